/** What home sets and counts: the date of the interview, and the statistics. */

import { SparrError } from '../core/errors.ts'
import type { Catalog } from '../core/practice/catalog.ts'
import { eveningOf, progressOf } from '../session/practice/catalog-store.ts'
import { gatherStatistics } from '../session/practice/statistics.ts'
import type { Send } from '../ui/send.ts'
import { faultOf } from './files/fault-of.ts'
import type { AppHands, World } from './world.ts'

export function settlingHands({
  session,
  store,
  loaded,
}: Pick<World, 'session' | 'store' | 'loaded'>): AppHands<'set-interview' | 'load-statistics'> {
  const evening = (catalog: Catalog) => eveningOf(session, store, catalog, progressOf(store))
  const complain = (send: Send, error: unknown, place: string): void =>
    send({ type: 'notice', notice: { code: 'fault', fault: faultOf(error, place) } })

  return {
    'set-interview': async ({ date, catalog }, send) => {
      try {
        refusePast(date, evening(catalog).tonight.date)
        if (date === '') await session.settingsFile.unset('interview')
        else await session.settingsFile.write('interview', date)
        send({ type: 'learnt', evening: evening(catalog) })
      } catch (error) {
        complain(send, error, session.settingsFile.path)
        // The prompt stays with what was typed: the next keys are not commands.
        send({ type: 'date', text: date })
      }
    },
    'load-statistics': async (_, send) => {
      try {
        const { decks } = await loaded()
        send({ type: 'statistics', statistics: gatherStatistics(session, store, decks) })
      } catch (error) {
        complain(send, error, store.path)
      }
    },
  }
}

function refusePast(date: string, today: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date >= today) return
  const expected = `a day from ${today} on`
  throw new SparrError({ code: 'bad-value', name: 'interview', value: date, expected })
}
