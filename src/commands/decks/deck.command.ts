import { SparrError } from '../../core/errors.ts'
import { LANGUAGES } from '../../core/kinds/code/question.ts'
import { command, group } from '../description/command.ts'
import { choice, flag, value } from '../description/option.ts'

export const deckCommands = [
  group('deck', 'deck takes new, preview FILE, adopt DIR, trust DIR or distrust DIR'),
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
    run: async ({ dir }, options) => {
      const { trustDecks } = await import('./deck.ts')
      return trustDecks(dir, options)
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
