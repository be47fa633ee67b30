/** In the smallest window what is asked and answered is read all the same. */
import { expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import { play, SECOND, type Step } from '../../core/drill/sitting.ts'
import { classified, into, intoCode, mockStates, say, typed } from './mock-states.ts'
import { shop } from './questions.ts'
import { appOn, inDrill, live, sit } from './stage.tsx'
import { home, practised } from './states.ts'

const SMALLEST = { columns: 40, rows: 12 }
const PAGE_DOWN = '\x1b[6~'
const END = '\x1b[F'

const inRoom = (...steps: readonly Step[]): App => inDrill(play(sit(shop), ...steps).drill)

test('the design room shows the prompt, then what came back to a question, and when the design opens', async () => {
  const before = await live(inRoom(), SMALLEST)
  await before.until(() => expect(before.text()).toContain('Ten thousand units'))
  expect(before.text()).toMatch(/clarify {2}1 of \d {2}ask 3 more, or 3:00/)
  const it = await live(
    inRoom(
      [SECOND, { type: 'edit', field: 'ask', text: 'How long is a unit held?' }],
      [SECOND, 'ask'],
    ),
    SMALLEST,
  )
  await it.until(() => expect(it.text()).toContain('Fifteen minutes'))
  expect(it.text()).toContain('ask 2 more, or 3:00')
})

test('a question is classified by what it says, and the keys name the kinds', async () => {
  const it = await live(into(2), SMALLEST)
  await it.until(() => expect(it.text()).toContain('Tell me about a choice.'))
  expect(it.text()).toContain('4 knowledge')
})

test('what the interviewer asks at length is scrolled above the line to answer in', async () => {
  const text = `${'A long question. '.repeat(20)}The very end?`
  const interrupted = into(...classified, typed, 19)
  const { mock } = interrupted
  const spoken = mock?.events.findLast((event) => event.type === 'interrupt')
  if (!mock || !spoken) throw new Error('nobody interrupts')
  const events = mock.events.map((event) => (event === spoken ? { ...spoken, text } : event))
  const it = await live({ ...interrupted, mock: { ...mock, events } }, SMALLEST)
  await it.until(() => expect(it.text()).toContain('more lines below'))
  expect(it.text()).toContain('enter answer')
  for (let i = 0; i < 5; i++) it.press(PAGE_DOWN)
  await it.until(() => expect(it.text()).toContain('The very end?'))
})

test('a dimension is in view while the cursor is on it', async () => {
  const { scores } = mockStates()
  if (!scores) throw new Error('no such state')
  const it = await live(scores, SMALLEST)
  it.press('\x1b')
  await it.until(() => expect(it.text()).toContain('0-4 score'))
  for (let i = 0; i < 9; i++) it.press('j')
  it.press('1')
  await it.until(() => expect(it.text()).toMatch(/▸ +honesty[\s\S]*1 because/))
})

test('what a choice is heard as stands below it, as the key that takes it back does', async () => {
  const inPane = play(
    sit(shop),
    ...Array.from({ length: 6 }, () => [240 * SECOND, 'tick'] as const),
    [SECOND, { type: 'edit', field: 'storage.choice', text: 'reads from a replica' }],
  ).drill
  if (inPane.kind !== 'design') throw new Error('it is one')
  const inStorage = inDrill({ ...inPane, work: { ...inPane.work, stage: 'storage' } })
  const it = await live(inStorage, SMALLEST)
  await it.until(() => expect(it.text()).toContain('heard as: reads from a replica'))
  expect(it.text()).toContain('ctrl-x')
})

test('however long the plan has become, its line and the newest of it stay in view', async () => {
  const lines = ['first', 'second', 'third', 'the fourth'].flatMap((text) => [
    say({ type: 'type', text }),
    say({ type: 'reply', said: false }),
  ])
  const state = intoCode(2, say({ type: 'classify', as: 'coding' }), ...lines)
  const it = await live(state, SMALLEST)
  await it.until(() => expect(it.text()).toContain('the fourth'))
  expect(it.text()).toContain('▸ one thing a line')
  expect(it.text()).toContain('What happens?')
})

test('at the last deck home is scrolled to its end: what stands below takes no cursor', async () => {
  const { press, until, text } = await live(appOn(home, practised), { columns: 80, rows: 12 })
  await until(() => expect(text()).toContain('more lines below'))
  press(END)
  await until(() => expect(text()).toContain('sparr check lists them'))
  expect(text()).not.toContain('below')
})
