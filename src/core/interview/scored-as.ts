/** What a round is scored as, and by which rules its evidence counts. */
import type { Round } from './events.ts'
import { type RoundKind, roundKind } from './phases.ts'

/** 0.1 did not say, and scored a recall by how it stood up to probes. */
export const scoredAs = ({ kind, as }: Pick<Round, 'kind' | 'as'>): RoundKind =>
  as ?? (kind === 'recall' ? 'behavioral' : roundKind(kind))

/** Held by 0.1: what it took for evidence then is told as evidence for good. */
export const isOfFirst = ({ as }: Pick<Round, 'as'>): boolean => as === undefined
