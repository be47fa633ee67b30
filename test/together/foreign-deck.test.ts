/** A collection of somebody else, through the whole program: what is read, what is refused, and what never runs. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { execa } from 'execa'
import { beforeEach, expect, type TestContext, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { openStore } from '../../src/store/store.ts'
import { boxed, needBox } from '../boxed.ts'
import { attempt, hands, MINUTE } from '../store/samples.ts'
import { environment } from '../tty/terminal/environment.ts'
import { homeEnv, start } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'
import { until } from '../until.ts'
import { needGit, newFolder, newRepository, type Repository } from './repository.ts'
import { warmHome } from './warm-home.ts'

const REFERENCE = resolve('solutions/warm-up/three-tries/reference/answer.js')
const DECK = 'schema: 1\nid: borrowed\nversion: 1.0.0\ntitle: Borrowed\nlicense: MIT\n'
const HIDDEN = 'questions/borrowed/three-tries/hidden/answer.test.js'
const QUESTION = 'questions/borrowed/three-tries/question.yaml'

beforeEach(needGit)

type Env = Readonly<Record<string, string>>

const program = (home: string, args: readonly string[], env: Env = {}, more: object = {}) =>
  execa(process.execPath, [resolve('dist/sparr.js'), ...args], {
    cwd: home,
    reject: false,
    extendEnv: false,
    env: { ...environment(home), ...homeEnv(home), ...env },
    stdin: 'ignore',
    ...more,
  })

async function sparr(home: string, args: readonly string[], env: Env = {}) {
  const { stdout, exitCode } = await program(home, [...args, '--json'], env)
  return { exitCode, ...(stdout === '' ? {} : JSON.parse(stdout)) }
}

const shared = (home: string): string => join(home, 'data', 'sparr', 'decks')

/** Everything beside the lock: nothing may be left of what was refused. */
const left = (home: string): readonly string[] =>
  existsSync(shared(home)) ? readdirSync(shared(home)).filter((name) => name !== 'sparr.lock') : []

/** One code question, the warm-up under another name, and one that is spoken. */
async function published(tag?: string): Promise<Repository> {
  const upstream = await newRepository()
  for (const side of ['questions', 'solutions'])
    cpSync(`${side}/warm-up/three-tries`, join(upstream.folder, side, 'borrowed/three-tries'), {
      recursive: true,
    })
  upstream.write('questions/borrowed/deck.yaml', DECK)
  upstream.write('questions/borrowed/spoken.yaml', spoken('Why?'))
  await upstream.commit(tag)
  return upstream
}

const spoken = (prompt: string, id = 'spoken', was = ''): string =>
  `id: ${id}\nkind: recall\ntitle: A title\nprompt: ${prompt}\nanswer: Because.\n${was}`

const judge = (home: string) => sparr(home, ['judge', 'borrowed/three-tries', REFERENCE])
const REFUSED = { exitCode: 3, error: { code: 'untrusted' } }
const RAN = { exitCode: 0, verdict: 'AC' }

/** Bubblewrap is looked for on PATH, and only trusted code is judged here. */
const needSandbox = async ({ skip }: Pick<TestContext, 'skip'>): Promise<void> =>
  skip((await sandboxKind()) === 'none', 'there is no sandbox on this machine')

/** A program called `git` that is found first and leaves a mark, and then does what it is told or what git does. */
function firstGit(script = `exec "$REAL_GIT" "$@"`): { readonly env: Env; readonly mark: string } {
  const folder = newFolder('bin')
  const mark = join(folder, 'mark')
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> ${mark}\n${script}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const real = path.map((one) => join(one, 'git')).find((one) => existsSync(one)) ?? ''
  return { env: { PATH: [folder, ...path].join(delimiter), REAL_GIT: real }, mark }
}

