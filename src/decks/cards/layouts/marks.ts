// Words and signs that say "here is a question" and "here is its answer", in the spellings people use.
import { type Line, levelOf } from '../note-lines.ts'

/** Quotes, list signs, headings and the beginning of emphasis may stand before a label. */
const BEFORE =
  '^\\s{0,8}(?:>[ ]?)?(?:(?:[-*+]|\\d{1,4}[.)、]) +)?(?:#{1,6} +)?(?:[^\\p{L}\\p{N}\\s*_#>`|<-]{1,3} *)?(\\*\\*|__)?'
const AFTER = '\\s{0,3}(\\*\\*|__)?\\s{0,3}'
const QUESTION_WORDS =
  'Q|Questions?|Ques|Frage|Pregunta|Вопрос|问题|問題|题目|題目|面试题|面試題|问|問|题|題'
const ANSWER_WORDS =
  'A|Answers?|Ans|(?:Sample|Detailed|Short|Model|Suggested|Correct|My) Answer|Answer Guide|Solution|Antwort|Respuesta|Réponse|Ответ|参考答案|參考答案|正确答案|正確答案|标准答案|答案|回答|解答|答'
const NUMBER = ' {0,1}[0-9一二三四五六七八九十]{0,4}'

/** `Q:`, `**Q1:**`, `### Question 5 -`, `问：` */
const QUESTION = new RegExp(
  `${BEFORE}(?:(?:${QUESTION_WORDS})${NUMBER}\\.?${AFTER}[:：]|(?:${QUESTION_WORDS}) {0,1}\\d{1,4} {0,2}[.)、．–—-])(\\*\\*|__)?\\s*(.*)$`,
  'iu',
)
const ANSWER = new RegExp(
  `${BEFORE}(?:${ANSWER_WORDS})${NUMBER}\\.?${AFTER}[:：](\\*\\*|__)?\\s*(.*)$`,
  'iu',
)
/** A heading, a line in bold, or the line over what a reader has to open. */
const ANSWER_ALONE = new RegExp(
  `^\\s{0,8}(?:#{1,6} +|\\*\\*|__)[^\\p{L}\\p{N}]{0,4}(?:${ANSWER_WORDS}|Explanation and answer)(?:\\*\\*|__)?\\s*$`,
  'iu',
)
const SUMMARY = /^\s*(?:<details[^<>]*>\s*)?<summary[^<>]*>(.*?)<\/summary>(.*)$/i
const OPENS_ANSWER =
  /answer|solution|show|reveal|click|spoiler|答案|解答|解析|查看|展开|点击|ответ/i
/** `A. 2`, `- B) a map`, `C、…` */
export const OPTION =
  /^\s{0,6}(?:[-*+] +)?(?:\*\*)?([A-Ha-h])(?:\*\*)?\s{0,2}[.):：、．）](?:\*\*)?\s{0,4}\S/

export function questionIn(line: Line): string | undefined {
  return line.isCode ? undefined : restOf(QUESTION.exec(line.text))
}

/** What stands behind the label of an answer; undefined where there is none. */
export function answerIn(line: Line): string | undefined {
  if (line.isCode) return undefined
  const labelled = restOf(ANSWER.exec(line.text))
  if (labelled !== undefined) return labelled
  if (ANSWER_ALONE.test(line.text)) return ''
  const summary = summaryIn(line)
  return summary && OPENS_ANSWER.test(summary.says) && summary.says.length < 60
    ? summary.rest
    : undefined
}

/** `<summary>…</summary>`: what is seen before it is opened. */
export function summaryIn(
  line: Line,
): { readonly says: string; readonly rest: string } | undefined {
  const found = line.isCode ? null : SUMMARY.exec(line.text)
  if (!found) return undefined
  return { says: (found[1] ?? '').replace(/<[^<>]*>/g, '').trim(), rest: (found[2] ?? '').trim() }
}

/** `opened` before the label and not closed with it: the sign that closes it stands in the rest, and goes. */
function restOf(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined
  const opened = found[1] ?? ''
  const closed = found.slice(2, -1).some((sign) => sign !== undefined && sign === opened)
  const rest = (found.at(-1) ?? '').trimEnd()
  if (opened === '' || closed) return rest
  const at = rest.lastIndexOf(opened)
  return at < 0 ? rest : `${rest.slice(0, at)}${rest.slice(at + opened.length)}`.trimEnd()
}

/** Role names that stand alone, as headings, in bold or with a colon. */
const ROLE = /^\s{0,3}(?:#{1,6} +)?(?:\*\*|__)?([\p{L} ]{1,12}?)\s?[:：]?(?:\*\*|__)?\s*[:：]?\s*$/u
const FRONTS = /^(?:front|question|prompt|term|问题|題目|题目|问|問|正面|提问)$/i
const BACKS = /^(?:back|answer|solution|definition|答案|回答|解答|答|背面|反面)$/i

export function roleOf(line: Line): 'front' | 'back' | undefined {
  if (line.isCode) return undefined
  if (line.text.length > 60) return undefined
  const name = ROLE.exec(line.text)?.[1]?.trim() ?? ''
  const isSigned = levelOf(line) > 0 || /[*_:：]/.test(line.text)
  if (!isSigned) return undefined
  if (FRONTS.test(name)) return 'front'
  return BACKS.test(name) ? 'back' : undefined
}
