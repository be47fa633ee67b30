import { LEVELS } from '../../core/kinds/common.ts'
import { command } from '../description/command.ts'
import { repeatedOf } from '../description/option.ts'

export const listCommand = command({
  words: 'list',
  arguments: { deck: 'maybe' },
  options: { level: repeatedOf('level', LEVELS) },
  run: async ({ deck, level }, options) => {
    const { list } = await import('./list.ts')
    return list(deck, level, options)
  },
})
