/** What is heard in a sentence: its terms, its subjects, and what it points back at. */

import { type Term, termsOf } from '../ear/terms.ts'
import { subjectsIn } from './subjects.ts'
import type { Topics } from './topics.ts'

export type Heard = Term & {
  /** How surely it was said. */
  readonly weight: number
  /** The subjects whose words hold this one: "again" in "who tries it again" says nothing of its own. */
  readonly within: readonly string[]
}

export function hear(text: string, { correct, topics }: Topics): readonly Heard[] {
  const corrected = text.toLowerCase().replace(/[a-z]+/g, correct)
  const subjects = subjectsIn(corrected).map(
    ({ name, weight, written }): Heard => ({
      id: `subject:${name}`,
      type: 'subject',
      written,
      weight,
      within: [],
    }),
  )
  const sure = subjects.filter(
    ({ id, weight }) => weight >= 1 && topics.some(({ strengths }) => strengths.has(id)),
  )
  const terms = termsOf(text, correct).map((term): Heard => {
    const within = sure.filter(({ written }) => written.includes(term.written)).map(({ id }) => id)
    return { ...term, weight: isOneSign(term.written) ? OF_ONE_SIGN : 1, within }
  })
  return [...terms, ...subjects]
}

/** One Chinese sign is part of many words: 写 writes rows and code. */
const OF_ONE_SIGN = 0.65
const isOneSign = (written: string): boolean => /^\p{Script=Han}$/u.test(written)

/** "… never pay. What do we do with those?": the sentence before is what is asked about. */
const REFERS_BACK =
  /^(?:and |so |but |well,? )*(?:(?:now|then)\b|what (?:then|now|happens|about|do|does|should|becomes|will|would)\b|then what|how (?:do|should|would|are|is) (?:we|you|they|that|this|it)\b|(?:is|would|was|does|do|can|may|should) (?:that|this|it|they|those|these)\b)|^(?:那|这|然后|接下来)|(?:怎么办|怎么处理|怎么算|会怎样|会怎么样|咋办|行吗|可以吗|允许吗)[?？]?$/i
const OF_MEANT = 0.8

/** What a sentence means by "those" and "it": what was heard right before, if it points back at all. */
export const meantBy = (sentence: string, context: readonly Heard[]): readonly Heard[] =>
  REFERS_BACK.test(sentence)
    ? context.map((one) => ({ ...one, weight: one.weight * OF_MEANT }))
    : []
