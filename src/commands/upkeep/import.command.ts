import { command } from '../description/command.ts'
import { flag, value } from '../description/option.ts'

export const importCommands = [
  command({
    words: 'import',
    arguments: { file: 'one' },
    options: { deck: value('name'), as: value('layout'), dryRun: flag },
    run: async ({ file, deck, as, dryRun }, options) => {
      if (dryRun || as !== undefined) {
        const { importCards } = await import('./import-cards.ts')
        return importCards(file, { deck, as, isDry: dryRun }, options)
      }
      const { importData } = await import('./import.ts')
      return importData(file, deck, options)
    },
  }),
  command({
    words: 'import exercise',
    arguments: { dir: 'one' },
    options: { deck: value('name'), dryRun: flag },
    run: async ({ dir, deck, dryRun }, options) => {
      const { importExercise } = await import('./import-exercise.ts')
      return importExercise(dir, { deck, isDry: dryRun }, options)
    },
  }),
]
