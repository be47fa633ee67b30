import { LEVELS } from '../../core/kinds/common.ts'
import { command } from '../description/command.ts'
import { flag, readValue, repeatedOf, whole } from '../description/option.ts'

export const findCommand = command({
  words: 'find',
  arguments: { words: 'some' },
  options: { mine: flag, level: repeatedOf('level', LEVELS), limit: readValue('n', whole) },
  run: async ({ words, mine, level, limit }, options) => {
    const { find } = await import('./find.ts')
    return find(words, { ...options, mine, levels: level, limit })
  },
})