test('it is read at once, and runs when it is trusted', async (context) => {
  await needSandbox(context)
  const [home, upstream] = [await warmHome(), await published('v1.0.0')]
  const added = await sparr(home, ['deck', 'add', `${upstream.folder}@v1.0.0`, '--as', 'fun'])
  expect(added).toMatchObject({ exitCode: 0, id: 'fun', run: 1, problems: 0 })
  expect(added.decks).toEqual([{ id: 'borrowed', questions: 2 }])

  const { questions } = await sparr(home, ['list', 'borrowed'])
  expect(questions.map(({ id }: { id: string }) => id)).toEqual(['three-tries', 'spoken'])
  expect(await sparr(home, ['show', 'borrowed/three-tries'])).toMatchObject({ exitCode: 0 })
  expect(await judge(home)).toMatchObject(REFUSED)
  // Not by its folder either, nor without a sandbox, nor by the check of its own answers.
  const folder = join(shared(home), 'fun')
  const unsandboxed = ['judge', 'borrowed/three-tries', REFERENCE, '--unsandboxed']
  expect(await sparr(home, unsandboxed)).toMatchObject(REFUSED)
  expect(await sparr(home, ['check', folder, '--solutions'])).toMatchObject({ exitCode: 3 })
  const { stderr } = await program(home, ['judge', 'borrowed/three-tries', REFERENCE])
  expect(stderr).toContain('sparr deck trust fun')

  expect(await sparr(home, ['deck', 'list'])).toMatchObject({
    collections: [{ id: 'fun', ref: 'refs/tags/v1.0.0', questions: 2, run: 1, trusted: 0 }],
  })
  await sparr(home, ['deck', 'trust', 'fun'])
  expect(await judge(home)).toMatchObject(RAN)
  await sparr(home, ['deck', 'distrust', folder])
  expect(await judge(home)).toMatchObject(REFUSED)
})

test('a new wording does not ask again, one changed byte in a test does', async (context) => {
  await needSandbox(context)
  const [home, upstream] = [await warmHome(), await published()]
  await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
  await sparr(home, ['deck', 'trust', 'fun'])

  const yaml = readFileSync(join(upstream.folder, QUESTION), 'utf8')
  upstream.write(QUESTION, yaml.replace('Three tries means three', 'Another title'))
  upstream.write('questions/borrowed/spoken.yaml', spoken('Why not?'))
  await upstream.commit()
  const wording = await sparr(home, ['deck', 'diff', 'fun'])
  expect(wording.collections).toMatchObject([
    {
      isUpdated: false,
      asksAgain: [],
      changes: { wording: ['borrowed/three-tries', 'borrowed/spoken'], runs: [], added: [] },
    },
  ])
  // Nobody is there to say yes.
  expect(await sparr(home, ['deck', 'update', 'fun'])).toMatchObject({ exitCode: 1 })
  expect(await sparr(home, ['show', 'borrowed/spoken'])).toMatchObject({
    question: { prompt: expect.stringContaining('Why?') },
  })
  expect(await sparr(home, ['deck', 'update', 'fun', '--yes'])).toMatchObject({ exitCode: 0 })
  expect(await sparr(home, ['show', 'borrowed/spoken'])).toMatchObject({
    question: { prompt: expect.stringContaining('Why not?') },
  })
  expect(await judge(home)).toMatchObject(RAN)

  upstream.write(HIDDEN, `${readFileSync(join(upstream.folder, HIDDEN), 'utf8')}\n`)
  await upstream.commit()
  const tests = await sparr(home, ['deck', 'update', '--yes'])
  expect(tests.collections).toMatchObject([
    {
      isUpdated: true,
      changes: { runs: ['borrowed/three-tries'], wording: [] },
      asksAgain: ['borrowed/three-tries'],
    },
  ])
  expect(await judge(home)).toMatchObject(REFUSED)
  await sparr(home, ['deck', 'trust', 'fun'])
  expect(await judge(home)).toMatchObject(RAN)
})

test('a byte that is changed in its folder asks again as well, and is kept when an update comes', async (context) => {
  await needSandbox(context)
  const [home, upstream] = [await warmHome(), await published()]
  await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
  await sparr(home, ['deck', 'trust', 'fun'])
  const file = join(shared(home), 'fun', HIDDEN)
  writeFileSync(file, '\n// mine\n', { flag: 'a' })
  expect(await judge(home)).toMatchObject(REFUSED)
  upstream.write('questions/borrowed/spoken.yaml', spoken('Why not?'))
  await upstream.commit()
  const { collections } = await sparr(home, ['deck', 'update', '--yes'])
  const [{ kept }] = collections
  expect(readFileSync(join(kept, HIDDEN), 'utf8')).toContain('// mine')
  // What is here now is what was trusted.
  expect(await judge(home)).toMatchObject(RAN)
})

