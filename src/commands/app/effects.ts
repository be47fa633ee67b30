/** What the core asks for, and who does it: a new effect that nobody does compiles nowhere. */
import type { AppEffect } from '../../core/app.ts'
import type { Fault } from '../../core/errors.ts'
import type { Hands } from '../../core/loop.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import type { Send } from '../../ui/send.ts'
import type { Session } from '../session.ts'
import type { Editing } from './editing.ts'
import { faultOf } from './fault-of.ts'
import { happenBy } from './happen.ts'
import type { Running } from './judge-run.ts'
import { makeMocking } from './mocking.ts'
import { makePractising } from './practising.ts'
import { savingHands, trySaving } from './saving.ts'
import { makeSearch } from './searching.ts'
import { settlingHands } from './settling.ts'
import { sittingHands } from './sitting-hands.ts'
import type { Sittings } from './sittings.ts'
import { makeStories } from './stories.ts'

export type AppHands<T extends AppEffect['type'] = AppEffect['type']> = Hands<AppEffect, Send, T>

export type World = {
  readonly session: Session
  readonly store: Store
  readonly loaded: () => Promise<Loaded>
  readonly now: () => { readonly at: number; readonly monoMs: number }
  readonly sittings: Sittings
  readonly running: Running
  readonly editing: Editing
  /** Judge this file instead of the one in the workspace. */
  readonly namedFile: string | null
  /** With what kept the one question that was asked for from being opened. */
  readonly quit: (fault?: Fault) => void
}

export function appHands(world: World): AppHands {
  const { session, store, editing } = world
  const search = makeSearch(world.loaded)
  const practising = makePractising(session, store)
  const stories = makeStories(world)
  const mocking = makeMocking(session, store, world.loaded)
  return {
    ...sittingHands(world),
    ...savingHands(store),
    ...settlingHands(world),
    ...judgingHands(world),
    'look-up': ({ catalog }, send) =>
      trySaving('draft', happenBy(send), () => practising.lookUp(catalog, send)),
    foresee: ({ question }, send) => practising.foresee(question, send),
    undo: ({ catalog }, send) => practising.undo(catalog, send),
    hold: practising.hold,
    search: ({ query }, send) => search(query, send),
    'load-stories': (_, send) => stories.load(send),
    'edit-story': stories.edit,
    'keep-story': ({ drill }, send) => stories.keepAnswer(drill, send),
    'make-mock': mocking.make,
    'keep-mock': mocking.keep,
    'save-mock': mocking.save,
    'end-mock': mocking.end,
    'open-file': ({ file }, send) => editing.openFile(file, happenBy(send)),
    'edit-text': ({ field, text }, send) => editing.editText(field, text, happenBy(send)),
    suspend: editing.suspend,
    quit: ({ fault }) => world.quit(fault),
  }
}

function judgingHands({
  session,
  running,
}: Pick<World, 'session' | 'running'>): AppHands<'judge' | 'judge-bug' | 'cancel-judge'> {
  return {
    judge: async (effect, send) => {
      const happen = happenBy(send)
      try {
        // The answer to "run it without a sandbox?" is kept, so that it is asked once.
        if (effect.isAllowed) await session.settingsFile.write('sandbox', 'off')
      } catch (error) {
        const fault = faultOf(error, session.settingsFile.path)
        return happen({ type: 'run-failed', run: effect.run, trouble: { what: 'judge', fault } })
      }
      running.start(effect, happen)
    },
    'judge-bug': ({ name }, send) => running.judgeBug(name, happenBy(send)),
    'cancel-judge': running.cancel,
  }
}
