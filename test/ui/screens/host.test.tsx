/**
 * What an interviewer sees, in a usual and in a wide window, in both languages. A change here is a change of what is seen:
 * look at it, then `vitest -u`.
 */
import { expect, test } from 'vitest'
import type { Call } from '../../../src/core/interview/host/call.ts'
import { proposals } from '../../../src/core/interview/host/choose.ts'
import {
  type Host,
  type HostEffect,
  type HostEvent,
  type HostHappening,
  newHost,
  type Screen,
  stepHost,
} from '../../../src/core/interview/host/host.ts'
import { startLoop } from '../../../src/core/loop.ts'
import { HostApp } from '../../../src/ui/host-app.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import {
  askable,
  asked,
  line,
  MINUTE,
  newCall,
  note,
  play,
  SECOND,
  START,
  type Step,
} from '../../core/interview/host/calling.ts'
import { show } from '../show.tsx'
import { gmp, hidden429, shop } from './questions.ts'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]

type Options = {
  readonly lang?: string
  readonly columns?: number
  readonly rows?: number
  readonly isAscii?: boolean
}

async function live(first: Host, { lang = 'en', isAscii = false, ...size }: Options = {}) {
  const effects: HostEffect[] = []
  const loop = startLoop<Host, HostEvent, HostEffect>(first, stepHost, (effect) => {
    effects.push(effect)
  })
  const send = (happening: HostHappening): void =>
    loop.send({ ...happening, ...START } as HostEvent)
  const shown = await show(
    <HostApp
      loop={loop}
      send={send}
      words={wordsFor(lang)}
      contentLang={lang}
      theme="auto"
      isAscii={isAscii}
      onReady={() => undefined}
    />,
    size,
  )
  return { ...shown, state: loop.state, effects }
}

const hostOn = (screen: Screen): Host =>
  newHost(
    screen,
    proposals(
      [asked, hidden429, { ...shop, minutes: 35 }, gmp].map(askable),
      new Map([
        [
          `deck/${asked.id}`,
          { question: '', attempts: 1, passed: 1, lastAt: 1, lastGrade: 'good' as const },
        ],
      ]),
    ),
  )
const onCall = (call: Call): Host => hostOn({ name: 'call', call })

/** Of a call in Chinese the question is shown in Chinese too. */
const calls = (lang: string): Readonly<Record<string, Host>> => {
  const first = { ...newCall(), lang }
  const steps = (...all: readonly Step[]): Call => play(first, ...all).call
  const ticks = (minutes: number) =>
    Array.from({ length: minutes * 6 }, (): Step => [10 * SECOND, { type: 'tick' }])
  const noted = steps(
    [20 * SECOND, { type: 'tick' }],
    ...note(12 * SECOND, 'restated the contract unasked'),
    [0, { type: 'release', rung: 2 }],
    ...ticks(2),
    [0, { type: 'turn', by: 1 }],
    ...note(25 * SECOND, '问了取消之后会怎样，而且自己说出了 channel 谁来关'),
  )
  const on = (call: Call, ...all: readonly Step[]): Call => play(call, ...all).call
  const scored = on(
    noted,
    [0, { type: 'desk', to: 'score' }],
    [0, { type: 'rate', score: 4 }],
    [0, { type: 'recall' }],
    [0, { type: 'keep' }],
    [0, { type: 'move', by: 1 }],
    [0, { type: 'rate', score: 3 }],
    [0, { type: 'move', by: 1 }],
  )
  const told = on(
    scored,
    [0, { type: 'back' }],
    [0, { type: 'desk', to: 'takeaways' }],
    ...line('say who closes the channel'),
  )
  const ending = on(told, [0, { type: 'back' }], [0, { type: 'desk', to: 'end' }])
  const ended = on(ending, [0, { type: 'keep' }])
  return {
    offer: hostOn({
      name: 'offer',
      unfinished: { mock: 'm', title: 'Fan out', clockMs: 5 * MINUTE, agoMs: 90 * SECOND },
    }),
    choose: hostOn({ name: 'choose', cursor: 1 }),
    prompt: onCall(noted),
    brief: onCall({ ...noted, side: 'brief' }),
    notes: onCall({ ...noted, side: 'notes' }),
    'a note while reading': onCall({ ...noted, desk: { at: 'note' }, note: 'half a li' }),
    overtime: onCall(on({ ...noted, side: 'notes' }, ...ticks(5), [0, { type: 'pause' }])),
    scores: onCall(scored),
    evidence: onCall(on(scored, [0, { type: 'rate', score: 2 }])),
    takeaways: onCall(told),
    ending: onCall(ending),
    debrief: hostOn({
      name: 'debrief',
      call: ended,
      files: ['/home/me/sparr/mocks/x-debrief.md', '/home/me/sparr/mocks/x-replay.html'],
    }),
  }
}

