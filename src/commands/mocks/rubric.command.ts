import { command } from '../description/command.ts'

export const rubricCommand = command({
  words: 'rubric',
  arguments: { rubric: 'maybe' },
  run: async ({ rubric }, options) => {
    const { rubric: run } = await import('./rubric.ts')
    return run(rubric, options)
  },
})
