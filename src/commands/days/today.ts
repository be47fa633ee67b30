import { print, printJson } from '../../session/output.ts'
import { placeOf } from '../../session/practice/catalog-store.ts'
import { tonightAt } from '../../session/practice/schedule.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { tonightJson, tonightText } from './today-text.ts'

/** `sparr today`: what is left of the session, one question a line. */
export async function today(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const found = tonightAt(await placeOf(session))
    if (options.json) printJson(tonightJson(found))
    else print(tonightText(found, session.words, session.contentLang, session.settings.isBlind))
  } finally {
    session.close()
  }
}
