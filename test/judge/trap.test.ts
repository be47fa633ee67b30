import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judge } from '../../src/judge/judge.ts'
import { INTERFERED, newTrap, trapWatch } from '../../src/judge/run/trap.ts'
import { codeQuestion, judged, request } from './bench.ts'

const TS = codeQuestion('ts-gather', { language: 'typescript', file: 'answer.ts' })
const TRAP = newTrap()
const FAILED = { e: 'fail', name: TRAP.name, ms: 1, text: `${TRAP.got} !== ${TRAP.want}` } as const

test('a trap that fails by its own assertion leaves the verdict alone', () => {
  const watch = trapWatch(TRAP)
  expect(watch.isItsOwn({ e: 'start', name: TRAP.name })).toBe(true)
  expect(watch.isItsOwn(FAILED)).toBe(true)
  expect(watch.isInterfered('AC')).toBe(false)
})

test.each([
  ['passes', [{ ...FAILED, e: 'pass' }], 'WA'],
  ['is never heard of', [], 'AC'],
  ['fails otherwise', [{ ...FAILED, text: 'equal let pass what is wrong' }], 'AC'],
  ['is skipped', [{ ...FAILED, e: 'skip' }], 'AC'],
] as const)('a trap that %s tells of interference', (_, records, verdict) => {
  const watch = trapWatch(TRAP)
  for (const record of records) watch.isItsOwn(record)
  expect(watch.isInterfered(verdict)).toBe(true)
})

test('a run that ended before the trap was reached is what it is', () => {
  expect(trapWatch(TRAP).isInterfered('TLE')).toBe(false)
})

test('the records of other tests are not the trap’s', () => {
  expect(trapWatch(TRAP).isItsOwn({ ...FAILED, name: 'keeps the order' })).toBe(false)
})

test('an accepted answer shows the hidden tests and no trap', async () => {
  const { verdict, tests } = await judged(TS, 'answers/right.ts')
  expect({ verdict, count: tests.length }).toEqual({ verdict: 'AC', count: 3 })
})

test('an answer that lets every assertion pass is told that the tests were interfered with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sparr-trap-'))
  try {
    const answerFile = join(folder, 'mine.ts')
    await writeFile(
      answerFile,
      [
        "import assert from 'node:assert/strict'",
        "import { syncBuiltinESMExports } from 'node:module'",
        'export const gather = async () => []',
        'for (const name of Object.keys(assert)) (assert as any)[name] = async () => {}',
        'syncBuiltinESMExports()',
      ].join('\n'),
    )
    const judgement = await judge({ ...request(TS, ''), answerFile })
    expect(judgement).toMatchObject({ verdict: 'IE', detail: INTERFERED })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
