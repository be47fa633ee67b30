/** What a sitting leaves behind: drafts, judged runs, rejections. */
import { toDraft } from '../core/drill/draft.ts'
import type { Trouble } from '../core/drill/drill.ts'
import { activeMs } from '../core/drill/time/spent.ts'
import type { Store } from '../store/store.ts'
import { faultOf } from './files/fault-of.ts'
import { type Happen, happenBy } from './happen.ts'
import type { AppHands } from './world.ts'

/** What fails in the store stays in memory with a key to try again. */
export function trySaving(
  what: Extract<Trouble['what'], 'draft' | 'attempt' | 'run'>,
  happen: Happen,
  save: () => void,
): void {
  try {
    save()
  } catch (error) {
    happen({ type: 'failed', trouble: { what, fault: faultOf(error, what) } })
  }
}

export function savingHands(
  store: Store,
): AppHands<'save-draft' | 'drop-draft' | 'save-run' | 'save-rejections'> {
  return {
    'save-draft': ({ drill }, send) => {
      const happen = happenBy(send)
      trySaving('draft', happen, () => {
        store.drafts.save({
          question: drill.task.name,
          state: toDraft(drill),
          activeMs: activeMs(drill),
          savedAt: drill.seen.at,
          pid: process.pid,
        })
        happen({ type: 'draft-saved' })
      })
    },
    'drop-draft': ({ question }, send) =>
      trySaving('draft', happenBy(send), () => store.drafts.drop(question)),
    'save-run': ({ run }, send) =>
      trySaving('run', happenBy(send), () => void store.append({ kind: 'run', body: run })),
    'save-rejections': ({ rejections }, send) =>
      trySaving('run', happenBy(send), () => {
        for (const body of rejections) store.append({ kind: 'rejection', body })
      }),
  }
}
