import { expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { StatsScreen } from '../../../src/ui/screens/stats-screen.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { evening } from '../../core/practice/evening.ts'
import { emptyStatistics, sampleStatistics } from '../../report/sample.ts'
import { show } from '../show.tsx'

const words = wordsFor('en')

const appWith = (statistics: ReturnType<typeof sampleStatistics> | null): App => ({
  ...newApp({
    catalog: { decks: [], problems: 0 },
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [],
    contentLang: 'en',
    homeDir: '/home',
    now: 0,
  }),
  screen: { name: 'stats', statistics },
})

async function shown(statistics: ReturnType<typeof sampleStatistics> | null) {
  const sent: Intent[] = []
  const send = (intent: Intent): void => void sent.push(intent)
  const screen = await show(<StatsScreen state={appWith(statistics)} send={send} words={words} />)
  return { ...screen, sent }
}

test('it is one long page that scrolls, and says how much is left', async () => {
  const { text, press, until } = await shown(sampleStatistics())
  expect(text()).toContain('5 of the last 14 days')
  expect(text()).toMatch(/\d+ more lines below/)
  press('jjjj')
  await until(() => expect(text()).not.toContain('on the clock'))
  for (let i = 0; i < 20; i++) press('\x1b[6~')
  await until(() => expect(text()).toContain('By your own word'))
  expect(text()).not.toContain('more lines below')
})

test('escape leads back', async () => {
  const { press, sent, until } = await shown(sampleStatistics())
  press('q')
  await until(() => expect(sent).toEqual([{ type: 'back' }]))
})

test('while it is counted and before the first attempt there is no chart', async () => {
  expect((await shown(null)).text()).toContain('Counting')
  const { text } = await shown(emptyStatistics())
  expect(text()).toContain('Nothing here yet.')
  expect(text()).not.toContain('n = ')
})
