import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const statsCommand = command({
  words: 'stats',
  options: { profile: value('profile') },
  run: async ({ profile }, options) => {
    const { stats } = await import('./stats.ts')
    return stats(profile, options)
  },
})
