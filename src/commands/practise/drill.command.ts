import { KINDS } from '../../core/question/question.ts'
import { command } from '../description/command.ts'
import { flag, list, listOf, positive, readValue, whole } from '../description/option.ts'

export const drillCommand = command({
  words: 'drill',
  arguments: { deck: 'any' },
  options: {
    kind: listOf('kind', KINDS),
    tag: list('tag'),
    limit: readValue('n', whole),
    minutes: readValue('n', positive),
    cram: flag,
  },
  run: async ({ deck, kind, tag, limit, minutes, cram }, options) => {
    const { drill } = await import('./drill.ts')
    const choice = { kinds: kind, tags: tag, limit: limit ?? null, minutes: minutes ?? null }
    return drill(deck, choice, { ...options, cram })
  },
})
