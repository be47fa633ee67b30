import { Box } from 'ink'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import type { Spoken } from '../../../core/interview/solo/stage.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { footerRows } from '../../footer.ts'
import { type Binding, bind, intentFor } from '../../keymap.ts'
import { Rows } from '../../parts/rows.tsx'
import { Footer } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent, Send } from '../../send.ts'
import { commonKeys, nextPhaseKeys } from './common-keys.ts'
import { MockLine } from './mock-line.tsx'

/** "Interviewer: …", wrapped; in a narrow window under the name as well, which is a third of it. */
export function interviewerRows(text: string, words: Words, width: number): readonly StyledRow[] {
  const name = `${words.solo.interviewer}${words.marks.colon}`.trim()
  if (width < NARROW) return textRows(`${name} ${text}`, width, 'strong')
  return signedRows(name, 'accent', text, width, 'strong')
}

const NARROW = 60

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

const interruptionKeys = (mock: SoloMock, words: Words): readonly Binding<Intent>[] => [
  ...replyKeys(words),
  ...nextPhaseKeys(mock, words),
]

/** The rule, what is said, the line and the keys. */
export function interviewerHeight(
  mock: SoloMock,
  spoken: Spoken,
  words: Words,
  width: number,
  between: string,
): number {
  const foot = footerRows(interruptionKeys(mock, words), width, between)
  return 1 + interviewerRows(spoken.text, words, width).length + 1 + foot.length
}

type Props = {
  readonly mock: SoloMock
  readonly spoken: Spoken
  readonly width: number
  /** Rows that the window has for it; what is said longer is scrolled. */
  readonly height: number
  readonly words: Words
  readonly send: Send
}

/** The interviewer interrupts: at the foot of the window, with a line to answer in. */
export function Interviewer({ mock, spoken, width, height, words, send }: Props) {
  const signs = useSigns()
  const scroll = useScroll(spoken.id)
  const rows = interviewerRows(spoken.text, words, width)
  const bindings = interruptionKeys(mock, words)
  const foot = footerRows(bindings, width, signs.between)
  const room = Math.max(1, Math.min(rows.length, height - foot.length - 2))
  return (
    <Box flexDirection="column" flexShrink={0} paddingX={1}>
      <StyledText row={rule(width, signs)} />
      <Rows rows={rows} top={scroll.top(rows.length, room)} height={room} more={words.moreBelow} />
      <MockLine
        text={mock.typed}
        width={width}
        placeholder={words.solo.reply}
        send={send}
        onKey={(chord) => {
          if (scroll.move(chord, true)) return
          const intent = intentFor(bindings, chord)
          if (intent) send(intent)
        }}
      />
      <Footer rows={foot} />
    </Box>
  )
}

const rule = (width: number, { rule: sign }: Signs): StyledRow => [
  { text: sign.repeat(width), style: 'dim' },
]
