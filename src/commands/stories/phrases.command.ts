import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const phrasesCommand = command({
  words: 'phrases',
  options: { deck: value('name') },
  run: async ({ deck }, options) => {
    const { phrases } = await import('./phrases.ts')
    return phrases(deck, options)
  },
})