test('an update says what is new by question, and keeps what was practised, also under a new name', async () => {
  const [home, upstream] = [await warmHome(), await published('v1.0.0')]
  upstream.write('questions/borrowed/old.yaml', spoken('Old?', 'old'))
  upstream.write('questions/borrowed/gone.yaml', spoken('Gone?', 'gone'))
  await upstream.commit('v1.1.0')
  await sparr(home, ['deck', 'add', `${upstream.folder}@v1.1.0`, '--as', 'fun'])
  const dataDir = join(home, 'data', 'sparr')
  const made = hands()
  const store = openStore({ dataDir, ...made, pid: process.pid })
  for (const question of ['borrowed/spoken', 'borrowed/old', 'borrowed/gone'])
    store.append(attempt({ question, kind: 'recall', budgetMs: 5 * MINUTE, sitting: question }))
  store.close()
  const before = await sparr(home, ['list', 'borrowed'])
  const practised = (all: typeof before, id: string) => {
    const found = all.questions.find((one: { id: string }) => one.id === id)
    return { attempts: found?.attempts, lastGrade: found?.lastGrade, due: found?.due }
  }
  expect(practised(before, 'spoken')).toMatchObject({ attempts: 1, due: expect.any(String) })

  upstream.write('questions/borrowed/spoken.yaml', spoken('Why not?'))
  upstream.remove('questions/borrowed/old.yaml')
  upstream.remove('questions/borrowed/gone.yaml')
  upstream.write('questions/borrowed/renamed.yaml', spoken('Old?', 'renamed', 'was: [old]\n'))
  upstream.write('questions/borrowed/fresh.yaml', spoken('Fresh?', 'fresh'))
  await upstream.commit('v1.2.0')
  await upstream.commit('v2.0.0-rc.1')
  const { collections } = await sparr(home, ['deck', 'update', '--yes'])
  expect(collections).toMatchObject([
    {
      from: { ref: 'refs/tags/v1.1.0' },
      to: { ref: 'refs/tags/v1.2.0' },
      changes: {
        added: ['borrowed/fresh'],
        wording: ['borrowed/spoken'],
        runs: [],
        renamed: [{ from: 'borrowed/old', to: 'borrowed/renamed', changed: null }],
        removed: ['borrowed/gone'],
      },
    },
  ])
  const after = await sparr(home, ['list', 'borrowed'])
  expect(practised(after, 'spoken')).toEqual(practised(before, 'spoken'))
  expect(practised(after, 'renamed')).toEqual(practised(before, 'old'))
  // And back, by its name.
  await sparr(home, ['deck', 'update', 'fun@v1.1.0', '--yes'])
  const back = await sparr(home, ['list', 'borrowed'])
  for (const id of ['spoken', 'old', 'gone'])
    expect(practised(back, id), id).toEqual(practised(before, id))
  await sparr(home, ['deck', 'remove', 'fun'])
  expect(left(home)).toEqual([])
  expect((await sparr(home, ['stats'])).totals).toMatchObject({ attempts: 3 })
})

test('a tag that leads elsewhere than it did is refused, and the newest is not taken over it', async () => {
  const [home, upstream] = [await warmHome(), await published('v1.0.0')]
  await sparr(home, ['deck', 'add', `${upstream.folder}@v1.0.0`, '--as', 'fun'])
  upstream.write('questions/borrowed/spoken.yaml', spoken('Why not?'))
  await upstream.commit('v1.1.0')
  await upstream.git('tag', '--force', 'v1.0.0')
  for (const args of [['fun'], ['fun@v1.0.0'], []])
    expect(await sparr(home, ['deck', 'update', ...args, '--yes'])).toMatchObject({
      exitCode: 2,
      error: { code: 'tag-moved' },
    })
  expect(await sparr(home, ['show', 'borrowed/spoken'])).toMatchObject({
    question: { prompt: expect.stringContaining('Why?') },
  })
})

