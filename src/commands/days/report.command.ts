import { command } from '../description/command.ts'
import { outputFile } from '../description/option.ts'

export const reportCommand = command({
  words: 'report',
  options: { output: outputFile },
  run: async ({ output }, options) => {
    const { report } = await import('./report.ts')
    return report(output, options)
  },
})
