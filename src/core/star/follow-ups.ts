/** What is asked after a story, because of the story: each with the words that led to it. */
import { type BehavioralQuestion, LETTERS, type Letter } from '../kinds/behavioral/question.ts'
import { sentenceFinder } from '../sentences.ts'
import { ASKED_AFTER } from './asked-after.ts'
import { readClaim } from './claim/claim.ts'
import { isDecision } from './decision.ts'
import type { LetterCode, LetterResult } from './finding.ts'

export type FollowUp =
  /** After a decision: should it have been done, could it be done, when and how safely. */
  | { readonly type: 'judgement' | 'delivery' | 'risk' }
  /** After a claim of depth: which artefact shows it, and which number? */
  | { readonly type: 'prove-it'; readonly about: string }
  /** A doubt, to be met with evidence in a minute. */
  | { readonly type: 'objection'; readonly about: Doubt }
  /** A probe of the question, by its place. */
  | { readonly type: 'probe'; readonly index: number }

type Doubt = 'own-part' | 'effect' | 'measure' | 'luck'

/** Three of them. A decision has to stand up to all three sides of it. */
export function followUpsFor(
  question: BehavioralQuestion,
  texts: Readonly<Record<string, string>>,
  results: Readonly<Record<Letter, LetterResult>>,
): readonly FollowUp[] {
  if (isDecision(question)) return [{ type: 'judgement' }, { type: 'delivery' }, { type: 'risk' }]
  const proof = depthIn(texts)
  const own: readonly FollowUp[] = [
    { type: 'objection', about: doubtOf(results) },
    ...(proof === null ? [] : [{ type: 'prove-it', about: proof } as const]),
  ]
  const probes = question.probes.map((_, index): FollowUp => ({ type: 'probe', index }))
  return [...own, ...probes].slice(0, ASKED_AFTER)
}

/** The first technique that is named in what was done, or anywhere else, and that no number was told of in its sentence. */
function depthIn(texts: Readonly<Record<string, string>>): string | null {
  for (const letter of ['action', ...LETTERS] as const) {
    const text = texts[letter] ?? ''
    const { techniques, numbers } = readClaim(text, letter)
    const sentenceAt = sentenceFinder(text)
    const bare = techniques.find(([at]) => {
      const [from, to] = sentenceAt(at)
      return !numbers.some((number) => number.from >= from && number.to <= to)
    })
    if (bare) return text.slice(...bare)
  }
  return null
}

/** What an interviewer would doubt first. */
function doubtOf(results: Readonly<Record<Letter, LetterResult>>): Doubt {
  const has = (letter: Letter, ...codes: readonly LetterCode[]): boolean =>
    results[letter].findings.some(({ code }) => codes.includes(code))
  if (has('action', 'we-only', 'no-own-role', 'weak-verb', 'missing-first_person'))
    return 'own-part'
  if (has('result', 'empty', 'no-number', 'missing-before_after')) return 'effect'
  if (has('result', 'missing-window', 'window-missing', 'missing-metric_name')) return 'measure'
  return 'luck'
}
