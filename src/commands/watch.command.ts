import { command } from './command.ts'
import { value } from './option.ts'

export const watchCommand = command({
  words: 'watch',
  arguments: { question: 'one' },
  options: { file: value('path') },
  run: async ({ question, file }, options) => {
    const { watch } = await import('./watch.ts')
    return watch(question, file, options)
  },
})
