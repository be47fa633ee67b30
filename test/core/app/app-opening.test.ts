import { expect, test } from 'vitest'
import type { App, AppEvent } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import type { Fault } from '../../../src/core/errors.ts'
import { begin, recall, START } from '../drill/sitting.ts'
import { evening } from '../practice/evening.ts'
import { stepApp } from './step-app.ts'

const opening = (rest: Partial<App> = {}): App => ({
  ...newApp({
    catalog: { decks: [], problems: 0 },
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [{ code: 'settings-broken', path: '/old' }],
    contentLang: 'en',
    homeDir: '',
    now: START.at,
  }),
  screen: { name: 'opening', question: 'deck/one', form: null },
  ...rest,
})
const fault: Fault = { code: 'store-failed', path: '/full/answer.go', problem: 'ENOSPC' }
const refuse = { ...START, type: 'not-opened', fault } as const
const opened: AppEvent = { ...START, type: 'opened', drill: begin(recall) }

test('a question that cannot be opened leads back to the list, with the reason before all other news', () => {
  const [app, effects] = stepApp(opening({ isHelpShown: true }), refuse)
  expect(app.screen.name).toBe('home')
  expect(app.notices[0]).toEqual({ code: 'fault', fault })
  expect(effects).toEqual([{ type: 'unwatch' }])
})

test('a program that was started for one question ends with the reason', () => {
  const [, effects] = stepApp(opening({ isBrief: true }), refuse)
  expect(effects).toEqual([{ type: 'quit', fault }])
})

test('what nobody waits for any more is let go, so that another window can have it', () => {
  const home = opening({ screen: { name: 'home', cursor: 0, date: null } })
  for (const late of [opened, refuse]) {
    const [app, effects] = stepApp(home, late)
    expect(app.screen).toBe(home.screen)
    expect(effects).toEqual([{ type: 'unwatch' }])
  }
})

test('a late question does not take the place, or the claim, of the one that was opened after it', () => {
  const other = opening({ screen: { name: 'opening', question: 'deck/two', form: null } })
  expect(stepApp(other, opened)).toEqual([{ ...other, now: START.at }, []])
})
