import { command } from '../description/command.ts'
import { flag } from '../description/option.ts'

export const doctorCommand = command({
  words: 'doctor',
  options: { db: flag },
  run: async ({ db }, options) => {
    if (db) {
      const { doctorDatabase } = await import('./doctor-database.ts')
      return doctorDatabase(options)
    }
    const { doctor } = await import('./doctor.ts')
    return doctor(options)
  },
})
