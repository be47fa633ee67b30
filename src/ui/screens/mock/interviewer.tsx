import { Box, Text } from 'ink'
import type { Spoken } from '../../../core/interview/solo/stage.ts'
import { signedRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, footer, intentFor } from '../../keymap.ts'
import { Rows } from '../../parts/rows.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import type { Intent, Send } from '../../send.ts'
import { commonKeys } from './common-keys.ts'
import { MockLine } from './mock-line.tsx'

/** "Interviewer: …", wrapped. */
export function interviewerRows(text: string, words: Words, width: number): readonly StyledRow[] {
  const name = `${words.solo.interviewer}${words.marks.colon}`.trim()
  return signedRows(name, 'accent', text, width, 'strong')
}

export function replyKeys(words: Words): readonly Binding<Intent>[] {
  const { keys } = words.solo
  const mock = (happening: Extract<Intent, { type: 'mock' }>['happening']): Intent => ({
    type: 'mock',
    happening,
  })
  return [
    bind('enter', keys.answer, mock({ type: 'reply', said: false })),
    bind('ctrl+t', keys.said, mock({ type: 'reply', said: true })),
    bind('esc', keys.pass, mock({ type: 'pass' })),
    ...commonKeys(words),
  ]
}

type Props = {
  readonly mock: { readonly typed: string }
  readonly spoken: Spoken
  readonly width: number
  readonly words: Words
  readonly send: Send
}

/** The interviewer interrupts: at the foot of the window, with a line to answer in. */
export function Interviewer({ mock, spoken, width, words, send }: Props) {
  const signs = useSigns()
  const rows = interviewerRows(spoken.text, words, width)
  const bindings = replyKeys(words)
  return (
    <Box flexDirection="column" flexShrink={0} paddingX={1}>
      <StyledText row={rule(width, signs)} />
      <Rows rows={rows} top={0} height={rows.length} more={words.moreBelow} />
      <MockLine
        text={mock.typed}
        width={width}
        placeholder={words.solo.reply}
        send={send}
        onKey={(chord) => {
          const intent = intentFor(bindings, chord)
          if (intent) send(intent)
        }}
      />
      <Text dimColor wrap="truncate">
        {footer(bindings, width, signs.between)}
      </Text>
    </Box>
  )
}

const rule = (width: number, { rule: sign }: Signs): StyledRow => [
  { text: sign.repeat(width), style: 'dim' },
]
