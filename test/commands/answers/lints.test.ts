// estimate, claim and story, from their input to what they print.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claim } from '../../../src/commands/answers/claim.ts'
import { estimate } from '../../../src/commands/answers/estimate.ts'
import { storyCommands } from '../../../src/commands/stories/story.command.ts'
import { storyCheck, storyTranscript } from '../../../src/commands/stories/story.ts'
import { parseStory } from '../../../src/session/stories/story-file.ts'
import { en } from '../../../src/words/en.ts'

let dir = ''
let out: string[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sparr-lints-'))
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

const objects = (): readonly Record<string, unknown>[] =>
  out
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const commandOf = (words: string) => {
  const found = storyCommands.find((one) => one.words === words)
  if (!found || !('run' in found)) throw new Error(words)
  return found
}
const typeIn = (text: string): void => {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Readable.from([text]) as unknown as typeof process.stdin,
  )
}
const file = (text: string, name = 'story.yaml'): string => {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}

test('an estimate is a value with its unit', async () => {
  expect(await estimate('3.5k/s', { unit: '/s', json: true })).toBe(0)
  expect(objects()).toEqual([{ schema: 1, value: 3500, unit: '/s' }])
})

test('what is not understood is a code with a sentence', async () => {
  expect(await estimate('5 flurbs', { json: true })).toBe(1)
  expect(objects()).toEqual([
    {
      schema: 1,
      error: {
        code: 'unknown-unit',
        message: expect.stringContaining('flurbs'),
        hint: expect.any(String),
      },
    },
  ])
})

test('one answer for each line of standard input, an empty one and a bad one too', async () => {
  typeIn('12万\n\n1e999\n2.4s')
  expect(await estimate('-', { json: true })).toBe(0)
  expect(objects()).toMatchObject([
    { value: 120000, unit: '' },
    { error: { code: 'empty' } },
    { error: { code: 'too-big' } },
    { value: 2.4, unit: 's' },
  ])
})

test('arithmetic is shown as text', async () => {
  await estimate('3 * 0.8 s', {})
  expect(out.join('')).toBe('3 * 0.8 = 2.4: 2.4 s\n')
})

test('a unit that nobody can ask for is a wrong use', async () => {
  await expect(estimate('3', { unit: '§' })).rejects.toMatchObject({ fault: { code: 'bad-value' } })
})

test('a claim is answered with labels and their places', async () => {
  expect(await claim('Complaints fell by 70 %.', { field: 'result', json: true })).toBe(0)
  expect(objects()).toEqual([
    {
      schema: 1,
      labels: [
        { code: 'number-without-baseline', spans: [[19, 23]] },
        { code: 'window-missing', spans: [[19, 23]] },
      ],
    },
  ])
})

test('claims come a line each, samples are heeded, and text gives no escapes away', async () => {
  typeIn('I owned the price service and its P99 target.\n')
  await claim('-', { json: true, sample: ['I owned the price service and its P99 target.'] })
  expect(objects()).toMatchObject([
    { labels: [{ code: 'copied-sample' }, { code: 'metric-named' }] },
  ])
  out = []
  await claim('We helped with\u001b[0m it', {})
  expect(out.join('')).toContain('weak-verb')
  expect(out.join('')).not.toContain('\u001b')
})

test('a story file gives five letters', async () => {
  const path = file('situation: The site was down for an hour.\ntask: ""\njd: [SLO]\n')
  expect(await storyCheck(path, { json: true })).toBe(0)
  const [answer] = objects()
  expect(answer).toMatchObject({
    schema: 1,
    letters: {
      situation: { score: 1 },
      task: { score: 0, findings: [{ code: 'empty', spans: [] }] },
    },
    evidence: { of: 14 },
    jd: { hit: [], missing: ['SLO'] },
  })
})

test('an empty file is an empty story', async () => {
  expect(await storyCheck(file('\n'), { json: true })).toBe(0)
  expect(objects()).toMatchObject([{ evidence: { found: 0 } }])
})

test('what is no story is told with its place', () => {
  const fault = (text: string) => {
    try {
      return parseStory(text, 'x.yaml', en)
    } catch (error) {
      return (error as { fault: unknown }).fault
    }
  }
  expect(fault('- a')).toMatchObject({ code: 'deck-invalid', line: 1 })
  expect(fault('task: a\nresults: b')).toMatchObject({
    line: 2,
    problem: expect.stringContaining('results'),
  })
  expect(fault('task: [a]')).toMatchObject({ problem: expect.stringContaining('task') })
  expect(fault('task: {')).toMatchObject({ code: 'deck-invalid' })
  expect(fault('task: 5\njd: [3]')).toMatchObject({ story: { task: '5' }, jd: ['3'] })
})

test('a file that is not there is named', async () => {
  await expect(storyCheck(join(dir, 'none.yaml'), {})).rejects.toMatchObject({
    fault: { code: 'no-such-file' },
  })
})

test('the needs, key words and samples of a question count, and a model story is read in one language', async () => {
  const path = 'solutions/behavioral/intro/answer.yaml'
  const check = (contentLang: string) =>
    commandOf('story check').run(
      { file: path, question: 'behavioral/intro' },
      { json: true, contentLang },
    )
  await check('en')
  await check('zh-CN')
  const [english, chinese] = objects()
  expect(english).toMatchObject({ evidence: { found: 15, of: 15 } })
  expect(chinese).toMatchObject({ evidence: { of: 15 }, letters: { task: { score: 2 } } })
  await expect(storyCheck(path, { question: 'warm-up' })).rejects.toHaveProperty('fault')
})

test('a transcript is told its pace and fillers', async () => {
  const path = file('Um, I led the migration, you know.', 'said.txt')
  await storyTranscript(path, { json: true, seconds: 3 })
  expect(objects()).toMatchObject([
    {
      words: 7,
      seconds: 3,
      pace: 'right',
      unit: 'words',
      fillers: [{ text: 'um' }, { text: 'you know' }],
    },
  ])
})
