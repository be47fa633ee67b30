import { expect, test } from 'vitest'
import { beginning } from '../../../../src/core/interview/host/begin.ts'
import { fillPlan, proposals } from '../../../../src/core/interview/host/choose.ts'
import type { Grade } from '../../../../src/core/log.ts'
import type { ProgressByName } from '../../../../src/core/practice/catalog.ts'
import type { Plan } from '../../../../src/core/question/lists.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { gmp, hidden429, shop } from '../../../ui/screens/questions.ts'
import { askable, asked } from './calling.ts'

const code = (id: string, minutes = 25): Question => ({ ...asked, id, minutes })
const done = (grades: Readonly<Record<string, readonly [Grade, number]>>): ProgressByName =>
  new Map(
    Object.entries(grades).map(([id, [lastGrade, lastAt]]) => [
      `deck/${id}`,
      { question: `deck/${id}`, attempts: 1, passed: 1, lastAt, lastGrade },
    ]),
  )
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

test('what the host has done comes first, the best known and latest of it at the top', () => {
  const all = [code('new'), code('weak'), code('old'), code('late'), gmp, code('short', 5)].map(
    askable,
  )
  const progress = done({
    weak: ['again', 9],
    old: ['easy', 1],
    late: ['easy', 5],
    short: ['easy', 7],
  })
  const found = proposals(all, progress)
  expect(names(found)).toEqual(['deck/late', 'deck/old', 'deck/weak', 'deck/new'])
  expect(found.at(-1)?.lastGrade).toBeNull()
})

const plan = (...rounds: Plan['rounds']): Plan => ({ id: 'p', title: 'P', rounds })

test('a plan is filled by kind, deck and level, no question twice', () => {
  const all = [code('one'), code('two'), { ...hidden429, id: 'story' }, shop].map(askable)
  const round = (kind: string, more = {}) => ({ kind, minutes: 20, phases: [], ...more })
  const filled = fillPlan(
    plan(round('coding'), round('code'), round('behavioral'), round('design')),
    all,
    done({ two: ['good', 1] }),
  )
  expect('planned' in filled && filled.planned.map((one) => one.asked.name)).toEqual([
    'deck/two',
    'deck/one',
    'deck/story',
    `deck/${shop.id}`,
  ])
  expect(fillPlan(plan(round('coding', { deck: 'other' })), all, new Map())).toEqual({
    unfilled: 0,
  })
  expect(
    fillPlan(plan(round('coding'), round('coding', { level: 'decider' })), all, new Map()),
  ).toEqual({ unfilled: 1 })
})

test('a question that is named beside a plan is asked in a round that it fits, and the others are filled around it', () => {
  const quiz: Question = { ...gmp, id: 'quiz', kind: 'choice', options: [] } as never
  const all = [code('one'), code('two'), code('three'), quiz].map(askable)
  const [one, two, , named] = all
  if (!one || !two || !named) throw new Error('no questions')
  const round = (kind: string) => ({ kind, minutes: 20, phases: [] })
  const known = done({ two: ['good', 1] })
  const askedIn = (rounds: Plan['rounds'], ...wanted: Parameters<typeof askable>[0][]) => {
    const filled = fillPlan(plan(...rounds), all, known, wanted.map(askable))
    return 'planned' in filled ? filled.planned.map(({ asked }) => asked.name) : filled
  }
  expect(askedIn([round('coding'), round('code')], code('one'))).toEqual(['deck/one', 'deck/two'])
  // The first one makes room: a choice is coding, and no code.
  expect(askedIn([round('coding'), round('code')], code('one'), quiz)).toEqual([
    'deck/quiz',
    'deck/one',
  ])
  expect(askedIn([round('code')], quiz)).toEqual({ misfit: 'deck/quiz' })
  expect(askedIn([round('code')], code('one'), code('two'))).toEqual({ misfit: 'deck/two' })
})

test('minutes in all are shared out as the rounds would have them, and phases stretch with them', () => {
  const [begin] = beginning(
    [{ asked: askable(code('one', 30)) }, { asked: askable({ ...hidden429, minutes: 2 }) }],
    { seed: 1, lang: 'en', title: null, minutes: 20 },
  )
  expect(begin?.type).toBe('begin')
  if (begin?.type !== 'begin') return
  // A story with its probes is a round of ten minutes, whatever the telling takes.
  expect(begin.rounds.map(({ minutes }) => minutes)).toEqual([15, 5])
  for (const { phases, minutes } of begin.rounds)
    expect(phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBeCloseTo(minutes)
})
