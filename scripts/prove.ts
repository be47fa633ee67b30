// Proves the shipped decks: every solution of what changed since the last release, and of everything where there was none
// or where the judge changed. `node scripts/prove.ts [git ref]`; "all" is no ref.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What changes every verdict, and what all questions of a deck share. */
const ALL = /^(?:src\/judge\/|questions\/[^/]+\.yaml$|questions\/[^/]+\/deck\.yaml$)/
const QUESTION = /^(?:questions|solutions)\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/|\.yaml$)/

const ref = process.argv[2] ?? git('describe', '--tags', '--abbrev=0')[0] ?? 'all'
const changed =
  ref === 'all'
    ? null
    : [...git('diff', '--name-only', ref), ...git('ls-files', '--others', '--exclude-standard')]
const names = changed === null || changed.some((path) => ALL.test(path)) ? null : namesOf(changed)
if (names?.length === 0) console.log(`no question changed since ${ref}`)
else process.exitCode = prove(names)

/** Null: everything. */
function prove(names: readonly string[] | null): number {
  const only = names === null ? [] : ['--only', names.join(',')]
  const args = ['dist/sparr.js', 'check', ...sandbox(), '--solutions', ...only]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  // Without Go or Python part of it is proven, as part of the tests is run.
  if (status === 3) console.warn('some of it could not be judged on this machine')
  return status === 3 ? 0 : (status ?? 1)
}

/** The shipped answers are our own: where no sandbox works they run without one. */
function sandbox(): readonly string[] {
  const { stdout } = spawnSync(process.execPath, ['dist/sparr.js', 'doctor', '--json'])
  return /"id":"sandbox","ok":true/.test(String(stdout)) ? [] : ['--unsandboxed']
}

/** Of questions that are still there. */
function namesOf(paths: readonly string[]): readonly string[] {
  const names = paths.flatMap((path) => {
    const [, deck, id] = QUESTION.exec(path) ?? []
    const home = `questions/${deck}/${id}`
    return existsSync(home) || existsSync(`${home}.yaml`) ? `${deck}/${id}` : []
  })
  return [...new Set(names)]
}

/** Nothing where git or the ref is missing. */
function git(...args: readonly string[]): readonly string[] {
  const { stdout, status } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : []
}
