/**
 * Two people who practise for four weeks, each at home: a rename, a fork, a second deck of one id, a clone that moves, an import of
 * the other's export. Each card is where it belongs, and is what its own answers make of it.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY_MS } from '../../src/core/day.ts'
import { GRADES, type Grade } from '../../src/core/log.ts'
import { type Card, fsrsScheduler } from '../../src/core/practice/schedule.ts'
import { type Loaded, loadCollections, type Root } from '../../src/decks/load.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { attempt, HOUR, hands, NOON } from '../store/samples.ts'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const TEAM = 'example.org/team/decks'
const FORK = 'example.org/bob/decks'

/** A collection of one deck; questions as `id` or `id<was`. */
function decksIn(
  root: string,
  deck: string,
  questions: readonly string[],
  remote?: string,
): string {
  const folder = join(root, 'questions', deck)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const head = `schema: 1\nid: ${deck}\nversion: 1.0.0\ntitle: ${deck}\nlicense: MIT\n`
  writeFileSync(join(folder, 'deck.yaml'), head)
  for (const written of questions) {
    const [id = '', was] = written.split('<')
    const earlier = was === undefined ? '' : `was: [${was}]\n`
    const text = `id: ${id}\nkind: recall\ntitle: ${id}\n${earlier}prompt: Why?\nanswer: Because.\n`
    writeFileSync(join(folder, `${id}.yaml`), text)
  }
  if (remote !== undefined) {
    mkdirSync(join(root, '.git'), { recursive: true })
    writeFileSync(join(root, '.git', 'config'), `[remote "origin"]\n\turl = ${remote}\n`)
  }
  return root
}

type Given = { readonly at: number; readonly grade: Grade }

/** Somebody's home, and what they themselves remember of their answers: by origin and by what a question was called first. */
type Person = {
  /** Their hour of the day, so that no two rows are written at one instant. */
  readonly seed: number
  readonly home: string
  readonly time: ReturnType<typeof hands>
  readonly told: Map<string, Given[]>
  roots: readonly Root[]
}

function person(seed: number): Person {
  const time = hands(NOON + seed)
  for (let i = 0; i < seed; i++) time.random(1)
  return { seed, home: newHome(), time, told: new Map(), roots: [] }
}

const opened = ({ home, time }: Person): Store =>
  openStore({
    dataDir: join(home, 'data', 'sparr'),
    clock: time.clock,
    random: time.random,
    pid: process.pid,
    offsetMin: () => 0,
  })

async function evening<T>(one: Person, act: (store: Store, loaded: Loaded) => T): Promise<T> {
  const store = opened(one)
  try {
    const loaded = await loadCollections(one.roots, { cwd: one.home, cache: store.cache })
    store.learnDecks(loaded.known)
    return act(store, loaded)
  } finally {
    store.close()
  }
}

/** What a question was called when it was first seen. */
const FIRST: Readonly<Record<string, string>> = { channels: 'chan', tables: 'maps' }

const remembered = (origin: string, deck: string, id: string): string =>
  `${origin} ${deck}/${FIRST[id] ?? id}`

/** Everything that is due and one that is new, each answered as the day has it. */
function practise(one: Person, day: number) {
  return evening(one, (store, loaded) => {
    const { decks } = loaded.known
    const names = decks.flatMap((deck) =>
      deck.questions.map(({ id }) => ({ deck, id, name: `${deck.name}/${id}` })),
    )
    const before = one.time.clock.now() + 12 * HOUR
    const today = new Date(one.time.clock.now()).toISOString().slice(0, 10)
    const due = new Set(
      store.cards
        .due({ before, day: today, decks: decks.map(({ name }) => name) })
        .map(({ question }) => question),
    )
    const fresh = names.find(({ name }) => store.cards.of(name) === null)
    for (const { deck, id, name } of names) {
      if (!due.has(name) && name !== fresh?.name) continue
      one.time.at += 61_000
      const grade = GRADES[(day + id.length) % 3] as Grade
      store.append(attempt({ question: name, chosen: grade, sitting: `${name} ${one.time.at}` }))
      const key = remembered(deck.origin, deck.id, id)
      one.told.set(key, [...(one.told.get(key) ?? []), { at: one.time.clock.now(), grade }])
    }
  })
}

/** The card that these answers alone make. */
function cardOf(given: readonly Given[]): Card | null {
  const scheduler = fsrsScheduler()
  const rules = { retention: 0.9, rolloverHour: 4 }
  return given
    .toSorted((a, b) => a.at - b.at)
    .reduce<Card | null>((card, { at, grade }) => scheduler.review(card, grade, at, 0, rules), null)
}

/** Each card of each question that is loaded is what is remembered of it; `origin` says whose answers those of an origin are. */
function agrees(
  one: Person,
  told = one.told,
  originOf = (origin: string) => origin,
): Promise<number> {
  return evening(one, (store, { known }) => {
    let cards = 0
    for (const deck of known.decks)
      for (const { id } of deck.questions) {
        const key = remembered(originOf(deck.origin), deck.id, id)
        const given = told.get(key) ?? []
        const name = `${deck.name}/${id}`
        expect({ name, card: store.cards.of(name) }).toEqual({ name, card: cardOf(given) })
        expect(store.attempts(name)).toHaveLength(given.length)
        cards += given.length > 0 ? 1 : 0
      }
    expect(store.differences()).toEqual([])
    return cards
  })
}