test('addresses that would be more than that are refused before any git is started', async () => {
  const [home, { env, mark }] = [newHome(), firstGit()]
  for (const address of [
    `ext::sh -c touch% ${join(home, 'ran')}`,
    `--upload-pack=touch ${join(home, 'ran')}`,
    `-utouch ${join(home, 'ran')}`,
    'ssh://-oProxyCommand=touch/x',
    'git@-oProxyCommand=touch:x',
    'http://127.0.0.1/x',
    'git://127.0.0.1/x',
    'https://me:secret@127.0.0.1/x',
  ])
    for (const before of [[], ['--']])
      expect(
        await sparr(home, ['deck', 'add', ...before, address], env),
        `${before} ${address}`,
      ).toMatchObject({ exitCode: 2 })
  expect(existsSync(mark)).toBe(false)
  expect(existsSync(join(home, 'ran'))).toBe(false)
  // The same git is the one that is started for a sound address.
  const upstream = await published()
  expect(await sparr(home, ['deck', 'add', upstream.folder], env)).toMatchObject({ exitCode: 0 })
  expect(readFileSync(mark, 'utf8')).toContain(' fetch --quiet ')
})

test('a link or a submodule anywhere in it is refused, and no file of it is written', async () => {
  const home = newHome()
  const linked = await published()
  symlinkSync('/etc/passwd', join(linked.folder, 'questions/borrowed/passwd'))
  await linked.commit()
  const withModule = await published()
  const commit = await withModule.git('rev-parse', 'HEAD')
  await withModule.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`)
  await withModule.git('commit', '--quiet', '--message=m')
  for (const [{ folder }, why] of [
    [linked, 'link'],
    [withModule, 'submodule'],
  ] as const) {
    const { exitCode, error } = await sparr(home, ['deck', 'add', folder, '--as', 'fun'])
    expect({ exitCode, code: error.code }).toEqual({ exitCode: 2, code: 'foreign-tree' })
    expect(error.message).toContain(why)
    expect(left(home)).toEqual([])
  }
})

test.each(['..', '.git', '.GIT', 'git~1'])(
  'a commit with the name %s in it is refused, and nothing is written',
  async (name) => {
    const [home, upstream] = [await warmHome(), await published()]
    const blob = await upstream.gitWith('x', 'hash-object', '-w', '--stdin')
    const inner = await upstream.gitWith(`100644 blob ${blob}\tx\n`, 'mktree')
    const questions = await upstream.git('rev-parse', 'HEAD:questions')
    const entry = (mode: string, one: string, object: string) =>
      Buffer.concat([Buffer.from(`${mode} ${one}\0`), Buffer.from(object, 'hex')])
    // In the order that git wants, so that nothing else is wrong with it.
    const tree = Buffer.concat([
      entry('40000', name, inner),
      entry('40000', 'questions', questions),
    ])
    const top = await upstream.gitWith(
      tree,
      'hash-object',
      '-t',
      'tree',
      '-w',
      '--stdin',
      '--literally',
    )
    const commit = await upstream.git('commit-tree', top, '-m', 'm')
    await upstream.git('update-ref', 'refs/heads/main', commit)
    const refused = await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
    expect([2, 3]).toContain(refused.exitCode)
    expect(['foreign-tree', 'git-failed']).toContain(refused.error.code)
    expect(left(home)).toEqual([])
  },
)

test('attributes change no byte and run nothing, also with filters in the settings of whoever adds it', async () => {
  const [home, upstream] = [await warmHome(), await published()]
  const mark = join(home, 'ran')
  const filter = `touch ${mark}; cat`
  const settings =
    `[filter "evil"]\n\tclean = "${filter}"\n\tsmudge = "${filter}"\n\tprocess = "${filter}"\n\trequired = true\n` +
    `[diff "evil"]\n\ttextconv = "${filter}"\n\tcommand = "${filter}"\n[core]\n\tautocrlf = true\n\tfsmonitor = "${filter}"\n` +
    `\tattributesFile = ${join(home, 'attributes')}\n\tsshCommand = "${filter}"\n\tpager = "${filter}"\n\teditor = "${filter}"\n` +
    `\thooksPath = ${join(home, 'hooks')}\n[protocol "ext"]\n\tallow = always\n[credential]\n\thelper = "!${filter}"\n`
  writeFileSync(join(home, '.gitconfig'), settings)
  writeFileSync(join(home, 'attributes'), '* filter=evil diff=evil\n')
  mkdirSync(join(home, 'hooks'))
  for (const hook of [
    'post-checkout',
    'reference-transaction',
    'post-index-change',
    'pre-auto-gc',
  ]) {
    writeFileSync(join(home, 'hooks', hook), `#!/bin/sh\ntouch ${mark}\n`)
    chmodSync(join(home, 'hooks', hook), 0o755)
  }
  const attributes =
    '* filter=evil diff=evil text eol=crlf ident export-subst working-tree-encoding=UTF-16LE-BOM\n'
  const bytes = Buffer.from('one\r\ntwo\nthree\r $Id$ $Format:%H$ \u00e9\u9898\n')
  // Taken as they are, before there are attributes that would change them here already.
  upstream.write('questions/borrowed/three-tries/files/raw.txt', bytes)
  await upstream.commit()
  for (const path of [
    '.gitattributes',
    'questions/.gitattributes',
    'questions/borrowed/.gitattributes',
  ])
    upstream.write(path, attributes)
  await upstream.git(
    '-c',
    'core.attributesFile=/dev/null',
    'add',
    '--',
    '.gitattributes',
    'questions/.gitattributes',
    'questions/borrowed/.gitattributes',
  )
  await upstream.git('commit', '--quiet', '--message=attributes')
  const committed = (path: string) =>
    execa('git', ['cat-file', 'blob', `HEAD:${path}`], {
      cwd: upstream.folder,
      encoding: 'buffer',
      stripFinalNewline: false,
    }).then(({ stdout }) => Buffer.from(stdout))

  const added = await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
  expect(added).toMatchObject({ exitCode: 0 })
  const paths = (await upstream.git('ls-tree', '-r', '--name-only', 'HEAD'))
    .split('\n')
    .filter((path) => !path.includes('.gitattributes'))
  expect(paths.length).toBeGreaterThan(5)
  for (const path of paths)
    expect(readFileSync(join(shared(home), 'fun', path)).equals(await committed(path)), path).toBe(
      true,
    )
  expect(
    readFileSync(join(shared(home), 'fun/questions/borrowed/three-tries/files/raw.txt')),
  ).toEqual(bytes)
  await sparr(home, ['deck', 'update', '--yes'])
  expect(existsSync(mark)).toBe(false)
})

