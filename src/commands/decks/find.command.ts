import { command } from '../description/command.ts'
import { flag, readValue, whole } from '../description/option.ts'

export const findCommand = command({
  words: 'find',
  arguments: { words: 'some' },
  options: { mine: flag, limit: readValue('n', whole) },
  run: async ({ words, mine, limit }, options) => {
    const { find } = await import('./find.ts')
    return find(words, { ...options, mine, limit })
  },
})
