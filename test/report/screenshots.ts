/** Draws the report's pictures in docs/: `node test/report/screenshots.ts`. Needs Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser, type View } from './browser.ts'
import { pageOf } from './page.ts'
import { sampleStatistics } from './sample.ts'

const PICTURES: readonly (View & { readonly name: string })[] = [
  { name: 'report-light', width: 1200, scheme: 'light' },
  { name: 'report-dark', width: 390, scheme: 'dark' },
]

/** A machine that draws pictures has no Chinese fonts. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['幂等', 'idempotence'],
  ['自我介绍', 'introduction'],
  ['写清楚谁来重试，以及最多重试几次', 'says who tries again, and how often at most'],
])

const folder = mkdtempSync(join(tmpdir(), 'sparr-report-'))
const browser = startBrowser()
try {
  const file = join(folder, 'report.html')
  writeFileSync(file, pageOf(sampleStatistics((text) => PLAIN.get(text) ?? text)))
  for (const { name, ...view } of PICTURES) {
    const { png } = await browser.look(pathToFileURL(file).href, view, 1500)
    writeFileSync(join('docs', `${name}.png`), png)
    console.log(`docs/${name}.png: ${Math.round(png.length / 1024)} KB`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
