import { EXIT } from '../../core/errors.ts'
import { command } from '../description/command.ts'
import { flag } from '../description/option.ts'

export const doctorCommand = command({
  words: 'doctor',
  options: { db: flag, mergeCopy: flag },
  run: async ({ db, mergeCopy }, options) => {
    if (mergeCopy) {
      const { mergeNewestCopy } = await import('./merge-copy.ts')
      await mergeNewestCopy(options)
      return EXIT.ok
    }
    if (db) {
      const { doctorDatabase } = await import('./doctor-database.ts')
      return doctorDatabase(options)
    }
    const { doctor } = await import('./doctor.ts')
    return doctor(options)
  },
})
