import type { Round } from '../events.ts'
import { isOfFirst, scoredAs } from '../scored-as.ts'

/** What somebody knows of `defer` has no number to remember it by. */
export const isAnchored = (round: Pick<Round, 'kind' | 'as'>): boolean =>
  isOfFirst(round) || scoredAs(round) !== 'knowledge'
