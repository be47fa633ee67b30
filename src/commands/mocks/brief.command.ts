import { SparrError } from '../../core/errors.ts'
import { command } from '../description/command.ts'
import { value } from '../description/option.ts'

export const briefCommand = command({
  words: 'brief',
  arguments: { question: 'maybe' },
  options: { critique: value('attempt') },
  run: async ({ question, critique }, options) => {
    const { brief, critiqueOf } = await import('./brief.ts')
    if (critique !== undefined) return critiqueOf(critique, options)
    if (question !== undefined) return brief(question, options)
    const problem = 'brief takes a question or --critique ATTEMPT'
    throw new SparrError({ code: 'usage', problem })
  },
})
