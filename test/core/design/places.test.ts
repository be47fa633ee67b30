import { expect, test } from 'vitest'
import { checkDesign } from '../../../src/core/design/evidence.ts'
import { isDiveHad, pointsHad } from '../../../src/core/design/points.ts'
import { designAnswerOf } from '../../../src/core/design/texts.ts'
import { wantedIn } from '../../../src/core/design/wanted.ts'
import { challengesOf, pointId } from '../../../src/core/kinds/design/challenges.ts'
import { feed } from './feed.ts'

const foundIn = (texts: Readonly<Record<string, string>>, marks = {}): readonly string[] =>
  checkDesign(feed, designAnswerOf(texts, marks)).lines.flatMap(({ pieces }) =>
    pieces.filter(({ isFound }) => isFound).map(({ written }) => written),
  )

test('a word that belongs into a place counts there alone, in any of its forms', () => {
  expect(foundIn({ api: 'GET /timeline?cursor=…' })).toEqual(['says@api:[cursor|游标]'])
  expect(foundIn({ api: 'GET /timeline，带游标' })).toEqual(['says@api:[cursor|游标]'])
  expect(foundIn({ path: 'client -> cursor' })).toEqual([])
})

test.each([
  'entities',
  'path',
  'media.breaks',
  'deep.celebrity',
  'deep.celebrity.1',
  'follow-up.1',
  'assume.1',
])('a word without a place is found in %s', (field) => {
  expect(foundIn({ [field]: 'with Backpressure' })).toEqual(['says:[backpressure]'])
})

test('but neither in a question nor beside a number', () => {
  expect(foundIn({ 'ask.1': 'backpressure?', 'estimate.disk': 'backpressure' })).toEqual([])
})

test('a deep dive is found when half of its points are in the reply, or two', () => {
  const reply = 'Above a threshold of followers we merge their posts when the timeline is read.'
  expect(foundIn({ 'deep.celebrity': reply })).toEqual(['deep:celebrity'])
  expect(
    foundIn({ 'deep.celebrity': '读时间线时合并大 V 的帖子，按粉丝数的阈值选择推还是拉。' }),
  ).toEqual(['deep:celebrity'])
  expect(foundIn({ 'deep.celebrity': 'We add more machines and hope.' })).toEqual([])
  expect([[true, false, false], [true, true, false], [true], []].map(isDiveHad)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('what is ticked by hand decides over what the words suggest', () => {
  const [celebrity] = challengesOf(feed)
  if (!celebrity) throw new Error('it has one')
  const texts = {
    'deep.celebrity':
      'Above a threshold of followers we merge their posts when the timeline is read.',
  }
  expect(pointsHad(celebrity, designAnswerOf(texts))).toEqual([true, true, false])
  const marks = { [pointId('deep.celebrity', 1)]: 0, [pointId('deep.celebrity', 3)]: 1 }
  expect(pointsHad(celebrity, designAnswerOf(texts, marks))).toEqual([false, true, true])
  expect(foundIn(texts, { [pointId('deep.celebrity', 1)]: 0 })).toEqual([])
})

test('a pane says which rules look at its lines, and whether they are met, but not what they look for', () => {
  const wanted = (texts: Readonly<Record<string, string>>, pane: string) =>
    wantedIn(feed, pane, designAnswerOf(texts), ['c1'])
  expect(wanted({}, 'fan-out')).toEqual({ because: false, rejected: false })
  expect(wanted({}, 'media')).toEqual({ breaks: false })
  expect(wanted({}, 'ranking')).toEqual({})
  const because = '5 000 posts a second (c1) are few beside the reads'
  expect(wanted({ 'fan-out.because': because }, 'fan-out')).toMatchObject({ because: true })
})
