import { command } from '../description/command.ts'

export const debugCommand = command({
  words: 'debug',
  arguments: { question: 'maybe' },
  run: async ({ question }, options) => {
    const { debug } = await import('./debug.ts')
    return debug(question, options)
  },
})
