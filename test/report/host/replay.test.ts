import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { hasChromium, startBrowser } from '../browser.ts'
import { HOSTILE, mockRecord, replayOf } from './mock.ts'

test('the page says whose it is, and holds everything that happened, in order', () => {
  const page = replayOf(mockRecord())
  expect(page).toContain('This page is for the interviewer alone')
  const table = page.slice(page.indexOf('Moment by moment'))
  const told = [
    'brief begins',
    'restated the contract unasked',
    'clarify begins',
    'a private remark',
    'build begins',
    'pause',
    'hint 1: hint number 1',
    'forgot the cancel',
    'wrap up begins',
    'understanding 4: restated the contract unasked',
    'code 3',
    'concurrency 2: a send without a receiver',
    'say who closes the channel',
  ]
  const places = told.map((text) => table.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('of a mock at two screens what was said and how the runs went stand on the same line of time', () => {
  const record = mockRecord(String, 'pair', [
    { type: 'interrupt', round: 0, clockMs: 8 * 60_000, id: 's1', text: 'What on cancel?' },
    { type: 'interrupt', round: 0, clockMs: 10 * 60_000, id: 's2', text: 'why here?', line: 24 },
    { type: 'run', round: 0, clockMs: 13 * 60_000, verdict: 'WA', passed: 3, of: 7 },
  ])
  const page = replayOf(record)
  const table = page.slice(page.indexOf('Moment by moment'))
  const told = [
    'build begins',
    'said: What on cancel?',
    'said about line 24: why here?',
    'hint 1: hint number 1',
    'run: a promise is not kept, 3 of 7 tests',
    'forgot the cancel',
  ]
  const places = told.map((text) => table.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const signs = page.slice(0, page.indexOf('Moment by moment'))
  expect(signs).toMatch(/>said<.*10:00 said about line 24: why here\?/s)
  // On a call there is nothing of the kind, and no empty line for it.
  expect(replayOf(mockRecord())).not.toContain('>said<')
})

test('no text becomes markup, and the policy lets nothing run', () => {
  const page = replayOf(
    mockRecord((own) => own + HOSTILE),
    'en',
    () => HOSTILE,
  )
  for (const live of ['<script', '<img', '\x1b']) expect(page).not.toContain(live)
  expect(page).toContain('&#60;script&#62;')
  expect(page).toContain('default-src &#39;none&#39;; style-src')
})

test('in Chromium, at two widths, light and dark, in two languages: no complaint, no request, no overflow', async ({
  skip,
}) => {
  skip(!hasChromium(), 'chromium is not on PATH')
  const folder = mkdtempSync(join(tmpdir(), 'sparr-replay-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const browser = startBrowser()
  onTestFinished(browser.close)
  const hostile = mockRecord((own) => `${own}${HOSTILE}-WithoutAnyPlaceToBreakThisLongName`)
  const pages = {
    en: replayOf(mockRecord()),
    zh: replayOf(mockRecord(), 'zh-CN'),
    hostile: replayOf(hostile),
  }
  for (const [name, page] of Object.entries(pages)) {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, page)
    for (const width of [390, 1200])
      for (const scheme of ['light', 'dark'] as const) {
        const seen = await browser.look(pathToFileURL(file).href, { width, scheme })
        expect({ name, width, ...seen }).toMatchObject({
          requests: [],
          complaints: [],
          overflow: 0,
          background: scheme === 'dark' ? 'rgb(20, 24, 28)' : 'rgb(255, 255, 255)',
        })
        const shots = process.env['SPARR_SHOTS']
        if (shots) writeFileSync(join(shots, `${name}-${width}-${scheme}.png`), seen.png)
      }
  }
}, 120_000)
