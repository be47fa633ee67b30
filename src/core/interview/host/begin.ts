/** From the questions that were chosen to the first events of a mock. */
import type { Phase } from '../../kinds/design/question.ts'
import { textIn } from '../../question/text.ts'
import type { MockEvent, Round } from '../events.ts'
import { phasesFor, roundKind } from '../phases.ts'
import { storyOfProject } from '../project/project.ts'
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
  /** The candidate is at a screen of their own: what both share comes from their log. */
  readonly mode?: 'call' | 'pair'
}

export function beginning(
  wanted: readonly Wanted[],
  { seed, lang, title, minutes, mode = 'call' }: Beginning,
): readonly MockEvent[] {
  const own = wanted.map((one) => one.minutes ?? roundMinutes(one.asked.question))
  const sum = own.reduce((all, one) => all + one, 0)
  const stretch = minutes === null || sum === 0 ? 1 : minutes / sum
  const rounds = wanted.map((one, i) => roundOf(one, (own[i] ?? 0) * stretch, lang))
  const name = title ?? rounds.map((round) => round.title).join(' · ')
  const begin = { type: 'begin', mode, title: name, seed, lang, rounds } as const
  if (mode === 'pair') return [begin]
  return [
    begin,
    { type: 'round', round: 0 },
    // The host reads the brief before the call: the clock waits for the first word.
    { type: 'pause', round: 0, clockMs: 0 },
  ]
}

function roundOf({ asked, own }: Wanted, minutes: number, lang: string): Round {
  const { name, question, digest, deckLang } = asked
  const as = storyOfProject(name) === null ? roundKind(question.kind) : 'project'
  const phases = own && own.length > 0 ? own : question.kind === 'design' ? question.phases : []
  return {
    question: name,
    digest,
    kind: question.kind,
    as,
    title: textIn(question.title, lang, deckLang),
    minutes,
    phases: phasesFor(as, minutes, phases),
  }
}
