/** Which dimensions are asked for after a round: four at most, the others may stay unseen. */
import type { Kind } from '../../question/question.ts'
import type { Dimension } from '../dimensions.ts'

const OF_WORK = ['understanding', 'approach', 'verification', 'communication'] as const

const ASKED: Readonly<Record<Kind, readonly Dimension[]>> = {
  code: ['approach', 'code', 'concurrency', 'communication'],
  choice: OF_WORK,
  estimate: OF_WORK,
  review: OF_WORK,
  design: ['requirements', 'estimation', 'trade-offs', 'driving'],
  behavioral: ['action', 'result', 'relevance', 'honesty'],
  recall: ['relevance', 'honesty'],
}

export const askedDimensions = (kind: Kind): readonly Dimension[] => ASKED[kind]