test('a folder with settings of its own for git runs nothing of them', async () => {
  const [home, upstream] = [await warmHome(), await published()]
  const mark = join(home, 'ran')
  const run = `touch ${mark}`
  for (const [name, value] of [
    ['core.fsmonitor', run],
    ['core.hooksPath', join(upstream.folder, '.git', 'evil')],
    ['core.sshCommand', run],
    ['core.pager', run],
    ['core.editor', run],
    ['core.alternateRefsCommand', run],
    ['alias.fetch', `!${run}`],
    ['alias.init', `!${run}`],
    ['alias.ls-tree', `!${run}`],
    ['uploadpack.packObjectsHook', run],
    ['filter.evil.smudge', run],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::${run}`],
    ['remote.origin.uploadpack', run],
    ['credential.helper', `!${run}`],
  ] as const)
    await upstream.git('config', name, value)
  mkdirSync(join(upstream.folder, '.git', 'evil'))
  for (const folder of ['evil', 'hooks'])
    for (const hook of [
      'post-checkout',
      'reference-transaction',
      'post-update',
      'pre-receive',
      'update',
    ]) {
      mkdirSync(join(upstream.folder, '.git', folder), { recursive: true })
      writeFileSync(join(upstream.folder, '.git', folder, hook), `#!/bin/sh\n${run}\n`)
      chmodSync(join(upstream.folder, '.git', folder, hook), 0o755)
    }
  // From inside of it too, where git would read the settings of the folder it is called in.
  for (const args of [
    ['deck', 'add', '.', '--as', 'fun'],
    ['deck', 'diff'],
    ['deck', 'update', '--yes'],
    ['deck', 'trust', '.'],
    ['--decks', '.', 'list'],
  ]) {
    const { exitCode, stderr } = await program(home, args, {}, { cwd: upstream.folder })
    expect(exitCode, `${args} ${stderr}`).toBe(0)
  }
  expect(existsSync(mark)).toBe(false)
})

test('what is set for git in the environment steers nothing', async () => {
  const [home, upstream] = [await warmHome(), await published()]
  const mark = join(home, 'ran')
  const steered = {
    GIT_DIR: join(home, 'nowhere'),
    GIT_WORK_TREE: home,
    GIT_INDEX_FILE: join(home, 'index'),
    GIT_OBJECT_DIRECTORY: join(home, 'objects'),
    GIT_EXEC_PATH: home,
    GIT_SSH_COMMAND: `touch ${mark}`,
    GIT_ASKPASS: join(home, 'ask'),
    GIT_TEMPLATE_DIR: home,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: `touch ${mark}`,
    GIT_CONFIG_PARAMETERS: `'core.hooksPath'='${home}'`,
    GIT_TRACE: join(home, 'trace'),
  }
  expect(await sparr(home, ['deck', 'add', upstream.folder], steered)).toMatchObject({
    exitCode: 0,
  })
  for (const name of ['ran', 'trace', 'index', 'objects', 'nowhere'])
    expect(existsSync(join(home, name)), name).toBe(false)
})

test('without git, without the repository and without the tag there is one sentence each', async () => {
  const [home, upstream] = [await warmHome(), await published('v1.0.0')]
  const said = async (args: readonly string[], env: Env = {}) => {
    const { exitCode, stderr } = await program(home, args, env)
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1)
    return { exitCode, stderr }
  }
  expect(await said(['deck', 'add', upstream.folder], { PATH: '/nonexistent' })).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('git is not installed'),
  })
  expect(await said(['deck', 'add', newFolder('empty')])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('There is no repository'),
  })
  // Nobody asked for a tag there.
  const nothing = newFolder('nothing')
  await execa('git', ['init', '--quiet', '--bare', nothing])
  expect(await said(['deck', 'add', nothing])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('no folder questions/'),
  })
  expect(await said(['deck', 'add', `${upstream.folder}@v9`])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('no such tag'),
  })
  const asked = firstGit(
    `case "$*" in *fetch*) echo "fatal: detected dubious ownership in repository at '/x'" >&2; exit 128;; esac; exec "$REAL_GIT" "$@"`,
  )
  expect(await said(['deck', 'add', upstream.folder], asked.env)).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('safe.directory'),
  })
  // Nobody listens there.
  expect(await said(['deck', 'add', 'https://127.0.0.1:9/decks'])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('cannot be reached'),
  })
  expect(await said(['deck', 'update', 'nobody'])).toMatchObject({ exitCode: 2 })
  expect(left(home)).toEqual([])
})

