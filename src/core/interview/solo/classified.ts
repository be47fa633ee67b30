/** What a question may rightly be taken for in the first seconds. */
import type { Round } from '../events.ts'
import type { RoundKind } from '../phases.ts'
import { isOfFirst, scoredAs } from '../scored-as.ts'

/** A project is announced as one. */
export const isClassified = (round: Asked): boolean => scoredAs(round) !== 'project'

type Asked = Pick<Round, 'kind' | 'as'>

/** In 0.1 nothing was called knowledge: a recall was about code and answered in prose, and either was right. */
const isOldRecall = (round: Asked): boolean => round.kind === 'recall' && isOfFirst(round)

export const isClassifiedAs = (round: Asked, as: string): boolean =>
  as === scoredAs(round) || (isOldRecall(round) && as === 'coding')

/** What it is called where it was taken for something else. */
export const rightKind = (round: Asked): RoundKind =>
  isOldRecall(round) ? 'coding' : scoredAs(round)
