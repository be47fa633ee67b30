/** The plan comes before the code: the clarify minutes are used, and what is planned is evidence. */
import { expect, test } from 'vitest'
import { piecesOf } from '../../../../src/core/interview/solo/pieces.ts'
import { recordOf, stageOf } from '../../../../src/core/interview/solo/stage.ts'
import { intoCode, say } from '../../../ui/screens/mock-states.ts'
import { fetchAll, round } from '../rounds.ts'
import { withEvents } from './told.ts'

const classified = [1, say({ type: 'classify', as: 'coding' })] as const
const next = say({ type: 'next-phase' })
const typed = (text: string) => say({ type: 'type', text })
const line = (text: string) => [typed(text), say({ type: 'reply', said: false })]

const at = (app: ReturnType<typeof intoCode>) => {
  const { mock, screen } = app
  if (!mock || screen.name !== 'drill') throw new Error('no round')
  const [record] = recordOf(mock).rounds
  return { mock, drill: screen.drill, record, stage: stageOf(mock, screen.drill).name }
}
const planned = (app: ReturnType<typeof intoCode>) => at(app).record?.planned ?? []

test('a code round is planned through brief, clarify and plan; the editor opens with the phase of the code', () => {
  const steps = [...classified, next, ...line('does one failure end all?'), next]
  expect(at(intoCode(...classified)).stage).toBe('plan')
  expect(at(intoCode(...steps, ...line('a pool'))).stage).toBe('plan')
  const coding = intoCode(...steps, ...line('a pool of workers over the indexes'), next)
  expect(at(coding).stage).toBe('answer')
  const { phases } = round(fetchAll)
  expect(planned(coding).map(({ text, phase }) => [text, phases[phase]?.id])).toEqual([
    ['does one failure end all?', 'clarify'],
    ['a pool of workers over the indexes', 'plan'],
  ])
})

test('who has planned nothing is asked once more, and may go on all the same', () => {
  const warned = intoCode(...classified, next, next, next)
  expect(at(warned)).toMatchObject({ stage: 'plan', mock: { isWarned: true } })
  expect(at(intoCode(...classified, next, next, next, next)).stage).toBe('answer')
})

test('what is half typed when the phase goes on is kept as a line', () => {
  const app = intoCode(...classified, next, typed('idempotent?'), next)
  expect(planned(app)).toMatchObject([{ text: 'idempotent?', said: false }])
  expect(at(app).mock.typed).toBe('')
})

test('a file that is saved before the plan is not judged', () => {
  const saved = { type: 'drill', happening: { type: 'file-saved' } } as const
  const early = at(intoCode(...classified, saved)).drill
  const late = at(intoCode(...classified, next, next, ...line('a pool'), next, saved)).drill
  expect([early.work, late.work]).toMatchObject([{ runs: 0 }, { runs: 1 }])
})

test('the round clock runs while it is planned, and nobody interrupts', () => {
  const { mock, record } = at(intoCode(...classified, 400))
  expect(mock.clockMs).toBe(401_000)
  expect(record?.exchanges).toEqual([])
})

const material = {
  question: null,
  lang: 'en',
  deckLang: 'en',
  failing: null,
  attempt: {
    hints: 0,
    phases: [],
    budgetMs: 60_000,
    answer: { texts: {}, marks: {}, said: false },
  },
} as never
const found = (...events: Parameters<typeof withEvents>[1]) =>
  piecesOf(material, withEvents(round(fetchAll, 40), events)).flatMap(({ about, isFound }) =>
    about.code === 'planned' || about.code === 'clarified' ? [[about.code, isFound]] : [],
  )
const phase = (index: number, clockMs: number) =>
  ({ type: 'phase', round: 0, clockMs, phase: index }) as const
const told = (clockMs: number, text: string, said = false) =>
  ({ type: 'plan', round: 0, clockMs, text, said }) as const

test('what was written before the code is evidence of understanding and approach', () => {
  expect(
    found(
      phase(1, 1000),
      told(2000, 'may one failure cancel the rest?'),
      phase(2, 3000),
      told(9000, 'a fixed pool of workers over a channel of indexes, results kept by index'),
    ),
  ).toEqual([
    ['clarified', true],
    ['planned', true],
  ])
})

test('a word is no plan, and said aloud it counts from fifteen seconds', () => {
  const plan = (clockMs: number, text: string, said: boolean) =>
    found(phase(2, 3000), told(clockMs, text, said)).at(-1)
  expect(plan(90_000, 'pool', false)).toEqual(['planned', false])
  expect(plan(5000, '', true)).toEqual(['planned', false])
  expect(plan(18_000, '', true)).toEqual(['planned', true])
  expect(found()).toEqual([
    ['clarified', false],
    ['planned', false],
  ])
})

test('a mock of 0.1 that was left in the middle of its code asks for no plan', () => {
  const { as: _, ...old } = round(fetchAll, 40)
  expect(piecesOf(material, withEvents(old, [])).map(({ about }) => about.code)).not.toContain(
    'planned',
  )
})
