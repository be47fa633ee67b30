/** `sparr deck adopt`: offered where a collection is gone and another has its questions, done by a person alone. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCollections } from '../../src/decks/load.ts'
import { openStore } from '../../src/store/store.ts'
import { attempt, hands } from '../store/samples.ts'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

/** A collection of one deck; `remote` makes it a clone. */
function decksIn(root: string, ids: readonly string[], remote?: string): string {
  const deck = join(root, 'questions', 'team-go')
  mkdirSync(deck, { recursive: true })
  writeFileSync(
    join(deck, 'deck.yaml'),
    'schema: 1\nid: team-go\nversion: 1.0.0\ntitle: Team\nlicense: MIT\n',
  )
  for (const id of ids)
    writeFileSync(
      join(deck, `${id}.yaml`),
      `id: ${id}\nkind: recall\ntitle: ${id}\nprompt: Why?\nanswer: Because.\n`,
    )
  if (remote !== undefined) {
    mkdirSync(join(root, '.git'))
    writeFileSync(join(root, '.git', 'config'), `[remote "origin"]\n\turl = ${remote}\n`)
  }
  return root
}

/** Practised of a collection, as the program would have it. */
async function practised(home: string, root: string | null, names: readonly string[]) {
  const made = hands()
  const store = openStore({ dataDir: join(home, 'data', 'sparr'), ...made, pid: process.pid })
  if (root !== null)
    store.learnDecks((await loadCollections([{ path: root, origin: 'foreign' }])).known)
  for (const question of names) store.append(attempt({ question, sitting: question }))
  store.close()
}

async function json(home: string, ...args: string[]) {
  const { stdout, exitCode } = await command(home, ...args, '--json')
  return { exitCode, ...JSON.parse(stdout) }
}

/** In deck order: chan, heap, maps. */
const attemptsOf = async (home: string, root: string): Promise<readonly number[]> => {
  const { questions } = await json(home, '--decks', root, 'list', 'team-go')
  return questions.map(({ attempts }: { attempts: number }) => attempts)
}

test('a fork of a collection that is gone is offered, takes over by word, and gives back', async () => {
  const home = newHome()
  const old = decksIn(join(home, 'old'), ['maps', 'chan'], 'git@example.org:ada/decks.git')
  await practised(home, old, ['team-go/maps', 'team-go/chan'])
  const fork = decksIn(
    join(home, 'fork'),
    ['maps', 'chan', 'heap'],
    'https://example.org/bob/decks',
  )
  expect(await attemptsOf(home, old)).toEqual([1, 1])
  expect(await attemptsOf(home, fork)).toEqual([0, 0, 0])

  const db = await command(home, '--decks', fork, 'doctor', '--db')
  expect(db.exitCode).toBe(0)
  expect(db.stdout).toContain(`sparr deck adopt ${fork} --from example.org/ada/decks`)
  const { items } = await json(home, '--decks', fork, 'doctor', '--db')
  expect(items).toContainEqual(
    expect.objectContaining({
      id: 'db-origins',
      waiting: [],
      adoptable: [
        { from: 'example.org/ada/decks', to: 'example.org/bob/decks', shared: 2, practised: 2 },
      ],
    }),
  )
  expect(await attemptsOf(home, fork)).toEqual([0, 0, 0])

  const { exitCode, adopted } = await json(home, 'deck', 'adopt', fork)
  expect([exitCode, adopted]).toEqual([
    0,
    { from: 'example.org/ada/decks', to: 'example.org/bob/decks', questions: 2 },
  ])
  expect(await attemptsOf(home, fork)).toEqual([1, 0, 1])
  expect(await attemptsOf(home, old)).toEqual([1, 1])
  expect(await json(home, 'deck', 'adopt', fork)).toMatchObject({
    exitCode: 2,
    error: { code: 'not-adopted' },
  })

  const undone = await command(home, 'deck', 'adopt', '--undo')
  expect(undone.stdout).toContain('2 questions of example.org/ada/decks')
  expect(await attemptsOf(home, fork)).toEqual([0, 0, 0])
  expect(await attemptsOf(home, old)).toEqual([1, 1])
  expect((await command(home, 'deck', 'adopt', '--undo')).exitCode).toBe(2)
})

test('a folder without a remote that moved is found by its old place, a clone that moved needs nothing', async () => {
  const home = newHome()
  const plain = decksIn(join(home, 'plain'), ['maps'])
  await practised(home, plain, ['team-go/maps'])
  const moved = join(home, 'moved')
  renameSync(plain, moved)
  expect(await attemptsOf(home, moved)).toEqual([0])
  const unknown = await command(home, 'deck', 'adopt', moved, '--from', 'https://example.org/x/y')
  expect(unknown.exitCode).toBe(2)
  expect(unknown.stderr).toContain(plain)
  expect((await command(home, 'deck', 'adopt', moved, '--from', plain)).exitCode).toBe(0)
  expect(await attemptsOf(home, moved)).toEqual([1])

  const clone = decksIn(join(home, 'clone'), ['maps', 'chan'], 'https://example.org/ada/decks')
  await practised(home, clone, ['team-go/chan'])
  const elsewhere = join(home, 'elsewhere')
  renameSync(clone, elsewhere)
  expect(await attemptsOf(home, elsewhere)).toEqual([1, 0])
})

test('what 0.1 wrote waits where two collections have it, is counted, and goes where a person says', async () => {
  const home = newHome()
  await practised(home, null, ['team-go/maps'])
  const ours = decksIn(join(home, 'ours'), ['maps'])
  const theirs = decksIn(join(home, 'theirs'), ['maps'])
  const both = ['--decks', ours, '--decks', theirs]
  const { stdout } = await command(home, ...both, 'doctor', '--db')
  expect(stdout).toContain('1 question that 0.1 wrote of')
  const chosen = await command(home, ...both, 'deck', 'adopt', ours, '--from', '0.1')
  expect(chosen.stdout).toContain('1 question of 0.1')
  expect(await attemptsOf(home, ours)).toEqual([1])
  expect(await attemptsOf(home, theirs)).toEqual([0])
  expect((await command(home, ...both, 'doctor', '--db')).stdout).not.toContain('0.1 wrote of')
})

test('what is asked in a wrong way is refused with a remedy, and nothing is written', async () => {
  const home = newHome()
  const ours = decksIn(join(home, 'ours'), ['maps'])
  for (const args of [['--undo', ours], [], ['nowhere'], [ours], [ours, '--from', '0.1']]) {
    const { exitCode, stderr } = await command(home, 'deck', 'adopt', ...args)
    expect([exitCode, stderr.trim().split('\n')]).toEqual([2, [expect.any(String)]])
  }
  expect((await json(home, 'doctor', '--db')).items).toContainEqual(
    expect.objectContaining({ id: 'db-origins', ok: true }),
  )
})
