import { command } from '../description/command.ts'

export const todayCommand = command({
  words: 'today',
  run: async (_, options) => {
    const { today } = await import('./today.ts')
    return today(options)
  },
})
