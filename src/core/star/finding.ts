/** What the lints of a story find, as codes with places; `words` turns them into sentences. */

import type { Letter, Need } from '../kinds/behavioral/question.ts'
import type { Span } from '../numbers/numbers.ts'

export type { Span } from '../numbers/numbers.ts'

const CLAIM_FAULTS = [
  'no-number',
  'number-without-baseline',
  'percent-points-confusion',
  'delta-mismatch',
  'weak-verb',
  'we-only',
  'no-own-role',
  'window-missing',
  'copied-sample',
] as const
export type ClaimFault = (typeof CLAIM_FAULTS)[number]

type ClaimFound = 'technique-named' | 'metric-named' | 'before-after'

export type ClaimCode = ClaimFault | ClaimFound

export const isFault = (code: string): code is ClaimFault =>
  (CLAIM_FAULTS as readonly string[]).includes(code)

/** A label of a sentence. No spans: it is about the whole. */
export type Label = { readonly code: ClaimCode; readonly spans: readonly Span[] }

/** What a story's letter may be told beside the labels. */
export type LetterCode =
  | ClaimCode
  /** Nothing was said. */
  | 'empty'
  /** Key words and numbers without sentences around them. */
  | 'pile'
  /** It takes longer to be said than anybody listens to one letter. */
  | 'too-long'
  /** Fewer words than a letter takes to be told. */
  | 'too-short'
  /** The result begins with another number than the situation gave for the same metric. */
  | 'numbers-apart'
  /** Relevance without a first step in this job. */
  | 'missing-plan'
  /** Evidence the letter needs and has: a number with its unit, an alternative, words of the posting, ... */
  | `has-${Need}`
  /** Evidence the letter needs and does not have. */
  | `missing-${Need}`
  /** A need that stands more than once, and was met once: what was said is not told to be missing. */
  | `more-${Need}`

export type LetterFinding = { readonly code: LetterCode; readonly spans: readonly Span[] }

export type Score = 0 | 1 | 2

export type LetterResult = { readonly score: Score; readonly findings: readonly LetterFinding[] }

export type Story = Readonly<Record<Letter, string>>
