import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { command } from '../description/command.ts'
import { choice, repeated } from '../description/option.ts'

export const claimCommand = command({
  words: 'claim',
  arguments: { sentence: 'one' },
  options: { field: choice('letter', LETTERS), sample: repeated('text') },
  run: async ({ sentence, field, sample }, options) => {
    const { claim } = await import('./claim.ts')
    return claim(sentence, { ...options, field, sample })
  },
})
