/** The plan before the code: the editor opens when its phase begins, and what was planned until then is evidence. */
import type { Phase } from '../../kinds/design/question.ts'
import type { Round } from '../events.ts'
import { type Planned, phaseOf, type RoundRecord } from '../record.ts'
import { isOfFirst } from '../scored-as.ts'
import { wordsIn } from './length.ts'

/** What is said of a plan in a few words, or in the time that it takes to say it. */
const PLAN = { words: 8, ms: 15_000 }
const CLARIFIED = { words: 3, ms: 3000 }

/** Index of the phase in which the editor opens; 0 where nothing is planned before. */
function codeFrom({ kind, phases, ...round }: Round): number {
  if (kind !== 'code' || isOfFirst(round)) return 0
  const build = indexOf(phases, 'build')
  return build >= 0 ? build : indexOf(phases, 'plan') + 1
}

const indexOf = (phases: readonly Phase[], id: string): number =>
  phases.findIndex((phase) => phase.id === id)

export const isPlanning = (record: RoundRecord): boolean => phaseOf(record) < codeFrom(record.round)

/** Before the phase of the plan, where there is one. */
export const isClarifying = (record: RoundRecord): boolean =>
  phaseOf(record) < indexOf(record.round.phases, 'plan')

/** The editor opens with the phase after this one. */
export const isLastOfPlan = (record: RoundRecord): boolean =>
  isPlanning(record) && phaseOf(record) + 1 >= codeFrom(record.round)

export type PlanShown = {
  readonly lines: readonly Planned[]
  readonly isEnough: boolean
}

/** What was asked and assumed, and what was planned; null where the round asks for no plan. */
export function planOf(
  record: RoundRecord,
): { readonly clarified: PlanShown; readonly planned: PlanShown } | null {
  const { round, planned } = record
  if (codeFrom(round) === 0) return null
  const plan = indexOf(round.phases, 'plan')
  const lines = (isBefore: boolean) => planned.filter(({ phase }) => phase < plan === isBefore)
  return {
    clarified: shown(lines(true), record, CLARIFIED),
    planned: shown(lines(false), record, PLAN),
  }
}

function shown(
  lines: readonly Planned[],
  { stretches }: RoundRecord,
  least: typeof PLAN,
): PlanShown {
  const typed = wordsIn(lines.map(({ text }) => text).join(' '))
  // A line that was said took the time since its phase began.
  const ms = lines.reduce((most, { said, phase, clockMs }) => {
    const fromMs = stretches.find((one) => one.phase === phase)?.fromMs ?? clockMs
    return said ? Math.max(most, clockMs - fromMs) : most
  }, 0)
  return { lines, isEnough: typed >= least.words || ms >= least.ms }
}
