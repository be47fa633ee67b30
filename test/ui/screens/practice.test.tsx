/** The schedule on the screens: what the grades lead to, what is put off, what is hidden, how an evening ends. */
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import type { Ahead, Drill } from '../../../src/core/drill/drill.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Held } from '../../../src/core/practice/held.ts'
import type { Item } from '../../../src/core/practice/tonight-items.ts'
import { DeckScreen } from '../../../src/ui/screens/deck-screen.tsx'
import { DrillScreen } from '../../../src/ui/screens/drill/drill-screen.tsx'
import { HomeScreen } from '../../../src/ui/screens/home-screen.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { en } from '../../../src/words/en.ts'
import { FILE, play, recall, START, taskOf } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'
import { show } from '../show.tsx'

const DAY = 86_400_000
const question = (id: string, title: string): CatalogQuestion => ({
  name: `go/${id}`,
  kind: 'recall',
  title,
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 4,
  tags: ['scheduler'],
  language: null,
  digest: 'd1',
})
const QUESTIONS = [question('a', 'Why a P'), question('b', 'Who steals work')]

type Over = { readonly evening?: Partial<App['evening']>; readonly app?: Partial<App> }

const stateWith = ({ evening: over = {}, app = {} }: Over): App => ({
  ...newApp({
    catalog: {
      problems: 0,
      decks: [
        {
          name: 'go',
          title: 'Go runtime',
          lang: 'en',
          version: '1',
          origin: 'own',
          questions: QUESTIONS,
        },
      ],
    },
    progress: new Map([
      ['go/a', { question: 'go/a', attempts: 1, passed: 1, lastAt: 1, lastGrade: 'good' }],
    ]),
    drafts: [],
    evening: { ...evening(...QUESTIONS), ...over },
    notices: [],
    contentLang: 'en',
    homeDir: '',
    now: START.at,
  }),
  ...app,
})

type Drawn = 'home' | 'deck' | 'drill'
const SCREENS = { home: HomeScreen, deck: DeckScreen, drill: DrillScreen }

async function draw(drawn: Drawn, over: Over, size = {}) {
  const log: Intent[] = []
  const Screen = SCREENS[drawn]
  const shown = await show(
    <Screen state={stateWith(over)} send={(intent) => log.push(intent)} words={en} />,
    size,
  )
  return { ...shown, log }
}

const asked = { ...recall, title: 'Why a P', tags: ['scheduler', 'gmp'], difficulty: 4 }
const begin = (isCram = false): Drill =>
  startDrill({ ...taskOf(asked), name: 'go/a' }, START, {
    sitting: 's1',
    file: FILE,
    shuffle: () => [],
    isCram,
  })
const graded = (isCram = false, ahead: Partial<Ahead> | null = {}): Drill => {
  const { drill } = play(begin(isCram), [0, 'submit'], [0, 'submit'])
  const inMs = { again: 600_000, hard: 2 * DAY, good: 5 * DAY, easy: 120 * DAY }
  return ahead ? { ...drill, ahead: { inMs, isLeech: false, ...ahead } } : drill
}
const inDrill = (drill: Drill, evening: Partial<App['evening']> = {}): Over => ({
  app: { screen: { name: 'drill', drill } },
  evening,
})
const putOff = (held: Held) => ({ held: new Map([['go/a', held]] as const) })

