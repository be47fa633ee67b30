/** What is worth a second look in the texts of a question, and is no fault: numbers that languages do not share, answers that do not fit their minutes, options without a reason, points to hear. */
import { type NumberMissing, numbersMissing } from '../../core/numbers/same-numbers.ts'
import type { Question } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'
import { spokenSeconds } from '../../core/star/pace.ts'
import { kindSchemas } from '../kinds/schemas.ts'
import type { Path } from '../read/flaw.ts'
import { eachText } from '../schema/schema-tree.ts'

export type TextRemark = { readonly place: string } & (
  | ({ readonly code: 'numbers' } & NumberMissing)
  | {
      readonly code: 'length'
      /** Empty for a text in the language of the deck. */
      readonly lang: string
      readonly seconds: number
      readonly of: number
    }
  | { readonly code: 'why' }
  | { readonly code: 'points'; readonly count: number }
)

/** How many ideas can be listened for in one answer. */
export const FEWEST_POINTS = 4
export const MOST_POINTS = 6

/** @param data as its author wrote it, where its texts and their places are */
export function remarksOn(question: Question, data: unknown): readonly TextRemark[] {
  return [...numbersIn(question, data), ...ofItsKind(question)]
}

function numbersIn({ kind }: Question, data: unknown): readonly TextRemark[] {
  const found: TextRemark[] = []
  eachText(kindSchemas[kind], data, (text, path) => {
    found.push(...numbersOf(text, path))
  })
  return found
}

/** Of a text that stands in another file than its question. */
export function numbersOf(text: Text, path: Path): readonly TextRemark[] {
  if (typeof text === 'string') return []
  return numbersMissing(text).map((one) => ({ code: 'numbers', place: placeOf(path), ...one }))
}

/** `follow_ups 2 points 1`: people count from one. */
const placeOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ')

function ofItsKind(question: Question): readonly TextRemark[] {
  switch (question.kind) {
    case 'recall': {
      const { length: count } = question.points
      // Nothing is ticked where the candidate's word is all there is, as on a card from elsewhere.
      const isRight = question.verify === 'self' || (count >= FEWEST_POINTS && count <= MOST_POINTS)
      return [
        ...tooLong(question.answer, question.minutes),
        ...(isRight ? [] : [{ code: 'points' as const, place: 'points', count }]),
      ]
    }
    case 'choice':
      return question.options.flatMap(({ why }, i) =>
        why === undefined ? [{ code: 'why' as const, place: `options ${i + 1}` }] : [],
      )
    case 'estimate':
    case 'review':
    case 'design':
    case 'behavioral':
    case 'code':
      return []
  }
}

function tooLong(answer: Text, minutes: number): readonly TextRemark[] {
  const texts = typeof answer === 'string' ? { '': answer } : answer
  const of = minutes * 60
  return Object.entries(texts).flatMap(([lang, text]) => {
    const seconds = Math.round(spokenSeconds(sayable(text)))
    return seconds > of ? [{ code: 'length' as const, place: 'answer', lang, seconds, of }] : []
  })
}

/** Nobody reads a program aloud, and a name in backticks is one word. */
const sayable = (text: string): string =>
  text
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, ' ')
    .replace(/`([^`\n]+)`/g, (_, name: string) => name.replace(/[^A-Za-z0-9\s]+/g, '.'))
