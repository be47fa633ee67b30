import { SparrError } from '../../core/errors.ts'
import { command, group } from '../description/command.ts'
import {
  flag,
  outputFile,
  positive,
  readValue,
  repeated,
  seed,
  value,
} from '../description/option.ts'

/** Who joins is asked the same whatever they come for. */
const JOINING = {
  handle: value('name'),
  home: value('dir'),
  folder: value('dir'),
  ssh: value('host'),
}

export const mockCommands = [
  group(
    'mock',
    'mock takes solo, show [ID], list, host, join, rejoin, resume, observe, import FILE or replay',
  ),
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
    arguments: { questions: 'any' },
    options: {
      call: flag,
      local: flag,
      lan: flag,
      url: value('url'),
      ssh: value('host'),
      creds: value('file'),
      folder: value('dir'),
      question: repeated('q'),
      plan: value('file'),
      minutes: readValue('n', positive),
      handle: value('name'),
      resume: flag,
    },
    run: async (given, options) => {
      const { call, plan, minutes, resume } = given
      const question = [...given.questions, ...given.question]
      const ways = waysOf(given)
      if (ways.length > 1) {
        const problem = 'mock host takes one of --call, --local, --lan, --url and --ssh'
        throw new SparrError({ code: 'usage', problem })
      }
      if (call) {
        const { mockHost } = await import('./mock-host.ts')
        return mockHost(question, { ...options, plan, minutes, resume })
      }
      const { mockPair } = await import('./pair/mock-pair.ts')
      return mockPair(question, { ...options, ...given, way: ways[0] ?? { by: 'local' } })
    },
  }),
  command({
    words: 'mock join',
    arguments: { code: 'maybe' },
    options: JOINING,
    run: async ({ code, ...given }, options) => {
      const { mockJoin } = await import('./pair/mock-join.ts')
      return mockJoin(code, { ...options, ...given, role: 'candidate' })
    },
  }),
  command({
    words: 'mock rejoin',
    options: { home: value('dir'), folder: value('dir') },
    run: async (given, options) => {
      const { mockRejoin } = await import('./pair/mock-join.ts')
      return mockRejoin({ ...options, ...given })
    },
  }),
  command({
    words: 'mock resume',
    options: { folder: value('dir') },
    run: async (given, options) => {
      const { mockResume } = await import('./pair/mock-pair.ts')
      return mockResume({ ...options, ...given })
    },
  }),
  command({
    words: 'mock observe',
    arguments: { code: 'maybe' },
    options: JOINING,
    run: async ({ code, ...given }, options) => {
      const { mockJoin } = await import('./pair/mock-join.ts')
      return mockJoin(code, { ...options, ...given, role: 'observer' })
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

type Way =
  | { readonly by: 'call' }
  | { readonly by: 'local' }
  | { readonly by: 'lan' }
  | { readonly by: 'url' | 'ssh'; readonly to: string }

/** How the candidate is reached; with more than one, nobody knows which was meant. */
function waysOf(given: {
  readonly call: boolean
  readonly local: boolean
  readonly lan: boolean
  readonly url: string | undefined
  readonly ssh: string | undefined
}): readonly Way[] {
  const plain = (['call', 'local', 'lan'] as const).filter((by) => given[by])
  const far = (['url', 'ssh'] as const).flatMap((by) => {
    const to = given[by]
    return to === undefined ? [] : [{ by, to }]
  })
  return [...plain.map((by): Way => ({ by })), ...far]
}