describe('the grades', () => {
  test('stand with their next dates', async () => {
    const { text } = await draw('drill', inDrill(graded()))
    expect(text()).toContain(
      [
        ' 1 again, in 10 min (suggested: 0 % of the points) · 2 hard, in 2 days',
        ' 3 good, in 5 days · 4 easy, in 4 months',
      ].join('\n'),
    )
    expect(text()).not.toContain('suspends it')
  })

  test('of a cram have none, and the screen says what it is', async () => {
    const { text } = await draw('drill', inDrill(graded(true, null)))
    expect(text()).toContain('A cram: the schedule stays as it is.')
    expect(text()).not.toContain('It comes back')
    expect(text()).toContain('cram  0:00 of 1:00')
    expect(text()).toMatch(/1 again .*· 2 hard ·/)
  })

  test('of a leech come with the offer to suspend it', async () => {
    const { text, press, log, until } = await draw(
      'drill',
      inDrill(graded(false, { isLeech: true })),
    )
    expect(text()).toMatch(/forgotten eight times and more.*S suspends\s+it/)
    expect(text()).toContain('S suspend ·')
    press('S')
    await until(() => expect(log).toEqual([{ type: 'hold', question: 'go/a', change: 'suspend' }]))
  })

  test('of a question that is put off say so, and the key takes that back', async () => {
    const { text, press, log, until } = await draw('drill', inDrill(graded(), putOff('suspended')))
    expect(text()).toContain('It is suspended')
    press('S')
    await until(() => expect(log).toMatchObject([{ type: 'hold', change: 'resume' }]))
  })
})

test('a question that is open is put off for today with one key', async () => {
  const { press, log, until } = await draw('drill', inDrill(begin()))
  press('B')
  await until(() => expect(log).toEqual([{ type: 'hold', question: 'go/a', change: 'bury' }]))
})

describe('a deck', () => {
  const onDeck = (evening: Partial<App['evening']> = {}): Over => ({
    app: { screen: { name: 'deck', deck: 'go', cursor: 0 } },
    evening,
  })

  test('says what is suspended and what is not for today', async () => {
    const held = new Map<string, Held>([
      ['go/a', 'suspended'],
      ['go/b', 'buried'],
    ])
    const { text } = await draw('deck', onDeck({ held }))
    expect(text()).toMatch(/Why a P +2 min +suspended/)
    expect(text()).toMatch(/Who steals work +2 min +not today/)
    expect(text()).toContain('S resume')
    const narrow = await draw('deck', onDeck({ held }), { columns: 50 })
    expect(narrow.text()).toMatch(/Why a P +2 min +suspended/)
  })

  test('suspends, buries and resumes the question at the cursor', async () => {
    const free = await draw('deck', onDeck())
    free.press('S')
    free.press('B')
    await free.until(() =>
      expect(free.log).toEqual([
        { type: 'hold', question: 'go/a', change: 'suspend' },
        { type: 'hold', question: 'go/a', change: 'bury' },
      ]),
    )
    const buried = await draw('deck', onDeck(putOff('buried')))
    expect(buried.text()).toContain('B today after all')
    buried.press('B')
    await buried.until(() => expect(buried.log).toMatchObject([{ change: 'resume' }]))
  })

  test('is crammed with one key', async () => {
    const { press, log, until } = await draw('deck', onDeck())
    press('c')
    await until(() =>
      expect(log).toEqual([
        {
          type: 'start',
          queue: [
            { question: 'go/a', form: null, isCram: true },
            { question: 'go/b', form: null, isCram: true },
          ],
        },
      ]),
    )
  })
})

describe('home', () => {
  test('takes the last rating back with one key, once there is one', async () => {
    const { text, press, log, until } = await draw('home', {})
    expect(text()).toContain('u undo')
    press('u')
    await until(() => expect(log).toEqual([{ type: 'undo' }]))
    expect((await draw('home', { app: { progress: new Map() } })).text()).not.toContain('u undo')
  })

  test('says what was taken back', async () => {
    const notices = [{ code: 'undone', question: 'go/a', grade: 'good' }] as const
    const { text } = await draw('home', { app: { notices } })
    expect(text()).toContain('Taken back: go/a, rated good')
  })

  test('ends the evening with what was done', async () => {
    const tonight = { ...evening().tonight, doneCount: 7, doneMs: 38 * 60_000 }
    const { text } = await draw('home', { evening: { tonight } })
    expect(text()).toContain('Done for today.')
    expect(text()).toContain('7 questions, 38 min')
  })
})

