import { expect, test } from 'vitest'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import type { BehavioralQuestion } from '../../../../src/core/kinds/behavioral/question.ts'
import {
  complaintsOf,
  evidenceIn,
  letterResult,
  postingOf,
  revealedBy,
  tellingOf,
} from '../../../../src/core/kinds/behavioral/story.ts'
import { fieldsOf } from '../../../../src/core/kinds/facts.ts'
import {
  begin,
  behavioral,
  edit,
  only,
  play,
  SECOND,
  type Step,
  ticks,
  workOf,
} from '../../drill/sitting.ts'

const incident: BehavioralQuestion = {
  ...(behavioral as BehavioralQuestion),
  upgrades: [
    {
      weak: 'It got better.',
      strong:
        'Failed checkouts fell from 2 % to 0.1 % over the next 30 days, and an alarm rings within ten minutes.',
      why: [],
      points: [],
    },
  ],
  starR: {
    ...(behavioral as BehavioralQuestion).starR,
    result: { good: '', needs: ['before_after', 'window'] },
  },
  reveals: [
    { afterSeconds: 5, text: 'of what?' },
    { afterSeconds: 60, text: 'they say it changed nothing' },
  ],
}

const telling = (...steps: readonly Step[]) => {
  const { drill } = play(begin(incident), ...steps)
  if (drill.kind !== 'behavioral') throw new Error('no story')
  return { drill, told: tellingOf(drill) }
}

test('a letter is scored while it is written', () => {
  const { told } = telling([SECOND, edit('It got better by 70 %.', 'result')])
  expect(letterResult(told, 'result').score).toBe(1)
  expect(complaintsOf(told, 'result').map(({ code }) => code)).toContain('number-without-baseline')
})

test('the sample of the question is recognised', () => {
  const { told } = telling([
    SECOND,
    edit(
      'Failed checkouts fell from 3 % to 0.2 % over the next 30 days, and an alarm rings within ten minutes.',
      'result',
    ),
  ])
  expect(complaintsOf(told, 'result').map(({ code }) => code)).toContain('copied-sample')
})

test('what was rejected is not said again, and is counted when the story is rated', () => {
  const reject: Step = [
    SECOND,
    { type: 'reject', field: 'result', codes: ['number-without-baseline'] },
  ]
  const { told, drill } = telling([SECOND, edit('It got better by 70 %.', 'result')], reject)
  expect(complaintsOf(told, 'result').map(({ code }) => code)).not.toContain(
    'number-without-baseline',
  )
  const ended = play(
    drill,
    [SECOND, 'submit'],
    [SECOND, 'submit'],
    [SECOND, 'submit'],
    [SECOND, { type: 'rate', grade: 'hard' }],
  )
  expect(only(ended.effects, 'save-rejections')[0]?.rejections).toEqual([
    {
      code: 'number-without-baseline',
      question: 'deck/one',
      field: 'result',
      text: 'It got better by 70 %.',
    },
  ])
})

const asked: BehavioralQuestion = {
  ...incident,
  starR: { ...incident.starR, situation: { good: '', needs: ['number', 'unit', 'technique'] } },
}
const rejecting = (field: string, ...codes: readonly string[]): Step => [
  SECOND,
  { type: 'reject', field, codes },
]
/** The score, the pieces that count and the mark of a situation, once the story is over. */
function judged(text: string, ...steps: readonly Step[]) {
  const { drill } = play(
    begin(asked),
    [SECOND, edit(text, 'situation')],
    [SECOND, 'submit'],
    [SECOND, 'submit'],
    ...steps,
  )
  if (drill.kind !== 'behavioral') throw new Error('no story')
  const told = tellingOf(drill)
  const { score } = letterResult(told, 'situation')
  return { score, of: evidenceIn(told).of, mark: drill.work.marks['situation'] }
}

test('a rejected finding counts neither way: the circles, the count and the mark follow at once, and come back', () => {
  const text = 'Every Friday at noon 40 000 payments a day waited behind the billing service.'
  const before = judged(text)
  expect(before).toMatchObject({ score: 1, mark: 1 })
  const reject = rejecting('situation', 'missing-technique')
  expect(judged(text, reject)).toEqual({ score: 2, of: before.of - 1, mark: 2 })
  expect(judged(text, reject, reject)).toEqual(before)
})

test('who rejects all that is asked for has told something, and convinced nobody', () => {
  const text = 'Every Friday at noon the billing service fell behind, and nobody could pay.'
  const all = rejecting('situation', 'missing-unit', 'missing-technique')
  // The number was asked for in the same sentence.
  expect(judged(text, all)).toEqual({ score: 1, of: judged(text).of - 3, mark: 1 })
})

