/** What a question may rightly be taken for in the first seconds. */
import type { Kind } from '../../question/question.ts'
import { type RoundKind, roundKind } from '../phases.ts'

/** A recall question is about code and is answered in prose: either is right. */
export function isClassifiedAs(kind: Kind, as: string): boolean {
  return as === roundKind(kind) || (kind === 'recall' && as === 'coding')
}

/** What it is called where it was taken for something else. */
export const rightKind = (kind: Kind): RoundKind => (kind === 'recall' ? 'coding' : roundKind(kind))
