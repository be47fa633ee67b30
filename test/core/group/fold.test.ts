import { expect, test } from 'vitest'
import type { Answer } from '../../../src/core/group/answer.ts'
import { questionsToAsk } from '../../../src/core/group/asking.ts'
import { boardOf } from '../../../src/core/group/board.ts'
import { digestOf } from '../../../src/core/group/digest.ts'
import { foldGroup, memberCalled, type Snapshot } from '../../../src/core/group/fold.ts'
import type { Line, LineBody } from '../../../src/core/group/line.ts'
import type { Review } from '../../../src/core/group/review.ts'
import { queueOf, reviewersOf, visibleReviews } from '../../../src/core/group/reviewing.ts'
import type { GroupSettings } from '../../../src/core/group/settings.ts'
import { strangersIn } from '../../../src/core/group/strangers.ts'
import type { WeekQuestions } from '../../../src/core/group/week-questions.ts'

const NOON = Date.parse('2026-12-01T12:00:00Z')
const WEEK = '2026-11-30'
let count = 0
const line = (body: LineBody, at = NOON): Line => ({ id: `l${++count}`, at, ...body })
const join = (): Line => line({ type: 'join' }, NOON - 1000)
const did = (question: string, at = NOON, day = '2026-12-01'): Line =>
  line({ type: 'done', source: 'sparr', question, day, kind: 'recall' }, at)
const file = (handle: string, lines: readonly Line[], machine = 'm1') => ({
  handle,
  machine,
  lines,
})
const answer = (handle: string, id: string): Answer => ({
  ...{ handle, id, source: 'sparr', question: 'go/a', kind: 'code', day: '2026-12-01' },
  ...{ code: null, lines: [], digest: `d-${id}`, markdown: '' },
})
const review = (by: string, handle: string, id: string, at = NOON): Review => ({
  by,
  at,
  answer: { handle, id, digest: `d-${id}` },
  parts: [{ part: 'change', text: 'name the invariant' }],
})
const SETTINGS: GroupSettings = {
  ...{ title: 'Evening Go', zone: 'UTC', firstDay: 1, hour: 4, organisers: ['ada'], perWeek: 2 },
  ...{ decks: [], odd: 'three', scores: true, due: true, weeks: new Map() },
}
const group = (some: Partial<Snapshot>) =>
  foldGroup({
    ...{ settings: SETTINGS, files: [], answers: [], reviews: [], questions: [] },
    ...some,
  })
const week = (...questions: readonly string[]): WeekQuestions => ({
  week: WEEK,
  isSet: true,
  questions: questions.map((question) => ({ source: 'sparr', question })),
})

test('two machines of one member are one member, and what both tell is one thing done', () => {
  const same = did('go/a')
  const folded = group({
    files: [
      file('ada', [join(), same], 'm1'),
      file('ada', [same, did('go/b'), did('go/a', NOON + 1)], 'm2'),
    ],
  })
  expect(folded.members).toHaveLength(1)
  expect(folded.members[0]).toMatchObject({ machines: 2, isActive: true })
  expect(folded.members[0]?.done.map(({ question }) => question).toSorted()).toEqual([
    'go/a',
    'go/b',
  ])
})

test('what was taken back is not done, and the order of files changes nothing', () => {
  const taken = did('go/a')
  const files = [
    file('ada', [join(), taken, line({ type: 'undone', of: taken.id })]),
    file('ben', [join(), did('go/b')]),
  ]
  const folded = group({ files })
  expect(memberCalled(folded, 'ada')?.done).toEqual([])
  expect(group({ files: files.toReversed() })).toEqual(folded)
})

test('scores and due counts are told as long as their owner and the group want it, of the decks that were chosen', () => {
  const lines = [
    join(),
    line({
      type: 'scores',
      decks: [
        { deck: 'go', attempts: 3, passed: 2 },
        { deck: 'sql', attempts: 1, passed: 0 },
      ],
    }),
    line({ type: 'due', count: 7 }),
  ]
  const told = (share: readonly Line[], settings = SETTINGS) => {
    const { scores, due } =
      memberCalled(group({ settings, files: [file('ada', [...lines, ...share])] }), 'ada') ?? {}
    return { scores, due }
  }
  expect(told([])).toEqual({ scores: null, due: null })
  const share = line({ type: 'share', scores: ['go'], due: true }, NOON + 1)
  expect(told([share])).toEqual({ scores: [{ deck: 'go', attempts: 3, passed: 2 }], due: 7 })
  expect(told([share, line({ type: 'share', scores: [], due: false }, NOON + 2)])).toEqual({
    scores: null,
    due: null,
  })
  expect(told([share], { ...SETTINGS, scores: false, due: false })).toEqual({
    scores: null,
    due: null,
  })
})

test('for who has left nobody new is asked to review, and nothing they shared is told', () => {
  const lines = [
    join(),
    line({ type: 'due', count: 7 }),
    line({ type: 'share', scores: ['*'], due: true }),
    line({ type: 'leave' }, NOON + 5),
  ]
  const folded = group({
    files: [file('ada', lines), file('ben', [join()])],
    answers: [answer('ada', 'a1')],
  })
  expect(queueOf(folded, 'ben')).toEqual([])
  expect(memberCalled(folded, 'ada')).toMatchObject({ due: null, scores: null })
})

test('who has left is not asked for anything, and may come back', () => {
  const leave = line({ type: 'leave' }, NOON + 5)
  const folded = group({ files: [file('ada', [join(), leave]), file('ben', [join()])] })
  expect(memberCalled(folded, 'ada')?.isActive).toBe(false)
  expect(digestOf(folded, week()).members).toBe(1)
  const back = group({ files: [file('ada', [join(), leave, line({ type: 'join' }, NOON + 9)])] })
  expect(memberCalled(back, 'ada')?.isActive).toBe(true)
})

