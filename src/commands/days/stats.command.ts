import { command } from '../description/command.ts'

export const statsCommand = command({
  words: 'stats',
  run: async (_, options) => {
    const { stats } = await import('./stats.ts')
    return stats(options)
  },
})
