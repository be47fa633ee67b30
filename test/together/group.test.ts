/** A group as a git repository: several clones, and repositories in which somebody has written what no sparr writes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { lineText } from '../../src/core/group/line.ts'
import { linesPath } from '../../src/core/group/places.ts'
import { checkCollections } from '../../src/decks/check.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { addLines, ownFiles, ownLines, putOwnFile } from '../../src/group/own-files.ts'
import { ownFolder } from '../../src/group/places.ts'
import { bareRepository, begin, lineFor, newClone, pushAtOnce, sync } from './clones.ts'
import { needGit, newFolder } from './repository.ts'

/** Somebody who uses git itself, with whatever they please. */
function stranger(folder: string, name = 'mallory', address = 'mallory@example.com') {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: address },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: address },
  }
  const git = async (...args: string[]): Promise<string> =>
    (await execa('git', args, { cwd: folder, env, extendEnv: false, stdin: 'ignore' })).stdout
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    git,
    write,
    clone: (url: string) => git('clone', '--quiet', '-b', 'main', url, '.'),
    push: async () => {
      await git('add', '--all', '--force')
      await git('commit', '--quiet', '-m', 'm')
      await git('push', '--quiet', 'origin', 'HEAD:main')
    },
  }
}

/** A group with two members in it. */
async function people() {
  const root = newFolder('group')
  const url = await bareRepository(join(root, 'people.git'))
  const ada = newClone(root, url, 'ada', 'laptop')
  const ben = newClone(root, url, 'ben', 'box')
  await begin(ada)
  for (const clone of [ada, ben]) {
    await addLines(clone.place, clone.state, () => [
      { id: `join-${clone.state.handle}`, at: 1, type: 'join' },
    ])
    await sync(clone)
  }
  await sync(ada)
  const folder = join(root, 'mallory')
  mkdirSync(folder)
  return { root, url, ada, ben, folder }
}

test('three clones, two of them of one member, push at once: no conflict, and no line is lost', async (context) => {
  await needGit(context)
  const count = await pushAtOnce(newFolder('group'), 6)
  expect(count).toMatchObject({ written: 18, found: 18, merges: 0, complaints: [] })
  // Each push is a commit, and the group's own is one.
  expect(count.commits).toBe(count.pushes + 1)
})

test('a commit carries the handle, whatever git on this machine is told about its owner', async (context) => {
  await needGit(context)
  const { root, url, ada } = await people()
  const log = await execa('git', ['log', 'main', '--format=%an <%ae> %cn <%ce> %G?'], {
    cwd: join(root, 'people.git'),
  })
  expect(url).toContain('people.git')
  expect(new Set(log.stdout.split('\n'))).toEqual(
    new Set([
      'ada <ada@sparr.invalid> ada <ada@sparr.invalid> N',
      'ben <ben@sparr.invalid> ben <ben@sparr.invalid> N',
    ]),
  )
  expect(ownLines(ada.place, ada.state)).toHaveLength(1)
})

test('who changes another’s lines is named, and what a machine wrote itself is put back', async (context) => {
  await needGit(context)
  const { url, ada, ben, folder } = await people()
  const mallory = stranger(folder)
  await mallory.clone(url)
  const path = linesPath('ada', 'laptop')
  mallory.write(path, `${lineText({ id: 'forged', at: 2, type: 'leave' })}\n`)
  mallory.write('group.yaml', 'version: 1\ntitle: Mine\nzone: UTC\n')
  await mallory.push()

  const seen = await sync(ben)
  expect(seen.strangers.map(({ author, path, owner }) => [author, path, owner]).toSorted()).toEqual(
    [
      ['mallory', 'group.yaml', ''],
      ['mallory', path, 'ada'],
    ],
  )
  expect(seen.cut).toEqual([path])

  const back = await sync(ada)
  expect(back.strangers).toHaveLength(2)
  expect(back.recovered).toBe(0)
  expect(back.texts.get(path)).toBe(ownFiles(ada.place).get(path))
  expect(back.texts.get(path)).not.toContain('forged')
})

