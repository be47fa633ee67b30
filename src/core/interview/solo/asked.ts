/** Which dimensions are asked for after a round: four at most, the others may stay unseen. */
import type { Kind } from '../../question/question.ts'
import type { Dimension } from '../dimensions.ts'
import type { Round } from '../events.ts'
import type { RoundKind } from '../phases.ts'
import { scoredAs } from '../scored-as.ts'

const ASKED: Readonly<Record<RoundKind, readonly Dimension[]>> = {
  coding: ['understanding', 'approach', 'verification', 'communication'],
  design: ['requirements', 'estimation', 'trade-offs', 'driving'],
  behavioral: ['action', 'result', 'relevance', 'honesty'],
  knowledge: ['understanding', 'knowledge', 'communication'],
  project: ['overview', 'path', 'why', 'numbers'],
}

/** Of a kind of question that shows something else than others of its kind of interview. */
const ASKED_OF: Readonly<Partial<Record<`${RoundKind} ${Kind}`, readonly Dimension[]>>> = {
  'coding code': ['approach', 'code', 'concurrency', 'communication'],
  'behavioral recall': ['relevance', 'honesty'],
}

export function askedDimensions(round: Pick<Round, 'kind' | 'as'>): readonly Dimension[] {
  const as = scoredAs(round)
  return ASKED_OF[`${as} ${round.kind}`] ?? ASKED[as]
}
