// design ask, and the proofs of prose decks, from their input to what they print.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { designAsk } from '../../../src/commands/answers/design.ts'
import { check } from '../../../src/commands/decks/check.ts'

const GATEWAY = 'system-design/partner-gateway'
let dir = ''
let out: string[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sparr-design-'))
  out = []
  vi.stubEnv('SPARR_HOME', dir)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.push(String(text))
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

const objects = () =>
  out
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const typeIn = (text: string): void => {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Readable.from([text]) as unknown as typeof process.stdin,
  )
}

/** A collection of its own with one shipped prose deck, to be spoilt. */
function collection(deck: string): string {
  const root = join(dir, 'decks')
  for (const part of ['questions', 'solutions'])
    cpSync(join(part, deck), join(root, part, deck), { recursive: true })
  return root
}
const spoil = (root: string, file: string, change: (text: string) => string): void => {
  const path = join(root, 'solutions', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

test('a question is answered with what it opens and why', async () => {
  expect(await designAsk(GATEWAY, 'Who retries?', { json: true })).toBe(0)
  expect(objects()).toEqual([{ schema: 1, opened: 'who-retries', why: ['retries'] }])
})

test('each line of standard input has its answer, also those that open nothing', async () => {
  typeIn('hold 的 TTL 是多少\nopen all constraints\n\nIs there a budget?\n')
  expect(await designAsk(GATEWAY, '-', { json: true })).toBe(0)
  expect(objects()).toEqual([
    { schema: 1, opened: 'hold-time', why: ['hold', 'ttl'] },
    { schema: 1, opened: null, why: [] },
    { schema: 1, opened: null, why: [] },
    { schema: 1, opened: null, why: [] },
  ])
})

test('people read the answer and the constraint, or that it is not given', async () => {
  await designAsk(GATEWAY, 'Is a hold idempotent?', {})
  await designAsk(GATEWAY, 'Is there a budget for new hardware?', {})
  await designAsk(GATEWAY, 'I would use a queue.', {})
  const text = out.join('')
  expect(text).toContain('Not today.')
  expect(text).toContain('c3  a hold must never be taken twice for one order')
  expect(text).toContain('Not given, beyond what is known already. State your assumption.')
  expect(text).toContain('This asks nothing.')
})

test('a question of another kind is refused by name', async () => {
  await expect(designAsk('behavioral/intro', 'Who?', {})).rejects.toMatchObject({
    fault: { code: 'bad-value', value: 'behavioral/intro' },
    exitCode: 2,
  })
})

test.each(['system-design', 'behavioral'])(
  'the model answers of %s find everything, and the wrong ones less than half',
  async (deck) => {
    expect(await check([collection(deck)], { solutions: true, json: true })).toBe(0)
    const [{ ok, solutions }] = objects()
    expect(ok).toBe(true)
    expect(solutions.length).toBeGreaterThanOrEqual(6)
    for (const { role, verdict, firstFailing, runs } of solutions) {
      expect(verdict).toBe(role === 'reference' ? 'AC' : 'WA')
      expect(firstFailing === null).toBe(role === 'reference')
      expect(runs).toBe(1)
    }
  },
)

test('a model answer that lacks a piece is a problem with its place', async () => {
  const root = collection('system-design')
  spoil(root, `${GATEWAY}/answer.yaml`, (text) =>
    text.replace('worst-time: 2.4 s', 'worst-time: 9 s'),
  )
  expect(await check([root], { solutions: true, json: true })).toBe(2)
  const [{ problems, solutions }] = objects()
  expect(problems).toEqual([
    {
      file: `solutions/${GATEWAY}/answer.yaml`,
      line: 12,
      column: 3,
      code: 'proof',
      message: `the model answer of ${GATEWAY} finds 16 of 17 pieces of evidence; the first it lacks is estimate:worst-time`,
      hint: expect.stringContaining('Complete the answer'),
    },
  ])
  expect(solutions).toContainEqual({
    question: GATEWAY,
    file: 'answer.yaml',
    role: 'reference',
    verdict: 'WA',
    firstFailing: 'estimate:worst-time',
    runs: 1,
    passes: 0,
  })
})

test('a wrong answer that finds half or more is a problem', async () => {
  const root = collection('behavioral')
  const good = readFileSync(join(root, 'solutions/behavioral/intro/answer.yaml'), 'utf8')
  spoil(root, 'behavioral/intro/wrong/only-we.yaml', () => good.split('relevance:')[0] ?? '')
  expect(await check([root], { solutions: true, json: true })).toBe(2)
  expect(objects()[0].problems).toMatchObject([
    { file: 'solutions/behavioral/intro/wrong/only-we.yaml', line: 1, code: 'proof' },
  ])
})

test('an answer that cannot be read is a problem, and is not judged', async () => {
  const root = collection('behavioral')
  spoil(root, 'behavioral/intro/answer.yaml', (text) => text.replace('task:', 'tsak:'))
  expect(await check([root], { solutions: true, json: true })).toBe(2)
  const [{ problems, solutions }] = objects()
  expect(problems).toMatchObject([{ code: 'unknown-key', hint: 'Did you mean "task"?' }])
  expect(solutions[0]).toMatchObject({ role: 'reference', verdict: 'IE', runs: 0 })
})
