/** The folder of an answer is removed and made again, as a checkout of another branch and back does it. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const REFERENCE = 'solutions/warm-up/three-tries/reference/answer.js'
const env = { PATH: '/usr/bin:/bin' }
const fileIn = (home: string): string => join(home, 'sparr', 'warm-up', 'three-tries', 'answer.js')

async function judgedAfterwards(terminal: Terminal, file: string, wrong: RegExp): Promise<void> {
  const starter = readFileSync(file, 'utf8')
  rmSync(dirname(file), { recursive: true })
  mkdirSync(dirname(file))
  writeFileSync(file, `${starter}\n// again\n`)
  await terminal.see(wrong)
  copyFileSync(REFERENCE, file)
  await terminal.see(/AC in/)
}

test('an answer on the screen is judged at each save afterwards', async () => {
  const home = newHome()
  const terminal = start(home, ['code', 'three-tries'], { env })
  await terminal.see('save the file to have it judged')
  await judgedAfterwards(terminal, fileIn(home), /(?:WA|RE) in/)
})

test('so is one that sparr watch looks after', async () => {
  const home = newHome()
  const terminal = start(home, ['watch', 'three-tries'], { env, rows: 60 })
  await terminal.see(/(?:WA|RE) in/)
  await judgedAfterwards(terminal, fileIn(home), /run 2[\s\S]*(?:WA|RE) in/)
})
