/** The phases of an interview round with their minutes: soft timers, nothing is cut off. */

import type { Phase } from '../kinds/design/question.ts'
import type { Kind } from '../question/question.ts'

/** What kind of interview a round makes. */
export const INTERVIEW_KINDS = ['coding', 'design', 'behavioral', 'knowledge', 'project'] as const
export type RoundKind = (typeof INTERVIEW_KINDS)[number]

const ROUND_KINDS: Readonly<Record<Kind, RoundKind>> = {
  code: 'coding',
  choice: 'coding',
  estimate: 'coding',
  review: 'coding',
  design: 'design',
  behavioral: 'behavioral',
  recall: 'knowledge',
}
export const roundKind = (kind: Kind): RoundKind => ROUND_KINDS[kind]

/** Minutes of a full round: coding and design 45, one story with its probes 10, a recall 5, a project 25. */
const TEMPLATES: Readonly<Record<RoundKind, readonly Phase[]>> = {
  coding: [
    { id: 'brief', minutes: 2 },
    { id: 'clarify', minutes: 5 },
    { id: 'plan', minutes: 8 },
    { id: 'build', minutes: 18 },
    { id: 'test', minutes: 5 },
    { id: 'follow-up', minutes: 5 },
    { id: 'wrap', minutes: 2 },
  ],
  design: [
    { id: 'brief', minutes: 2 },
    { id: 'clarify', minutes: 6 },
    { id: 'plan', minutes: 7 },
    { id: 'build', minutes: 12 },
    { id: 'deep-dive', minutes: 8 },
    { id: 'follow-up', minutes: 6 },
    { id: 'wrap', minutes: 4 },
  ],
  behavioral: [
    { id: 'brief', minutes: 1 },
    { id: 'story', minutes: 3 },
    { id: 'probe', minutes: 5 },
    { id: 'wrap', minutes: 1 },
  ],
  knowledge: [
    { id: 'brief', minutes: 0.5 },
    { id: 'answer', minutes: 3 },
    { id: 'follow-up', minutes: 1 },
    { id: 'wrap', minutes: 0.5 },
  ],
  project: [
    { id: 'overview', minutes: 5 },
    { id: 'path', minutes: 7 },
    { id: 'probe', minutes: 10 },
    { id: 'wrap', minutes: 3 },
  ],
}

/** The template of a round, or phases of its own, stretched to its minutes. */
export function phasesFor(
  kind: RoundKind,
  minutes: number,
  own: readonly Phase[] = [],
): readonly Phase[] {
  const phases = own.length > 0 ? own : TEMPLATES[kind]
  const all = phases.reduce((sum, phase) => sum + phase.minutes, 0)
  return phases.map((phase) => ({ ...phase, minutes: (phase.minutes * minutes) / all }))
}
