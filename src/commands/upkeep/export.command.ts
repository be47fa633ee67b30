import { command } from '../description/command.ts'
import { choiceOr, outputFile } from '../description/option.ts'

export const exportCommand = command({
  words: 'export',
  options: { format: choiceOr('format', ['json', 'csv', 'anki'], 'json'), output: outputFile },
  run: async ({ format, output }, options) => {
    const { exportData } = await import('./export.ts')
    return exportData(format, output, options)
  },
})
