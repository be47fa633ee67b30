/** What a drill screen does with keys, small windows and bad news. */
import { expect, test } from 'vitest'
import type { Drill, Trouble } from '../../../src/core/drill/drill.ts'
import { edit, play, SECOND } from '../../core/drill/sitting.ts'
import { access, channels, fanOut, gateway, gmp, hidden429 } from './questions.ts'
import { inDrill, live, sit } from './stage.tsx'

const SMALLEST = { columns: 40, rows: 12 }
const ESC = '\x1b'
const CTRL_C = '\x03'
const CTRL_T = '\x14'
const TAB = '\t'
const PAGE_DOWN = '\x1b[6~'
const HOME = '\x1b[H'
const END = '\x1b[F'

const diskFull = (what: 'draft' | 'attempt'): Trouble => ({
  what,
  fault: {
    code: 'store-failed',
    path: '/home/somebody/.local/share/sparr/sparr.db',
    problem: 'database or disk is full',
  },
})
const inTrouble = (drill: Drill): Drill =>
  play(drill, [0, { type: 'failed', trouble: diskFull('draft') }]).drill

test('a paused estimate shows what was typed and nothing of the answers', async () => {
  const { press, until, text } = await live(inDrill(sit(gateway)))
  await until(() => expect(text()).toContain('How many calls'))
  press('7k/s')
  await until(() => expect(text()).toContain('7k/s'))
  press(ESC)
  await until(() => expect(text()).toContain('p pause'))
  press('p')
  await until(() => expect(text()).toContain('Paused'))
  expect(text()).toContain('7k/s')
  expect(text()).not.toMatch(/9000|3000 \* 3|✗/)
})

test('a second window sees none of the answers either', async () => {
  const { until, text } = await live(inDrill(sit(gateway, {}, true)))
  await until(() => expect(text()).toContain('Another window has this question open'))
  expect(text()).not.toMatch(/9000|3000 \* 3|✗/)
})

test('in the smallest window the field in focus is in view, whichever it is', async () => {
  const { press, until, text, lines, cursor } = await live(inDrill(sit(hidden429)), SMALLEST)
  await until(() => expect(text()).toContain('ctrl-t type'))
  press(CTRL_T)
  await until(() => expect(text()).toContain('1 of 8'))
  press(TAB)
  press(TAB)
  press(TAB)
  press('按商品')
  await until(() => expect(text()).toContain('4 of 8'))
  await until(() => expect(lines()[cursor().y]).toContain('按商品'))
})

test('in the smallest window each number that is asked is in view when it is typed', async () => {
  const { press, until, text, lines, cursor } = await live(inDrill(sit(gateway)), SMALLEST)
  await until(() => expect(text()).toMatch(/\d more lines below/))
  press('9k\r')
  await until(() => expect(text()).toContain('▸ How long can one hold take?'))
  press('2.4 s')
  await until(() => expect(lines()[cursor().y]).toContain('2.4 s'))
})

test('ctrl-c and ctrl-z work in the sentence about marked lines', async () => {
  const { press, until, text, effects } = await live(inDrill(sit(access)))
  await until(() => expect(text()).toContain('mark lines'))
  press('  ')
  await until(() => expect(text()).toContain('What is wrong in line 1?'))
  press('lock')
  await until(() => expect(text()).toContain('lock'))
  press('\x1a')
  await until(() => expect(effects).toContainEqual({ type: 'suspend' }))
  press(CTRL_C)
  await until(() => expect(effects).toContainEqual({ type: 'quit' }))
  expect(effects).toContainEqual(expect.objectContaining({ type: 'save-draft' }))
})

test('a long complaint is told to its end, with the key that helps', async () => {
  const { until, text } = await live(inDrill(inTrouble(sit(gmp))))
  await until(() => expect(text().replace(/\s+/g, ' ')).toContain('ctrl-r tries again'))
  expect(text().replace(/\s+/g, ' ')).toContain('sparr.db could not be written')
})

test('who leaves what could not be saved is warned before it is lost', async () => {
  const { press, until, text, state } = await live(inDrill(inTrouble(sit(channels))))
  await until(() => expect(text()).toContain('could not be written'))
  press(ESC)
  await until(() => expect(text().replace(/\s+/g, ' ')).toContain('leaving once more loses it'))
  expect(state().screen.name).toBe('drill')
  press(ESC)
  await until(() => expect(state().screen.name).toBe('home'))
  await until(() => expect(text()).not.toContain('loses it'))
})

test('the warning comes again after the answer was saved and the disk filled up once more', async () => {
  const { press, until, text, state, send, drill } = await live(inDrill(inTrouble(sit(channels))))
  await until(() => expect(text()).toContain('could not be written'))
  press(ESC)
  await until(() => expect(state().notices).toEqual([{ code: 'leaving-loses' }]))
  send({ type: 'drill', happening: { type: 'draft-saved' } })
  expect(drill().trouble).toBeNull()
  expect(state().notices).toEqual([])
  send({ type: 'drill', happening: { type: 'failed', trouble: diskFull('draft') } })
  press(ESC)
  await until(() => expect(state().notices).toEqual([{ code: 'leaving-loses' }]))
})

test('why the clock stands is said above the keys, however long the prompt is', async () => {
  const long = { ...gmp, prompt: Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n\n') }
  const { press, until, text } = await live(inDrill(sit(long)))
  await until(() => expect(text()).toContain('p pause'))
  press('p')
  await until(() => expect(text()).toContain('Paused. The clock stands.'))
})

test('no row is skipped by pages, also in the smallest window', async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => `row${i}.`)
  const { press, until, text } = await live(
    inDrill(sit({ ...gmp, prompt: numbers.join('\n\n') })),
    SMALLEST,
  )
  await until(() => expect(text()).toContain('row0.'))
  const seen = new Set<string>()
  for (;;) {
    const before = text()
    for (const [found] of before.matchAll(/row\d+\./g)) seen.add(found)
    if (seen.has('row39.')) break
    press(PAGE_DOWN)
    await until(() => expect(text()).not.toBe(before))
  }
  expect([...seen].sort()).toEqual([...numbers].sort())
})

