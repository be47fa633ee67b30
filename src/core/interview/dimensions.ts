/** What an interview is scored by. */
import type { RoundKind } from './phases.ts'

export const DIMENSIONS = {
  coding: [
    'understanding',
    'approach',
    'code',
    'concurrency',
    'verification',
    'communication',
    'independence',
  ],
  design: [
    'requirements',
    'estimation',
    'storage',
    'sharding',
    'failover',
    'trade-offs',
    'driving',
  ],
  behavioral: ['situation', 'task', 'action', 'result', 'relevance', 'honesty'],
  knowledge: ['understanding', 'knowledge', 'communication'],
  project: ['overview', 'path', 'why', 'numbers', 'driving'],
} as const satisfies Readonly<Record<RoundKind, readonly string[]>>
export type Dimension = (typeof DIMENSIONS)[RoundKind][number]

/** 1 no, 2 leaning no, 3 leaning yes, 4 strong; 0 not seen. */
export type MockScore = 0 | 1 | 2 | 3 | 4

/** 1, 2 and 4 have to be justified by a line of evidence. */
export const needsEvidence = (score: MockScore): boolean => score !== 0 && score !== 3

export const MOST_TAKEAWAYS = 3
