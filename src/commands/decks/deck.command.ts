import { EXIT, SparrError } from '../../core/errors.ts'
import { LANGUAGES } from '../../core/kinds/code/question.ts'
import { command, group } from '../description/command.ts'
import { choice, flag, value } from '../description/option.ts'

export const deckCommands = [
  group(
    'deck',
    'deck takes new, preview, add, list, diff, update, remove, adopt, trust or distrust',
  ),
  command({
    words: 'deck new',
    arguments: { deck: 'one', kind: 'maybe', question: 'maybe' },
    options: { language: choice('language', LANGUAGES), writeTests: flag },
    run: async ({ deck, kind, question, language, writeTests }, options) => {
      const { deckNew } = await import('./deck-new.ts')
      return deckNew([deck, kind, question], { language, writeTests }, options)
    },
  }),
  command({
    words: 'deck preview',
    arguments: { file: 'one' },
    run: async ({ file }, options) => {
      const { preview } = await import('./preview.ts')
      return preview(file, options)
    },
  }),
  command({
    words: 'deck add',
    arguments: { url: 'one' },
    options: { as: value('id') },
    run: async ({ url, as }, options) => {
      const { deckAdd } = await import('./deck-add.ts')
      return deckAdd(url, as, options)
    },
  }),
  command({
    words: 'deck list',
    run: async (_, options) => {
      const { deckList } = await import('./deck-list.ts')
      return deckList(options)
    },
  }),
  command({
    words: 'deck diff',
    arguments: { id: 'maybe' },
    run: async ({ id }, options) => {
      const { deckUpdate } = await import('./deck-update.ts')
      return deckUpdate(id, { isDry: true, isYes: false }, options)
    },
  }),
  command({
    words: 'deck update',
    arguments: { id: 'maybe' },
    options: { yes: flag },
    run: async ({ id, yes }, options) => {
      const { deckUpdate } = await import('./deck-update.ts')
      return deckUpdate(id, { isDry: false, isYes: yes }, options)
    },
  }),
  command({
    words: 'deck remove',
    arguments: { id: 'one' },
    run: async ({ id }, options) => {
      const { deckRemove } = await import('./deck-remove.ts')
      return deckRemove(id, options)
    },
  }),
  command({
    words: 'deck adopt',
    arguments: { dir: 'maybe' },
    options: { from: value('origin'), undo: flag },
    run: async ({ dir, from, undo }, options) => {
      const { adopt, undoAdoption } = await import('./adopt.ts')
      if (undo) {
        if (dir !== undefined || from !== undefined)
          throw new SparrError({ code: 'usage', problem: 'deck adopt --undo stands alone' })
        return undoAdoption(options)
      }
      if (dir === undefined)
        throw new SparrError({ code: 'usage', problem: "missing required argument 'dir'" })
      return adopt(dir, from, options)
    },
  }),
  command({
    words: 'deck trust',
    arguments: { dir: 'one' },
    options: { publisher: value('key') },
    run: async ({ dir, publisher }, options) => {
      if (publisher !== undefined) {
        const { trustPublisher } = await import('./deck-publisher.ts')
        return trustPublisher(dir, publisher, options)
      }
      const { trustDecks } = await import('./deck.ts')
      await trustDecks(dir, options)
      return EXIT.ok
    },
  }),
  command({
    words: 'deck distrust',
    arguments: { dir: 'one' },
    run: async ({ dir }, options) => {
      const { distrustDecks } = await import('./deck.ts')
      return distrustDecks(dir, options)
    },
  }),
]
