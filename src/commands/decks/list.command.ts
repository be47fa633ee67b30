import { command } from '../description/command.ts'

export const listCommand = command({
  words: 'list',
  arguments: { deck: 'maybe' },
  run: async ({ deck }, options) => {
    const { list } = await import('./list.ts')
    return list(deck, options)
  },
})
