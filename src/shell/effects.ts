import { faultOf } from './files/fault-of.ts'
import { happenBy } from './happen.ts'
import { makeMocking } from './mocks/mocking.ts'
import { makePractising } from './practising.ts'
import { savingHands, trySaving } from './saving.ts'
import { makeSearch } from './searching.ts'
import { settlingHands } from './settling.ts'
import { sittingHands } from './sitting-hands.ts'
import { makeStories } from './stories.ts'
import type { AppHands, World } from './world.ts'

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