for (const lang of ['en', 'zh-CN'])
  test(`every screen of the host in ${lang}`, async () => {
    const frames: string[] = []
    for (const size of SIZES)
      for (const [title, host] of Object.entries(calls(lang))) {
        const { lines } = await live(host, { lang, ...size })
        const head = `====== ${title}, ${size.columns}x${size.rows} `.padEnd(size.columns, '=')
        frames.push(`${head}\n${lines().join('\n').trimEnd()}\n`)
      }
    await expect(frames.join('\n')).toMatchFileSnapshot(`golden/host-${lang}.txt`)
  })

test('a window that is too small says so, and the smallest shows the clock', async () => {
  const { notes = hostOn({ name: 'opening' }) } = calls('en')
  expect((await live(notes, { columns: 30, rows: 10 })).text()).toContain('needs 40x12')
  const small = await live(notes, { columns: 40, rows: 12, isAscii: true })
  expect(small.text()).toMatch(/clarify 0:25 of 2:46/)
  expect(small.text()).not.toMatch(/[▸›✓●]/)
})

test('tab goes through the panes of a usual window, and side by side they are all there', async () => {
  const narrow = await live(onCall(newCall()))
  expect(narrow.text()).not.toContain('Notes, only yours')
  narrow.press('\t')
  await narrow.until(() => expect(narrow.text()).toContain('Listen for'))
  narrow.press('\t')
  await narrow.until(() => expect(narrow.text()).toContain('Notes, only yours'))
  const wide = await live(onCall(newCall()), { columns: 110, rows: 40 })
  for (const part of ['Read out', 'Listen for', 'Notes, only yours'])
    expect(wide.text()).toContain(part)
})

test('keys lead to events: a note, a hint, a phase, a pause', async () => {
  const shown = await live(onCall(newCall()))
  const types = () =>
    shown.effects.flatMap((effect) => (effect.type === 'append' ? [effect.event.type] : []))
  shown.press('n')
  await shown.until(() => expect(shown.text()).toContain('note 0:00'))
  // Letters and digits are text now.
  shown.press('p1>')
  await shown.until(() => expect(shown.text()).toContain('▸ p1>'))
  expect(types()).toEqual([])
  shown.press('\r')
  await shown.until(() => expect(types()).toEqual(['note']))
  shown.press('1>p')
  await shown.until(() => expect(types()).toEqual(['note', 'hint', 'phase', 'pause']))
  await shown.until(() => expect(shown.text()).toContain('The clock waits'))
})

test('l shows the question in its other language, and nothing of the program changes', async () => {
  const shown = await live(onCall({ ...newCall(), side: 'brief' }))
  expect(shown.text()).toContain('owns the end of every goroutine')
  shown.press('l')
  await shown.until(() => expect(shown.text()).toContain('管住每个 goroutine 的结束'))
  expect(shown.text()).toContain('Listen for')
})

test('what could not be kept is said above the keys, and the screen goes on', async () => {
  const fault = { code: 'store-failed', path: '/data/sparr.db', problem: 'ENOSPC' } as const
  const shown = await live({ ...onCall(newCall()), fault })
  expect(shown.text()).toContain('/data/sparr.db could not be written (ENOSPC)')
  shown.press('>')
  await shown.until(() => expect(shown.text()).toContain('[clarify]'))
})

test('escape sequences of a deck and of a log never reach the terminal', async () => {
  const evil = '\x1b[2J\x1b]0;owned\x07'
  const question = {
    ...asked,
    title: `${evil}Fan`,
    prompt: `${evil}Read me`,
    hints: [`${evil}hint`],
  }
  const call = play(newCall([question]), ...note(SECOND, `${evil}a note`)).call
  const shown = await live(onCall({ ...call, side: 'notes' }), { columns: 120, rows: 40 })
  expect(shown.text()).toContain('a note')
  expect(shown.text()).toContain('Read me')
  expect(shown.text()).toContain('Mock › Fan')
})
