/** The mock around a drill: what a person sees, in both languages, and who gets the keys. */
import { expect, test } from 'vitest'
import type { App as AppState } from '../../../src/core/app/app.ts'
import { beginSolo } from '../../../src/core/interview/solo/drafted.ts'
import type { SoloHappening } from '../../../src/core/interview/solo/solo.ts'
import { App } from '../../../src/ui/app.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { stepApp } from '../../core/app/step-app.ts'
import { START } from '../../core/drill/sitting.ts'
import { begin, decision, phrases, round, shop } from '../../core/interview/rounds.ts'
import { show } from '../show.tsx'
import { appOn, live, sit } from './stage.tsx'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]

/** A mock of two rounds, so many seconds and steps into the first. */
function into(...steps: readonly (Intent | number)[]): AppState {
  let now = { ...START }
  let app = appOn({ name: 'mock-offer', plan: null, seed: null, unfinished: null })
  const take = (intent: Intent): void => {
    app = stepApp(app, { ...intent, ...now } as never)[0]
  }
  const rounds = [round(decision, 10), round(shop)]
  const mock = beginSolo('m1', begin(...rounds), phrases, now)
  const queue = rounds.map(({ question }) => ({ question, form: null }))
  take({ type: 'mock-made', mock, queue, unfilled: [] })
  take({ type: 'opened', drill: sit(decision, { isInterviewed: true }) })
  for (const step of steps) {
    if (typeof step !== 'number') take(step)
    else
      for (let i = 0; i < step; i++) {
        now = { at: now.at + 1000, monoMs: now.monoMs + 1000 }
        take({ type: 'tick' })
      }
  }
  return app
}

const say = (happening: SoloHappening): Intent => ({ type: 'mock', happening })
const drill = (happening: Extract<Intent, { type: 'drill' }>['happening']): Intent => ({
  type: 'drill',
  happening,
})

const classified = [2, say({ type: 'classify', as: 'behavioral' })] as const
const typed = drill({
  type: 'edit',
  field: 'situation',
  text: 'We sold 300 000 orders a day.',
})
const answered = [...classified, typed, 3, drill({ type: 'submit' })] as const
const pass = [1, say({ type: 'pass' })] as const
const anchored = [...answered, ...pass, ...pass, ...pass, ...pass, ...pass, ...pass] as const

const states = (): Readonly<Record<string, AppState>> => ({
  classify: into(2),
  'too late': into(9),
  answering: into(...classified, typed, 10),
  overtime: into(...classified, typed, 20, say({ type: 'pass' }), 50),
  interrupted: into(...classified, typed, 19),
  'asked after the answer': into(...answered, 1),
  anchor: into(...anchored),
  'anchor without a number': into(
    ...anchored,
    say({ type: 'type', text: 'a lot' }),
    say({ type: 'reply', said: false }),
  ),
  scores: into(
    ...anchored,
    say({ type: 'pass' }),
    drill({ type: 'submit' }),
    say({ type: 'score', score: 3 }),
    say({ type: 'score', score: 2 }),
  ),
})

async function frame(state: AppState, size: { columns: number; rows: number }, lang: string) {
  const shown = await show(
    <App
      loop={{ state: () => state, subscribe: () => () => undefined }}
      send={() => undefined}
      words={wordsFor(lang)}
      theme="auto"
      isAscii={false}
      onReady={() => undefined}
    />,
    size,
  )
  await shown.until(() => expect(shown.text()).not.toMatch(/Opening the|正在打开/))
  return shown.lines().join('\n').trimEnd()
}

test.each(['en', 'zh-CN'])('the screens of a mock in %s', async (lang) => {
  const frames: string[] = []
  for (const size of SIZES)
    for (const [title, state] of Object.entries(states())) {
      const head = `====== ${title}, ${size.columns}x${size.rows} `.padEnd(size.columns, '=')
      frames.push(`${head}\n${await frame(state, size, lang)}\n`)
    }
  await expect(frames.join('\n')).toMatchFileSnapshot(`golden/mock-${lang}.txt`)
})

test('an interruption has the keys, and the answer below keeps its text', async () => {
  const it = await live(into(...classified, typed, 19))
  await it.until(() => expect(it.text()).toContain('Of what is it 99 %?'))
  expect(it.text()).toContain('We sold 300 000 orders a day.')
  it.press('of all calls')
  await it.until(() => expect(it.state().mock?.typed).toBe('of all calls'))
  expect(it.drill().work).toMatchObject({ texts: { situation: 'We sold 300 000 orders a day.' } })
})

test('ctrl-g goes to the next phase, whatever has the keys', async () => {
  const it = await live(into(...classified, typed, 3))
  await it.until(() => expect(it.text()).toContain('Situation'))
  it.press('ab\x07c')
  await it.until(() => {
    expect(it.state().mock?.events.filter(({ type }) => type === 'phase')).toHaveLength(2)
    expect(it.drill().work).toMatchObject({ texts: { situation: expect.stringMatching(/abc$/) } })
  })
})

test('in the smallest window the interviewer takes the place of the answer', async () => {
  const text = await frame(into(...classified, typed, 19), { columns: 40, rows: 12 }, 'en')
  expect(text).toContain('Of what is it 99 %?')
  expect(text).toContain('enter answer')
  expect(text).not.toContain('We sold')
})
