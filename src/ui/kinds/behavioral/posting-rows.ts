/** The key words that the relevance can take up, below the letters. */
import { LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { tellingOf } from '../../../core/kinds/behavioral/story.ts'
import { isChinese } from '../../../core/star/terms/lexicon.ts'
import { keywordsOfPosting, keywordsOfQuestion } from '../../../core/star/terms/shown-keywords.ts'
import { textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import { widthOf } from '../../../text/width.ts'
import type { View } from '../kind-view.ts'

type StoryView = View<'behavioral'>

/** Those that were said first and marked, with as many others as one row holds; the title where a posting was kept. */
export function postingRows({ drill, words, signs, width }: StoryView): readonly StyledRow[] {
  const { question, work, jd } = tellingOf(drill)
  const answer = { text: work.texts['relevance'] ?? '', isChinese: isToldInChinese(drill) }
  const shown =
    jd.length > 0 ? keywordsOfPosting(jd, answer) : keywordsOfQuestion(question.jdKeywords, answer)
  if (shown.length === 0) return []
  const { posting } = words.star.workshop
  const label = `${posting(clean(drill.task.posting ?? ''))}${words.marks.colon}`
  const told = shown.map(({ keyword, isSaid }) => (isSaid ? `${signs.pass} ${keyword}` : keyword))
  const lineOf = (count: number): string => {
    const more = count < told.length ? [signs.more] : []
    return label + [...told.slice(0, count), ...more].join(signs.between)
  }
  const least = Math.max(1, shown.filter(({ isSaid }) => isSaid).length)
  let count = told.length
  while (count > least && widthOf(lineOf(count)) > width) count--
  return textRows(lineOf(count), width, 'dim')
}

/** As far as it is told; before that, in what they interview or read in. */
function isToldInChinese({ task, work }: StoryView['drill']): boolean {
  const whole = LETTERS.map((letter) => work.texts[letter] ?? '').join('\n')
  return whole.trim() === '' ? /^zh\b/i.test(task.answerLang ?? task.lang) : isChinese(whole)
}
