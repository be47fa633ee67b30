/** A repository of somebody else, made by the system's git, which is told nothing of whoever runs the tests. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { onTestFinished, type TestContext } from 'vitest'

export type Repository = {
  readonly folder: string
  readonly git: (...args: string[]) => Promise<string>
  /** Of a command that reads its input. */
  readonly gitWith: (input: string | Buffer, ...args: string[]) => Promise<string>
  readonly write: (path: string, text: string | Buffer) => void
  readonly remove: (path: string) => void
  /** Everything that was written; returns the commit. */
  readonly commit: (tag?: string) => Promise<string>
}

const hasGit = (): Promise<boolean> =>
  execa('git', ['--version'], { reject: false }).then(({ failed }) => !failed)

/** Skips the test where there is no git. */
export async function needGit({ skip }: Pick<TestContext, 'skip'>): Promise<void> {
  skip(!(await hasGit()), 'git is not installed')
}

export function newFolder(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `sparr-${name}-`)))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function newRepository(): Promise<Repository> {
  const folder = newFolder('upstream')
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.invalid',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.invalid',
  }
  const options = { cwd: folder, env, extendEnv: false } as const
  const git = async (...args: string[]) =>
    (await execa('git', args, { ...options, stdin: 'ignore' })).stdout
  const gitWith = async (input: string | Buffer, ...args: string[]) =>
    (await execa('git', args, { ...options, input })).stdout
  await git('init', '--quiet', '--initial-branch=main')
  return {
    folder,
    git,
    gitWith,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit: async (tag) => {
      await git('add', '--all', '--force')
      await git('commit', '--quiet', '--allow-empty', '--message=m')
      if (tag !== undefined) await git('tag', tag)
      return git('rev-parse', 'HEAD')
    },
  }
}