test('an address in the setting decks, or in --decks, says what to do instead', async () => {
  const home = newHome()
  for (const args of [
    ['config', 'decks', 'https://host/decks'],
    ['config', 'decks', '["/decks","git@host:decks"]'],
    ['list', '--decks', 'https://host/decks'],
  ])
    expect(await sparr(home, args), `${args}`).toMatchObject({
      exitCode: 2,
      error: { code: 'address-as-folder', hint: expect.stringContaining('sparr deck add') },
    })
  expect(await sparr(home, ['config', 'decks'])).toMatchObject({ isDefault: true })
})

test('Ctrl-C ends the fetch with everything it started, and leaves no folder', async () => {
  const home = newHome()
  const pid = join(home, 'pid')
  // It starts a program of its own, as git does, and neither listens.
  const { env } = firstGit(
    `case "$*" in *" fetch --quiet"*) trap '' INT; sleep 1000 & echo $! > ${pid}.new; mv ${pid}.new ${pid}; wait;; *) exec "$REAL_GIT" "$@";; esac`,
  )
  const upstream = await published()
  const running = program(home, ['deck', 'add', upstream.folder], env)
  const child = await until(() => Number(readFileSync(pid, 'utf8')))
  running.kill('SIGINT')
  expect((await running).exitCode).toBe(130)
  await until(() => expect(() => process.kill(child, 0)).toThrow())
  expect(left(home)).toEqual([])
})

