/** After the answer, before anything of it is revealed: what is still asked, and the number that anchors it. */

import { Box } from 'ink'
import { DECISION_PROBES } from '../../../core/interview/solo/interruptions.ts'
import { recordOf, type Spoken } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { type Binding, bind, intentFor } from '../../keymap.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent } from '../../send.ts'
import { titlesOf } from '../drill/title-rows.ts'
import { commonKeys } from './common-keys.ts'
import { interviewerRows, replyKeys } from './interviewer.tsx'
import { MockLine } from './mock-line.tsx'
import type { MockProps } from './mock-props.ts'
import { stripRow } from './strip.tsx'

export function AskedScreen(props: MockProps & { readonly spoken: Spoken }) {
  const { words, spoken } = props
  const isDecision = DECISION_PROBES.some((id) => id === spoken.id)
  return (
    <LineScreen
      {...props}
      key={spoken.id}
      bindings={replyKeys(words)}
      placeholder={words.solo.reply}
      rows={(width) => [
        ...(isDecision ? [...textRows(words.solo.decision, width, 'dim'), BLANK] : []),
        ...interviewerRows(spoken.text, words, width),
      ]}
    />
  )
}

export function AnchorScreen(props: MockProps) {
  const { words, mock } = props
  const signs = useSigns()
  const { anchor, keys } = words.solo
  const bindings = [
    bind<Intent>('enter', keys.keep, { type: 'mock', happening: { type: 'reply', said: false } }),
    bind<Intent>('esc', keys.skip, { type: 'mock', happening: { type: 'pass' } }),
    ...commonKeys(words),
  ]
  return (
    <LineScreen
      {...props}
      key="anchor"
      bindings={bindings}
      placeholder={anchor.placeholder}
      rows={(width) => [
        ...textRows(anchor.title, width, 'heading'),
        ...(mock.isWarned
          ? signedRows(signs.warn, 'warn', anchor.warning, width)
          : textRows(anchor.note, width, 'dim')),
      ]}
    />
  )
}

type LineProps = MockProps & {
  readonly rows: (width: number) => readonly StyledRow[]
  readonly bindings: readonly Binding<Intent>[]
  readonly placeholder: string
}

/** With fewer rows a window shows what is asked, and the line. */
const LOW = 9

/** Something to read and one line to answer in. */
function LineScreen(props: LineProps) {
  const { state, mock, drill, send, words, rows: draw, bindings, placeholder } = props
  const signs = useSigns()
  const scroll = useScroll('line')
  return (
    <Screen
      title={titlesOf({ state, drill, words }, signs)}
      right={[
        {
          text: words.solo.round(mock.round + 1, recordOf(mock).rounds.length),
          style: 'dim',
        },
      ]}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const strip = [stripRow(mock, words, width, true, signs.between), BLANK]
        const asked = draw(width)
        // In a low window what is asked needs every row.
        const all = height < LOW ? asked : [...strip, ...asked, BLANK]
        const room = Math.min(all.length, height - 1)
        return (
          <Box flexDirection="column">
            <Rows
              rows={all}
              top={scroll.top(all.length, room)}
              height={room}
              more={words.moreBelow}
            />
            <MockLine
              text={mock.typed}
              width={width}
              placeholder={placeholder}
              send={send}
              onKey={(chord) => {
                if (scroll.move(chord, true)) return
                const intent = intentFor(bindings, chord)
                if (intent) send(intent)
              }}
            />
          </Box>
        )
      }}
    </Screen>
  )
}
