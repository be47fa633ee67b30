/** Lints one sentence, or one letter of a story: what is missing in it, what does not add up, what is there. */

import type { Letter } from '../kinds/behavioral/question.ts'
import { type FoundNumber, findNumbers, type Span } from '../numbers.ts'
import { withoutBaseline } from './baseline.ts'
import { isCopied } from './copied.ts'
import { type Delta, findDeltas, findEnds } from './deltas.ts'
import type { ClaimCode, Label } from './finding.ts'
import { findMetrics } from './metrics.ts'
import { hasNoNumber } from './no-number.ts'
import { findPairs, type Pair } from './pairs.ts'
import { checkSums } from './recompute.ts'
import { findRoles, type Roles } from './roles.ts'
import { findTechniques } from './techniques.ts'
import { findWeakVerbs } from './weak-verbs.ts'
import { whoIsMissing } from './whose.ts'
import { missesWindow } from './window-missing.ts'
import { findWindows } from './windows.ts'

export type ClaimOptions = {
  /** The letter the text belongs to; without one only what holds for every sentence is said. */
  readonly field?: Letter
  /** Texts it must not be copied from. */
  readonly samples?: readonly string[]
}

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

/**
 * The labels of a sentence, each code once, faults first. Spans are in UTF-16 units and empty where the whole is meant.
 * An empty text has none.
 */
export function lintClaim(text: string, options: ClaimOptions = {}): readonly Label[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const claim = readClaim(text, options.field ?? null)
  const sums = checkSums(claim)
  const faults: readonly (readonly [ClaimCode, readonly Span[] | null])[] = [
    ['no-number', hasNoNumber(claim)],
    ['number-without-baseline', withoutBaseline(claim)],
    ['percent-points-confusion', orNull(sums.confused)],
    ['delta-mismatch', orNull(sums.mismatched)],
    // A situation tells where somebody worked, and not what they did.
    ['weak-verb', claim.field === 'situation' ? null : orNull(claim.weak)],
    ...whoIsMissing(claim),
    ['window-missing', missesWindow(claim)],
    ['copied-sample', isCopied(text, options.samples ?? []) ? [[0, text.length]] : null],
    ['technique-named', orNull(claim.techniques)],
    ['metric-named', orNull(claim.metrics)],
    ['before-after', orNull(claim.pairs.map(({ span }) => span))],
  ]
  return faults.flatMap(([code, spans]) => (spans ? [{ code, spans }] : []))
}

const orNull = (spans: readonly Span[]): readonly Span[] | null => (spans.length > 0 ? spans : null)
