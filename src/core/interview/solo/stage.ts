/** Where a mock stands: it follows from its events and from the drill of its round. */
import { isAnswered } from '../../drill/ahead.ts'
import type { Drill } from '../../drill/drill.ts'
import { isDecision } from '../../star/decision.ts'
import type { Dimension } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import { foldBegun } from '../fold.ts'
import type { MockRecord, RoundRecord } from '../record.ts'
import { isAnchored } from './anchored.ts'
import { askedDimensions } from './asked.ts'
import { isClassified } from './classified.ts'
import { DECISION_PROBES } from './interruptions.ts'
import { isPlanning } from './planning.ts'
import type { SoloMock } from './solo.ts'

/** What the interviewer says and waits for an answer to. */
export type Spoken = { readonly id: string; readonly text: string }

export type Stage =
  | { readonly name: 'classify' }
  /** Before the code: what is asked and assumed, then the plan. The editor opens after it. */
  | { readonly name: 'plan' }
  /** The drill; with the interviewer over it. */
  | { readonly name: 'answer'; readonly spoken: Spoken | null }
  /** After the answer, before anything of it is revealed. */
  | { readonly name: 'asked'; readonly spoken: Spoken }
  | { readonly name: 'anchor' }
  /** The drill again: ticking, grades. */
  | { readonly name: 'grading' }
  | { readonly name: 'score'; readonly dimensions: readonly Dimension[] }
  | { readonly name: 'takeaways' }
  | { readonly name: 'ended' }

const folded = new WeakMap<readonly MockEvent[], MockRecord>()

/** A mock that runs has begun. */
export function recordOf({ events }: Pick<SoloMock, 'events'>): MockRecord {
  const known = folded.get(events)
  if (known) return known
  const record = foldBegun(events)
  folded.set(events, record)
  return record
}

export function roundOf(mock: SoloMock): RoundRecord {
  const round = recordOf(mock).rounds[mock.round]
  if (!round) throw new Error(`no round ${mock.round}`)
  return round
}

/** `drill`: of the round that is open; null after the last. */
export function stageOf(mock: SoloMock, drill: Drill | null): Stage {
  const record = recordOf(mock)
  if (record.isEnded) return { name: 'ended' }
  if (!drill) return { name: 'takeaways' }
  const round = roundOf(mock)
  if (!isAnswered(drill)) {
    if (round.classified === null && isClassified(round.round)) return { name: 'classify' }
    if (isPlanning(round)) return { name: 'plan' }
    return { name: 'answer', spoken: openIn(mock) }
  }
  const spoken = hasGivenUp(drill) ? null : nextAsked(mock, drill)
  if (spoken) return { name: 'asked', spoken }
  if (round.anchor === null && isAnchored(round.round)) return { name: 'anchor' }
  if (drill.phase.name !== 'rating') return { name: 'grading' }
  const dimensions = askedDimensions(round.round)
  const isScored = dimensions.every((dimension) => round.scores[dimension] !== undefined)
  return isScored ? { name: 'grading' } : { name: 'score', dimensions }
}

export function openIn(mock: SoloMock): Spoken | null {
  const { open } = mock
  return (open && roundOf(mock).exchanges.find(({ id }) => id === open.id)) ?? null
}

/** What has still to be asked when the answer is given: what did not come up, then what a decision always meets. */
function nextAsked(mock: SoloMock, drill: Drill): Spoken | null {
  const { exchanges } = roundOf(mock)
  const isDone = (id: string): boolean =>
    exchanges.some((one) => one.id === id && one.reply !== null)
  const decision = isDecision(drill.task.question)
    ? DECISION_PROBES.map((id) => ({ id, text: mock.phrases.decision[id] }))
    : []
  return [...mock.interruptions, ...decision].find(({ id }) => !isDone(id)) ?? null
}

function hasGivenUp({ phase }: Drill): boolean {
  switch (phase.name) {
    case 'revealed':
    case 'rating':
      return phase.hasGivenUp
    case 'saving':
      return phase.attempt.outcome === 'gave-up'
    case 'reading':
    case 'answering':
    case 'paused':
    case 'asleep':
    case 'done':
      return false
  }
}
