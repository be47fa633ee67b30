/** What is left of the session of today, as JSON and as text. */

import type { Tonight } from '../../core/practice/tonight.ts'
import { textIn } from '../../core/question/text.ts'
import { table } from '../../session/table.ts'
import { sharesText } from '../../telling/shares.ts'
import type { Words } from '../../words/words.ts'

export function tonightJson({ date, minutes, items, doneMs }: Tonight): object {
  return {
    date,
    minutes,
    items: items.map(({ question, form, minutes, why }) => ({
      question: question.name,
      form,
      kind: question.kind,
      minutes,
      why,
    })),
    doneMs,
  }
}

/** `isBlind`: what the questions are about is not said. */
export function tonightText(
  tonight: Tonight,
  words: Words,
  contentLang: string,
  isBlind = false,
): string {
  const { items, minutes, back, waiting, leeches, tooLong, doneCount, doneMs } = tonight
  const say = words.schedule
  if (items.length === 0)
    return doneCount > 0 ? `${say.done}\n${say.doneSum(doneCount, doneMs)}` : say.nothing
  return [
    ...(back ? [say.back(back.daysAway)] : []),
    say.tonight(minutes, sharesText(items, words)),
    '',
    table(
      items.map(({ question, form, minutes, why }) => [
        nameOf(form, question.kind, words),
        words.minutes(minutes),
        say.why[why],
        ...(isBlind ? [] : [question.name, textIn(question.title, contentLang, question.lang)]),
      ]),
    ),
    ...(waiting + leeches.length + tooLong > 0 ? [''] : []),
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
    ...(isBlind ? [] : leeches.map((name) => say.leech(name))),
    ...(tooLong > 0 ? [say.tooLong(tooLong)] : []),
  ].join('\n')
}

function nameOf(
  form: Tonight['items'][number]['form'],
  kind: Tonight['items'][number]['question']['kind'],
  words: Words,
): string {
  return form === 'long' ? words.kinds[kind] : words.schedule.forms[form]
}
