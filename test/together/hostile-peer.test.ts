/** A peer whose program is not sparr: what it writes is text on the other screen, or nothing. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Role } from '../../src/core/interview/pair/envelope.ts'
import { openLocal } from '../../src/link/local/local-link.ts'
import { createLocal, findLocal } from '../../src/link/local/sessions.ts'
import { start } from '../tty/terminal/start.ts'
import { newHome, type Terminal } from '../tty/terminal/terminal.ts'
import { ENTER } from './two-panes.ts'

const LARGE = { cols: 100, rows: 44 }
const EVIL = '\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e'
/** Each of them as bytes that a terminal would obey. */
const OBEYED = ['\u001b]0;owned', '\u009b2J', '\u202e', '\u001b[31mRED', '\u001b[31mLi']

const unharmed = (terminal: Terminal): void => {
  for (const sequence of OBEYED) expect(terminal.raw()).not.toContain(sequence)
}

function peer(folder: string, session: string, role: Role, isNew = false) {
  let id = 0
  const open = isNew ? createLocal : openLocal
  const seen: unknown[] = []
  const link = open({
    folder,
    session,
    role,
    who: 'evil',
    seat: 'e1',
    from: 0,
    onDelivered: ({ envelope }) => void seen.push(envelope),
    onState: () => undefined,
  })
  onTestFinished(() => link.close())
  const say = (kind: string, body: unknown, v = 1): void =>
    link.publish({ v, id: `e-${++id}`, kind, who: 'evil', body })
  return { say, seen }
}

test("a candidate that is not sparr: handle, answer and garbage are harmless, and the host's events are not theirs", async () => {
  const home = newHome()
  const host = start(home, ['mock', 'host', '--handle', 'Mia', 'go-recall/atomic-or-mutex'], LARGE)
  await host.see('sparr mock join')
  const folder = join(home, 'data', 'sparr', 'sessions')
  const session = findLocal(folder)
  const { say, seen } = peer(folder, session, 'candidate')
  say('join', { handle: `${EVIL}Li`, seat: 'e1', version: `${EVIL}9` })
  await host.see('The candidate is here')
  await host.see('Li, candidate')
  host.write(ENTER)
  await host.see('n note')
  for (const garbage of [null, 7, [], { handle: 1 }, 'x'.repeat(9000), { text: EVIL }])
    for (const kind of ['end', 'hint', 'phase', 'score-reveal', 'snapshot', 'constructor', ''])
      say(kind, garbage)
  say('end', {})
  say('hint', { round: 0, rung: 1, text: `${EVIL}RED` })
  say('run-result', { run: 'x', round: 0, verdict: 'AC' })
  const text = `${EVIL}RED what I say\n\u001b[2Kand more`
  say('snapshot', { round: 0, field: 'answer', text, rev: 1, seat: 'e1' })
  await host.see('RED what I say')
  await host.see('and more')
  expect(host.screen()).toContain('e end')
  say('question', {}, 99)
  await host.see('version 99')
  unharmed(host)
  // What a question of the host's has, and a candidate is not told.
  for (const secret of ['points', 'followUps', 'listenFor', 'hints'])
    expect(JSON.stringify(seen)).not.toContain(secret)
})

test("a host that is not sparr: title, prompt, hint and what is said are text on the candidate's screen", async () => {
  const home = newHome()
  const folder = mkdtempSync(join(tmpdir(), 'sparr-evil-'))
  const session = 'evilevening'
  const { say } = peer(folder, session, 'host', true)
  say('join', { handle: `${EVIL}Mia`, seat: 'e1', version: '9' })
  const guest = start(home, ['mock', 'join', session, '--folder', folder, '--handle', 'Li'], LARGE)
  await guest.see('Mia, interviewer')
  const mock = '0f8fad5b-d9cb-469f-a165-708677289500'
  say('begin', { mock, title: `${EVIL}T`, lang: 'en', seed: 1 })
  const phases = [{ id: 'brief', minutes: 2, title: `${EVIL}first` }]
  const asked = {
    question: 'deck/x',
    digest: '',
    kind: 'recall',
    as: 'knowledge',
    title: `${EVIL}RED title`,
    minutes: 5,
    phases,
  }
  const sheet = {
    kind: 'recall',
    lang: 'en',
    title: `${EVIL}RED title`,
    prompt: `${EVIL}RED prompt`,
    given: [`${EVIL}given`],
    exhibit: { language: 'go', text: `${EVIL}exhibit` },
    fields: [{ id: 'answer', label: `${EVIL}RED label` }],
    code: null,
  }
  say('question', { round: 0, asked, sheet })
  await guest.see('RED prompt')
  say('hint', { round: 0, rung: 1, text: `${EVIL}RED hint` })
  say('say', { round: 0, id: 's1', about: 'probe', text: `${EVIL}RED probe`, line: null })
  await guest.see('RED hint')
  await guest.see('RED probe')
  guest.write('what I answer')
  await guest.see('what I answer')
  unharmed(guest)
})
