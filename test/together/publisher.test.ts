/** Whose signed tags stay trusted: keys, signatures and updates, with the ssh-keygen and gpg of the system. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { execa } from 'execa'
import { beforeEach, expect, type TestContext, test } from 'vitest'
import { environment } from '../tty/terminal/environment.ts'
import { homeEnv } from '../tty/terminal/start.ts'
import { needGit, newFolder, newRepository, type Repository } from './repository.ts'
import { warmHome } from './warm-home.ts'

beforeEach(needGit)

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

function need(tool: string, { skip }: Pick<TestContext, 'skip'>): void {
  skip(onPath(tool) === undefined, `${tool} is not installed`)
}

async function sparr(
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const { stdout, exitCode } = await execa(
    process.execPath,
    [resolve('dist/sparr.js'), ...args, '--json'],
    {
      cwd: home,
      reject: false,
      extendEnv: false,
      env: { ...environment(home), ...homeEnv(home), ...env },
      stdin: 'ignore',
    },
  )
  return { exitCode, ...(stdout === '' ? {} : JSON.parse(stdout)) }
}

/** A collection whose one question of code runs this. */
async function published(hidden: string): Promise<Repository> {
  const upstream = await newRepository()
  upstream.write(
    'questions/d1/deck.yaml',
    'schema: 1\nid: d1\nversion: 1.0.0\ntitle: A deck\nlicense: MIT\n',
  )
  upstream.write(
    'questions/d1/q1/question.yaml',
    'id: q1\nkind: code\ntitle: T\nprompt: P\nlanguage: javascript\ntests: all\n',
  )
  upstream.write('questions/d1/q1/starter/answer.js', 'export const one = () => 0\n')
  upstream.write('questions/d1/q1/hidden/answer.test.js', hidden)
  return upstream
}

const HIDDEN = 'questions/d1/q1/hidden/answer.test.js'
const TEST = "import { test } from 'node:test'\ntest('a', () => {})\n"

async function sshKey(): Promise<{ readonly file: string; readonly pub: string }> {
  const file = join(newFolder('key'), 'key')
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'a key', '-f', file])
  return { file, pub: `${file}.pub` }
}

