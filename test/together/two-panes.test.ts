/** Two panes of one machine, no network and no server: what each side sees, and what is kept where. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { commandIn, homeEnv, start } from '../tty/terminal/start.ts'
import { newHome, openProgram } from '../tty/terminal/terminal.ts'
import {
  begin,
  ENTER,
  ESC,
  endAndReveal,
  filesBelow,
  listening,
  TAB,
  twoPanes,
} from './two-panes.ts'

const hasBox = !(await execa('bwrap', ['--dev-bind', '/', '/', 'true'], { reject: false })).failed
const LARGE = { cols: 100, rows: 44 }
const REFERENCE = 'solutions/typescript-async/bounded-map/reference/answer.ts'

/** What a practice has of attempts. */
async function attemptsOf(home: string, practice: string) {
  const { stdout } = await execa(
    process.execPath,
    [join(process.cwd(), 'dist/sparr.js'), 'export', '--json'],
    { cwd: home, reject: false, env: { ...homeEnv(home), SPARR_HOME: practice } },
  )
  return stdout
}

test('a coding mock: code at each save, a run, hints, private notes, blind scores, and what is kept', async () => {
  const two = await twoPanes(['bounded-map'], LARGE)
  const { home, host, guest, theirs } = two
  expect(listening(host.pid)).toEqual([])
  expect(listening(guest.pid)).toEqual([])
  await begin(two)

  const screen = await guest.see(/Write in ~\/sparr\/mocks\/\S+answer\.ts/)
  const file = join(home, /~\/(\S+answer\.ts)/.exec(screen)?.[1] ?? '')
  await host.see('boundedMap')
  writeFileSync(file, `// my first thought\n${readFileSync(REFERENCE, 'utf8')}`)
  await host.see('my first thought')

  host.write('n')
  await host.see(/note \d+:\d\d/)
  host.write(`MARKER-7f3a of mine${ENTER}`)
  await host.see('n note')
  host.write(`${TAB}${TAB}${TAB}`)
  await host.see('MARKER-7f3a')
  host.write(TAB)
  await host.see('my first thought')

  host.write('1')
  await guest.see('hint 1')
  host.write('a')
  await host.see('To the candidate')
  host.write(`who ends the workers?${ENTER}`)
  await guest.see('who ends the workers?')

  if (hasBox) {
    host.write('r')
    await guest.see("judged by the interviewer's machine")
    await guest.see('AC in')
    await host.see('Tests: AC')
  }

  await endAndReveal(two)
  await guest.see('Kept in your log: 1 answer.')
  for (const terminal of [guest.raw(), ...filesBelow(theirs).map(({ text }) => text)])
    expect(terminal).not.toContain('MARKER-7f3a')
  const log = filesBelow(join(home, 'data', 'sparr', 'sessions'))
  expect(log.length).toBeGreaterThan(0)
  for (const { text } of log) {
    expect(text).not.toContain('MARKER-7f3a')
    // The second rung was never released.
    expect(text).not.toContain('Keep one controller')
  }

  host.write('c')
  await host.see('-replay.html')
  const folder = join(home, 'sparr', 'mocks')
  const replay = readdirSync(folder).find((name) => name.endsWith('-replay.html')) ?? ''
  expect(readFileSync(join(folder, replay), 'utf8')).toContain('MARKER-7f3a')
  host.write('q')
  expect((await host.exited).exitCode).toBe(0)
  guest.write('q')
  expect((await guest.exited).exitCode).toBe(0)

  const own = await attemptsOf(home, theirs)
  expect(own).toContain('typescript-async/bounded-map')
  expect(own).toContain('my first thought')
  // The interviewer's side never writes an attempt.
  expect(await attemptsOf(home, join(home, 'data', 'sparr'))).not.toContain('"kind":"attempt"')
  const report = await commandIn(
    home,
    home,
    'report',
    '--session',
    replayId(replay),
    '-o',
    'page.html',
  )
  expect(report.exitCode).toBe(0)
  expect(readFileSync(join(home, 'page.html'), 'utf8')).toContain('who ends the workers?')
})

/** `2026-11-20-bounded-map-1a2b3c-replay.html`: how the id ends. */
const replayId = (name: string): string => /-([0-9a-f]{6})-replay/.exec(name)?.[1] ?? ''

