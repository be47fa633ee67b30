/** The kinds whose answer is shown and ticked line by line before it is graded. */
import { canAnswer } from '../drill/answering.ts'
import type { DrillOf, KindWith } from '../drill/drill.ts'
import { linesOf } from './facts.ts'
import type { Hears } from './kind-rules.ts'
import type { TickedWork } from './work.ts'

type Ticked = KindWith<TickedWork>

export const TICKING = {
  cursor: (drill, { to }) => [withCursor(drill, to), []],
  mark: (drill, { id, value }) => [marked(drill, id, value), []],
  continue: (drill) => [backToTicks(drill), []],
  'edit-outside': (drill, { field }) =>
    canAnswer(drill)
      ? [drill, [{ type: 'edit-text', field, text: drill.work.texts[field] ?? '' }]]
      : [drill, []],
} satisfies Hears<Ticked>

function withCursor<D extends DrillOf<Ticked>>(drill: D, to: number): D {
  return { ...drill, work: { ...drill.work, cursor: Math.max(0, to) } }
}

function marked<D extends DrillOf<Ticked>>(drill: D, id: string, value: number): D {
  const line = linesOf(drill.task.question).find((one) => one.id === id)
  if (drill.phase.name !== 'revealed' || !line || line.isFound) return drill
  const mark = Math.min(line.most, Math.max(0, value))
  const { marks, suggested } = drill.work
  const work = { ...drill.work, marks: { ...marks, [id]: mark } }
  // Whoever has looked at a line has decided it.
  const kept = suggested?.filter((one) => one !== id)
  return { ...drill, work: kept ? { ...work, suggested: kept } : work }
}

function backToTicks<D extends DrillOf<Ticked>>(drill: D): D {
  if (drill.phase.name !== 'rating') return drill
  return { ...drill, phase: { name: 'revealed', hasGivenUp: drill.phase.hasGivenUp } }
}

export function withText<D extends DrillOf<Ticked>>(drill: D, field: string, text: string): D {
  return { ...drill, work: { ...drill.work, texts: { ...drill.work.texts, [field]: text } } }
}

/** The answer was shown. An editor with a window of its own may be closed after that: what was written there is kept. */
export const isShown = ({ phase }: DrillOf<Ticked>): boolean =>
  phase.name === 'revealed' || phase.name === 'rating'
