/** Mocks that version 0.1 kept are told as version 0.1 told them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importLog } from '../../../src/store/exchange/import.ts'
import { debrief, homeWith, list, RECORDED, show } from './printed.ts'
import { inDebrief, inShow } from './read-back.ts'

const mocks = readdirSync(RECORDED).filter((name) => existsSync(join(RECORDED, name, 'log.json')))

test.each(mocks)('%s', async (name) => {
  const said = (file: string): string => readFileSync(join(RECORDED, name, file), 'utf8')
  const home = await homeWith(importLog(said('log.json'), name).rows)
  expect(await list()).toBe(said('list.txt'))
  if (existsSync(join(RECORDED, name, 'show.md'))) {
    expect(await show()).toBe(said('show.md'))
    expect(JSON.parse(await show(undefined, 'json'))).toEqual(JSON.parse(said('show.json')))
  }
  if (existsSync(join(RECORDED, name, 'debrief.md'))) {
    const told = await debrief(home)
    expect(told.file).toBe(said('debrief.md'))
    expect(told.screen).toBe(said('debrief.txt'))
    // 0.1 left the first phase of a call out of its scorecard.
    const shown = inShow(await show()).map(({ title, phases, scores }) => ({
      title,
      phases: phases.map(({ planned, used }) => ({ planned, used, over: '' })),
      scores,
    }))
    expect(shown).toEqual(inDebrief(said('debrief.md')))
    expect(await show()).toContain('The scores are the interviewer’s')
  }
})

test('they are as many as were recorded', () => {
  expect(mocks).toHaveLength(17)
})
