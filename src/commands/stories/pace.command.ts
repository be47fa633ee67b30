import { command } from '../description/command.ts'

export const paceCommand = command({
  words: 'pace',
  run: async (_, options) => {
    const { pace } = await import('./pace.ts')
    return pace(options)
  },
})
