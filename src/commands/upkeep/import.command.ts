import { SparrError } from '../../core/errors.ts'
import { command } from '../description/command.ts'
import { flag, value } from '../description/option.ts'

export const importCommands = [
  command({
    words: 'import',
    arguments: { file: 'maybe' },
    options: {
      deck: value('name'),
      as: value('layout'),
      dryRun: flag,
      fromAnotherMachine: flag,
      undo: flag,
    },
    run: async ({ file, deck, as, dryRun, fromAnotherMachine, undo }, options) => {
      const isOfCards = dryRun || as !== undefined || deck !== undefined
      if (undo) {
        if (file !== undefined || isOfCards || fromAnotherMachine)
          throw new SparrError({ code: 'usage', problem: 'import --undo stands alone' })
        const { undoImport } = await import('./import.ts')
        return undoImport(options)
      }
      if (file === undefined)
        throw new SparrError({ code: 'usage', problem: "missing required argument 'file'" })
      if (isOfCards) {
        if (fromAnotherMachine)
          throw new SparrError({
            code: 'usage',
            problem: '--from-another-machine is for exports, not for cards',
          })
        const { importCards } = await import('./import-cards.ts')
        return importCards(file, { deck, as, isDry: dryRun }, options)
      }
      const { importLogOf } = await import('./import.ts')
      return importLogOf({ file, isOwn: fromAnotherMachine }, options)
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
