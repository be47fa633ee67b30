/** The days of a plan, as JSON and as text. */
import type { Plan } from '../../core/practice/plan.ts'
import { textIn } from '../../core/question/text.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'

export function planJson({ interview, days, sittings, unreached, byName }: Plan): object {
  return {
    interview,
    days: days.map(({ mock, ...day }) => ({ ...day, mock: mock !== null })),
    sittings,
    unreached,
    byName,
  }
}

/** What the days are made of, and what they have no room for, with the reason. */
export function planText(plan: Plan, words: Words, lang: string): string {
  const { interview, days } = plan
  const say = words.schedule
  const rows = days.map((day) => [
    day.date,
    words.minutes(day.minutes),
    `${day.new}`,
    `${day.reviews}`,
    day.mock === null ? '' : textIn(day.mock.plan.title, lang, 'en'),
  ])
  return [
    interview === null ? say.noInterview : say.interview(interview, days.length),
    '',
    table([say.planHeads, ...rows]),
    ...notesOf(plan, words, lang).flatMap((note) => ['', ...note]),
  ].join('\n')
}

function notesOf(
  { interview, days, sittings, unreached, byName }: Plan,
  { evening, marks }: Words,
  lang: string,
): readonly (readonly string[])[] {
  const long = days.flatMap(({ mock }) => (mock && mock.of > mock.minutes ? [mock] : [])).at(0)
  const open = interview === null ? evening.plan.unreachedOpen : evening.plan.unreached
  const indented = (text: string): string => `  ${text}`
  return [
    ...(sittings.length === 0
      ? []
      : [
          [
            evening.plan.sittings,
            ...sittings
              .map((one) =>
                evening.plan.sitting(one.question, one.minutes, one.days.join(marks.comma)),
              )
              .map(indented),
          ],
        ]),
    ...(long
      ? [[evening.plan.longMock(textIn(long.plan.title, lang, 'en'), long.of, long.minutes)]]
      : []),
    ...(byName.length === 0 ? [] : [[evening.byName(byName, byName.join(marks.comma))]]),
    ...(unreached.length === 0 ? [] : [[open(unreached.length), ...unreached.map(indented)]]),
  ]
}
