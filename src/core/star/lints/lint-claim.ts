/** Lints one sentence, or one letter of a story: what is missing in it, what does not add up, what is there. */

import type { Letter } from '../../kinds/behavioral/question.ts'
import type { Span } from '../../numbers/numbers.ts'
import { readClaim } from '../claim/claim.ts'
import type { ClaimCode, Label } from '../finding.ts'
import { withoutBaseline } from './baseline.ts'
import { isCopied } from './copied.ts'
import { hasNoNumber } from './no-number.ts'
import { checkSums } from './recompute.ts'
import { whoIsMissing } from './whose.ts'
import { missesWindow } from './window-missing.ts'

export type ClaimOptions = {
  /** The letter the text belongs to; without one only what holds for every sentence is said. */
  readonly field?: Letter
  /** Texts it must not be copied from. */
  readonly samples?: readonly string[]
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
