import { SparrError } from '../../core/errors.ts'
import { command } from '../description/command.ts'
import { flag, value } from '../description/option.ts'

export const briefCommand = command({
  words: 'brief',
  arguments: { question: 'maybe' },
  options: { critique: value('attempt'), whole: flag },
  run: async ({ question, critique, whole }, options) => {
    const { brief, critiqueOf } = await import('./brief.ts')
    if (critique !== undefined) return critiqueOf(critique, options)
    if (question !== undefined) return brief(question, { ...options, whole })
    const problem = 'brief takes a question or --critique ATTEMPT'
    throw new SparrError({ code: 'usage', problem })
  },
})
