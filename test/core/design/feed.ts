/** A design with panes of its own, two deep dives, hidden numbers and evidence in places. */
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { design } from '../drill/sitting.ts'

const option = (id: string, keys: readonly string[], good = false) => ({
  id,
  text: `${id} it is`,
  keys,
  wordings: {},
  good,
  facts: [],
})

export const feed: DesignQuestion = {
  ...(design as DesignQuestion),
  id: 'feed',
  level: 'owner',
  constraints: [{ id: 'c1', text: '5 000 posts a second at the peak', facts: [] }],
  estimates: [
    {
      id: 'writes',
      ask: 'How many posts a second at the peak?',
      answer: 5000,
      unit: '/s',
      within: 2,
    },
    {
      id: 'fan-out',
      ask: { en: 'How many timeline writes a second?', 'zh-CN': '每秒要写多少条时间线？' },
      answer: 1_000_000,
      unit: '/s',
      within: 2,
      hidden: true,
    },
    {
      id: 'disk',
      ask: {
        en: 'How much disk do the photos of a year take?',
        'zh-CN': '一年的照片要占多少磁盘？',
      },
      answer: 100,
      unit: 'TB',
      within: 3,
      hidden: true,
    },
  ],
  panes: [
    {
      id: 'fan-out',
      title: { en: 'fan-out', 'zh-CN': '扩散' },
      options: [option('on-write', ['on write'], true), option('on-read', ['on read'])],
    },
    { id: 'ranking', title: 'ranking', options: [option('by-time', ['time'], true)] },
    { id: 'media', title: 'media', options: [option('cdn', ['cdn'], true)] },
    { id: 'failover', options: [option('replay', ['replay'], true)] },
  ],
  deepDives: [
    {
      id: 'celebrity',
      ask: 'Somebody with thirty million followers posts. What happens?',
      points: [
        {
          en: 'their posts are merged when the timeline is read',
          'zh-CN': '读时间线时再合并大 V 的帖子',
        },
        {
          en: 'a threshold of followers decides between write and read',
          'zh-CN': '按粉丝数的阈值决定推还是拉',
        },
        'the queue of ordinary users has priority',
      ],
      followUps: [
        { ask: 'And when they delete it?', points: ['a tombstone hides it at read time'] },
      ],
    },
    {
      id: 'unfollow',
      ask: 'Somebody unfollows. When do posts go?',
      points: ['lazily, at read'],
      followUps: [],
    },
  ],
  contradictions: [],
  rubric: [
    {
      id: 'why',
      points: 40,
      text: 'a reason',
      when: ['option:on-write', 'cites:c1', 'rejected:fan-out'],
    },
    { id: 'api', points: 20, text: 'the cursor', when: ['says@api:[cursor|游标]', 'breaks:media'] },
    { id: 'deep', points: 20, text: 'celebrities', when: ['deep:celebrity'] },
    {
      id: 'also',
      points: 20,
      text: 'the numbers',
      when: ['estimate:fan-out', 'says:[backpressure]'],
    },
  ],
  expects: { executor: 'a cache', owner: 'a hybrid', decider: 'a cost' },
  followUps: [{ ask: 'A region is lost. What is shown?', points: [] }],
}
