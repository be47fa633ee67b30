/** What is left of the session of today, as JSON and as text. */

import type { Tonight } from '../../core/practice/tonight.ts'
import type { Item } from '../../core/practice/tonight-items.ts'
import { textIn } from '../../core/question/text.ts'
import { table } from '../../session/table.ts'
import { sharesText } from '../../telling/shares.ts'
import type { Words } from '../../words/words.ts'

export function tonightJson(tonight: Tonight): object {
  const { date, mock, minutes, leftMinutes, items, more, doneMs } = tonight
  return {
    date,
    minutes,
    leftMinutes,
    ...(mock ? { mock: { plan: mock.plan.id, minutes: mock.minutes } } : {}),
    items: items.map(itemJson),
    more: more.map(itemJson),
    doneMs,
  }
}

const itemJson = ({ question, form, minutes, why, sittingOf }: Item): object => ({
  question: question.name,
  form,
  kind: question.kind,
  minutes,
  ...(sittingOf === undefined ? {} : { sittingOf }),
  why,
})

/** `isBlind`: what the questions are about is not said. */
export function tonightText(
  tonight: Tonight,
  words: Words,
  contentLang: string,
  isBlind = false,
): string {
  const { items, more, mock, minutes, leftMinutes, back, waiting, leeches, byName } = tonight
  const { schedule: say, evening, marks } = words
  const isDone = items.length === 0 && mock === null
  if (isDone && more.length === 0) return doneText(tonight, words)
  return [
    ...(isDone ? [doneText(tonight, words), ''] : []),
    ...(back ? [say.back(back.daysAway)] : []),
    isDone ? evening.more(leftMinutes) : say.tonight(minutes, sharesText(tonight, words)),
    '',
    table([
      ...(mock
        ? [
            [
              evening.mock,
              minutesText(mock.minutes, mock.of, words),
              'sparr mock solo',
              textIn(mock.plan.title, contentLang, 'en'),
            ],
          ]
        : []),
      ...[...items, ...more].map(({ question, form, minutes, why, sittingOf }) => [
        nameOf(form, question.kind, words),
        minutesText(minutes, sittingOf, words),
        evening.why[why],
        ...(isBlind ? [] : [question.name, textIn(question.title, contentLang, question.lang)]),
      ]),
    ]),
    ...(waiting + leeches.length + byName.length > 0 ? [''] : []),
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
    ...(isBlind ? [] : leeches.map((name) => say.leech(name))),
    ...(byName.length > 0 ? [evening.byName(byName, byName.join(marks.comma))] : []),
  ].join('\n')
}

function doneText({ doneCount, doneMs }: Tonight, { schedule }: Words): string {
  return doneCount > 0
    ? `${schedule.done}\n${schedule.doneSum(doneCount, doneMs)}`
    : schedule.nothing
}

/** A sitting says of how much it is one. */
const minutesText = (minutes: number, of: number | undefined, words: Words): string =>
  of === undefined || of <= minutes ? words.minutes(minutes) : words.evening.part(minutes, of)

function nameOf(form: Item['form'], kind: Item['question']['kind'], words: Words): string {
  return form === 'long' ? words.kinds[kind] : words.schedule.forms[form]
}
