/** `sparr brief`: the page for an interviewer, and answers for a friend, from the log to what is printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { brief, critiqueOf } from '../../../src/commands/mocks/brief.ts'
import type { LogRow } from '../../../src/core/log.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { widthOf } from '../../../src/text/width.ts'
import { attempt, hands, NOON } from '../../store/samples.ts'

let dir = ''
let out = ''
let errors = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sparr-brief-'))
  out = ''
  errors = ''
  vi.stubEnv('SPARR_HOME', dir)
  vi.stubEnv('LC_ALL', 'C.UTF-8')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

/** What was done before, one after the other. */
function practised(use: (store: Store, time: ReturnType<typeof hands>) => void): void {
  const time = hands(NOON)
  const store = openStore({ dataDir: dir, ...time, pid: process.pid, offsetMin: () => 0 })
  use(store, time)
  store.close()
}
const answer = (text: string, question = 'go-recall/gmp-why-p') =>
  attempt({ question, answer: { texts: { answer: text }, marks: { p1: 1 }, said: false } })

const ALL = [
  'go-concurrency/fanout-fetch',
  'go-concurrency/lease-registrar',
  'system-design/partner-gateway',
  'system-design/flash-sale',
  'behavioral/hidden-429',
  'go-recall/gmp-why-p',
]

test('the page of shipped questions is at most 60 lines of 100 columns, in both languages', async () => {
  for (const contentLang of ['en', 'zh-CN'])
    for (const name of ALL) {
      out = ''
      await brief(name, { contentLang, lang: contentLang })
      const lines = out.trimEnd().split('\n')
      expect({ name, contentLang, lines: lines.length }).toMatchObject({
        lines: expect.toSatisfy((count: number) => count <= 60),
      })
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(101)
    }
})

test('it holds what an interviewer needs, and --json has the same', async () => {
  await brief('hidden-429', {})
  for (const part of [
    '# The dashboard was green and users complained',
    'brief 1 · story 3 · probes 5 · wrap up 1',
    '## Listen for\n- says what the green number counted',
    '## If stuck\n- What made the first person complain?',
    '## Hints\n1. Which number was green',
    '## Probes\n- What did you look at first',
    '## What a score means\n- 2: a bug was found and fixed',
    'honesty under probes',
  ])
    expect(out).toContain(part)
  out = ''
  await brief('hidden-429', { json: true })
  const { schema, question, phases, sections, dimensions } = JSON.parse(out)
  expect({ schema, question }).toEqual({ schema: 1, question: 'behavioral/hidden-429' })
  expect(phases).toHaveLength(4)
  expect(dimensions).toContain('honesty')
  expect(sections.map(({ id }: { id: string }) => id)).toContain('anchors')
})

test('an attempt is found by its id, by how it begins, by its question, and as the last one', async () => {
  const rows: LogRow[] = []
  practised((store, time) => {
    rows.push(store.append(answer('the first answer')))
    time.at += 60_000
    rows.push(store.append(answer('the second answer')))
    time.at += 60_000
    rows.push(store.append(answer('about channels', 'go-recall/channel-axioms')))
  })
  const [first] = rows
  for (const [name, wanted] of [
    [first?.id ?? '', 'the first answer'],
    ['go-recall/gmp-why-p', 'the second answer'],
    ['gmp-why-p', 'the second answer'],
    ['last', 'about channels'],
  ] as const) {
    out = ''
    await critiqueOf(name, {})
    expect(out).toContain(`> ${wanted}`)
  }
  out = ''
  await critiqueOf('last', { json: true })
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    attempt: rows[2]?.id,
    question: 'go-recall/channel-axioms',
  })
})

test('an attempt that was taken back or never was is refused', async () => {
  let taken = ''
  practised((store) => {
    taken = store.append(answer('never mind')).id
    store.undo(taken)
  })
  for (const name of [taken, 'last', 'gmp-why-p', 'nope', '%', ''])
    await expect(critiqueOf(name, {})).rejects.toMatchObject({
      fault: { code: 'unknown-attempt', name },
    })
})

test('of a question that is not loaded the answer is printed', async () => {
  practised((store) => void store.append(answer('still mine', 'gone/away')))
  await critiqueOf('gone/away', {})
  expect(out).toContain('> still mine')
  expect(out).toContain('The question is not loaded here')
})

describe('private words', () => {
  beforeEach(() => {
    writeFileSync(join(dir, 'private.txt'), 'Acme = my last shop\n甲公司\nAT&T\nhidden\n')
  })

  test('are replaced in an answer for a friend, and it is said which and how often', async () => {
    practised((store) => store.append(answer("At ACME and AT&T: acme's queue, 甲\n公司")))
    await critiqueOf('last', {})
    expect(out).toContain("At my last shop and ███: my last shop's queue")
    expect(out).not.toMatch(/acme|at\\?&t|甲/i)
    expect(errors).toContain('Private words that were replaced: Acme (2), AT&T (1), 甲公司 (1)\n')
    out = ''
    await critiqueOf('last', { json: true })
    expect(JSON.parse(out).markdown).toContain('my last shop')
  })

  test('are replaced in the page for an interviewer, and its form stays', async () => {
    await brief('hidden-429', { json: true })
    expect(JSON.parse(out)).toMatchObject({
      question: 'behavioral/███-429',
      kind: 'behavioral',
      dimensions: expect.arrayContaining(['situation']),
    })
    expect(out).not.toMatch(/\bhidden\b/i)
    out = ''
    await brief('hidden-429', {})
    expect(out).toContain('# The dashboard was green')
    expect(out).not.toMatch(/\bhidden\b/i)
  })

  test('in code stop the command, which names the line', async () => {
    practised((store) =>
      store.append(
        attempt({
          question: 'go-concurrency/fanout-fetch',
          kind: 'code',
          answer: { texts: { code: 'package p\n\n// as at Acme\n' }, marks: {}, said: false },
        }),
      ),
    )
    await expect(critiqueOf('last', {})).rejects.toMatchObject({
      fault: { code: 'private-code', what: 'go-concurrency/fanout-fetch', line: 3, word: 'Acme' },
    })
    expect(out).toBe('')
  })

  test('that cannot be read let nothing out', async () => {
    writeFileSync(join(dir, 'private.txt'), Uint8Array.of(0xff))
    practised((store) => store.append(answer('at Acme')))
    for (const attempted of [critiqueOf('last', {}), brief('hidden-429', {})])
      await expect(attempted).rejects.toMatchObject({ fault: { code: 'private-words' } })
    expect(out).toBe('')
  })
})
