// Everything that takes long because it is done often: first every solution of the shipped decks, judged twenty times, then
// each `test/together/soak-*.ts`, a program of its own that ends with 0 where it held and with 3 where this machine lacks what
// it needs. `node scripts/soak.ts [part of a name …]` runs only the ones that are named; `decks` are the solutions.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'

type Soak = { readonly name: string; readonly args: readonly string[] }
type Ended = { readonly name: string; readonly status: number; readonly minutes: number }

const MISSING = 3

const wanted = process.argv.slice(2)
const all: readonly Soak[] = [
  { name: 'decks', args: ['dist/sparr.js', 'check', '--solutions', '--repeat', '20'] },
  ...globSync('test/together/soak-*.ts')
    .toSorted()
    .map((file) => ({ name: basename(file, '.ts').replace('soak-', ''), args: [file] })),
]
const asked = all.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)
if (asked.length === 0) {
  console.error(`nothing is called ${wanted.join(', ')}; there are ${all.map(nameOf).join(', ')}`)
  process.exitCode = 2
} else report(asked.map(run))

function run({ name, args }: Soak): Ended {
  console.log(`== ${name}`)
  const start = performance.now()
  // One after the other: they measure, and watch limits.
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  return { name, status: status ?? 1, minutes: (performance.now() - start) / 60_000 }
}

/** One that did not hold fails the whole; the others have run all the same. */
function report(ended: readonly Ended[]): void {
  console.log('')
  for (const { name, status, minutes } of ended)
    console.log(`${told(status).padEnd(8)} ${minutes.toFixed(1).padStart(6)} min  ${name}`)
  const worst = ended.find(({ status }) => status !== 0 && status !== MISSING)
  process.exitCode = worst ? 1 : 0
}

function told(status: number): string {
  if (status === 0) return 'held'
  return status === MISSING ? 'skipped' : `failed ${status}`
}

function nameOf({ name }: Soak): string {
  return name
}
