import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const importCommand = command({
  words: 'import',
  arguments: { file: 'one' },
  options: { deck: value('name') },
  run: async ({ file, deck }, options) => {
    const { importData } = await import('./import.ts')
    return importData(file, deck, options)
  },
})
