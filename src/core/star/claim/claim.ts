/** Reads one sentence, or one letter of a story: everything the rules decide on. */

import type { Letter } from '../../kinds/behavioral/question.ts'
import { type FoundNumber, findNumbers, type Span } from '../../numbers/numbers.ts'
import { findMetrics } from '../terms/metrics.ts'
import { findTechniques } from '../terms/techniques.ts'
import { type Delta, findDeltas, findEnds } from './deltas.ts'
import { findPairs, type Pair } from './pairs.ts'
import { findRoles, type Roles } from './roles.ts'
import { findWeakVerbs } from './weak-verbs.ts'
import { findWindows } from './windows.ts'
/** Lints one sentence, or one letter of a story: what is missing in it, what does not add up, what is there. */

/** A text with all that was found in it; the rules decide on this alone. */
export type Claim = {
  readonly text: string
  readonly field: Letter | null
  /** Less those that only say over which time. */
  readonly numbers: readonly FoundNumber[]
  readonly pairs: readonly Pair[]
  readonly deltas: readonly Delta[]
  /** Ends of a change without its beginning. */
  readonly ends: readonly FoundNumber[]
  readonly windows: readonly Span[]
  readonly metrics: readonly Span[]
  readonly techniques: readonly Span[]
  readonly roles: Roles
  readonly weak: readonly Span[]
}

export function readClaim(text: string, field: Letter | null = null): Claim {
  const windows = findWindows(text)
  const numbers = findNumbers(text).filter(
    (number) => !windows.some(([from, to]) => from < number.to && number.from < to),
  )
  const pairs = findPairs(text, numbers)
  const deltas = findDeltas(text, numbers, pairs)
  const ends = findEnds(text, numbers, pairs, deltas)
  const metrics = findMetrics(text)
  return {
    text,
    field,
    numbers,
    pairs,
    deltas,
    ends,
    windows,
    metrics,
    techniques: findTechniques(text, metrics),
    roles: findRoles(text),
    weak: findWeakVerbs(text),
  }
}
