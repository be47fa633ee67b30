import type { Plan } from '../core/plan.ts'
import type { Words } from '../words/words.ts'
import { placeOf } from './app/catalog-store.ts'
import { print, printJson } from './output.ts'
import { planAt } from './schedule.ts'
import { type GlobalOptions, openSession } from './session.ts'
import { table } from './table.ts'

/** `sparr plan`: the days until the interview, or the next two weeks where none is set. */
export async function plan(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { settings, words } = session
    const found = planAt(await placeOf(session))
    if (options.json) printJson(planJson(found))
    else print(planText(found, words, settings.isBlind))
  } finally {
    session.close()
  }
}

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
