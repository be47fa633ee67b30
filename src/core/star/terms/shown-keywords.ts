/** Key words as they stand beside an answer: each idea once, in its language where a list has both, and what was said first. */
import { findKeywords, ideaOf } from './jd.ts'

type ShownKeyword = { readonly keyword: string; readonly isSaid: boolean }

type Answer = {
  /** Where the key words are looked for. */
  readonly text: string
  readonly isChinese: boolean
}

/** Of a question, whose list has everything in both languages. */
export function keywordsOfQuestion(
  keywords: readonly string[],
  answer: Answer,
): readonly ShownKeyword[] {
  const own = keywords.filter((keyword) => isOf(keyword, answer.isChinese))
  return shown(keywords, own.length > 0 ? own : keywords, answer)
}

/** Of a posting, whose list is as it was written: English names stand in a Chinese one. */
export const keywordsOfPosting = (
  keywords: readonly string[],
  answer: Answer,
): readonly ShownKeyword[] => shown(keywords, keywords, answer)

/** Names are said in both languages: SLO, P99, Kubernetes. */
const isOf = (keyword: string, inChinese: boolean): boolean =>
  HAN.test(keyword) ? inChinese : !inChinese || isName(keyword)

const HAN = /\p{Script=Han}/u
const isName = (keyword: string): boolean =>
  keyword.split(/\s+/).every((word) => /[A-Z0-9]/.test(word))

function shown(
  all: readonly string[],
  wanted: readonly string[],
  { text }: Answer,
): readonly ShownKeyword[] {
  const hits = findKeywords(text, all).map(({ keyword }) => keyword)
  const said = new Set(hits.map(ideaOf))
  const ideas = new Map<string, string>()
  // What was said and has no other form in the language of the answer is shown as it was asked for.
  for (const keyword of [...wanted, ...hits])
    if (!ideas.has(ideaOf(keyword))) ideas.set(ideaOf(keyword), keyword)
  const told = [...ideas].map(([idea, keyword]) => ({ keyword, isSaid: said.has(idea) }))
  return [...told.filter(({ isSaid }) => isSaid), ...told.filter(({ isSaid }) => !isSaid)]
}
