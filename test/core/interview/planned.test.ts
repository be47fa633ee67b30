import { expect, test } from 'vitest'
import { fillPlan } from '../../../src/core/interview/host/choose.ts'
import { fitsRound } from '../../../src/core/interview/planned.ts'
import { chooseRounds } from '../../../src/core/interview/solo/choose-rounds.ts'
import { KINDS } from '../../../src/core/question/question.ts'
import { fetchAll, listed, parts, shop } from './rounds.ts'

const wanted = (kind: string, rest = {}) => ({ kind, minutes: 20, phases: [], ...rest })

test('`coding` is any question that makes a coding interview, and a kind is that kind alone', () => {
  const fitting = (kind: string) =>
    KINDS.filter((one) =>
      fitsRound(wanted(kind), { name: 'deck/one', kind: one, level: 'executor' }),
    )
  expect(fitting('coding').toSorted()).toEqual(['choice', 'code', 'estimate', 'review'])
  for (const kind of KINDS) expect(fitting(kind)).toEqual([kind])
})

test('a mock alone and a mock on a call read a plan in the same way', () => {
  const questions = [parts, shop, fetchAll, { ...fetchAll, id: 'review', kind: 'review' } as never]
  for (const kind of ['coding', ...KINDS])
    for (const deck of ['deck', 'other'])
      for (const one of questions) {
        const plan = { id: 'p', title: 'P', rounds: [wanted(kind, { deck })] }
        const alone = chooseRounds(
          plan,
          {
            questions: [listed(one)],
            due: new Set(),
            seen: new Set(),
            lately: new Set(),
            projects: [],
            isOut: () => false,
          },
          { seed: 1, lang: 'en' },
        )
        const { name, digest } = listed(one)
        const asked = { name, digest, question: one, deckName: 'deck', deckLang: 'en' }
        const onCall = fillPlan(plan, [asked], new Map())
        expect('planned' in onCall).toBe(alone.rounds.length === 1)
      }
})
