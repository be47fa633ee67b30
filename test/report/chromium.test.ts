import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { type Browser, hasChromium, startBrowser } from './browser.ts'
import { pageOf } from './page.ts'
import { emptyStatistics, sampleStatistics } from './sample.ts'

const MISSING = 'chromium is not on PATH'

/** Long, without a place to break, and Chinese. */
const long = (text: string): string => `${text}-WithoutAnyPlaceToBreakThisLongName幂等性与重试预算`

function fileWith(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sparr-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'report.html')
  writeFileSync(file, page)
  return pathToFileURL(file).href
}

function browserFor(): Browser {
  const browser = startBrowser()
  onTestFinished(browser.close)
  return browser
}

test('at two widths, light and dark: no complaint, no request, nothing wider than the window', async ({
  skip,
}) => {
  skip(!hasChromium(), MISSING)
  const browser = browserFor()
  const url = fileWith(pageOf(sampleStatistics()))
  for (const width of [390, 1200])
    for (const scheme of ['light', 'dark'] as const) {
      const seen = await browser.look(url, { width, scheme })
      expect(seen).toMatchObject({ requests: [], complaints: [], overflow: 0 })
      // The style is in force, so its digest is right.
      expect(seen.background).toBe(scheme === 'dark' ? 'rgb(20, 24, 28)' : 'rgb(255, 255, 255)')
      expect(seen.png.length).toBeGreaterThan(10_000)
    }
}, 120_000)

test('long and hostile names neither widen the page nor wake anything', async ({ skip }) => {
  skip(!hasChromium(), MISSING)
  const browser = browserFor()
  const hostile = (text: string) =>
    `${long(text)}"><script>alert(1)</script><img src="//example.invalid/x" onerror="alert(2)">`
  const url = fileWith(pageOf(sampleStatistics(hostile)))
  const seen = await browser.look(url, { width: 390, scheme: 'light' })
  expect(seen).toMatchObject({ requests: [], complaints: [], overflow: 0 })
}, 120_000)

test('the page before the first attempt is quiet too', async ({ skip }) => {
  skip(!hasChromium(), MISSING)
  const url = fileWith(pageOf(emptyStatistics()))
  const seen = await browserFor().look(url, { width: 390, scheme: 'dark' })
  expect(seen).toMatchObject({ requests: [], complaints: [], overflow: 0 })
}, 120_000)

test('the browser would notice what must not happen', async ({ skip }) => {
  skip(!hasChromium(), MISSING)
  const page = '<img src="missing.png"><div style="width: 900px">wide</div><script>x()</script>'
  const seen = await browserFor().look(fileWith(page), { width: 390, scheme: 'light' })
  expect(seen.requests).toHaveLength(1)
  expect(seen.complaints.length).toBeGreaterThan(0)
  expect(seen.overflow).toBeGreaterThan(400)
}, 120_000)
