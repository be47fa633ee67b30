import { expect, test } from 'vitest'
import type { App, AppEvent } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { emptyStatistics } from '../../report/sample.ts'
import { evening } from '../practice/evening.ts'
import { stepApp } from './step-app.ts'

const home: App = newApp({
  catalog: { decks: [], problems: 0 },
  progress: new Map(),
  drafts: [],
  evening: evening(),
  notices: [],
  contentLang: 'en',
  homeDir: '/home',
  now: 0,
})
const STAMP = { at: 1000, monoMs: 1000 }
const open: AppEvent = { ...STAMP, type: 'open-stats' }
const statistics = emptyStatistics()

test('the statistics are counted when they are opened, and shown when they are there', () => {
  const [waiting, effects] = stepApp(home, open)
  expect(waiting.screen).toEqual({ name: 'stats', statistics: null })
  expect(effects).toEqual([{ type: 'load-statistics' }])
  const [app] = stepApp(waiting, { ...STAMP, type: 'statistics', statistics })
  expect(app.screen).toEqual({ name: 'stats', statistics })
  expect(stepApp(app, { ...STAMP, type: 'back' })[0].screen).toMatchObject({ name: 'home' })
})

test('statistics that come after their screen was left change nothing', () => {
  const [waiting] = stepApp(home, open)
  const [left] = stepApp(waiting, { ...STAMP, type: 'back' })
  const [after] = stepApp(left, { ...STAMP, type: 'statistics', statistics })
  expect(after.screen).toEqual(left.screen)
})
