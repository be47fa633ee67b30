import { print, printJson } from '../../session/output.ts'
import { placeOf } from '../../session/practice/catalog-store.ts'
import { planAt } from '../../session/practice/schedule.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { planJson, planText } from './plan-text.ts'

/** `sparr plan`: the days until the interview, or the next two weeks where none is set. */
export async function plan(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { words, contentLang } = session
    const found = planAt(await placeOf(session))
    if (options.json) printJson(planJson(found))
    else print(planText(found, words, contentLang))
  } finally {
    session.close()
  }
}
