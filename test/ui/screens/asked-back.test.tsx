/** Keys of the design room that correct what was heard. */
import { expect, test } from 'vitest'
import type { DrillOf } from '../../../src/core/drill/drill.ts'
import { play, SECOND } from '../../core/drill/sitting.ts'
import { shop } from './questions.ts'
import { inDrill, live, sit } from './stage.tsx'

const CTRL_X = '\x18'
const ESC = '\x1b'

/** After a question that may mean either of two. */
function askedBack(): DrillOf<'design'> {
  const { drill } = play(
    sit(shop),
    [SECOND, { type: 'edit', field: 'ask', text: 'how many for one, and how long?' }],
    [SECOND, 'ask'],
  )
  if (drill.kind !== 'design') throw new Error('it is one')
  const between = { type: 'between', ids: ['pay-window', 'per-user'], why: [] } as const
  return { ...drill, work: { ...drill.work, exchanges: [between], assuming: null } }
}
const workOf = (it: Awaited<ReturnType<typeof live>>) => {
  const drill = it.drill()
  if (drill.kind !== 'design') throw new Error('it is one')
  return drill.work
}

test('"Do you mean A or B?" shows a key for each, and one key answers it', async () => {
  const it = await live(inDrill(askedBack()))
  await it.until(() => expect(it.text()).toMatch(/1 How long[\s\S]*2 Is there a limit/))
  expect(it.text()).toContain('1, 2 that one')
  it.press('2')
  await it.until(() => expect(it.text()).toContain('One unit.'))
  expect(workOf(it).exchanges).toMatchObject([{ type: 'opened', id: 'per-user' }])
  expect(workOf(it).texts).toMatchObject({ ask: '', 'heard.1': 'per-user' })
})

test('anything else is another question', async () => {
  const it = await live(inDrill(askedBack()))
  await it.until(() => expect(it.text()).toContain('1, 2 that one'))
  it.press('How long is it held?')
  await it.until(() => expect(workOf(it).texts['ask']).toBe('How long is it held?'))
  it.press('\r')
  await it.until(() => expect(it.text()).toContain('Fifteen minutes'))
  expect(workOf(it).exchanges).toMatchObject([{ type: 'between' }, { type: 'opened' }])
})

test('what was answered and not asked is taken back with what it opened, in the field and beside it', async () => {
  const it = await live(inDrill(askedBack()))
  await it.until(() => expect(it.text()).toContain('1, 2 that one'))
  it.press('1')
  await it.until(() => expect(it.text()).toContain('c2 a unit is held'))
  it.press(CTRL_X)
  await it.until(() => expect(it.text()).toContain('taken back'))
  expect(it.text()).not.toContain('c2 a unit is held')
  expect(workOf(it)).toMatchObject({
    rejected: ['ask.1 asked:pay-window'],
    texts: { 'heard.1': 'not pay-window' },
  })
  it.press(ESC)
  await it.until(() => expect(it.text()).toContain('enter type'))
  it.press('x')
  await it.until(() => expect(it.text()).toContain('c2 a unit is held'))
  expect(workOf(it).rejected).toEqual([])
})

test('a contradiction that rests on a choice heard wrongly goes with it, and is rejected in the debrief too', async () => {
  const inPane = play(
    sit(shop),
    ...Array.from({ length: 6 }, () => [240 * SECOND, 'tick'] as const),
    [SECOND, { type: 'edit', field: 'storage.choice', text: 'reads from a replica' }],
  ).drill
  if (inPane.kind !== 'design') throw new Error('it is one')
  const it = await live(inDrill({ ...inPane, work: { ...inPane.work, stage: 'storage' } }))
  await it.until(() => expect(it.text()).toContain('! Two replicas'))
  expect(it.text()).toContain('heard as: reads from a replica')
  it.press(CTRL_X)
  await it.until(() => expect(it.text()).toContain('not one of mine'))
  expect(it.text()).not.toContain('Two replicas')
  it.press(CTRL_X)
  await it.until(() => expect(it.text()).toContain('! Two replicas'))
  it.press('\x04')
  await it.until(() => expect(it.text()).toContain('c reject a contradiction'))
  it.press('c')
  await it.until(() => expect(workOf(it).rejected).toEqual(['contradiction.1 contradiction']))
})
