import { Box } from 'ink'
import { MINUTE_MS } from '../../../core/day.ts'
import type { Round } from '../../../core/interview/events.ts'
import type { Stretch } from '../../../core/interview/record.ts'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { recordOf, roundOf } from '../../../core/interview/solo/stage.ts'
import { phaseName } from '../../../telling/phase-name.ts'
import type { StyledRow, StyledSpan } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'

type Props = {
  readonly mock: SoloMock
  readonly words: Words
  readonly width: number
  /** While the answer is given; afterwards there is no phase to be in. */
  readonly isPhased: boolean
}

/** One row above the drill: the round, its phase with a soft timer, the key for the next phase. */
export function Strip({ mock, words, width, isPhased }: Props) {
  const signs = useSigns()
  return (
    <Box flexShrink={0} height={1} paddingX={1}>
      <StyledText row={stripRow(mock, words, width, isPhased, signs.between)} />
    </Box>
  )
}

export function stripRow(
  mock: SoloMock,
  words: Words,
  width: number,
  isPhased: boolean,
  between: string,
): StyledRow {
  const { rounds } = recordOf(mock)
  const { round, stretches } = roundOf(mock)
  const stretch = stretches.at(-1)
  const at: StyledRow = [{ text: words.solo.round(mock.round + 1, rounds.length), style: 'strong' }]
  const timer = stretch && isPhased ? phaseRow(round, stretch, mock, words, between) : []
  const whole: StyledRow = [
    { text: between, style: 'dim' },
    timeSpan(mock.clockMs, round.minutes * MINUTE_MS, words, 'dim'),
  ]
  // In a narrow window the phase is what matters.
  const forms = [
    [...at, ...timer, ...whole],
    [...at, ...timer],
  ]
  return forms.find((row) => widthOfRow(row) <= width) ?? timer
}

const widthOfRow = (row: StyledRow): number => row.reduce((sum, { text }) => sum + widthOf(text), 0)

function phaseRow(
  { phases }: Round,
  { phase, fromMs }: Stretch,
  mock: SoloMock,
  words: Words,
  between: string,
): StyledRow {
  const now = phases[phase] ?? { id: '', minutes: 0 }
  return [
    { text: `${between}${phaseName(now, words)} `, style: 'accent' },
    timeSpan(mock.clockMs - fromMs, now.minutes * MINUTE_MS, words, 'plain'),
  ]
}

/** Nothing ends with its time: what is over counts up. */
function timeSpan(ms: number, budgetMs: number, words: Words, style: 'plain' | 'dim'): StyledSpan {
  const over = ms - budgetMs
  return over >= 1000
    ? { text: words.over(over), style: 'warn' }
    : { text: words.clock(ms, budgetMs), style }
}
