/**
 * The first frame of home with years of practice behind it against an empty one: 10 000 questions, 100 000 attempts.
 * `node test/bench/scale-home.ts [rounds]` after `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { openStore } from '../../src/store/store.ts'
import { attemptBody } from './attempt.ts'
import { PERSON } from './person.ts'

const DECKS = 100
const PER_DECK = 100
const ATTEMPTS = 100_000
const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(join(tmpdir(), 'sparr-bench-'))

const envOf = (home: string) => ({
  ...PERSON,
  HOME: folder,
  SPARR_HOME: join(folder, home),
})

function firstFrame(home: string, args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [resolve('dist/sparr.js'), ...args], {
    cols: 80,
    rows: 24,
    env: envOf(home),
  })
  return new Promise((done) => {
    let seen = ''
    let took = 0
    child.onData((data) => {
      seen += data
      if (took > 0 || !seen.includes('quit')) return
      took = performance.now() - began
      // Ink reads keys only after its first frame.
      setTimeout(() => child.write('q'), 300)
    })
    child.onExit(() => done(took))
  })
}

function writeDecks(): string {
  const root = join(folder, 'years')
  for (let d = 0; d < DECKS; d++) {
    const deck = join(root, 'questions', `deck-${d}`)
    mkdirSync(deck, { recursive: true })
    writeFileSync(
      join(deck, 'deck.yaml'),
      `schema: 1\nid: deck-${d}\nversion: 1.0.0\ntitle: Deck ${d}\nlicense: MIT\n`,
    )
    for (let q = 0; q < PER_DECK; q++)
      writeFileSync(
        join(deck, `question-${q}.yaml`),
        `id: question-${q}\nkind: recall\ntitle: Question ${q} of deck ${d}\nprompt: Why ${q}?\nanswer: Because.\npoints: [one, two]\ntags: [tag-${q % 7}]\n`,
      )
  }
  return root
}

function practise(home: string): void {
  const store = openStore({
    dataDir: join(folder, home),
    clock: { now: () => Date.now(), monoMs: () => performance.now() },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    pid: process.pid,
  })
  const start = Date.now() - 700 * 24 * 3600 * 1000
  store.merge(
    Array.from({ length: ATTEMPTS }, (_, i) => ({
      id: `0190${i.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`,
      device: 'bench',
      at: start + i * 600_000,
      offsetMin: 0,
      kind: 'attempt' as const,
      body: {
        ...attemptBody(i),
        question: `deck-${i % DECKS}/question-${Math.floor(i / DECKS) % PER_DECK}`,
      },
    })),
  )
  store.close()
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

try {
  const decks = writeDecks()
  mkdirSync(join(folder, 'full'), { recursive: true })
  practise('full')
  const full = ['--decks', decks]
  await firstFrame('empty', [])
  // The first look reads ten thousand files; from then on home is drawn from what was learnt.
  await firstFrame('full', full)
  await new Promise((done) => setTimeout(done, 8000))
  await firstFrame('full', full)
  const pairs: { empty: number; full: number }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ empty: await firstFrame('empty', []), full: await firstFrame('full', full) })
  const ratio = median(pairs.map((pair) => pair.full / pair.empty))
  console.log(
    `home: ${median(pairs.map((pair) => pair.full)).toFixed(0)} ms with ${DECKS * PER_DECK} questions and ${ATTEMPTS} attempts, ${median(pairs.map((pair) => pair.empty)).toFixed(0)} ms empty, ratio ${ratio.toFixed(2)}`,
  )
} finally {
  if (!process.env['KEEP']) rmSync(folder, { recursive: true, force: true })
  else console.log(folder)
}
