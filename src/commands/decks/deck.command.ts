import { command, group } from '../description/command.ts'

export const deckCommands = [
  group('deck', 'deck takes trust DIR or distrust DIR'),
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
