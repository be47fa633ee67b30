import { command } from '../description/command.ts'

export const showCommand = command({
  words: 'show',
  arguments: { question: 'one' },
  run: async ({ question }, options) => {
    const { show } = await import('./show.ts')
    return show(question, options)
  },
})