test('a result is self-reported until somebody else has judged the answer as it is now', () => {
  const judged = (by: string, digest = 'd-a1', verdict: 'AC' | 'WA' = 'AC') =>
    file(by, [
      join(),
      line({ type: 'judged', handle: 'ada', answer: 'a1', digest, exec: 'e'.repeat(8), verdict }),
    ])
  const verified = (...files: Snapshot['files']) => {
    const folded = group({
      files: [file('ada', [join(), did('go/a')], 'm2'), ...files],
      answers: [answer('ada', 'a1')],
    })
    return boardOf(folded, week())[0]?.verified
  }
  expect(verified()).toBe(0)
  expect(verified(judged('ben'))).toBe(1)
  expect(verified(judged('ada'))).toBe(0)
  expect(verified(judged('ben', 'd-of-before'))).toBe(0)
  expect(verified(judged('ben', 'd-a1', 'WA'))).toBe(0)
})

test('two others review an answer; who has written keeps the place, and nobody reviews their own', () => {
  const files = ['ada', 'ben', 'cy', 'dan', 'eva'].map((handle) => file(handle, [join()]))
  const answers = [answer('ada', 'a1')]
  const folded = group({ files, answers })
  const chosen = reviewersOf(folded, answers[0] as Answer)
  expect(chosen).toHaveLength(2)
  expect(chosen).not.toContain('ada')
  const other = ['ben', 'cy', 'dan', 'eva'].find((handle) => !chosen.includes(handle)) ?? ''
  const after = group({
    files,
    answers,
    reviews: [review(other, 'ada', 'a1'), review('ada', 'ada', 'a1')],
  })
  expect(after.reviews).toHaveLength(1)
  expect(reviewersOf(after, answers[0] as Answer)).toEqual([other, chosen[0]])
  expect(queueOf(after, chosen[0] ?? '')).toHaveLength(1)
  expect(queueOf(after, chosen[1] ?? '')).toEqual([])
  expect(queueOf(after, other)).toEqual([])
})

test('a reviewer sees what others wrote after their own, the author sees all of it', () => {
  const files = ['ada', 'ben', 'cy'].map((handle) => file(handle, [join()]))
  const one = answer('ada', 'a1')
  const folded = group({ files, answers: [one], reviews: [review('ben', 'ada', 'a1')] })
  expect(visibleReviews(folded, one, 'cy')).toEqual([])
  expect(visibleReviews(folded, one, 'ben')).toHaveLength(1)
  expect(visibleReviews(folded, one, 'ada')).toHaveLength(1)
})

test('the board and the paragraph count the week of the group, not of a member', () => {
  const files = [
    file('ada', [
      join(),
      did('go/a'),
      did('go/b'),
      did('go/c', Date.parse('2026-11-30T03:59:00Z')),
    ]),
    file('ben', [join(), did('go/a')]),
    file('cy', [join()]),
  ]
  const folded = group({ files })
  expect(
    boardOf(folded, week('go/a', 'go/b')).map(({ handle, ofWeek, doneThisWeek, doneInAll }) => [
      handle,
      ofWeek,
      doneThisWeek,
      doneInAll,
    ]),
  ).toEqual([
    ['ada', 2, 2, 3],
    ['ben', 1, 1, 1],
    ['cy', 0, 0, 0],
  ])
  expect(digestOf(folded, week('go/a', 'go/b'))).toMatchObject({
    members: 3,
    practised: [
      { handle: 'ada', done: 2 },
      { handle: 'ben', done: 1 },
    ],
    finished: ['ada'],
    next: '2026-12-07',
  })
})

test('what is asked is known to who asks and new to the other, those of the week first', () => {
  const folded = group({ files: [file('ada', [join()]), file('ben', [join(), did('go/a')])] })
  const ben = memberCalled(folded, 'ben')
  const known = ['go/a', 'go/b', 'go/c', 'go/d', 'go/e'].map((question) => ({
    source: 'sparr' as const,
    question,
  }))
  const asked = ben && questionsToAsk(known, 'ada', ben, week('go/a', 'go/d'))
  expect(asked).toHaveLength(3)
  expect(asked?.[0]?.question).toBe('go/d')
  expect(asked?.map(({ question }) => question)).not.toContain('go/a')
})

test('who writes where another writes is named; decks are everybody’s, the settings are the organisers’', () => {
  const change = (author: string, path: string, address = `${author}@sparr.invalid`) => ({
    author,
    address,
    files: [{ path, change: 'changed' as const }],
  })
  const found = strangersIn(
    [
      change('ada', 'members/ada/m1.jsonl'),
      change('ben', 'members/ada/m1.jsonl'),
      change('ben', 'members/ada/m1.jsonl'),
      change('ada', 'members/ada/m1.jsonl', 'ada@example.com'),
      change('ben', 'answers/ada/x-1.md'),
      change('ben', 'reviews/ben/x-1.json'),
      change('ben', 'questions/ours/a.yaml'),
      change('ben', 'README.md'),
      change('ben', 'group.yaml'),
      change('ada', 'group.yaml'),
    ],
    ['ada'],
  )
  expect(found.map(({ author, owner, what }) => [author, owner, what])).toEqual([
    ['ben', 'ada', 'lines'],
    ['ada', 'ada', 'lines'],
    ['ben', 'ada', 'answer'],
    ['ben', '', 'settings'],
  ])
})
