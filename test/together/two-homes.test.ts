/** Two people with a home each and one bare repository between them: every command of a group, as they call them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../../src/commands/run.ts'
import type { Attempt } from '../../src/core/log.ts'
import { sandboxKind } from '../../src/judge/tools.ts'
import { openStore } from '../../src/store/store.ts'
import { attempt } from '../store/samples.ts'
import { bareRepository } from './clones.ts'
import { needGit } from './repository.ts'

/** Two of the shipped decks are enough, and read in no time. */
const shipped = vi.hoisted(() => ({ folder: '' }))
vi.mock('../../src/decks/content-dir.ts', () => ({ contentDir: () => shipped.folder }))

/** Two who have joined, made once: each test begins with a copy of it in the same place, which is the group's address. */
const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'sparr-homes-'))), 'now')
const joined = join(root, '..', 'joined')
let url = ''

beforeAll(async () => {
  shipped.folder = join(root, 'shipped')
  for (const from of ['questions/go-recall', 'questions/warm-up', 'solutions/warm-up'])
    cpSync(from, join(shipped.folder, from), { recursive: true })
  settle()
  // Git on this machine knows its owner, and would sign: none of it may come into the group.
  const settings =
    '[user]\n\tname = Real Name\n\temail = real@employer.example\n[commit]\n\tgpgsign = true\n'
  writeFileSync(join(root, '.gitconfig'), settings)
  if ((await execa('git', ['--version'], { reject: false })).failed) return
  url = await bareRepository(join(root, 'people.git'))
  const about = ['--title', 'Evening Go', '--zone', 'Europe/Berlin']
  expect(await as('ada', 'group', 'init', url, '--handle', 'ada', ...about)).toMatchObject({
    code: 0,
  })
  expect(await as('ben', 'group', 'join', url, '--handle', 'ben')).toMatchObject({ code: 0 })
  await as('ada', 'group', 'sync')
  cpSync(root, joined, { recursive: true })
})
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }))
beforeEach(async (context) => {
  await needGit(context)
  rmSync(root, { recursive: true })
  cpSync(joined, root, { recursive: true })
  settle()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function settle(): void {
  vi.stubEnv('LC_ALL', 'C.UTF-8')
  vi.stubEnv('HOME', root)
  vi.stubEnv('GIT_AUTHOR_NAME', 'Real Name')
}

const homeOf = (who: string): string => join(root, who)

/** What somebody types, and what they see. */
async function as(who: string, ...args: readonly string[]) {
  vi.stubEnv('SPARR_HOME', homeOf(who))
  let [out, err] = ['', '']
  const outs = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  const errs = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
  try {
    const code = await run(args)
    return { code, out, err }
  } finally {
    outs.mockRestore()
    errs.mockRestore()
  }
}

async function json(who: string, ...args: readonly string[]) {
  const { code, out, err } = await as(who, ...args, '--json')
  expect(out, err).not.toBe('')
  return { code, ...JSON.parse(out) }
}

/** As a sitting would have left it, just now. */
function practise(who: string, ...some: readonly Partial<Attempt>[]): void {
  vi.stubEnv('SPARR_HOME', homeOf(who))
  const store = openStore({
    dataDir: homeOf(who),
    clock: { now: () => Date.now(), monoMs: () => 0 },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    pid: process.pid,
  })
  for (const one of some) store.append(attempt({ sitting: crypto.randomUUID(), ...one }))
  store.close()
}

const written = (question: string, text: string): Partial<Attempt> => ({
  ...{ question, kind: 'recall', outcome: 'self-reported', chosen: 'good' },
  answer: { texts: { answer: text }, marks: { p1: 1 }, said: false },
})

test('what one did is on the other’s board, as done and never how well; what was done before joining is nobody’s affair', async () => {
  practise('cy', written('go-recall/escape-rules', 'long ago'))
  await as('cy', 'group', 'join', url, '--handle', 'cy')
  const week = await json(
    'ada',
    'group',
    'week',
    'set',
    'go-recall/typed-nil-error',
    'escape-rules',
  )
  expect(week).toMatchObject({ code: 0, set: true })
  practise('cy', written('go-recall/typed-nil-error', 'an interface of a type'))
  expect(await json('cy', 'group', 'sync')).toMatchObject({ code: 0, lines: 1, strangers: [] })
  await as('ada', 'group', 'sync')

  const board = await json('ada', 'group', 'board')
  expect(board.members).toMatchObject([
    { handle: 'ada', ofWeek: 0, doneInAll: 0 },
    { handle: 'ben', ofWeek: 0, doneInAll: 0 },
    {
      handle: 'cy',
      ofWeek: 1,
      doneThisWeek: 1,
      doneInAll: 1,
      verified: 0,
      due: null,
      scores: null,
    },
  ])
  const shown = await json('ada', 'group', 'week')
  expect(shown.questions).toMatchObject([
    { question: 'go-recall/typed-nil-error', doneBy: ['cy'], isDone: false },
    { question: 'go-recall/escape-rules', doneBy: [] },
  ])
  expect(shown.pairs).toEqual([['ada', 'ben', 'cy']])
  const git = await execa('git', ['log', '-p', 'main'], { cwd: join(root, 'people.git') })
  expect(git.stdout).not.toMatch(
    /Real Name|employer|"outcome"|"chosen"|"score|an interface of a type/,
  )
  expect((await as('ada', 'group', 'digest')).out).toMatch(
    /^Evening Go, week of \d{4}-\d\d-\d\d\. 1 of 3 practised: cy 1 question\. Nobody has all 2 of this week yet\. Pairs this week: ada, ben and cy\. .*\n$/,
  )
})

test('this week’s questions are a track like any other, and only an organiser sets them', async () => {
  const refused = await json('ben', 'group', 'week', 'set', 'go-recall/escape-rules')
  expect(refused).toMatchObject({ code: 2, error: { code: 'not-organiser' } })
  await as('ada', 'group', 'week', 'set', 'go-recall/typed-nil-error', 'go-recall/escape-rules')
  await as('ben', 'group', 'sync')
  const track = await json('ben', 'track', 'people-week')
  expect(track.questions.map((one: { question: string }) => one.question)).toEqual([
    'go-recall/typed-nil-error',
    'go-recall/escape-rules',
  ])
  const drawn = await json('ada', 'group', 'week', 'set')
  expect(drawn).toMatchObject({ set: false })
  expect(drawn.questions).toHaveLength(5)
})

test('an answer is shown when its author says so; two home names stay home; its review comes back as findings', async () => {
  mkdirSync(homeOf('ben'), { recursive: true })
  writeFileSync(join(homeOf('ben'), 'private.txt'), 'Initech\nProject Falcon = the big project\n')
  practise(
    'ben',
    written(
      'go-recall/typed-nil-error',
      'At Initech, in project falcon, an interface held a nil pointer.',
    ),
  )
  const sent = await as('ben', 'group', 'answer', 'go-recall/typed-nil-error')
  expect(sent.code).toBe(0)
  const [, id = ''] = /as (\S+);/.exec(sent.out) ?? []
  expect(id).toMatch(/^typed-nil-error-[0-9a-f]{6}$/)
  expect(sent.err).toMatch(/Initech/)
  const file = await execa('git', ['show', `main:answers/ben/${id}.md`], {
    cwd: join(root, 'people.git'),
  })
  expect(file.stdout).not.toMatch(/Initech|falcon/i)
  expect(file.stdout).toContain('the big project')

  expect(await json('ada', 'group', 'sync')).toMatchObject({ waiting: 1, received: 1 })
  expect(await json('ada', 'group', 'review')).toMatchObject({
    waiting: [{ handle: 'ben', answer: id }],
  })
  const page = join(root, 'page.md')
  expect(await as('ada', 'group', 'review', 'typed-nil', '-o', page)).toMatchObject({ code: 0 })
  expect(await json('ada', 'group', 'review', id, '--from', page)).toMatchObject({
    code: 2,
    error: { code: 'review-page' },
  })
  const filled = readFileSync(page, 'utf8').replace(
    /(## \[change\].*\n)/,
    '$1\nSay \u001b[31mwhich\u001b[0m pointer.\n',
  )
  writeFileSync(page, filled)
  expect((await as('ada', 'group', 'review', id, '--from', page)).out).toContain(
    'ben will see your review',
  )

  expect(await json('ben', 'group', 'sync')).toMatchObject({ came: [{ by: 'ada', answer: id }] })
  expect(await json('ben', 'group', 'sync')).toMatchObject({ came: [] })
  const mine = await json('ben', 'group', 'review', '--mine')
  expect(mine.answers[0].reviews).toMatchObject([
    { by: 'ada', findings: [{ part: 'change', text: 'Say which pointer.' }] },
  ])
  const text = (await as('ben', 'group', 'review', '--mine')).out
  expect(text).toContain('What would you change first?\n      Say which pointer.')
  expect(text).not.toContain('\u001b')
})

test('code that names what should stay home is not sent, and the line is named', async () => {
  writeFileSync(join(homeOf('ben'), 'private.txt'), 'Initech\n')
  const code = 'export function tries() {\n  // as at Initech\n  return 3\n}\n'
  practise('ben', {
    question: 'warm-up/three-tries',
    kind: 'code',
    language: 'javascript',
    verdict: 'AC',
    outcome: 'passed',
    answer: { texts: { code }, marks: {}, said: false },
  })
  const refused = await json('ben', 'group', 'answer', 'warm-up/three-tries')
  expect(refused).toMatchObject({ code: 2, error: { code: 'private-code' } })
  expect(refused.error.message).toContain('2')
  expect(existsSync(join(homeOf('ben'), 'groups/people/own/answers'))).toBe(false)
})

test('code is verified by who judges it again, and only then', async ({ skip }) => {
  skip((await sandboxKind()) === 'none', 'there is no sandbox on this machine')
  const code = readFileSync(resolve('solutions/warm-up/three-tries/reference/answer.js'), 'utf8')
  const judged = { kind: 'code', language: 'javascript', verdict: 'AC', outcome: 'passed' } as const
  practise('ben', {
    ...judged,
    question: 'warm-up/three-tries',
    answer: { texts: { code }, marks: {}, said: false },
  })
  await as('ben', 'group', 'answer', 'last')
  await as('ada', 'group', 'sync')
  const before = await json('ada', 'group', 'board')
  expect(before.members[1]).toMatchObject({ handle: 'ben', doneInAll: 1, verified: 0 })
  expect(await json('ada', 'group', 'verify')).toMatchObject({
    code: 0,
    answers: [{ handle: 'ben', verdict: 'AC' }],
  })
  expect((await json('ada', 'group', 'board')).members[1]).toMatchObject({ verified: 1 })
  expect(await json('ada', 'group', 'verify')).toMatchObject({ answers: [] })
})

test('scores and what is due are told after they were shared, and not any more after that was ended', async () => {
  practise('ben', written('go-recall/typed-nil-error', 'x'))
  expect(await json('ben', 'group', 'share', '--scores', 'go-recall', '--due')).toMatchObject({
    scores: ['go-recall'],
    due: true,
  })
  await as('ben', 'group', 'sync')
  await as('ada', 'group', 'sync')
  const [, ben] = (await json('ada', 'group', 'board')).members
  expect(ben).toMatchObject({
    due: expect.any(Number),
    scores: [{ deck: 'go-recall', attempts: 1, passed: 1 }],
  })
  await as('ben', 'group', 'share', '--nothing')
  await as('ada', 'group', 'sync')
  expect((await json('ada', 'group', 'board')).members[1]).toMatchObject({
    due: null,
    scores: null,
  })
})

test('ask names what one knows and the other has not done', async () => {
  practise('ada', written('go-recall/typed-nil-error', 'x'), written('go-recall/escape-rules', 'y'))
  practise('ben', written('go-recall/escape-rules', 'z'))
  await as('ben', 'group', 'sync')
  await as('ada', 'group', 'sync')
  expect(await json('ada', 'group', 'ask')).toMatchObject({
    ask: [{ handle: 'ben', questions: ['go-recall/typed-nil-error'] }],
  })
  expect(await json('ada', 'group', 'ask', 'bem')).toMatchObject({
    code: 2,
    error: { code: 'unknown-member', message: expect.stringContaining('"bem"') },
  })
})

test('the decks of the repository are a collection to be read, and come up to date with a sync', async () => {
  const work = join(root, 'work')
  mkdirSync(join(work, 'questions/ours'), { recursive: true })
  const git = (...args: string[]) =>
    execa('git', ['-c', 'commit.gpgsign=false', ...args], { cwd: work })
  const question = (title: string): string =>
    `id: first\nkind: recall\ntitle: ${title}\nprompt: P?\npoints: [one, two]\nanswer: A.\n`
  writeFileSync(
    join(work, 'questions/ours/deck.yaml'),
    'schema: 1\nid: ours\nversion: 1.0.0\ntitle: Ours\nlicense: MIT\n',
  )
  writeFileSync(join(work, 'questions/ours/first.yaml'), question('The first'))
  await git('init', '--quiet', '-b', 'main')
  await git('add', '--all')
  await git('commit', '--quiet', '-m', 'm')
  const decks = await bareRepository(join(root, 'decks.git'))
  await git('push', '--quiet', decks, 'main')
  expect(await json('cy', 'group', 'init', decks, '--handle', 'cy')).toMatchObject({ code: 0 })

  const { questions } = await json('cy', 'list', 'ours')
  expect(questions).toMatchObject([{ id: 'first', title: 'The first' }])
  practise('cy', written('ours/first', 'it'))
  expect(await json('cy', 'group', 'sync')).toMatchObject({ lines: 1, decks: 'same' })
  const week = await json('cy', 'group', 'week')
  expect(week.questions).toMatchObject([
    { question: 'ours/first', source: 'group', doneBy: ['cy'] },
  ])

  await git('pull', '--quiet', '--rebase', decks, 'main')
  writeFileSync(join(work, 'questions/ours/first.yaml'), question('Another title'))
  await git('commit', '--quiet', '-am', 'm')
  await git('push', '--quiet', decks, 'HEAD:main')
  expect(await json('cy', 'group', 'sync')).toMatchObject({ decks: 'changed' })
  expect((await json('cy', 'list', 'ours')).questions).toMatchObject([
    { title: 'Another title', attempts: 1 },
  ])
})

test('a handle is somebody’s: a second person is refused, one’s own second machine says that it is one', async () => {
  const taken = await json('cy', 'group', 'join', url, '--handle', 'ben')
  expect(taken).toMatchObject({ code: 2, error: { code: 'handle-taken' } })
  expect(existsSync(join(homeOf('cy'), 'groups', 'people'))).toBe(false)
  for (const handle of ['../x', 'a/b', '\u001b[31mred', '-a'])
    expect(await json('cy', 'group', 'join', url, `--handle=${handle}`)).toMatchObject({
      code: 2,
      error: { code: 'bad-value' },
    })
  expect(
    await as('desk', 'group', 'join', url, '--handle', 'ben', '--another-machine'),
  ).toMatchObject({ code: 0 })
  await as('ada', 'group', 'sync')
  expect((await json('ada', 'group', 'board')).members).toHaveLength(2)
})

test('who writes where another writes is named, and their name reaches no terminal raw', async () => {
  const work = join(root, 'mallory')
  const author = ['-c', 'user.name=\u001b]0;owned\u0007mallory', '-c', 'user.email=m@example.com']
  const git = (...args: string[]) =>
    execa('git', [...author, '-c', 'commit.gpgsign=false', ...args], {
      cwd: work,
      env: { GIT_AUTHOR_NAME: '\u001b]0;owned\u0007mallory' },
    })
  await execa('git', ['clone', '--quiet', '-b', 'main', url, work])
  mkdirSync(join(work, 'answers/ben'), { recursive: true })
  writeFileSync(join(work, 'answers/ben/mine-1.md'), '\u001b[2J\n')
  await git('add', '--all')
  await git('commit', '--quiet', '-m', 'm')
  await git('push', '--quiet', 'origin', 'main')
  const { code, out, err } = await as('ada', 'group', 'sync')
  expect(code).toBe(0)
  expect(out).toContain('mallory has changed answers/ben/mine-1.md, which only ben writes')
  expect(out).toContain('Skipped, as no sparr writes it: 1 file.')
  for (const raw of ['\u001b', '\u0007']) expect(out + err).not.toContain(raw)
  expect(await json('ben', 'group', 'sync')).toMatchObject({
    strangers: [{ owner: 'ben', what: 'answer', author: expect.not.stringContaining('\u001b') }],
  })
})

test('what cannot be sent is kept and goes out with the next sync', async () => {
  practise('ben', written('go-recall/typed-nil-error', 'x'))
  const away = join(root, 'away.git')
  renameSync(join(root, 'people.git'), away)
  const kept = await as('ben', 'group', 'answer', 'last')
  expect(kept).toMatchObject({ code: 0, out: '' })
  expect(kept.err).toContain('goes out with the next')
  expect(await json('ben', 'group', 'sync')).toMatchObject({
    code: 3,
    error: { code: 'git-failed' },
  })
  renameSync(away, join(root, 'people.git'))
  expect(await json('ben', 'group', 'sync')).toMatchObject({ code: 0, files: 2 })
})

test('who leaves hears what stays, and nothing of the group is left on their machine', async () => {
  practise('ben', written('go-recall/typed-nil-error', 'x'))
  await as('ben', 'group', 'sync')
  const asked = await as('ben', 'group', 'leave')
  expect(asked).toMatchObject({ code: 1 })
  expect(asked.out).toContain('2 lines of yours')
  expect(await json('ben', 'group', 'leave', '--yes')).toMatchObject({ code: 0, left: true })
  expect(existsSync(join(homeOf('ben'), 'groups', 'people'))).toBe(false)
  expect(await json('ben', 'group', 'board')).toMatchObject({
    code: 2,
    error: { code: 'no-group' },
  })
  expect(await json('ben', 'track')).not.toMatchObject({ tracks: [{ id: 'people-week' }] })
  await as('ada', 'group', 'sync')
  const board = await json('ada', 'group', 'board')
  expect(board.members[1]).toMatchObject({ handle: 'ben', isActive: false, doneInAll: 1 })
  expect(await json('ada', 'group', 'week')).toMatchObject({ pairs: [], rest: ['ada'] })
})