describe('an evening at home', () => {
  const item = (minutes: number, sittingOf?: number): Item => ({
    question: { ...question('x', 'A long one'), minutes: sittingOf ?? minutes },
    form: 'long',
    minutes,
    why: 'new',
    ...(sittingOf === undefined ? {} : { sittingOf }),
  })
  const tonight = { ...evening().tonight, items: [] }

  test('that is done offers what is left of its minutes', async () => {
    const done = { ...tonight, doneCount: 2, doneMs: 120_000, leftMinutes: 38, more: [item(3)] }
    const { text, press, log, until } = await draw('home', { evening: { tonight: done } })
    expect(text()).toContain('Done for today.')
    expect(text()).toContain('38 min are left: more, if you like')
    press('\r')
    await until(() =>
      expect(log).toEqual([
        { type: 'start', queue: [{ question: 'go/x', form: null }], isTonight: true },
      ]),
    )
  })

  test('says of how much a sitting is one', async () => {
    const { text } = await draw('home', {
      evening: { tonight: { ...tonight, items: [item(27.5, 55)] } },
    })
    expect(text()).toMatch(/A long one +new +27.5 of 55 min/)
  })

  test('on the day of a mock begins with it, and enter opens that plan', async () => {
    const plan = { id: 'p', title: { en: 'Mixed, 30 minutes' }, rounds: [] }
    const { text, press, log, until } = await draw('home', {
      evening: { tonight: { ...tonight, mock: { plan, minutes: 30, of: 30 } } },
    })
    expect(text()).toMatch(/mock +Mixed, 30 minutes +30 min/)
    press('\r')
    await until(() => expect(log).toEqual([{ type: 'open-mock', plan, seed: null }]))
  })

  test('counts what is due once: what tonight has no room for is said below it', async () => {
    const { text } = await draw('home', {
      evening: { tonight: { ...tonight, items: [item(3)], waiting: 4 } },
    })
    expect(text()).toContain('4 questions can wait for the days to come.')
  })
})

describe('blind', () => {
  test('tonight shows kinds and minutes, not what the questions are about', async () => {
    const { text } = await draw('home', { evening: { isBlind: true } })
    expect(text()).not.toMatch(/Why a P|Who steals work/)
    expect(text()).toMatch(/recall +you will see what it is about +due +2 min/)
    expect(text()).toContain('Go runtime')
  })

  test('a draft and a narrow window show the kind in place of the title', async () => {
    const drafts = [
      { question: 'go/b', form: 'long', activeMs: 5000, savedAt: 1, isElsewhere: false },
    ] as const
    const over: Over = { evening: { isBlind: true }, app: { drafts } }
    const wide = await draw('home', over)
    expect(wide.text()).toMatch(/resume +recall +0:05 so far/)
    const narrow = await draw('home', over, { columns: 50 })
    expect(narrow.text()).not.toMatch(/Why a P|Who steals work/)
    expect(narrow.text()).toMatch(/▸ +recall +0:05 so far\n +recall +2 min/)
  })

  test('a question is known by its kind until it is answered, then by its deck, title, tags and difficulty', async () => {
    const open = await draw('drill', inDrill(begin(), { isBlind: true }))
    expect(open.text()).not.toMatch(/Go runtime|Why a P/)
    expect(open.lines()[0]).toMatch(/^ recall +0:00 of 1:00/)
    const answered = await draw('drill', inDrill(graded(), { isBlind: true }))
    expect(answered.text()).toContain('Go runtime › Why a P')
    expect(answered.text()).toContain('scheduler, gmp · difficulty 4 of 5')
  })

  test('otherwise the title is there from the beginning', async () => {
    const { text } = await draw('drill', inDrill(begin()))
    expect(text()).toContain('Go runtime › Why a P')
    expect(text()).not.toContain('difficulty')
  })
})
