import { command, group } from '../description/command.ts'

export const designCommands = [
  group('design', 'design takes ask QUESTION TEXT or choose QUESTION PANE TEXT'),
  command({
    words: 'design ask',
    arguments: { question: 'one', text: 'one' },
    run: async ({ question, text }, options) => {
      const { designAsk } = await import('./design.ts')
      return designAsk(question, text, options)
    },
  }),
  command({
    words: 'design choose',
    arguments: { question: 'one', pane: 'one', text: 'one' },
    run: async ({ question, pane, text }, options) => {
      const { designChoose } = await import('./design.ts')
      return designChoose(question, pane, text, options)
    },
  }),
]
