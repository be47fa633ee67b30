import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const watchCommand = command({
  words: 'watch',
  arguments: { question: 'one' },
  options: { file: value('path') },
  run: async ({ question, file }, options) => {
    const { watch } = await import('./watch.ts')
    return watch(question, file, options)
  },
})