test('a server that sends without end is cut off, and what a killed program has left is swept', async () => {
  const home = newHome()
  const upstream = await published()
  // git is called in the repository that is being filled.
  const { env, mark } = firstGit(
    `case "$*" in *" fetch --quiet"*) truncate -s 300M objects/pack/tmp_pack_x; sleep 1000;; *) exec "$REAL_GIT" "$@";; esac`,
  )
  mkdirSync(join(shared(home), '.incoming-99999999-1'), { recursive: true })
  const endless = await program(home, ['deck', 'add', upstream.folder], env)
  expect(endless.exitCode).toBe(3)
  expect(endless.stderr).toContain('More came than a collection of decks can be')
  expect(readFileSync(mark, 'utf8')).toContain(' fetch --quiet ')
  expect(left(home)).toEqual([])
})

test('on a screen a run is refused with what to do, and nothing of it runs', async () => {
  const [home, upstream] = [await warmHome(), await published()]
  const mark = join(home, 'ran')
  const hidden = readFileSync(join(upstream.folder, HIDDEN), 'utf8')
  upstream.write(HIDDEN, `import fs from 'node:fs'\nfs.writeFileSync('${mark}', '')\n${hidden}`)
  await upstream.commit()
  await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
  const terminal = start(home, ['drill', 'borrowed/three-tries'])
  await terminal.see('enter run')
  terminal.write('\r')
  await terminal.see(/deck\s+trust\s+fun/)
  terminal.write('\u0003')
  await terminal.exited
  expect(existsSync(mark)).toBe(false)
})

test('somebody at the terminal is asked, and Ctrl-C there changes nothing', async () => {
  const [home, upstream] = [await warmHome(), await published()]
  await sparr(home, ['deck', 'add', upstream.folder, '--as', 'fun'])
  upstream.write('questions/borrowed/spoken.yaml', spoken('Why not?'))
  await upstream.commit()
  for (const answer of ['\u0003', 'n\r', 'y\r']) {
    const terminal = start(home, ['deck', 'update'])
    await terminal.see('Update fun?')
    terminal.write(answer)
    await terminal.exited
    const { question } = await sparr(home, ['show', 'borrowed/spoken'])
    expect(question.prompt, answer).toContain(answer === 'y\r' ? 'Why not?' : 'Why?')
    expect(left(home)).toEqual(['fun'])
  }
})

test('a disk that fills up in the middle of an update leaves the old collection whole', async (context) => {
  await needBox(context)
  const [home, upstream] = [await warmHome(), await published()]
  mkdirSync(shared(home), { recursive: true })
  const env = { ...environment(home), ...homeEnv(home) }
  const dist = resolve('dist/sparr.js')
  upstream.write('questions/borrowed/three-tries/files/large.txt', Buffer.alloc(3 << 20, 'a1b2'))
  await upstream.commit('large')
  await upstream.git('branch', 'large')
  await upstream.git('reset', '--quiet', '--hard', 'HEAD~1')
  const run = (args: string) => `${process.execPath} ${dist} ${args}`
  const script = [
    run(`deck add ${upstream.folder} --as fun`),
    `git -C ${upstream.folder} reset --quiet --hard large`,
    run('deck update --yes'),
    'echo "exit $?"',
    `cat ${join(shared(home), 'sparr.lock')}`,
    `ls -A ${shared(home)}`,
    run('list borrowed'),
  ].join('\n')
  const mounts = [{ type: 'small', at: shared(home), bytes: 2 << 20 }] as const
  const { stdout, stderr } = await boxed(mounts, script, env)
  expect(stdout, stderr).toContain('exit 4')
  const first = await upstream.git('rev-parse', 'main~1')
  expect(stdout).toContain(`"commit": "${first}"`)
  expect(stdout).toMatch(/^fun\nsparr\.lock$/m)
  expect(stdout).toContain('spoken')
})
