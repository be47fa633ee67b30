import { command } from '../description/command.ts'

export const judgeCommand = command({
  words: 'judge',
  arguments: { question: 'one', file: 'one' },
  run: async ({ question, file }, options) => {
    const { judgeFile } = await import('./judge.ts')
    return judgeFile(question, file, options)
  },
})
