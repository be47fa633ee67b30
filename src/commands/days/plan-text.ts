/** The days of a plan, as JSON and as text. */
import type { Plan } from '../../core/practice/plan.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'

export function planJson({ interview, days }: Plan): object {
  return { interview, days: days.map(({ mock, ...day }) => ({ ...day, mock: mock !== null })) }
}

/** Also what the script of a simulated candidate prints. `isBlind`: that there is a mock is said, not which. */
export function planText(
  { interview, days, unreached }: Plan,
  words: Words,
  isBlind = false,
): string {
  const say = words.schedule
  const rows = days.map((day) => [
    day.date,
    words.minutes(day.minutes),
    `${day.new}`,
    `${day.reviews}`,
    day.mock === null ? '' : isBlind ? say.why.mock : day.mock,
  ])
  return [
    interview === null ? say.noInterview : say.interview(interview, days.length),
    '',
    table([say.planHeads, ...rows]),
    ...(interview !== null && unreached > 0 ? ['', say.unreached(unreached)] : []),
  ].join('\n')
}
