/** What the candidate does to the schedule beside rating: looks ahead, takes back, puts off. */
import type { AppEffect } from '../core/app/app.ts'
import type { Ahead } from '../core/drill/drill.ts'
import type { Catalog } from '../core/practice/catalog.ts'
import type { QuestionName } from '../core/question/question.ts'
import {
  draftsOf,
  eveningOf,
  progressOf,
  unfinishedMockOf,
} from '../session/practice/catalog-store.ts'
import { aheadOf } from '../session/practice/schedule.ts'
import type { Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import type { Send } from '../ui/send.ts'
import { faultOf } from './files/fault-of.ts'

export type Practising = {
  readonly lookUp: (catalog: Catalog, send: Send) => void
  readonly foresee: (question: QuestionName, send: Send) => void
  readonly undo: (catalog: Catalog, send: Send) => void
  readonly hold: (effect: Extract<AppEffect, { type: 'hold' }>, send: Send) => void
}

export function makePractising(
  session: Pick<Session, 'clock' | 'settingsFile'>,
  store: Store,
): Practising {
  /** Progress, drafts and tonight as they are now. */
  function lookUp(catalog: Catalog, send: Send): void {
    const progress = progressOf(store)
    const evening = eveningOf(session, store, catalog, progress)
    const unfinished = unfinishedMockOf(store)
    send({ type: 'learnt', progress, drafts: draftsOf(store), evening, unfinished })
  }

  /** What the store met is said, and the screen stays as it was. */
  function attempt(send: Send, act: () => void): void {
    try {
      act()
    } catch (error) {
      send({ type: 'notice', notice: { code: 'fault', fault: faultOf(error, store.path) } })
    }
  }

  return {
    lookUp,
    foresee: (question, send) =>
      attempt(send, () => {
        const settings = session.settingsFile.current()
        const ahead: Ahead = aheadOf({ store, settings, now: session.clock.now() }, question)
        send({ type: 'drill', happening: { type: 'foreseen', ahead } })
      }),
    undo: (catalog, send) =>
      attempt(send, () => {
        const last = store.lastRating()
        if (last === null) return send({ type: 'notice', notice: { code: 'nothing-to-undo' } })
        const { id, question, grade } = last
        store.undo(id)
        send({ type: 'notice', notice: { code: 'undone', question, grade } })
        lookUp(catalog, send)
      }),
    hold: ({ question, change, catalog }, send) =>
      attempt(send, () => {
        store.append({ kind: change, body: { question } })
        lookUp(catalog, send)
      }),
  }
}
