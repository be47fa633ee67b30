import { command } from '../description/command.ts'
import { outputFile, value } from '../description/option.ts'

export const reportCommand = command({
  words: 'report',
  options: { output: outputFile, session: value('id') },
  run: async ({ output, session }, options) => {
    if (session !== undefined) {
      const { mockReplay } = await import('../mocks/mock-replay.ts')
      return mockReplay(session, output, options)
    }
    const { report } = await import('./report.ts')
    return report(output, options)
  },
})
