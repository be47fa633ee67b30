/** What a mock asks for: it is made, kept in the log, drafted, and its scorecard is written. */
import type { AppEffect } from '../../core/app/app.ts'
import { mocksOf } from '../../core/interview/kept.ts'
import { draftName, toMockDraft } from '../../core/interview/solo/drafted.ts'
import { recordOf } from '../../core/interview/solo/stage.ts'
import type { Loaded } from '../../decks/load.ts'
import { wholeCatalog } from '../../session/practice/catalog-store.ts'
import type { Store } from '../../store/store.ts'
import type { Send } from '../../ui/send.ts'
import { faultOf } from '../files/fault-of.ts'
import { beginMock, dropUnfinished, type MockSession, resumeMock } from '../mock-making.ts'

type Effect<Type extends AppEffect['type']> = Extract<AppEffect, { readonly type: Type }>

export type Mocking = {
  readonly make: (effect: Effect<'make-mock'>, send: Send) => Promise<void>
  readonly keep: (effect: Effect<'keep-mock'>, send: Send) => void
  readonly save: (effect: Effect<'save-mock'>, send: Send) => void
  readonly end: (effect: Effect<'end-mock'>, send: Send) => Promise<void>
}

export function makeMocking(
  session: MockSession,
  store: Store,
  loaded: () => Promise<Loaded>,
): Mocking {
  /** Of each mock, how many events are in the log: what is asked for twice is kept once. */
  const keptOf = new Map<string, number>()
  let hasComplained = false

  async function make({ resume, plan, seed }: Effect<'make-mock'>, send: Send): Promise<void> {
    try {
      const all = await loaded()
      const catalog = await wholeCatalog(store, all)
      const world = { session, store, catalog, lists: all.lists }
      send(resume === null ? beginMock(plan, seed, world) : resumeMock(resume, world))
    } catch (error) {
      send({ type: 'mock-not-made', fault: faultOf(error, 'mock') })
    }
  }

  function keep({ mock, from, events }: Effect<'keep-mock'>, send: Send): void {
    let count = Math.max(from, keptOf.get(mock) ?? from)
    try {
      // Only now: whoever turned back at the opening page still has the one that was left.
      if (count === 0) dropUnfinished(store)
      for (const event of events.slice(count - from)) {
        store.append({ kind: 'mock', body: { mock, event } })
        count++
        keptOf.set(mock, count)
      }
      hasComplained = false
    } catch (error) {
      complain(error, send)
    }
    send({ type: 'mock', happening: { type: 'kept', count } })
  }

  function save({ mock }: Effect<'save-mock'>, send: Send): void {
    const question = draftName(mock.id)
    try {
      store.drafts.claim(question)
      store.drafts.save({
        question,
        state: toMockDraft(mock),
        activeMs: mock.clockMs,
        savedAt: mock.seen.at,
        pid: process.pid,
      })
    } catch (error) {
      complain(error, send)
    }
  }

  /** It is tried again every two seconds: said once is enough. */
  function complain(error: unknown, send: Send): void {
    const fault = faultOf(error, store.path)
    if (!hasComplained) send({ type: 'notice', notice: { code: 'fault', fault } })
    hasComplained = true
  }

  async function end({ mock }: Effect<'end-mock'>, send: Send): Promise<void> {
    const { workspace } = session.settings
    try {
      store.drafts.drop(draftName(mock.id))
      const [{ decks, lists }, { cardOf }, { writeCard }, { cardToLeave }] = await Promise.all([
        loaded(),
        import('./card.ts'),
        import('./render.ts'),
        import('./leaving.ts'),
      ])
      const [kept] = mocksOf(store.kept('mock')).filter(({ id }) => id === mock.id)
      const { at, offsetMin } = kept ?? { at: session.clock.now(), offsetMin: 0 }
      const record = recordOf(mock)
      const held = { id: mock.id, at, offsetMin, record }
      const card = cardOf(store, { decks, lists }, held, session.settings.pace)
      // On a full disk it is read here all the same.
      send({ type: 'mock', happening: { type: 'card', card } })
      const leaving = await session.leaving()
      const files = await writeCard(cardToLeave(card, leaving), session.words, workspace)
      send({ type: 'mock', happening: { type: 'written', files } })
    } catch (error) {
      send({ type: 'mock', happening: { type: 'not-written', fault: faultOf(error, workspace) } })
    }
  }

  return { make, keep, save, end }
}
