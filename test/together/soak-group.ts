/**
 * Three clones of one group, two of them one member's, push at the same moment, fifty rounds long: no conflict, no line lost. The
 * rounds of a test are six. `node test/together/soak-group.ts [rounds]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { pushAtOnce } from './clones.ts'

const ROUNDS = 50
const MISSING = 3

const rounds = Number(process.argv[2] ?? ROUNDS)
const { failed } = await execa('git', ['--version'], { reject: false })
if (failed) {
  console.log('git is not installed')
  process.exitCode = MISSING
} else await soak()

async function soak(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'sparr-soak-group-'))
  const start = performance.now()
  try {
    const count = await pushAtOnce(root, rounds)
    const seconds = (performance.now() - start) / 1000
    const { pushes, written, found, retries, mostTries, commits, merges, complaints } = count
    console.log(
      `${rounds} rounds of 3 clones in ${seconds.toFixed(0)} s: ${pushes} pushes, ${commits} commits, ${merges} merges`,
    )
    console.log(
      `somebody else was faster ${retries} times, at most ${mostTries} times for one push`,
    )
    console.log(`lines written ${written}, found ${found}`)
    for (const complaint of complaints) console.log(complaint)
    const isHeld = found === written && merges === 0 && complaints.length === 0
    process.exitCode = isHeld ? 0 : 1
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
