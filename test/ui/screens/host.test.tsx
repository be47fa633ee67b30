/**
 * What an interviewer sees, in a usual and in a wide window, in both languages. A change here is a change of what is seen:
 * look at it, then `vitest -u`.
 */
import { expect, test } from 'vitest'
import {
  type Host,
  type HostEffect,
  type HostEvent,
  type HostHappening,
  stepHost,
} from '../../../src/core/interview/host/host.ts'
import { startLoop } from '../../../src/core/loop.ts'
import { HostApp } from '../../../src/ui/host-app.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import { asked, newCall, note, play, SECOND, START } from '../../core/interview/host/calling.ts'
import { show } from '../show.tsx'
import { calls, hostOn, onCall } from './host-states.ts'

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
      invite={null}
      contentLang={lang}
      theme="auto"
      isAscii={isAscii}
      onReady={() => undefined}
    />,
    size,
  )
  return { ...shown, state: loop.state, effects }
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

test('esc goes back to the prompt and leaves nothing, q leaves', async () => {
  const shown = await live(onCall(newCall()))
  shown.press('\t')
  await shown.until(() => expect(shown.text()).toContain('Listen for'))
  shown.press('\x1b')
  await shown.until(() => expect(shown.text()).toContain('Read out'))
  expect(shown.effects).toEqual([])
  shown.press('q')
  await shown.until(() => expect(shown.effects.map(({ type }) => type)).toContain('quit'))
})

test('a hint that is released is there to be read out, in every pane and every window', async () => {
  const hint = 'Count the goroutines before and after.'
  const question = { ...asked, hints: ['One', hint] }
  for (const side of ['prompt', 'brief', 'notes'] as const)
    for (const size of SIZES) {
      const shown = await live(onCall({ ...newCall([question]), side }), size)
      // In the brief it stands behind "2" and a column for a sign.
      const isReadOut = () => shown.text().includes(`2 ${hint}`)
      expect(isReadOut()).toBe(false)
      shown.press('2')
      await shown.until(() => expect(isReadOut()).toBe(true))
      shown.press('>')
      await shown.until(() => expect(isReadOut()).toBe(false))
    }
})

test('the newest note is offered as evidence and is none by itself', async () => {
  const { call } = play(newCall(), ...note(SECOND, 'about something else'))
  const shown = await live(onCall(call))
  shown.press('s')
  await shown.until(() => expect(shown.text()).toContain('understanding'))
  shown.press('2')
  await shown.until(() => expect(shown.text()).toContain('up takes: about something else'))
  shown.press('\r')
  shown.press('\x1b[A')
  await shown.until(() => expect(shown.text()).not.toContain('up takes'))
  shown.press('\r')
  await shown.until(() =>
    expect(shown.effects.filter(({ type }) => type === 'append')).toMatchObject([
      { event: { type: 'score', score: 2, evidence: 'about something else' } },
    ]),
  )
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

test('ctrl-c and ctrl-z work under the list of keys and in a window that is too small, and no other key there', async () => {
  for (const [host, size] of [
    [{ ...onCall(newCall()), isHelpShown: true }, {}],
    [onCall(newCall()), { columns: 30, rows: 10 }],
  ] as const) {
    const shown = await live(host, size)
    const types = () => shown.effects.map(({ type }) => type)
    shown.press('n>p1\t\r')
    shown.press('\x1a')
    await shown.until(() => expect(types()).toContain('suspend'))
    expect(types()).not.toContain('append')
    shown.press('\x03')
    await shown.until(() => expect(types()).toContain('quit'))
  }
})
