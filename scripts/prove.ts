// Proves the shipped decks: every solution of what changed since the last release, and of everything where there was none
// or where the judge changed. `node scripts/prove.ts [git ref]`; "all" is no ref.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What changes every verdict, and what all questions of a deck share. */
const ALL = /^(?:src\/judge\/|questions\/[^/]+\.yaml$|questions\/[^/]+\/deck\.yaml$)/
const QUESTION = /(?:^|\/)(?:questions|solutions)\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/|\.yaml$)/

type Problem = { readonly file: string; readonly line: number; readonly message: string }

const ref = process.argv[2] ?? git('describe', '--tags', '--abbrev=0')[0] ?? 'all'
const changed =
  ref === 'all'
    ? null
    : [...git('diff', '--name-only', ref), ...git('ls-files', '--others', '--exclude-standard')]
const names = changed === null || changed.some((path) => ALL.test(path)) ? null : namesOf(changed)
if (names?.length === 0) console.log(`no question changed since ${ref}`)
else process.exitCode = proveTwice(names)

/**
 * What a busy machine upset is proven once more, alone, and named: a proof that holds only at times is a fault of the
 * question, and one that never holds fails the run.
 * @param wanted null: everything
 */
function proveTwice(wanted: readonly string[] | null): number {
  const first = prove(wanted)
  if (first.status !== 2) return statusOf(first)
  const again = namesOf(first.problems.map(({ file }) => file))
  if (again.length === 0) return first.status
  console.warn(`once more, for what did not hold: ${again.join(', ')}`)
  const second = prove(again)
  if (second.status !== 2) console.warn(`held only the second time: ${again.join(', ')}`)
  return statusOf(second)
}

function prove(wanted: readonly string[] | null) {
  const only = wanted === null ? [] : ['--only', wanted.join(',')]
  const args = ['dist/sparr.js', 'check', ...sandbox(), '--solutions', '--json', ...only]
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  })
  const problems = problemsIn(String(stdout))
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`)
  return { status: status ?? 1, problems }
}

/** Without Go or Python part of it is proven, as part of the tests is run. */
function statusOf({ status }: { readonly status: number }): number {
  if (status === 3) console.warn('some of it could not be judged on this machine')
  return status === 3 ? 0 : status
}

/** None where the command ended before it could tell. */
function problemsIn(json: string): readonly Problem[] {
  if (!json.startsWith('{')) return []
  return (JSON.parse(json) as { readonly problems: readonly Problem[] }).problems
}

/** The shipped answers are our own: where no sandbox works they run without one. */
function sandbox(): readonly string[] {
  const { stdout } = spawnSync(process.execPath, ['dist/sparr.js', 'doctor', '--json'])
  return /"id":"sandbox","ok":true/.test(String(stdout)) ? [] : ['--unsandboxed']
}

/** Of questions that are still there. */
function namesOf(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const [, deck, id] = QUESTION.exec(path) ?? []
    const home = `questions/${deck}/${id}`
    return existsSync(home) || existsSync(`${home}.yaml`) ? `${deck}/${id}` : []
  })
  return [...new Set(found)]
}

/** Nothing where git or the ref is missing. */
function git(...args: readonly string[]): readonly string[] {
  const { stdout, status } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : []
}