test('what is rewritten by force is said, and own lines are in it again after a sync', async (context) => {
  await needGit(context)
  const { url, ada, ben, folder } = await people()
  const mallory = stranger(folder)
  await mallory.clone(url)
  await mallory.git('reset', '--quiet', '--hard', 'HEAD~2')
  await mallory.git('push', '--quiet', '--force', 'origin', 'HEAD:main')
  const seen = await sync(ada)
  expect(seen.isRewritten).toBe(true)
  expect(seen.texts.has(linesPath('ada', 'laptop'))).toBe(true)
  expect((await sync(ben)).texts.has(linesPath('ben', 'box'))).toBe(true)
})

test('a machine that lost its own copy takes its lines back from the group', async (context) => {
  await needGit(context)
  const { ada } = await people()
  await addLines(ada.place, ada.state, () => [lineFor(ada, 1), lineFor(ada, 2)])
  await sync(ada)
  rmSync(ownFolder(ada.place), { recursive: true })
  const back = await sync(ada)
  expect(back).toMatchObject({ recovered: 3, strangers: [], cut: [] })
  expect(ownLines(ada.place, ada.state)).toHaveLength(3)
})

test('links, submodules, huge and hostile lines and odd handles are passed over and counted, and stop nobody', async (context) => {
  await needGit(context)
  const { url, ada, folder } = await people()
  const mallory = stranger(folder, 'mal\u001b[31mlory')
  await mallory.clone(url)
  const good = lineText({ id: 'x', at: 5, type: 'join' })
  mallory.write(
    'members/cy/box.jsonl',
    `${good}\n${'\u001b]0;owned\u0007'.repeat(10)}\n{"v":9}\n${'x'.repeat(500_000)}\n`,
  )
  mallory.write('members/..x/box.jsonl', good)
  mallory.write('members/Cy\u001b[2J/box.jsonl', good)
  mallory.write('members/ada/laptop.jsonl.d/deep/file.jsonl', good)
  mallory.write('answers/cy/not-an-answer.md', '# nothing\n')
  mallory.write('reviews/cy/nothing-1.json', '{"v":1,"at":-5}')
  mallory.write('big.bin', 'y'.repeat(9 << 20))
  await mallory.git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},sub`)
  const link = await execa('git', ['hash-object', '-w', '--stdin'], {
    cwd: folder,
    input: '/etc/passwd',
  })
  await mallory.git(
    'update-index',
    '--add',
    '--cacheinfo',
    `120000,${link.stdout},members/dan/box.jsonl`,
  )
  await mallory.git('add', 'members', 'answers', 'reviews', 'big.bin', '--force')
  await mallory.git(
    'update-index',
    '--add',
    '--cacheinfo',
    `120000,${link.stdout},members/dan/box.jsonl`,
  )
  await mallory.git('commit', '--quiet', '-m', 'm')
  await mallory.git('push', '--quiet', 'origin', 'HEAD:main')

  await addLines(ada.place, ada.state, () => [lineFor(ada, 7)])
  const { snapshot, odd, written, strangers } = await sync(ada)
  expect(written).toBe(1)
  expect(odd).toEqual({ lines: 2, newer: 1, files: 4, kinds: 4 })
  expect(snapshot.files.map(({ handle }) => handle)).toEqual(['ada', 'ben', 'cy'])
  expect(strangers.some(({ owner }) => owner === 'cy')).toBe(true)
  expect(snapshot.answers).toEqual([])
  // Nothing of the repository has become a file here but one's own.
  expect(readdirSync(ownFolder(ada.place), { recursive: true })).toEqual([
    'members',
    'members/ada',
    'members/ada/laptop.jsonl',
  ])
})

test('a file in the place of a folder of ours is replaced by it', async (context) => {
  await needGit(context)
  const { url, ada, folder } = await people()
  const mallory = stranger(folder)
  await mallory.clone(url)
  rmSync(join(folder, 'members/ada'), { recursive: true })
  mallory.write('members/ada', 'now a file\n')
  await mallory.push()
  const back = await sync(ada)
  expect(back.texts.get(linesPath('ada', 'laptop'))).toContain('join-ada')
})

test('hooks, filters and attributes of a repository run nothing', async (context) => {
  await needGit(context)
  const { root, url, ada, folder } = await people()
  const mark = join(root, 'ran')
  const mallory = stranger(folder)
  await mallory.clone(url)
  mallory.write('.gitattributes', '*.jsonl filter=evil\n*.md export-subst ident\n')
  mallory.write('.gitmodules', '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch ran"\n')
  await mallory.push()
  const hook = join(ada.repository.folder, 'hooks')
  mkdirSync(hook, { recursive: true })
  for (const name of ['pre-push', 'reference-transaction', 'post-update'])
    writeFileSync(join(hook, name), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 })
  // A folder of this machine that somebody has made: what lies in it would run as us at a push.
  const theirs = join(fileURLToPath(url), 'hooks')
  mkdirSync(theirs, { recursive: true })
  for (const name of ['pre-receive', 'update', 'post-receive', 'reference-transaction'])
    writeFileSync(join(theirs, name), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 })
  await addLines(ada.place, ada.state, () => [lineFor(ada, 3)])
  expect(await sync(ada)).toMatchObject({ written: 1 })
  expect(readdirSync(root)).not.toContain('ran')
})

test('weeks that two organisers set at once are both there, and comments stay', async (context) => {
  await needGit(context)
  const { ada, ben } = await people()
  ada.state = { ...ada.state, weeks: { '2026-12-07': ['go-recall/aa', 'go-recall/bb'] } }
  ben.state = { ...ben.state, weeks: { '2026-12-14': ['go-recall/cc'] } }
  await Promise.all([sync(ada), sync(ben)])
  const { snapshot, texts } = await sync(ada)
  expect([...snapshot.settings.weeks.keys()].toSorted()).toEqual(['2026-12-07', '2026-12-14'])
  expect(texts.get('group.yaml')).toContain('# Handles of those who set weeks.')
})

const question = (id: string): string =>
  `id: ${id}\nkind: recall\ntitle: About ${id}\nprompt: What is ${id}?\npoints:\n  - one thing of ${id}\n  - another of ${id}\nanswer: One thing and another.\n`

test('two people add five questions each to one deck on two branches: git merges them, and the deck is sound', async (context) => {
  await needGit(context)
  const { url, folder, root } = await people()
  const mallory = stranger(folder, 'ada', 'ada@sparr.invalid')
  await mallory.clone(url)
  mallory.write(
    'questions/ours/deck.yaml',
    'schema: 1\nid: ours\nversion: 1.0.0\ntitle: Ours\nlicense: MIT\n',
  )
  mallory.write('questions/ours/first.yaml', question('first'))
  await mallory.push()
  const names = (who: string) => Array.from({ length: 5 }, (_, i) => `${who}-${i}`)
  for (const who of ['ada', 'ben']) {
    await mallory.git('checkout', '--quiet', '-b', who, 'origin/main')
    for (const id of names(who)) mallory.write(`questions/ours/${id}.yaml`, question(id))
    await mallory.git('add', '--all')
    await mallory.git('commit', '--quiet', '-m', who)
  }
  await mallory.git('checkout', '--quiet', 'ada')
  await mallory.git('merge', '--quiet', '--no-edit', 'ben')
  const { problems, decks } = await checked(folder)
  expect(problems).toEqual([])
  expect(decks).toEqual([...names('ada'), ...names('ben'), 'first'].toSorted())

  // Pushed, they are everybody's with the next sync, and whoever merged is blamed for nothing.
  await mallory.git('push', '--quiet', 'origin', 'HEAD:main')
  const cy = newClone(root, url, 'cy', 'pad')
  const { snapshot, strangers } = await sync(cy)
  expect(snapshot.questions.map((name) => name.replace('ours/', ''))).toEqual(decks)
  expect(strangers).toEqual([])
})

async function checked(folder: string) {
  const roots = [{ path: folder, origin: 'foreign' as const }]
  const problems = await checkCollections(roots, { cwd: folder })
  const { decks } = await loadCollections(roots, { cwd: folder })
  const ids = decks.flatMap((deck) => deck.questions.map((one) => one.question.id))
  return { problems, decks: ids.toSorted() }
}

test('a merge of others’ work is nobody’s change of it', async (context) => {
  await needGit(context)
  const { url, ada, ben, folder } = await people()
  const cy = stranger(folder, 'cy', 'cy@sparr.invalid')
  await cy.clone(url)
  cy.write('README.md', 'hello\n')
  await cy.git('add', '--all')
  await cy.git('commit', '--quiet', '-m', 'm')
  putOwnFile(ben.place, 'answers/ben/a-1.md', 'x\n')
  await sync(ben)
  await cy.git('pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main')
  await cy.git('push', '--quiet', 'origin', 'HEAD:main')
  expect((await sync(ada)).strangers).toEqual([])
})
