import { expect, test } from 'vitest'
import type { Reply } from '../../../src/core/question/reply.ts'
import { describedReplies } from '../../../src/decks/checks/replies.ts'
import { loadCollections } from '../../../src/decks/load.ts'
import { feed } from '../../core/design/feed.ts'
import { behavioral, recall } from '../../core/drill/sitting.ts'

const asked = (...followUps: readonly Reply[]) => ({ ...recall, followUps })
const both = (en: string) => ({ en, 'zh-CN': `${en}，中文` })

test('a reply is described by two points, in every language of what is asked', () => {
  expect(describedReplies(asked())).toEqual({ of: 0, without: [] })
  const found = describedReplies(
    asked(
      { ask: 'Why?', points: [] },
      { ask: 'Why?', points: ['one'] },
      { ask: 'Why?', points: ['one', 'two'] },
      { ask: both('Why?'), points: [both('one'), { en: 'two' }] },
      { ask: both('Why?'), points: [both('one'), both('two')] },
      // Figures and names are written once for all languages.
      { ask: both('Why?'), points: [both('one'), '429'] },
    ),
  )
  expect(found).toEqual({ of: 6, without: ['follow_ups 1', 'follow_ups 2', 'follow_ups 4'] })
})

test('probes, upgrades, contradictions and deep dives with their follow-ups are counted too', () => {
  expect(describedReplies(feed)).toEqual({
    of: 4,
    without: ['follow_ups 1', 'deep_dives 2', 'deep_dives celebrity follow_ups 1'],
  })
  const story = { ...behavioral, probes: [{ ask: 'And then?', points: [] }] }
  expect(describedReplies(story)).toEqual({ of: 1, without: ['probes 1'] })
})

test('every reply of the shipped questions is described', async () => {
  const { decks } = await loadCollections([{ path: '.', origin: 'own' }])
  const all = decks.flatMap(({ id, questions }) =>
    questions.flatMap(({ question }) =>
      describedReplies(question).without.map((place) => `${id}/${question.id} ${place}`),
    ),
  )
  expect(all).toEqual([])
})