const sign = (upstream: Repository, tag: string, key: string, ...more: string[]) =>
  upstream.git(
    ...['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}`, 'tag', '--sign', '-m', 'm'],
    ...[...more, tag],
  )

/** How many of its questions may run, of how many that run something. */
async function runs(home: string): Promise<string> {
  const { collections } = await sparr(home, ['deck', 'list'])
  const [{ trusted, run }] = collections
  return `${trusted} of ${run}`
}

test('an update that is signed by an allowed ssh key stays trusted, any other asks', async (context) => {
  need('ssh-keygen', context)
  const [home, upstream, key, other] = [
    await warmHome(),
    await published(TEST),
    await sshKey(),
    await sshKey(),
  ]
  const next = async (text: string): Promise<void> => {
    upstream.write(HIDDEN, `${TEST}// ${text}\n`)
    await upstream.commit()
  }
  await upstream.commit()
  await sign(upstream, 'v1.0.0', key.file)
  await sparr(home, ['deck', 'add', `${upstream.folder}@v1.0.0`, '--as', 'fun'])
  expect(await runs(home)).toBe('0 of 1')
  const wrong = await sparr(home, ['deck', 'trust', 'fun', '--publisher', other.pub])
  expect(wrong).toMatchObject({ exitCode: 0, signer: null, trusted: [] })
  await sparr(home, ['deck', 'distrust', 'fun'])
  const allowed = await sparr(home, [
    ...['deck', 'trust', 'fun', '--publisher'],
    readFileSync(key.pub, 'utf8').trim(),
  ])
  expect(allowed).toMatchObject({
    signer: expect.stringMatching(/^ssh:SHA256:/),
    trusted: ['d1/q1'],
  })
  expect(await runs(home)).toBe('1 of 1')

  await next('signed')
  await sign(upstream, 'v1.1.0', key.file)
  const signed = await sparr(home, ['deck', 'update', '--yes'])
  expect(signed.collections).toMatchObject([
    { isUpdated: true, signer: allowed.signer, asksAgain: [], changes: { runs: ['d1/q1'] } },
  ])
  expect(await runs(home)).toBe('1 of 1')

  for (const [tag, make] of [
    ['v1.2.0', () => upstream.git('tag', 'v1.2.0')],
    ['v1.3.0', () => upstream.git('tag', '-a', '-m', 'm', 'v1.3.0')],
    ['v1.4.0', () => sign(upstream, 'v1.4.0', other.file)],
    // An old signed tag that is served under a new name.
    ['v1.5.0', async () => upstream.git('tag', 'v1.5.0', 'v1.1.0')],
  ] as const) {
    if (tag !== 'v1.5.0') await next(tag)
    await make()
    const { collections } = await sparr(home, ['deck', 'update', '--yes'])
    expect(collections, tag).toMatchObject([{ isUpdated: true, signer: null }])
    // What the old tag leads to was trusted once, byte for byte.
    expect(await runs(home), tag).toBe(tag === 'v1.5.0' ? '1 of 1' : '0 of 1')
  }

  await next('signed once more')
  await sign(upstream, 'v1.6.0', key.file)
  await sparr(home, ['deck', 'distrust', 'fun'])
  const forgotten = await sparr(home, ['deck', 'update', '--yes'])
  expect(forgotten.collections).toMatchObject([{ isUpdated: true, signer: null }])
  expect(await runs(home)).toBe('0 of 1')
})

test('where ssh-keygen is not installed the sentence says so, and nothing is trusted', async (context) => {
  need('ssh-keygen', context)
  const [home, upstream, key] = [await warmHome(), await published(TEST), await sshKey()]
  await upstream.commit()
  await sign(upstream, 'v1.0.0', key.file)
  await sparr(home, ['deck', 'add', `${upstream.folder}@v1.0.0`, '--as', 'fun'])
  const bin = newFolder('bin')
  symlinkSync(onPath('git') ?? '', join(bin, 'git'))
  const trusting = await sparr(home, ['deck', 'trust', 'fun', '--publisher', key.pub], {
    PATH: bin,
  })
  expect(trusting).toMatchObject({ exitCode: 3, error: { code: 'tool-missing' } })
  expect(trusting.error.message).toContain('ssh-keygen')
  expect(await runs(home)).toBe('0 of 1')
})

test('a tag that is signed by an allowed gpg key is trusted too', async (context) => {
  need('gpg', context)
  const [home, upstream] = [await warmHome(), await published(TEST)]
  // A path of a socket has to be short.
  const keys = { GNUPGHOME: newFolder('g'), PATH: process.env['PATH'] ?? '', HOME: home }
  const options = { env: keys, extendEnv: false, stdin: 'ignore' } as const
  const gpg = (...args: string[]) => execa('gpg', ['--batch', ...args], options)
  const who = 'A <a@example.invalid>'
  const made = await gpg(
    '--passphrase',
    '',
    '--quick-gen-key',
    who,
    'ed25519',
    'sign',
    'never',
  ).catch(() => null)
  context.skip(made === null, 'gpg makes no key here')
  const { stdout } = await gpg('--list-keys', '--with-colons')
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(stdout)?.[1] ?? ''
  await upstream.commit()
  await execa('git', ['tag', '-s', '-m', 'm', '-u', fingerprint, 'v1.0.0'], {
    ...options,
    cwd: upstream.folder,
    env: { ...keys, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.invalid' },
  })
  try {
    await sparr(home, ['deck', 'add', `${upstream.folder}@v1.0.0`, '--as', 'fun'])
    const other = await sparr(home, ['deck', 'trust', 'fun', '--publisher', 'A'.repeat(40)], keys)
    expect(other).toMatchObject({ exitCode: 0, signer: null })
    const trusting = ['deck', 'trust', 'fun', '--publisher', fingerprint]
    // A key that is in nobody's ring verifies nothing.
    expect(await sparr(home, trusting)).toMatchObject({ signer: null })
    expect(await sparr(home, trusting, keys)).toMatchObject({
      signer: `gpg:${fingerprint}`,
      trusted: ['d1/q1'],
    })
  } finally {
    await execa('gpgconf', ['--kill', 'all'], { ...options, reject: false })
  }
})

test('only tags are signed, and only keys are keys', async () => {
  const [home, upstream] = [await warmHome(), await published(TEST)]
  await upstream.commit('v1.0.0')
  await sparr(home, ['deck', 'add', upstream.folder, '--as', 'head'])
  const trust = (id: string, key: string) => sparr(home, ['deck', 'trust', id, '--publisher', key])
  expect(await trust('head', 'A'.repeat(40))).toMatchObject({ error: { code: 'no-tag' } })
  await sparr(home, ['deck', 'update', 'head@v1.0.0', '--yes'])
  expect(await trust('head', 'a friend')).toMatchObject({ exitCode: 2, error: { code: 'bad-key' } })
  expect(await trust('nobody', 'A'.repeat(40))).toMatchObject({
    exitCode: 2,
    error: { code: 'unknown-collection' },
  })
  // A tag that is only a name of a commit has nothing that could be signed.
  expect(await trust('head', 'A'.repeat(40))).toMatchObject({ exitCode: 0, signer: null })
})
