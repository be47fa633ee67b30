import { mkdirSync, realpathSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadCollections } from '../../../src/decks/load.ts'
import { remoteIn } from '../../../src/decks/sharing/git-config.ts'
import { originsBy } from '../../../src/decks/sharing/origin.ts'
import { add, collection } from '../collection.ts'

const remote = (url: string, name = 'origin'): string =>
  `[core]\n\tbare = false\n[remote "${name}"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/${name}/*\n`

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = collection(files)
  onTestFinished(() => rmSync(dirname(root), { recursive: true, force: true }))
  return root
}

const originOf = originsBy(undefined)

test('a clone has the origin of its remote, wherever it lies and however it was cloned', () => {
  const places = ['git@example.org:ada/decks.git', 'https://example.org/ada/decks'].map((url) =>
    folder({ '.git/config': remote(url) }),
  )
  expect(places.map((place) => originOf(place))).toEqual(Array(2).fill('example.org/ada/decks'))
})

test('a folder without a remote is its own origin', () => {
  const plain = folder()
  expect(originOf(plain)).toBe(plain)
  const local = folder({ '.git/config': '[core]\n\tbare = false\n' })
  expect(originOf(local)).toBe(local)
})

test('of several remotes it is the one called origin, else there is none', () => {
  const both = `${remote('https://example.org/up/stream', 'upstream')}${remote('https://example.org/ada/decks')}`
  expect(remoteIn(both)).toBe('https://example.org/ada/decks')
  expect(remoteIn(remote('https://example.org/up/stream', 'upstream'))).toBe(
    'https://example.org/up/stream',
  )
  expect(remoteIn(`${remote('/a/b', 'one')}${remote('/c/d', 'two')}`)).toBeNull()
})

test.each([
  [
    'quoted',
    '[remote "origin"]\nurl = "https://example.org/a b" # mine',
    'https://example.org/a b',
  ],
  ['behind the section', '[remote "origin"] url = /srv/x ; here', '/srv/x'],
  ['over two lines', '[remote "origin"]\n  url = /srv/\\\nx', '/srv/x'],
  ['the first of two', '[Remote "origin"]\nURL=/srv/x\nurl=/srv/y', '/srv/x'],
  ['in another section', '[branch "origin"]\nurl = /srv/x', null],
  ['nothing', '', null],
])('a configuration as git reads it: %s', (_what, text, url) => {
  expect(remoteIn(text)).toBe(url)
})

test('two collections in one repository are two origins', () => {
  const root = folder({ '.git/config': remote('https://example.org/ada/decks') })
  mkdirSync(join(root, 'more', 'questions'), { recursive: true })
  expect(originOf(join(root, 'more'))).toBe('example.org/ada/decks//more')
})

test('a worktree has the origin of its repository, and a submodule its own', () => {
  const main = folder({
    '.git/config': remote('https://example.org/ada/decks'),
    '.git/worktrees/next/commondir': '../..\n',
    '.git/modules/sub/config': remote('https://example.org/bob/sub'),
  })
  const next = folder({ '.git': `gitdir: ${join(main, '.git/worktrees/next')}\n` })
  expect(originOf(next)).toBe('example.org/ada/decks')
  add(main, { 'sub/.git': 'gitdir: ../.git/modules/sub\n' })
  expect(originOf(join(main, 'sub'))).toBe('example.org/bob/sub')
})

test('a clone of a folder is of that folder, also where the remote is named from there', () => {
  expect(originOf(folder({ '.git/config': remote('/srv/decks.git') }))).toBe('/srv/decks')
  const near = folder({ '.git/config': remote('../base') })
  expect(originOf(near)).toBe(join(dirname(near), 'base'))
})

test('a fetched collection has the address of the lock, whatever its own configuration says', () => {
  const data = realpathSync(dirname(folder()))
  const lock = {
    version: 1,
    decks: [
      {
        id: 'team',
        url: 'https://example.org/ada/decks.git',
        ref: 'HEAD',
        commit: 'a'.repeat(40),
        digest: `sha256:${'b'.repeat(64)}`,
      },
    ],
  }
  add(data, {
    'decks/sparr.lock': JSON.stringify(lock),
    'decks/team/questions/x': '',
    'decks/team/.git/config': remote('https://example.org/mallory/decks'),
    'decks/other/questions/x': '',
  })
  const of = originsBy(data)
  expect(of(join(data, 'decks/team'))).toBe('example.org/ada/decks')
  expect(of(join(data, 'decks/other'))).toBe(join(data, 'decks/other'))
  add(data, { 'decks/sparr.lock': '{' })
  expect(originsBy(data)(join(data, 'decks/team'))).toBe('example.org/mallory/decks')
})

test('what cannot be a configuration is passed over, and a long or odd path is told apart by a digest', () => {
  const root = folder({ '.git/config': remote('https://example.org/ada/decks') })
  truncateSync(join(root, '.git/config'), 1 << 20)
  expect(originOf(root)).toBe(root)
  const loop = folder({ '.git': 'gitdir: .git\n' })
  expect(originOf(loop)).toBe(loop)
  const link = folder()
  symlinkSync('/dev/zero', join(link, '.git'))
  expect(originOf(link)).toBe(link)
  const long = join(root, 'x'.repeat(200), 'y'.repeat(200))
  expect(originOf(long)).toMatch(/^\/[0-9a-f]{32}$/)
  expect(originOf(`${long}z`)).not.toBe(originOf(long))
})

test('what is loaded says of each deck where it comes from', async () => {
  const clone = folder({ '.git/config': remote('https://example.org/ada/decks') })
  const plain = folder()
  const { known } = await loadCollections([
    { path: clone, origin: 'foreign' },
    { path: plain, origin: 'foreign' },
  ])
  expect(known.decks.map(({ origin, id, name }) => [origin, id, name])).toEqual([
    ['example.org/ada/decks', 'd1', 'd1@decks'],
    [plain, 'd1', 'd1@decks-2'],
  ])
})
