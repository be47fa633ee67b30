/** From the questions that were chosen to the first events of a mock. */
import type { Phase } from '../../kinds/design/question.ts'
import { textIn } from '../../question/text.ts'
import type { MockEvent, Round } from '../events.ts'
import { phasesFor, roundKind } from '../phases.ts'
import { type Askable, roundMinutes } from './choose.ts'

export type Wanted = {
  readonly asked: Askable
  /** Of the plan; the question's own without. */
  readonly minutes?: number
  readonly own?: readonly Phase[]
}

export type Beginning = {
  readonly seed: number
  readonly lang: string
  /** Of the plan; null: that of the questions. */
  readonly title: string | null
  /** Minutes in all, shared out as the rounds would have them; null: as they are. */
  readonly minutes: number | null
}

export function beginning(
  wanted: readonly Wanted[],
  { seed, lang, title, minutes }: Beginning,
): readonly MockEvent[] {
  const own = wanted.map((one) => one.minutes ?? roundMinutes(one.asked.question))
  const sum = own.reduce((all, one) => all + one, 0)
  const stretch = minutes === null || sum === 0 ? 1 : minutes / sum
  const rounds = wanted.map((one, i) => roundOf(one, (own[i] ?? 0) * stretch, lang))
  return [
    {
      type: 'begin',
      mode: 'call',
      title: title ?? rounds.map((round) => round.title).join(' · '),
      seed,
      lang,
      rounds,
    },
    { type: 'round', round: 0 },
    // The host reads the brief before the call: the clock waits for the first word.
    { type: 'pause', round: 0, clockMs: 0 },
  ]
}

function roundOf({ asked, own }: Wanted, minutes: number, lang: string): Round {
  const { name, question, digest, deckLang } = asked
  const phases = own && own.length > 0 ? own : question.kind === 'design' ? question.phases : []
  return {
    question: name,
    digest,
    kind: question.kind,
    as: roundKind(question.kind),
    title: textIn(question.title, lang, deckLang),
    minutes,
    phases: phasesFor(roundKind(question.kind), minutes, phases),
  }
}
