import { Box } from 'ink'
import type { Planned } from '../../../core/interview/record.ts'
import { isClarifying, isLastOfPlan } from '../../../core/interview/solo/planning.ts'
import { recordOf, roundOf } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, intentFor, shown } from '../../keymap.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent } from '../../send.ts'
import { promptOf } from '../drill/prompt.ts'
import { titlesOf } from '../drill/title-rows.ts'
import { commonKeys } from './common-keys.ts'
import { MockLine } from './mock-line.tsx'
import type { MockProps } from './mock-props.ts'
import { stripRow } from './strip.tsx'

/** So much of the prompt is always in view. */
const LEAST_PROMPT = 3
/** With fewer rows the prompt needs that of the phase. */
const LOW = 9

/** Before the code: the prompt, what is asked and assumed, the plan line by line. */
export function PlanScreen({ state, mock, drill, send, words }: MockProps) {
  const signs = useSigns()
  const scroll = useScroll('plan')
  const bindings = planKeys(mock, words)
  return (
    <Screen
      title={titlesOf({ state, drill, words }, signs)}
      right={[
        { text: words.solo.round(mock.round + 1, recordOf(mock).rounds.length), style: 'dim' },
      ]}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const head = [
          ...(height < LOW ? [] : [stripRow(mock, words, width, true, signs.between)]),
          ...headRows(mock, words, width, height),
        ]
        const all = lineRows(roundOf(mock).planned, words, width)
        // The newest at least: what was kept has to be seen.
        const kept = all.slice(-Math.max(1, height - head.length - LEAST_PROMPT - 1))
        const prompt = promptOf({ drill, words, signs, width })
        const room = Math.max(1, height - head.length - kept.length - 1)
        return (
          <Box flexDirection="column">
            <Rows rows={head} top={0} height={head.length} more={String} />
            <Rows
              rows={prompt}
              top={scroll.top(prompt.length, room)}
              height={room}
              more={words.moreBelow}
            />
            <Rows rows={kept} top={0} height={kept.length} more={String} />
            <MockLine
              text={mock.typed}
              width={width}
              placeholder={words.solo.plan.placeholder}
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

/** What is asked for now; in a low window without the note. */
function headRows(
  mock: MockProps['mock'],
  words: Words,
  width: number,
  height: number,
): readonly StyledRow[] {
  const { plan } = words.solo
  const isBefore = isClarifying(roundOf(mock))
  const title = textRows(isBefore ? plan.clarify : plan.title, width, 'heading')
  if (mock.isWarned) return [...title, ...textRows(plan.warning, width, 'warn')]
  if (height < 12) return title
  return [...title, ...textRows(isBefore ? plan.clarifyNote : plan.note, width, 'dim'), BLANK]
}

const lineRows = (lines: readonly Planned[], words: Words, width: number): readonly StyledRow[] =>
  lines.flatMap(({ clockMs, text }) =>
    signedRows(words.host.clock(clockMs), 'dim', text || words.solo.plan.aloud, width),
  )

function planKeys(mock: MockProps['mock'], words: Words): readonly Binding<Intent>[] {
  const { keys, plan } = words.solo
  const reply = (said: boolean): Intent => ({ type: 'mock', happening: { type: 'reply', said } })
  const next = isLastOfPlan(roundOf(mock)) ? plan.editor : keys.nextPhase
  return [
    bind('enter', keys.keep, reply(false)),
    bind('ctrl+t', keys.said, reply(true)),
    // The round listens to it, whatever has the keys.
    shown<Intent>('ctrl-g', next, { type: 'help' }),
    shown<Intent>('pgup, pgdn', words.keys.scroll, { type: 'help' }, { isRare: true }),
    bind('esc', words.keys.leave, { type: 'back' }),
    ...commonKeys(words),
  ]
}
