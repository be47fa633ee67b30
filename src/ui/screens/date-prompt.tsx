import { Box } from 'ink'
import { widthOf } from '../../text/width.ts'
import type { Words } from '../../words/words.ts'
import { TextLine } from '../fields/text-line.tsx'
import { type Binding, bind, intentFor } from '../keymap.ts'
import { StyledText } from '../parts/styled.tsx'
import type { Intent, Send } from '../send.ts'

type Props = {
  readonly date: string
  readonly send: Send
  readonly words: Words
  readonly isActive: boolean
}

export const dateKeys = ({ keys }: Words): readonly Binding<Intent>[] => [
  bind<Intent>('enter', keys.done, { type: 'date-done', keeps: true }),
  bind<Intent>('esc', keys.back, { type: 'date-done', keeps: false }),
]

/** The interview date: Enter keeps it, nothing takes it away, Esc leaves it as it was. */
export function DatePrompt({ date, send, words, isActive }: Props) {
  const label = `${words.home.askDate} `
  return (
    <Box flexShrink={0}>
      <StyledText row={[{ text: label, style: 'accent' }]} />
      <TextLine
        text={date}
        isActive={isActive}
        width={Math.max(12, 36 - Math.min(20, widthOf(label) - 16))}
        placeholder="2026-12-24"
        onText={(text) => send({ type: 'date', text })}
        onSubmit={() => send({ type: 'date-done', keeps: true })}
        onChord={(chord) => {
          const intent = intentFor(dateKeys(words), chord)
          if (intent) send(intent)
        }}
      />
    </Box>
  )
}
