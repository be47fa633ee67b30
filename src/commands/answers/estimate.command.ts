import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const estimateCommand = command({
  words: 'estimate',
  arguments: { text: 'one' },
  options: { unit: value('unit') },
  run: async ({ text, unit }, options) => {
    const { estimate } = await import('./estimate.ts')
    return estimate(text, { ...options, unit })
  },
})
