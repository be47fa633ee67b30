// Mode write-tests: the candidate writes the tests. They must pass on the reference and fail on every planted bug.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { CodeQuestion } from '../core/kinds/code/question.ts'
import type { Judgement, TestResult } from '../core/question/verdict.ts'
import { withFolder } from './run/folder.ts'
import { NO_TESTS } from './verdict/plan.ts'
import type { JudgeRequest } from './verdict/request.ts'

/** Judges one implementation against the candidate's tests. */
type JudgeOne = (request: JudgeRequest, own: string) => Promise<Judgement>

export async function judgeTests(request: JudgeRequest, judgeOne: JudgeOne): Promise<Judgement> {
  const { code, solutions } = request
  if (solutions === undefined) throw new Error('write-tests needs the solutions folder')
  const end = extname(code.file)
  const isCode = (name: string) => name.endsWith(end) && name !== code.file
  const references = await readdir(join(solutions, 'reference'))
  const subject = references.filter(isCode).sort()[0]
  if (subject === undefined)
    throw new Error('write-tests needs an implementation beside its reference tests')
  const bugs = (await readdir(join(solutions, 'wrong'))).filter(isCode).sort()

  return withFolder(async (folder) => {
    await layOut(request, folder)
    const about = (path: string, changes: Partial<CodeQuestion>): JudgeRequest => {
      const { stageTests: _, onProgress: __, ...rest } = request
      return {
        ...rest,
        folder,
        answerFile: path,
        code: { ...code, ...changes, file: subject, tests: 'all', stages: [], mode: 'answer' },
      }
    }
    const right = await judgeOne(
      about(join(solutions, 'reference', subject), {}),
      request.answerFile,
    )
    const first = resultOf(
      'reference',
      'Passes on a right implementation',
      right.verdict === 'AC',
      right,
    )
    tell(request, first)
    if (right.verdict === 'IE' && right.detail === NO_TESTS) {
      const detail = 'There is no test in your file.'
      const all = [first, ...bugs.map((bug, index) => notRun(request, bug, index))]
      return { ...right, verdict: 'WA', tests: all, detail }
    }
    if (right.verdict !== 'AC') {
      const all = [first, ...bugs.map((bug, index) => notRun(request, bug, index))]
      return { ...right, tests: all, detail: rightDetail(right) }
    }
    const results: TestResult[] = [first]
    let { timings } = right
    for (const [index, bug] of bugs.entries()) {
      const path = join(solutions, 'wrong', bug)
      let found = await judgeOne(about(path, { race: false }), request.answerFile)
      if (found.verdict === 'AC' && code.race && right.race === 'checked') {
        found = await judgeOne(about(path, {}), request.answerFile)
      }
      timings = { ...timings, total: timings.total + found.timings.total }
      const { name, title } = naming(request, bug, index)
      const isCaught = found.verdict !== 'AC' && found.verdict !== 'IE'
      const result: TestResult = {
        name,
        title,
        status: isCaught ? 'pass' : 'fail',
        ms: found.timings.plain,
        message: isCaught ? '' : 'Your tests pass on an implementation with this bug.',
      }
      results.push(result)
      tell(request, result)
    }
    const missed = results.filter((result) => result.status !== 'pass').length
    return {
      ...right,
      verdict: missed === 0 ? 'AC' : 'WA',
      detail: missed === 0 ? '' : `Your tests miss ${missed} of ${bugs.length} planted bugs.`,
      tests: results,
      timings,
    }
  })
}

/** A question whose hidden tests are the candidate's. */
async function layOut({ folder, code, answerFile }: JudgeRequest, to: string): Promise<void> {
  await mkdir(join(to, 'starter'), { recursive: true })
  await mkdir(join(to, 'hidden'), { recursive: true })
  for (const name of await readdir(join(folder, 'starter'))) {
    if (name === code.file) continue
    await writeFile(join(to, 'starter', name), await readFile(join(folder, 'starter', name)))
  }
  await writeFile(join(to, 'hidden', code.file), await readFile(answerFile))
}

function naming({ code, titles }: JudgeRequest, bug: string, index: number) {
  const listed = code.tests === 'all' ? [] : code.tests
  const known = listed.find((test) => test.name === basename(bug, extname(bug)))
  const number = index + 1
  // The file's name would tell what the bug is.
  return known === undefined
    ? { name: `bug-${number}`, title: `Catches planted bug ${number}` }
    : { name: known.name, title: titles(known) }
}

function notRun(request: JudgeRequest, bug: string, index: number): TestResult {
  return { ...naming(request, bug, index), status: 'not-run', ms: 0, message: '' }
}

function resultOf(name: string, title: string, isGood: boolean, judgement: Judgement): TestResult {
  const failed = judgement.tests.find((test) => test.status !== 'pass')
  const message = isGood
    ? ''
    : [failed?.name, failed?.message || judgement.detail].filter(Boolean).join(': ')
  return { name, title, status: isGood ? 'pass' : 'fail', ms: judgement.timings.plain, message }
}

function rightDetail(right: Judgement): string {
  const { verdict, detail } = right
  if (verdict === 'CE' || verdict === 'RF' || verdict === 'IE') return detail
  return `Your tests do not pass on a right implementation. ${detail}`.trim()
}

function tell(request: JudgeRequest, result: TestResult): void {
  request.onProgress?.({ type: 'test', half: 'plain', result })
}
