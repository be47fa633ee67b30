/** What was answered, field by field in their order. */
import { isNote } from '../../core/design/texts.ts'
import { fieldsOf } from '../../core/kinds/facts.ts'
import type { Question } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'
import { fenced, plainMarkdown } from '../../text/markdown/safe-markdown.ts'
import type { Words } from '../../words/words.ts'
import type { Critiqued } from './critiqued.ts'

type Say = (text: Text) => string

export function answerLines(
  { attempt, question }: Critiqued,
  say: Say,
  words: Words,
): readonly string[] {
  const { answer } = attempt
  if (attempt.kind === 'code' && answer.texts['code'] !== undefined)
    return [fenced(answer.texts['code'], attempt.language)]
  const fields = fieldsIn(question, answer.texts)
  if (question?.kind === 'choice' && fields.length === 0)
    return chosenLines(question, answer.marks, say, words)
  if (fields.length === 0) {
    const { critique } = words.host
    return [answer.said ? critique.said : critique.nothing]
  }
  return fields.flatMap((field, i) => [
    ...(i === 0 ? [] : ['']),
    ...(fields.length === 1 && field === 'answer'
      ? []
      : [`**${plainMarkdown(fieldName(field, question, say, words))}**`, '']),
    ...quoted(answer.texts[field] ?? ''),
  ])
}

/** In somebody else's words: a quotation, line by line, in which nothing is markup. */
const quoted = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${plainMarkdown(line)}`.trimEnd())

/** Those with a text: in the order of the question, then what else is there in its own. */
function fieldsIn(
  question: Question | null,
  texts: Readonly<Record<string, string>>,
): readonly string[] {
  const isDesign = question?.kind === 'design'
  const known = question === null ? [] : fieldsOf({ question })
  const isOther = (field: string) => !known.includes(field) && !(isDesign && isNote(field))
  const others = Object.keys(texts).filter(isOther)
  return [...known, ...others].filter((field) => (texts[field] ?? '').trim() !== '')
}

/** `storage.choice` is named by its pane, `l3-5` by its lines, an estimate by what is asked. */
export function fieldName(
  field: string,
  question: Question | null,
  say: Say,
  words: Words,
): string {
  const estimates = question?.kind === 'design' ? question.estimates : []
  const asks = question?.kind === 'estimate' ? question.asks : estimates
  const ask = asks.find(({ id }) => id === field || `estimate.${id}` === field)
  if (ask) return say(ask.ask)
  const [, from, to] = /^l(\d+)-(\d+)$/.exec(field) ?? []
  if (from !== undefined && to !== undefined)
    return words.review.lines(Number(from), Number(to)).replace(/[:：]$/, '')
  const [head = '', ...rest] = field.split('.')
  const pane = question?.kind === 'design' && question.panes.find(({ id }) => id === head)
  if (pane && pane.title !== undefined) return [say(pane.title), ...rest].join(' ')
  const names = words.sheet as Readonly<Record<string, unknown>>
  const name = Object.hasOwn(names, head) ? names[head] : undefined
  return [typeof name === 'string' ? name : head, ...rest].join(' ')
}

function chosenLines(
  question: Extract<Question, { kind: 'choice' }>,
  marks: Readonly<Record<string, number>>,
  say: Say,
  { host }: Words,
): readonly string[] {
  const chosen = question.options.filter((_, i) => (marks[`o${i + 1}`] ?? 0) >= 1)
  if (chosen.length === 0) return [host.critique.nothing]
  return chosen.map(({ text }) => `- ${plainMarkdown(say(text))}`)
}
