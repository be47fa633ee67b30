import { command } from '../description/command.ts'

export const planCommand = command({
  words: 'plan',
  run: async (_, options) => {
    const { plan } = await import('./plan.ts')
    return plan(options)
  },
})
