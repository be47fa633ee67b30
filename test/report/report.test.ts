import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { STYLE } from '../../src/report/style.ts'
import { pageOf } from './page.ts'
import { emptyStatistics, sampleStatistics } from './sample.ts'

/** Tags in their order, so that each that opens can be seen to close. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>/g)) {
    if (VOID.has(name) || rest.endsWith('/')) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
const VOID = new Set(['meta'])

const tagsIn = (page: string): ReadonlySet<string> =>
  new Set(Array.from(page.matchAll(/<\/?([a-z][\w-]*)/gi), ([, name = '']) => name))

test('the page is whole: every tag closes, each section has a heading', () => {
  const page = pageOf(sampleStatistics())
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(unbalanced(page)).toEqual([])
  expect(page.match(/<section>/g)?.length).toBe(page.match(/<h2>/g)?.length)
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})

test('nothing can be loaded or run: no script, link, image or address, and a policy that says so', () => {
  const page = pageOf(sampleStatistics())
  const policy = page.match(/Content-Security-Policy" content="([^"]+)"/)?.[1] ?? ''
  const digest = createHash('sha256').update(STYLE).digest('base64')
  expect(policy.replaceAll('&#39;', "'")).toBe(
    `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
  )
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
  expect(page).toContain(`<style>${STYLE}</style>`)
  expect(page).not.toMatch(
    /<(script|link|img|iframe|object|form)\b|\son\w+=|\sstyle=|url\(|@import/i,
  )
  expect(page).not.toMatch(/https?:/)
})

test('hostile names change no tag of the page', () => {
  const hostile = (text: string) =>
    `${text}"><script>alert(1)</script><img src=x onerror='x'>&lt;\u202e\x1b[31m</style>`
  const page = pageOf(sampleStatistics(hostile))
  expect(unbalanced(page)).toEqual([])
  expect(tagsIn(page)).toEqual(tagsIn(pageOf(sampleStatistics())))
  for (const sign of ['\u202e', '\x1b']) expect(page).not.toContain(sign)
  expect(page).toContain('&#60;script&#62;alert(1)')
})

test('every figure has its n beside it, and self-reports stand apart', () => {
  const page = pageOf(sampleStatistics())
  const statistics = sampleStatistics()
  for (const title of [
    `Coming back <span class="n">n = `,
    `Decks <span class="n">n = ${statistics.totals.attempts}`,
    `Time against the budget <span class="n">n = ${statistics.budget.n}`,
    `Verdicts of your saves <span class="n">n = ${statistics.verdicts.n}`,
    `Still known when it came back <span class="n">n = ${statistics.retention?.n}`,
    `By your own word <span class="n">n = ${statistics.selfReports.n}`,
  ])
    expect(page).toContain(`<h2>${title}`)
})

test('before the first attempt the page says what will be here and draws no chart', () => {
  const page = pageOf(emptyStatistics())
  expect(page).toContain('Nothing here yet.')
  expect(page).not.toMatch(/<svg|<table|<section/)
  expect(unbalanced(page)).toEqual([])
})
