/** What a host's commands find in the log and on the disk, and what they say of what is not there. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findPlan } from '../../../src/commands/mocks/find-plan.ts'
import { writeFiles } from '../../../src/commands/mocks/host/call-files.ts'
import { findCall, keptCalls, readDraft } from '../../../src/commands/mocks/host/calls.ts'
import { makeKeeper } from '../../../src/commands/mocks/host/keeper.ts'
import { SparrError } from '../../../src/core/errors.ts'
import { readBrought } from '../../../src/core/interview/brought.ts'
import type { MockEvent } from '../../../src/core/interview/events.ts'
import type { HostHappening } from '../../../src/core/interview/host/host.ts'
import type { LogBody } from '../../../src/core/log.ts'
import type { Plan } from '../../../src/core/question/lists.ts'
import { leavingFrom } from '../../../src/session/private-words.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { events } from '../../core/interview/host/calling.ts'
import { mockRecord } from '../../report/host/mock.ts'
import { folder, hands, NOON, row, storeIn } from '../../store/samples.ts'
import { command } from '../../tty/terminal/start.ts'
import { newHome } from '../../tty/terminal/terminal.ts'

const body = (mock: string, event: MockEvent): LogBody => ({ kind: 'mock', body: { mock, event } })
const temporary = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'sparr-host-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('calls are found newest first, by the ends of their ids, and solo mocks are none of them', () => {
  const time = hands(NOON)
  const store = storeIn(folder(), time)
  const add = (mock: string, all: readonly MockEvent[]) => {
    time.at += 1000
    for (const event of all) store.append(body(mock, event))
  }
  add('first-aaa', [...events(), { type: 'end' }])
  add('second-bbb', events())
  const [begin, ...rest] = events()
  if (begin?.type !== 'begin') throw new Error('no beginning')
  add('solo-ccc', [{ ...begin, mode: 'solo' }, ...rest])
  expect(keptCalls(store).map(({ id }) => id)).toEqual(['second-bbb', 'first-aaa'])
  // What has ended is what a page is wanted of.
  expect(findCall(store, undefined).id).toBe('first-aaa')
  expect(findCall(store, 'bbb').id).toBe('second-bbb')
  for (const name of ['nope', '', 'solo-ccc'])
    expect(() => findCall(store, name)).toThrow(new SparrError({ code: 'no-such-call', name }))
})

test('a call is found whatever the order in which rows of one millisecond come out of the log', () => {
  const store = storeIn(folder())
  const rows = events().map((event, i) => row(`r${9 - i}`, NOON, body('a-call', event)))
  store.merge(rows)
  expect(findCall(store, 'a-call').record.rounds[0]?.hasBegun).toBe(true)
})

test('rows of another machine that make no sense count for nothing', () => {
  const store = storeIn(folder())
  const odd = { type: 'note', round: 'x', clockMs: -1, text: 7 } as unknown as MockEvent
  const rows = [...events(), odd].map((event, i) => row(`r${i}`, NOON + i, body('theirs', event)))
  store.merge(rows)
  const [call] = keptCalls(store)
  expect(call).toMatchObject({ id: 'theirs', isOurs: false })
  expect(call?.record.rounds[0]?.notes).toEqual([])
})

test('what cannot be kept waits in its order, is said once, and goes in when the disk has room', () => {
  const kept: string[] = []
  const said: HostHappening[] = []
  let isFull = false
  const keeper = makeKeeper(
    {
      clock: hands().clock,
      words: wordsFor('en'),
      settings: {} as never,
      leaving: async () => leavingFrom(temporary()),
    },
    {
      append: (entry: LogBody) => {
        if (isFull) throw new SparrError({ code: 'store-failed', path: 'db', problem: 'ENOSPC' })
        if (entry.kind === 'mock') kept.push(entry.body.event.type)
        return {} as never
      },
      drafts: storeIn(folder()).drafts,
    },
    { id: 'm', at: 0, offsetMin: 0, send: (happening) => said.push(happening) },
  )
  isFull = true
  keeper.append({ type: 'note', round: 0, clockMs: 1, text: 'x' })
  keeper.append({ type: 'hint', round: 0, clockMs: 2, rung: 1 })
  expect(kept).toEqual([])
  expect(said.map(({ type }) => type)).toEqual(['failed', 'failed'])
  isFull = false
  keeper.retry()
  expect(kept).toEqual(['note', 'hint'])
  expect(said.at(-1)).toEqual({ type: 'well' })
})

test('a draft is the clocks and half a line; a broken one is none', () => {
  const { drafts } = storeIn(folder())
  const save = (state: string) =>
    drafts.save({ question: 'mock-host@call/m', state, activeMs: 1, savedAt: 1, pid: 1 })
  expect(readDraft({ drafts }, 'm')).toBeNull()
  save('{"clocks":[5,"x"],"note":"half"}')
  expect(readDraft({ drafts }, 'm')).toEqual({ clocks: [5, 0], note: 'half' })
  for (const broken of ['', '{', 'null', '{"clocks":5,"note":"x"}', '[]']) {
    save(broken)
    expect(readDraft({ drafts }, 'm')).toBeNull()
  }
})

const when = { at: NOON, offsetMin: 0 }

test('both files lie in mocks/ under the day and the question', async () => {
  const workspace = join(temporary(), 'sparr')
  const record = mockRecord()
  const pages = { ...when, id: 'abc-123456', record, sheets: [null], words: wordsFor('en') }
  const written = await writeFiles(pages, workspace, leavingFrom(workspace))
  expect(readdirSync(join(workspace, 'mocks')).toSorted()).toEqual([
    '2026-03-02-fan-out-123456-debrief.json',
    '2026-03-02-fan-out-123456-debrief.md',
    '2026-03-02-fan-out-123456-replay.html',
  ])
  expect(readFileSync(written[0] ?? '', 'utf8')).toContain('# Debrief: Fan out')
})

test("what is handed to the candidate holds no private word, the interviewer's own page all of them", async () => {
  const [workspace, home] = [temporary(), temporary()]
  writeFileSync(join(home, 'private.txt'), 'Fan out = a question\nretry\ndebrief\n')
  const leaving = leavingFrom(home)
  const record = { ...mockRecord(), takeaways: ['Say RETRY limits', 're\x1b[0mtry'] }
  const pages = { ...when, id: 'abc-123456', record, sheets: [null], words: wordsFor('en') }
  const [markdown = '', data = '', replay = ''] = (await writeFiles(pages, workspace, leaving)).map(
    (path) => readFileSync(path, 'utf8'),
  )
  expect(markdown).toContain('a question')
  expect(`${markdown}${data}`).not.toMatch(/fan out|fan-out|retry/i)
  const { schema, mock } = JSON.parse(data)
  expect(mock.takeaways).toEqual(['Say ███ limits', '███'])
  // It is still what the candidate's sparr reads.
  expect(
    readBrought({
      schema,
      mock: { ...mock, id: `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}` },
    }),
  ).toMatchObject({ takeaways: ['Say ███ limits', '███'] })
  expect(replay).toContain('Fan out')
  expect(leaving.replaced()).toContainEqual({ word: 'retry', times: expect.any(Number) })
})

test('a folder that cannot be made is a fault and no crash', async () => {
  const workspace = join(temporary(), 'file')
  writeFileSync(workspace, '')
  const record = mockRecord()
  const pages = { ...when, id: 'm', record, sheets: [null], words: wordsFor('en') }
  await expect(writeFiles(pages, workspace, leavingFrom(temporary()))).rejects.toMatchObject({
    fault: { code: 'system', path: join(workspace, 'mocks') },
  })
})

const known: Plan = { id: 'known', title: 'Known', rounds: [] }
const lists = {
  lists: {
    plans: [known],
    tracks: [],
    profiles: [],
    rubrics: [],
    standardQuestions: [],
    standardLines: [],
    projectGuides: [],
  },
}

test('a plan is one of the decks by its id, or a file whatever it is called', () => {
  const cwd = temporary()
  writeFileSync(join(cwd, 'My plan.yml'), 'title: Mine\nrounds: [{kind: coding, minutes: 20}]\n')
  expect(findPlan('known', cwd, lists)).toBe(known)
  expect(findPlan('My plan.yml', cwd, lists)).toMatchObject({
    title: 'Mine',
    rounds: [{ kind: 'coding', minutes: 20, phases: [] }],
  })
})

test('a plan that is not there or wrong is named with its place', () => {
  const cwd = temporary()
  mkdirSync(join(cwd, 'folder'))
  writeFileSync(join(cwd, 'bad.plan.yaml'), 'title: Mine\nrounds: [{kind: coding}]\n')
  for (const path of ['none.yaml', 'folder'])
    expect(() => findPlan(path, cwd, lists)).toThrow(new SparrError({ code: 'no-such-file', path }))
  const fault = vi.fn(() => findPlan('bad.plan.yaml', cwd, lists))
  expect(fault).toThrow('deck-invalid')
  expect(fault.mock.results[0]?.value).toMatchObject({
    fault: { code: 'deck-invalid', file: 'bad.plan.yaml', line: 2 },
  })
})

test('every wrong call of the commands is one sentence and its exit code', async () => {
  const home = newHome()
  for (const [args, code, said] of [
    [['mock'], 2, 'mock takes solo, show [ID], list, host, join, rejoin, resume, observe'],
    [['mock', 'host'], 2, 'needs a terminal'],
    [['mock', 'join'], 2, 'needs a terminal'],
    [['mock', 'host', '--lan', '--call'], 2, 'mock host takes one of --call, --local, --lan'],
    [['mock', 'host', '--call'], 2, 'needs a terminal'],
    [['mock', 'replay'], 2, 'You have held no mock yet'],
    [['mock', 'replay', 'nope'], 2, 'You have held no mock "nope"'],
    [['brief'], 2, 'brief takes a question or --critique ATTEMPT'],
    [['brief', 'fanout-fech'], 2, 'fanout-fetch'],
    [['brief', '--critique', 'nope'], 2, 'There is no attempt "nope"'],
  ] as const) {
    const { exitCode, stderr } = await command(home, ...args)
    expect({ args, exitCode }).toEqual({ args, exitCode: code })
    expect(stderr).toContain(said)
    expect(stderr.split('\n')).toHaveLength(1)
  }
})
