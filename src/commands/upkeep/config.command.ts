import { command } from '../description/command.ts'
import { flag } from '../description/option.ts'

export const configCommand = command({
  words: 'config',
  arguments: { key: 'maybe', value: 'maybe' },
  options: { unset: flag },
  run: async ({ key, value, unset }, options) => {
    const { config } = await import('./config.ts')
    return config(key, value, unset, options)
  },
})
