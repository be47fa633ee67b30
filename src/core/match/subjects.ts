/**
 * What a sentence asks about as a whole. A thesaurus knows single words; here an idea beside another makes a third: "server" and
 * "forget" are durability, "who" and "another go" are retries.
 */
import { SUBJECTS } from './subject-list.ts'
import type { Idea } from './wording.ts'

export type SubjectFound = {
  readonly name: string
  /** 1 and more is sure. */
  readonly weight: number
  /** The words that named it. */
  readonly written: string
}

/** Of what says something and not enough. */
const OF_LIKELY = 0.5
/** What is said in several ways is meant. */
const OF_EACH_MORE = 0.2
const MOST = 1.4

/** Longer texts are cut: an answer of a deck may be long. */
const LONGEST = 600

/** `didn't` and `didnt` are said for "did not". */
const NOT =
  /n't\b|(?<=\b(?:do|does|did|is|was|are|were|has|have|had|wo|ca|could|would|should))nt\b/g

/** 没有抢到 and 没抢到 are one; 有没有 only asks. */
const NOT_ZH = /(?<!有)没有/g

/** Every subject that a text names. */
export function subjectsIn(typed: string): readonly SubjectFound[] {
  const text = typed
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(NOT, ' not')
    .replace(NOT_ZH, '没')
  return SUBJECTS.flatMap(({ name, sure, likely, but }): readonly SubjectFound[] => {
    const strong = matchesOf(sure, text)
    const [first] = strong
    if (first !== undefined && !but?.some((one) => one(text).length > 0))
      return [
        { name, written: first, weight: Math.min(MOST, 1 + OF_EACH_MORE * (strong.length - 1)) },
      ]
    const written = first ?? matchesOf(likely, text)[0]
    return written === undefined ? [] : [{ name, written, weight: OF_LIKELY }]
  })
}

const matchesOf = (ideas: readonly Idea[], text: string): readonly string[] =>
  ideas.flatMap((one) => {
    const [place] = one(text)
    return place ? [text.slice(...place)] : []
  })
