import { command } from './command.ts'

export const planCommand = command({
  words: 'plan',
  run: async (_, options) => {
    const { plan } = await import('./plan.ts')
    return plan(options)
  },
})
