/** The mock around a drill: what a person sees, in both languages, and who gets the keys. */
import { expect, test } from 'vitest'
import type { App as AppState } from '../../../src/core/app/app.ts'
import { App } from '../../../src/ui/app.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import { show } from '../show.tsx'
import { classified, into, mockStates, opening, typed } from './mock-states.ts'
import { live } from './stage.tsx'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]

async function frame(state: AppState, size: { columns: number; rows: number }, lang: string) {
  const shown = await show(
    <App
      loop={{ state: () => state, subscribe: () => () => undefined }}
      send={() => undefined}
      words={wordsFor(lang)}
      theme="auto"
      isAscii={false}
      onReady={() => undefined}
    />,
    size,
  )
  await shown.until(() => expect(shown.text()).not.toMatch(/Opening the|正在打开/))
  return shown.lines().join('\n').trimEnd()
}

test.each(['en', 'zh-CN'])('the screens of a mock in %s', async (lang) => {
  const frames: string[] = []
  for (const size of SIZES)
    for (const [title, state] of Object.entries(mockStates())) {
      const head = `====== ${title}, ${size.columns}x${size.rows} `.padEnd(size.columns, '=')
      frames.push(`${head}\n${await frame(state, size, lang)}\n`)
    }
  await expect(frames.join('\n')).toMatchFileSnapshot(`golden/mock-${lang}.txt`)
})

test('an interruption has the keys, and the answer below keeps its text', async () => {
  const it = await live(into(...classified, typed, 19))
  await it.until(() => expect(it.text()).toContain('Of what is it 99 %?'))
  expect(it.text()).toContain('We sold 300 000 orders a day.')
  it.press('of all calls')
  await it.until(() => expect(it.state().mock?.typed).toBe('of all calls'))
  expect(it.drill().work).toMatchObject({ texts: { situation: 'We sold 300 000 orders a day.' } })
})

test('ctrl-g goes to the next phase, whatever has the keys', async () => {
  const it = await live(into(...classified, typed, 3))
  await it.until(() => expect(it.text()).toContain('Situation'))
  it.press('ab\x07c')
  await it.until(() => {
    expect(it.state().mock?.events.filter(({ type }) => type === 'phase')).toHaveLength(2)
    expect(it.drill().work).toMatchObject({ texts: { situation: expect.stringMatching(/abc$/) } })
  })
})

test('the opening page says rounds, minutes and rules, and no clock runs before enter', async () => {
  const it = await live(opening())
  await it.until(() => expect(it.text()).toContain('2 rounds, 15 min'))
  expect(it.text()).toContain('Among them: coding, design.')
  expect(it.text()).toContain('Before code comes the plan')
  expect(it.state().mock).toBeNull()
  it.press('\r')
  await it.until(() => expect(it.state().mock).toMatchObject({ clockMs: 0, kept: 0 }))
})

test('in the smallest window the interviewer takes the place of the answer', async () => {
  const text = await frame(into(...classified, typed, 19), { columns: 40, rows: 12 }, 'en')
  expect(text).toContain('Of what is it 99 %?')
  expect(text).toContain('enter answer')
  expect(text).not.toContain('We sold')
})
