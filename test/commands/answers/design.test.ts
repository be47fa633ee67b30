// design ask, and the proofs of prose decks, from their input to what they print.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { designAsk, designChoose } from '../../../src/commands/answers/design.ts'
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
  for (const list of readdirSync('questions').filter((name) => name.endsWith('.yaml')))
    if (/^standard\./.test(list)) cpSync(join('questions', list), join(root, 'questions', list))
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
    { schema: 1, opened: 'hold-time', why: expect.arrayContaining(['ttl']) },
    { schema: 1, opened: null, why: [] },
    { schema: 1, opened: null, why: [] },
    { schema: 1, opened: null, why: ['budget'], assumed: 'budget' },
  ])
})

test('people read the answer and the constraint, or that it is not given', async () => {
  await designAsk(GATEWAY, 'Is a hold idempotent?', {})
  await designAsk(GATEWAY, 'Is there a budget for new hardware?', {})
  await designAsk(GATEWAY, 'Which colour is the logo?', {})
  await designAsk(GATEWAY, 'QPS?', {})
  await designAsk(GATEWAY, 'I would use a queue.', {})
  const text = out.join('')
  expect(text).toContain('Not today.')
  expect(text).toContain('c3  a hold must never be taken twice for one order')
  expect(text).toContain('Not given, beyond what is known already. State your assumption.')
  expect(text).toContain('A good question, and not given. Assume something, and say what.')
  expect(text).toContain('You know that: c1\nc1  3 000 holds a second')
  expect(text).toContain('This asks nothing.')
})

test('a standard question opens its answer, and what stands on the screen is named', async () => {
  typeIn('One region or several?\nQPS?\n')
  expect(await designAsk(GATEWAY, '-', { json: true })).toBe(0)
  expect(objects()).toMatchObject([
    { opened: 'standard:regions' },
    { opened: null, known: 'c1', why: ['qps'] },
  ])
})

test('a choice is told as the option it is taken for, or as one of their own', async () => {
  typeIn('outcomes in a table, same transaction as the hold\na blockchain\n')
  expect(await designChoose(GATEWAY, 'storage', '-', { json: true })).toBe(0)
  expect(objects()).toMatchObject([
    { schema: 1, option: 'outcome-table', why: expect.arrayContaining(['transaction']) },
    { schema: 1, option: null, why: [] },
  ])
  await expect(designChoose(GATEWAY, 'cellar', 'x', {})).rejects.toMatchObject({
    fault: { code: 'bad-value', value: 'cellar', expected: 'storage, sharding, failover' },
  })
})

test('an author hears how a design is heard, and that a question of it opens nothing of its own', async () => {
  const root = collection('system-design')
  const path = join(root, 'questions', `${GATEWAY}.yaml`)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(
      'en: How long does a hold live without payment?',
      'en: Who retries, and how often? The page, the gateway, or both?',
    ),
  )
  expect(await check([root], { json: true, only: GATEWAY })).toBe(2)
  const [{ problems, hearing }] = objects()
  expect(problems).toMatchObject([
    { code: 'unheard', line: expect.any(Number), message: expect.stringContaining('Who retries') },
  ])
  expect(hearing).toMatchObject([{ question: GATEWAY, remarks: expect.any(Array) }])
  const { remarks } = hearing[0]
  const leftOut = remarks.find(({ code }: { code: string }) => code === 'left-out')
  expect(leftOut.heard / leftOut.of).toBeGreaterThan(0.5)
  expect(remarks).toContainEqual({ code: 'left-open', names: expect.arrayContaining(['budget']) })
})

test('a question of another kind is refused by name', async () => {
  await expect(designAsk('behavioral/intro', 'Who?', {})).rejects.toMatchObject({
    fault: { code: 'bad-value', value: 'behavioral/intro' },
    exitCode: 2,
  })
})

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
      line: 22,
      column: 3,
      code: 'proof',
      message: `the model answer of ${GATEWAY} finds 19 of 20 pieces of evidence; the first it lacks is estimate:worst-time (en)`,
      hint: expect.stringContaining('Complete the answer'),
    },
  ])
  expect(solutions).toContainEqual({
    question: GATEWAY,
    file: 'answer.yaml',
    role: 'reference',
    verdict: 'WA',
    firstFailing: 'estimate:worst-time (en)',
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
  expect(solutions).toContainEqual(
    expect.objectContaining({ role: 'reference', verdict: 'IE', runs: 0 }),
  )
})