async function week(people: readonly Person[], from: number, to: number): Promise<void> {
  for (let day = from; day < to; day++)
    for (const one of people) {
      one.time.at = NOON + day * DAY_MS + one.seed * HOUR
      await practise(one, day)
    }
}

/** The answers of both, where one and the other have the same question. */
function together(...all: readonly Person['told'][]): Map<string, Given[]> {
  const sum = new Map<string, Given[]>()
  for (const told of all)
    for (const [key, given] of told) sum.set(key, [...(sum.get(key) ?? []), ...given])
  return sum
}

test('a rename, a fork, a second deck of one id, a moved clone, a friend’s export: each card where it belongs', async () => {
  const [ada, bob] = [person(1), person(2)]
  const ships = {
    path: decksIn(join(newHome(), 'sparr'), 'team-go', ['maps', 'tour']),
    origin: 'own',
  } as const
  const clone = (home: string, questions: readonly string[], url: string, name = 'team'): Root => ({
    path: decksIn(join(home, name), 'team-go', questions, url),
    origin: 'foreign',
  })
  const BEFORE = ['maps', 'chan', 'heap', 'sync']
  const AFTER = ['maps', 'channels<chan', 'heap', 'sync']

  // The first week: both have the deck of their team, cloned in two ways.
  ada.roots = [clone(ada.home, BEFORE, 'git@example.org:team/decks.git')]
  bob.roots = [clone(bob.home, BEFORE, 'https://example.org/team/decks', 'work')]
  await week([ada, bob], 0, 7)
  expect(await agrees(ada)).toBe(4)
  expect(await agrees(bob)).toBe(4)

  // The second: a question is renamed, and each gets it on another day; Ada's clone moves on her disk.
  clone(ada.home, AFTER, 'git@example.org:team/decks.git')
  await week([ada, bob], 7, 10)
  clone(bob.home, AFTER, 'https://example.org/team/decks', 'work')
  renameSync(join(ada.home, 'team'), join(ada.home, 'moved'))
  ada.roots = [{ path: join(ada.home, 'moved'), origin: 'foreign' }]
  await week([ada, bob], 10, 14)
  expect(await agrees(ada)).toBe(4)
  expect(await agrees(bob)).toBe(4)

  // The third: Ada loads two more collections with a deck of that id, one of them shipped. Nothing becomes new, and nothing is shared.
  const second = decksIn(join(ada.home, 'second'), 'team-go', ['maps', 'chan', 'own'])
  ada.roots = [ships, ...ada.roots, { path: second, origin: 'foreign' }]
  expect(await agrees(ada)).toBe(4)
  // Bob's team is gone, and his fork calls one question otherwise.
  bob.roots = [
    clone(
      bob.home,
      ['tables<maps', 'channels<chan', 'heap', 'sync', 'more'],
      `git@${FORK.replace('/', ':')}`,
      'fork',
    ),
  ]
  expect(await evening(bob, (store) => store.cards.of('team-go/tables'))).toBeNull()
  await evening(bob, (store) =>
    store.append({ kind: 'adopt', body: { from: TEAM, to: FORK, isAsked: true } }),
  )
  const isTeam = (origin: string): string => (origin === FORK ? TEAM : origin)
  expect(await agrees(bob, bob.told, isTeam)).toBe(4)
  await week([ada], 14, 21)
  await week([bob], 14, 21)
  expect(await agrees(ada)).toBeGreaterThan(7)
  const bobs = together(
    ...[...bob.told].map(([key, given]) => new Map([[key.replace(FORK, TEAM), given]])),
  )
  expect(await agrees(bob, bobs, isTeam)).toBe(5)

  // The fourth: one of the two decks goes and comes back.
  const all = ada.roots
  ada.roots = all.slice(1, 2)
  await week([ada], 21, 24)
  expect(await agrees(ada)).toBe(4)
  ada.roots = all.toReversed()
  await week([ada, bob], 24, 28)
  await agrees(ada)

  // Bob's export is not Ada's practice, unless she says so; and what she says can be taken back.
  const file = join(bob.home, 'log.json')
  expect((await command(bob.home, 'export', '-o', file)).exitCode).toBe(0)
  const refused = await command(ada.home, 'import', file)
  expect(refused.exitCode).toBe(2)
  expect(refused.stderr).toContain('--from-another-machine')
  await agrees(ada)
  expect((await command(ada.home, 'import', file, '--from-another-machine')).exitCode).toBe(0)
  // What only the fork calls otherwise waits for the fork: nobody at Ada's says what it was.
  const renamed = bob.told.get(`${FORK} team-go/maps`) ?? []
  expect(renamed.length).toBeGreaterThan(0)
  const known = [...bob.told].filter(([key]) => key !== `${FORK} team-go/maps`)
  const asOne = together(
    ...[...ada.told, ...known].map(([key, given]) => new Map([[key.replace(FORK, TEAM), given]])),
  )
  await agrees(ada, asOne, isTeam)
  expect((await command(ada.home, 'import', '--undo')).exitCode).toBe(0)
  await agrees(ada)
  const own = join(ada.home, 'log.json')
  expect((await command(ada.home, 'export', '-o', own)).exitCode).toBe(0)

  // A fresh home of Ada's gets everything from her export, whatever it has loaded when it comes.
  const fresh: Person = { ...person(3), told: ada.told, roots: [all[2] as Root] }
  expect((await command(fresh.home, 'import', own, '--from-another-machine')).exitCode).toBe(0)
  await agrees(fresh)
  fresh.roots = all
  await agrees(fresh)
})