test('a prompt too long to stand beside the answer stands above it, where it can be scrolled', async () => {
  const long = { ...fanOut, prompt: Array.from({ length: 60 }, (_, i) => `row${i}.`).join('\n\n') }
  const { press, until, text } = await live(inDrill(sit(long)), { columns: 120, rows: 40 })
  await until(() => expect(text()).toContain('row0.'))
  for (let i = 0; i < 6; i++) press(PAGE_DOWN)
  await until(() => expect(text()).toContain('row59.'))
})

test('the first key does not take a scrolled prompt back to its beginning', async () => {
  const long = {
    ...hidden429,
    prompt: Array.from({ length: 60 }, (_, i) => `row${i}.`).join('\n\n'),
  }
  const { press, until, text } = await live(inDrill(sit(long)))
  await until(() => expect(text()).toContain('row0.'))
  press(CTRL_T)
  await until(() => expect(text()).toContain('ctrl-d done'))
  press(ESC)
  await until(() => expect(text()).toContain('enter type'))
  press(PAGE_DOWN)
  await until(() => expect(text()).not.toContain('row0.'))
  press('\r')
  await until(() => expect(text()).toContain('ctrl-d done'))
  press('words')
  await until(() => expect(text()).toContain('words'))
  expect(text()).not.toContain('row0.')
})

test('a rejected finding is scrolled back to, and home and end go to both ends', async () => {
  const { drill } = play(
    sit(hidden429),
    [SECOND, edit('We had problems with the checkout for some weeks.', 'situation')],
    [SECOND, 'submit'],
    [SECOND, 'submit'],
  )
  const { press, until, text } = await live(inDrill(drill), { columns: 60, rows: 14 })
  const missing = 'missing: a number with its unit'
  await until(() => expect(text()).toContain(missing))
  press(END)
  await until(() => expect(text()).not.toContain('Situation:'))
  press(HOME)
  await until(() => expect(text()).toContain('Situation:'))
  press(END)
  await until(() => expect(text()).not.toContain('Situation:'))
  press('x')
  await until(() => expect(text()).toContain('Situation:'))
  expect(text()).not.toContain(missing)
})

test('all of an option at the cursor is in view, not its first row alone', async () => {
  const wordy = {
    ...channels,
    options: Array.from({ length: 6 }, (_, i) => ({
      text: `option${i} ${'很长的选项'.repeat(12)} end${i}.`,
      correct: i === 0,
    })),
  }
  const { press, until, text } = await live(inDrill(sit(wordy)), SMALLEST)
  await until(() => expect(text()).toContain('space choose'))
  for (let i = 1; i < 5; i++) {
    press('j')
    await until(() => expect(text()).toMatch(new RegExp(`option${i}[^]*end${i}\\.`)))
  }
})

test('who asks to type types at once, also after a look at the keys', async () => {
  const { press, until, text } = await live(inDrill(sit(gmp)))
  await until(() => expect(text()).toContain('ctrl-t type'))
  press('t')
  await until(() => expect(text()).toContain('ctrl-d done'))
  press(ESC)
  await until(() => expect(text()).toContain('enter type'))
  press('\x14')
  await until(() => expect(text()).toContain('space'))
  press('t')
  await until(() => expect(text()).toContain('ctrl-d done'))
  press('typed')
  await until(() => expect(text()).toContain('typed'))
})

test('what an editor emptied comes back with undo', async () => {
  const first = play(sit(gmp), [SECOND, edit('all I know')]).drill
  const { press, until, text, send, drill } = await live(inDrill(first))
  await until(() => expect(text()).toContain('all I know'))
  send({ type: 'drill', happening: { type: 'edited-outside', field: 'answer', text: '' } })
  await until(() => expect(text()).not.toContain('all I know'))
  press('\x1f')
  await until(() => expect(text()).toContain('all I know'))
  expect(drill().work).toMatchObject({ texts: { answer: 'all I know' } })
})

test('letters, a resize and more letters in one burst all arrive', async () => {
  const { press, resize, until, text, drill } = await live(inDrill(sit(hidden429)))
  await until(() => expect(text()).toContain('ctrl-t type'))
  press(CTRL_T)
  await until(() => expect(text()).toContain('Situation'))
  press('abc')
  resize(40, 12)
  press('def')
  resize(200, 60)
  press('ghi')
  await until(() => expect(drill().work).toMatchObject({ texts: { situation: 'abcdefghi' } }))
})

test('a paste of a hundred thousand letters is kept whole and can be undone', async () => {
  const { paste, press, until, text, drill } = await live(inDrill(sit(hidden429)))
  await until(() => expect(text()).toContain('ctrl-t type'))
  press(CTRL_T)
  await until(() => expect(text()).toContain('Situation'))
  const pasted = '中文 and words\n'.repeat(7000)
  paste(pasted)
  await until(() => expect(drill().work).toMatchObject({ texts: { situation: pasted } }))
  press('\x1f')
  await until(() => expect(drill().work).toMatchObject({ texts: { situation: '' } }))
})

test('a second Enter does not answer a choice in which nothing was chosen', async () => {
  const { press, until, text, drill } = await live(inDrill(sit(channels)))
  await until(() => expect(text()).toContain('space choose'))
  press('\r')
  press('1')
  await until(() => expect(text()).toContain('[x]'))
  expect(drill().phase.name).toBe('answering')
})
