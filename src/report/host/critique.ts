/** An answer for a friend to judge: what was asked, what was answered, what the rules found, and room for another view. */

import { linesOf } from '../../core/kinds/facts.ts'
import type { Attempt } from '../../core/log.ts'
import type { Question } from '../../core/question/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { wholePrompt } from '../../core/question/whole-prompt.ts'
import { fenced, plainMarkdown, withoutHtml } from '../../text/markdown/safe-markdown.ts'
import type { Words } from '../../words/words.ts'
import { answerLines } from './critique-answer.ts'
import { findingLines } from './critique-findings.ts'
import type { Critiqued } from './critiqued.ts'

/** A whole Markdown file. */
export function critiqueMarkdown(critiqued: Critiqued, words: Words): string {
  const { attempt, name, question, isChanged, date } = critiqued
  const { critique } = words.host
  const say = (text: Text): string => textIn(text, critiqued.lang, critiqued.deckLang)
  const view = ['', critique.yourView, '', '']
  const part = (heading: string, lines: readonly string[]): readonly string[] => [
    `## ${heading}`,
    '',
    ...lines,
    ...view,
  ]
  const notes = [
    critique.time(attempt.activeMs, attempt.budgetMs, attempt.hints),
    critique.outcome(words.stats.outcomes[attempt.outcome], words.grades[attempt.chosen]),
    ...(attempt.form ? [critique.short(words.schedule.forms[attempt.form])] : []),
    ...(isChanged ? [critique.changed] : []),
    ...(question === null ? [critique.unknown] : []),
  ]
  const rubric = question === null ? [] : rubricLines(question, attempt, say, words)
  return [
    `# ${critique.title(plainMarkdown(question === null ? name : say(question.title)))}`,
    '',
    critique.intro(date, words.kinds[attempt.kind]),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    ...(question === null
      ? []
      : [`## ${critique.question}`, '', ...promptLines(question, say), '']),
    ...part(critique.answer, answerLines(critiqued, say, words)),
    ...part(critique.found, findingLines(critiqued, say, words)),
    ...(rubric.length === 0 ? [] : [`## ${critique.rubric}`, '', ...rubric, '']),
    `## ${critique.debrief}`,
    '',
    ...critique.debriefAsks.flatMap((ask) => [`- ${ask}`, '', `  ${critique.yourView}`, '']),
  ].join('\n')
}

function promptLines(question: Question, say: (text: Text) => string): readonly string[] {
  const prompt = withoutHtml(wholePrompt(question).map(say).join('\n\n')).trimEnd()
  if (question.kind !== 'review') return [prompt]
  return [prompt, '', fenced(question.exhibit.text, question.exhibit.language)]
}

/** Each line with what its author ticked, and room for what the friend would tick. */
function rubricLines(
  question: Question,
  { answer }: Attempt,
  say: (text: Text) => string,
  { host, sheet, marks }: Words,
): readonly string[] {
  return linesOf(question).flatMap(({ id, text, most }) => {
    const mark = Math.min(most, answer.marks[id] ?? 0)
    const told = plainMarkdown(say(text))
    const line =
      most === 1
        ? `- [${mark >= 1 ? 'x' : ' '}] ${told}`
        : `- ${host.critique.letter(sheet[id as 'situation'], mark)}${marks.semicolon}${told}`
    return [line, '', `  ${host.critique.yourView}`, '']
  })
}
