import { command, group } from '../description/command.ts'

export const designCommands = [
  group('design', 'design takes ask QUESTION TEXT'),
  command({
    words: 'design ask',
    arguments: { question: 'one', text: 'one' },
    run: async ({ question, text }, options) => {
      const { designAsk } = await import('./design.ts')
      return designAsk(question, text, options)
    },
  }),
]