test("a mark of one's own stays where it is when a finding is rejected", () => {
  const reject: Step = [SECOND, { type: 'reject', field: 'result', codes: ['too-short'] }]
  const written = play(
    begin(incident),
    [SECOND, edit('Failures fell from 2 % to 1 % over 30 days.', 'result')],
    [SECOND, 'submit'],
    [SECOND, 'submit'],
  ).drill
  const own = play(written, [SECOND, { type: 'mark', id: 'result', value: 0 }], reject).drill
  expect(workOf(own, 'behavioral').marks['result']).toBe(0)
})

test('the marks of a written story begin where the rules are, those of a spoken one at nothing', () => {
  const written = play(
    begin(incident),
    [SECOND, edit('It got better by 70 %.', 'result')],
    [SECOND, 'submit'],
    [SECOND, 'submit'],
  ).drill
  expect(workOf(written, 'behavioral').marks).toMatchObject({ situation: 0, result: 1 })
  const spoken = play(begin(incident), [SECOND, 'speak'], [SECOND, 'speak'], [SECOND, 'speak'])
  expect(spoken.drill.phase.name).toBe('revealed')
  expect(workOf(spoken.drill, 'behavioral').marks).toEqual({})
})

const asking: BehavioralQuestion & { kind: 'behavioral' } = {
  ...incident,
  kind: 'behavioral',
  probes: ['What first?', 'Who was against it?', 'What next?'].map((ask) => ({ ask, points: [] })),
}

test('who says that the written story is done is asked first, and only once', () => {
  const told: Step = [SECOND, edit('It got better by 70 %.', 'result')]
  const asked = play(begin(asking), told, [SECOND, 'submit']).drill
  expect(asked.phase.name).toBe('answering')
  expect(fieldsOf(asked.task)[workOf(asked, 'behavioral').focus]).toBe('follow-up.1')
  expect(play(asked, [SECOND, 'submit']).drill.phase.name).toBe('revealed')
  // Back in the letters the questions are behind.
  const back = play(asked, [0, { type: 'focus', by: -1 }], [0, 'submit']).drill
  expect(back.phase.name).toBe('revealed')
  expect(play(begin(asking), [SECOND, 'submit']).drill.phase.name).toBe('revealed')
})

test('who told it aloud is asked aloud, on a clock of its own', () => {
  const said: Step = [0, 'speak']
  const { drill } = play(begin(asking), said, ...ticks(60), said, ...ticks(20), said, ...ticks(10))
  expect(drill).toMatchObject({ phase: { name: 'answering' }, spent: { speaking: 60_000 } })
  expect(workOf(drill, 'behavioral')).toMatchObject({
    asked: 1,
    fieldMs: { 'follow-up.1': 20_000, 'follow-up.2': 10_000 },
  })
  expect(play(drill, said, said).drill.phase.name).toBe('revealed')
})

test('in a mock the interviewer asks, so the story ends with itself', () => {
  const alone = begin(asking)
  const mock = { ...alone, task: { ...alone.task, isInterviewed: true } } as Drill
  expect(play(mock, [0, 'speak'], [SECOND, 'speak']).drill.phase.name).toBe('revealed')
})

test('an incident unfolds while one answers, not while one reads', () => {
  const reading = play(begin(incident), ...ticks(30)).drill
  expect(revealedBy(incident, reading)).toEqual([])
  const speaking = play(reading, [0, 'speak'], ...ticks(6)).drill
  expect(revealedBy(incident, speaking).map(({ text }) => text)).toEqual(['of what?'])
})

test('each letter is timed', () => {
  const { drill } = telling(
    [SECOND, edit('a', 'situation')],
    ...ticks(4),
    [0, { type: 'focus', by: 1 }],
    ...ticks(3),
  )
  expect(workOf(drill, 'behavioral').fieldMs).toEqual({ situation: 4000, task: 3000 })
  const ended = play(
    drill,
    [0, 'submit'],
    [0, 'submit'],
    [0, 'submit'],
    [0, { type: 'rate', grade: 'hard' }],
  )
  expect(only(ended.effects, 'save-attempt')[0]?.attempt.phases).toContainEqual({
    id: 'situation',
    ms: 4000,
  })
})

test('key words of a loaded posting count', () => {
  const { told } = telling([
    SECOND,
    edit('In my first week here I would add SLOs, and ask who owns them.', 'relevance'),
  ])
  const wanting = {
    ...told,
    question: {
      ...incident,
      starR: { ...incident.starR, relevance: { good: '', needs: ['jd_keyword'] as const } },
    },
  }
  expect(letterResult(wanting, 'relevance').score).toBe(0)
  expect(letterResult({ ...wanting, jd: ['SLO'] }, 'relevance').score).toBe(2)
})

test('the posting that was kept takes the place of the one in the question', () => {
  const { told } = telling()
  const question = { ...incident, jdKeywords: ['Kafka'] }
  expect(postingOf({ ...told, question })).toEqual(['Kafka'])
  expect(postingOf({ ...told, question, jd: ['SLO'] })).toEqual(['SLO'])
})