test('a design mock: fields and path are seen as they are typed, and nothing is left of a window that is killed', async () => {
  const two = await twoPanes(['platform-design/ci'], LARGE)
  const { home, host, guest, theirs } = two
  await begin(two)
  await guest.see('600 engineers')
  // Three estimates, data and API come before the path.
  guest.write(TAB.repeat(5))
  await guest.see('client -> gateway -> stock, one path a line')
  expect(guest.screen()).not.toContain('│ gateway │')
  for (const part of ['client -> ', 'gateway -> ', 'stock']) {
    guest.write(part)
    await host.see(part.trim().split(' ')[0] ?? '')
  }
  await host.see('│ gateway │')
  await guest.see('│ stock │')

  guest.kill('SIGKILL')
  await guest.exited
  const back = start(home, ['mock', 'rejoin', '--home', theirs], LARGE)
  await back.see('client -> gateway -> stock')
  await host.see('client -> gateway -> stock')
  await endAndReveal({ host, guest: back })
  host.write('m')
  await back.see('Model answer')
})

test('a project deep dive, then the roles are swapped for as long', async () => {
  const home = newHome()
  const theirs = join(home, 'theirs')
  writeFileSync(
    join(home, 'story.yaml'),
    'title: The ledger of holds\nsituation: Orders were lost, and the P99 latency was 3.2 s.\ntask: I had four weeks.\naction: I chose a ledger over counters.\nresult: It fell from 3.2 s to 0.4 s.\nrelevance: You have the same load.\ncompetencies: [delivery]\n',
  )
  await execa(
    process.execPath,
    [
      join(process.cwd(), 'dist/sparr.js'),
      'story',
      'add',
      'story.yaml',
      '--name',
      'ledger',
      '--lang',
      'en',
    ],
    { cwd: home, env: { ...homeEnv(home), SPARR_HOME: theirs } },
  )
  const host = start(home, ['mock', 'host', '--handle', 'Mia', 'project'], LARGE)
  await host.see('sparr mock join')
  const guest = start(home, ['mock', 'join', '--handle', 'Li', '--home', theirs], LARGE)
  await host.see('The candidate is here')
  host.write(ENTER)
  await guest.see('which one?')
  await guest.see('The ledger of holds')
  guest.write(ENTER)
  await host.see('The ledger of holds')
  // The title alone has left their machine.
  for (const { text } of filesBelow(join(home, 'data', 'sparr', 'sessions')))
    expect(text).not.toContain('P99 latency')
  guest.write('a ledger of holds, one row each')
  await host.see('a ledger of holds, one row each')
  host.write('a')
  await host.see('To the candidate')
  // An empty line says what the guide asks next.
  host.write(ENTER)
  await guest.see('Said to you')
  await endAndReveal({ host, guest })
  host.write('w')
  await guest.see('Swap: the other one interviews now')
  await host.see('-replay.html')
  host.write('q')
  guest.write(ENTER)
  await guest.see('Which question do you ask?')
  await host.see('The interviewer begins when both are ready')
  await host.see('Li (interviewer)')
  await guest.see('Mia (candidate)')
  guest.write('q')
  expect((await guest.exited).exitCode).toBe(0)
  host.write(`q`)
  await host.see('Leave?')
  host.write(ESC)
  await host.see('q leave')
  host.write('q')
  await host.see('Leave?')
  host.write('y')
  expect((await host.exited).exitCode).toBe(0)
})

test('a host that is killed is back with notes, clock and the live answer', async () => {
  const two = await twoPanes(['go-recall/atomic-or-mutex'], LARGE)
  const { home, host, guest } = two
  await begin(two)
  host.write('n')
  await host.see(/note \d+:\d\d/)
  host.write(`good first word${ENTER}`)
  await host.see('n note')
  guest.write('an atomic for one wo')
  await host.see('an atomic for one wo')
  host.kill('SIGKILL')
  await host.exited
  guest.write('rd, a mutex for an invariant')
  await guest.see('a mutex for an invariant')
  const back = start(home, ['mock', 'resume'], LARGE)
  await back.see('an atomic for one word, a mutex for an invariant')
  back.write(`${TAB}${TAB}${TAB}`)
  await back.see('good first word')
  await guest.see('connected')
})

test('an empty machine has nobody to join, and an unknown name is said', async () => {
  const home = newHome()
  const terminal = openProgram(
    process.execPath,
    [join(process.cwd(), 'dist/sparr.js'), 'mock', 'join', 'abcdefgh'],
    { home, env: homeEnv(home) },
  )
  await terminal.see('Nobody hosts the mock abcdefgh here')
  expect((await terminal.exited).exitCode).toBe(2)
})
