/** Keys and sentences that belong to no screen alone: ending and stopping, a window that is too small, a paste that is cut. */
import { expect, test } from 'vitest'
import { play } from '../../core/drill/sitting.ts'
import { classified, into, typed } from './mock-states.ts'
import { fanOut, gmp, hidden429 } from './questions.ts'
import { appOn, inDrill, live, sit } from './stage.tsx'
import { practised } from './states.ts'

const CTRL_C = '\x03'
const CTRL_Z = '\x1a'
const types = (effects: readonly { readonly type: string }[]): readonly string[] =>
  effects.map(({ type }) => type)

const home = () => appOn({ name: 'home', cursor: 0, date: null }, practised)
const SCREENS = {
  home,
  deck: () => appOn({ name: 'deck', deck: 'go', cursor: 0 }, practised),
  'a question of code': () => inDrill(sit(fanOut)),
  'a story that is typed': () => inDrill(sit(hidden429)),
  statistics: () => appOn({ name: 'stats', statistics: null }),
  'a mock': () => into(...classified, typed, 3),
}

for (const [name, state] of Object.entries(SCREENS)) {
  test(`with the list of keys open ctrl-z stops and ctrl-c quits: ${name}`, async () => {
    const it = await live({ ...state(), isHelpShown: true })
    await it.until(() => expect(it.text()).toContain('esc back'))
    it.press(CTRL_Z)
    await it.until(() => expect(types(it.effects)).toContain('suspend'))
    expect(types(it.effects)).not.toContain('quit')
    it.press(CTRL_C)
    await it.until(() => expect(types(it.effects)).toContain('quit'))
  })

  test(`in a window that is too small no key acts but ctrl-c: ${name}`, async () => {
    const it = await live(state(), { columns: 30, rows: 8 })
    await it.until(() => expect(it.text()).toContain('needs 40x12'))
    const before = it.state()
    it.press('jq1gxBSeuim/b\r\x1b[B\t\x07\x14\x04')
    it.press('\x1b[A')
    it.press(CTRL_C)
    await it.until(() => expect(types(it.effects)).toContain('quit'))
    // What quitting itself does.
    const ending = new Set(['save-mock', 'keep-mock', 'save-draft', 'unwatch'])
    expect(types(it.effects).filter((one) => !ending.has(one))).toEqual(['quit'])
    expect(it.state().screen).toEqual(before.screen)
    it.resize(80, 24)
    await it.until(() => expect(it.text()).not.toMatch(/needs 40x12|Opening the/))
    it.press('?')
    await it.until(() => expect(it.state().isHelpShown || it.state().mock !== null).toBe(true))
  })
}

test('who quits with an answer that could not be saved is told so in a window that is too small, too', async () => {
  const fault = { code: 'store-failed', path: '/data/sparr.db', problem: 'ENOSPC' } as const
  const { drill } = play(sit(gmp), [0, { type: 'failed', trouble: { what: 'draft', fault } }])
  const it = await live(inDrill(drill), { columns: 39, rows: 11 })
  it.press(CTRL_C)
  await it.until(() =>
    expect(it.text().replace(/\s+/g, ' ')).toContain('leaving once more loses it'),
  )
  expect(types(it.effects)).not.toContain('quit')
  it.press(CTRL_C)
  await it.until(() => expect(types(it.effects)).toContain('quit'))
})

test('in a window that was made too small for a moment a field takes nothing, and goes on after', async () => {
  const it = await live(inDrill(sit(gmp)))
  await it.until(() => expect(it.text()).toContain('ctrl-t type'))
  it.press('\x14')
  await it.until(() => expect(it.text()).toContain('ctrl-d done'))
  it.press('abc')
  await it.until(() => expect(it.text()).toContain('abc'))
  it.resize(39, 24)
  await it.until(() => expect(it.text()).toContain('needs 40x12'))
  it.press('lost')
  it.paste('lost too')
  it.press(CTRL_Z)
  await it.until(() => expect(types(it.effects)).toContain('suspend'))
  it.resize(80, 24)
  await it.until(() => expect(it.text()).toContain('abc'))
  it.press('d')
  await it.until(() => expect(it.text()).toContain('abcd'))
  expect(it.text()).not.toContain('lost')
})

test('a paste that does not fit says how much was left out, until something else is typed', async () => {
  const it = await live(home())
  await it.until(() => expect(it.text()).toContain('/ search'))
  it.press('/')
  await it.until(() => expect(it.text()).toContain('Search'))
  it.paste('x'.repeat(230))
  await it.until(() => expect(it.text()).toContain('! 30 characters did not fit and are left out'))
  it.press('\x7f')
  await it.until(() => expect(it.text()).not.toContain('did not fit'))
  it.press('yz')
  await it.until(() => expect(it.text()).toContain('! 1 character did not fit'))
  it.press('\x1b')
  await it.until(() => expect(it.state().screen.name).toBe('home'))
  await it.until(() => expect(it.text()).not.toContain('did not fit'))
})

test('it is said below an answer, and where the interviewer asks', async () => {
  const answer = await live(inDrill(sit(gmp)))
  await answer.until(() => expect(answer.text()).toContain('ctrl-t type'))
  answer.press('\x14')
  await answer.until(() => expect(answer.text()).toContain('ctrl-d done'))
  answer.paste('字'.repeat(100_007))
  await answer.until(() => expect(answer.text()).toContain('7 characters did not fit'))
  const asked = await live(into(...classified, typed, 19))
  await asked.until(() => expect(asked.text()).toContain('Of what is it 99 %?'))
  asked.paste('y'.repeat(1005))
  await asked.until(() => expect(asked.text()).toContain('5 characters did not fit'))
})
