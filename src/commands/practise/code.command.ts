import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const codeCommand = command({
  words: 'code',
  arguments: { question: 'one' },
  options: { file: value('path') },
  run: async ({ question, file }, options) => {
    const { code } = await import('./code.ts')
    return code(question, file, options)
  },
})
