import { SparrError } from '../../core/errors.ts'
import { command, group } from '../description/command.ts'
import { flag, outputFile, positive, readValue, seed, value } from '../description/option.ts'

export const mockCommands = [
  group('mock', 'mock takes solo, show [ID], list, host, import FILE or replay'),
  command({
    words: 'mock solo',
    options: { plan: value('plan'), seed: readValue('n', seed) },
    run: async ({ plan, seed }, options) => {
      const { mockSolo } = await import('./mock-solo.ts')
      return mockSolo(plan, seed, options)
    },
  }),
  command({
    words: 'mock show',
    arguments: { id: 'maybe' },
    options: { html: flag, output: outputFile },
    run: async ({ id, html, output }, options) => {
      const { mockShow } = await import('./mock-show.ts')
      return mockShow(id, { ...options, html, output })
    },
  }),
  command({
    words: 'mock import',
    arguments: { file: 'one' },
    run: async ({ file }, options) => {
      const { mockImport } = await import('./mock-import.ts')
      return mockImport(file, options)
    },
  }),
  command({
    words: 'mock list',
    run: async (_, options) => {
      const { mockList } = await import('./mock-list.ts')
      return mockList(options)
    },
  }),
  command({
    words: 'mock host',
    arguments: { question: 'any' },
    options: {
      call: flag,
      plan: value('file'),
      minutes: readValue('n', positive),
      resume: flag,
    },
    run: async ({ question, call, plan, minutes, resume }, options) => {
      if (!call) throw new SparrError({ code: 'usage', problem: 'mock host takes --call' })
      if (plan !== undefined && question.length > 0) {
        const problem = 'mock host takes questions or --plan, not both'
        throw new SparrError({ code: 'usage', problem })
      }
      const { mockHost } = await import('./mock-host.ts')
      return mockHost(question, { ...options, plan, minutes, resume })
    },
  }),
  command({
    words: 'mock replay',
    arguments: { id: 'maybe' },
    options: { output: outputFile },
    run: async ({ id, output }, options) => {
      const { mockReplay } = await import('./mock-replay.ts')
      return mockReplay(id, output, options)
    },
  }),
]
