import { LEVELS } from '../../core/kinds/common.ts'
import { KINDS } from '../../core/question/question.ts'
import { command } from '../description/command.ts'
import {
  flag,
  list,
  listOf,
  positive,
  readValue,
  repeatedOf,
  value,
  whole,
} from '../description/option.ts'

export const drillCommand = command({
  words: 'drill',
  arguments: { deck: 'any' },
  options: {
    kind: listOf('kind', KINDS),
    tag: list('tag'),
    level: repeatedOf('level', LEVELS),
    track: value('track'),
    limit: readValue('n', whole),
    minutes: readValue('n', positive),
    cram: flag,
  },
  run: async ({ deck, kind, tag, level, track, limit, minutes, cram }, options) => {
    const { drill } = await import('./drill.ts')
    const choice = {
      kinds: kind,
      tags: tag,
      levels: level,
      limit: limit ?? null,
      minutes: minutes ?? null,
    }
    return drill(deck, choice, { ...options, cram, track })
  },
})
