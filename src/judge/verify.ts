// Proofs for deck authors: references pass, starters compile and fail, wrong answers fail and say where.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SparrError } from '../core/errors.ts'
import { isRefusal } from '../core/proofs/matrix.ts'
import type { Judgement, TestResult, Verdict } from '../core/question/verdict.ts'
import { judgeRepeatedly } from './judge.ts'
import type { JudgeRequest } from './verdict/request.ts'
import { worst } from './verdict/verdict.ts'

export type VerifyRequest = Omit<JudgeRequest, 'answerFile' | 'onProgress' | 'stageTests'> & {
  /** `solutions/<deck>/<id>`. */
  readonly solutions: string
  /** Each file is built once and run so often, at least once. */
  readonly repeat: number
}

export type Proof = {
  readonly question: string
  /** Relative to the collection's solutions or the question's folder, such as `wrong/unbounded.go`. */
  readonly file: string
  readonly role: 'reference' | 'starter' | 'wrong'
  /** Null: this machine cannot judge it, for want of a tool; such a proof is neither right nor refuted. */
  readonly verdict: Verdict | null
  readonly firstFailing: string | null
  readonly runs: number
  /** How many of the runs were accepted. */
  readonly passes: number
  /** False only for a proof that does not hold. */
  readonly ok: boolean
  /** Of a wrong answer: at least one run would have been accepted without the race detector. */
  readonly survivesWithoutRace?: boolean
  /** What of a wrong answer which tests refuse; none where nothing of it ran. */
  readonly refusals?: { readonly tests: readonly string[]; readonly refusedBy: readonly string[] }
}

type Candidate = Pick<Proof, 'file' | 'role'> & { readonly path: string }

/** One proof a file, in the order reference, starter, wrong answers by name. */
export async function* verifyCode(request: VerifyRequest): AsyncGenerator<Proof> {
  for (const candidate of await candidates(request)) {
    request.signal?.throwIfAborted()
    yield await prove(request, candidate)
  }
}

async function candidates({
  code,
  folder,
  solutions,
}: VerifyRequest): Promise<readonly Candidate[]> {
  const found: Candidate[] = [
    {
      role: 'reference',
      file: `reference/${code.file}`,
      path: join(solutions, 'reference', code.file),
    },
    { role: 'starter', file: `starter/${code.file}`, path: join(folder, 'starter', code.file) },
  ]
  // There, wrong answers are the planted bugs that the reference's tests must catch.
  if (code.mode === 'write-tests') return found
  const folderOfWrong = join(solutions, 'wrong')
  const names = existsSync(folderOfWrong) ? await readdir(folderOfWrong) : []
  const end = code.file.slice(code.file.lastIndexOf('.'))
  for (const name of names.filter((one) => one.endsWith(end)).sort()) {
    found.push({ role: 'wrong', file: `wrong/${basename(name)}`, path: join(folderOfWrong, name) })
  }
  return found
}

async function prove(request: VerifyRequest, { file, role, path }: Candidate): Promise<Proof> {
  const { question, repeat } = request
  const base = { question, file, role }
  try {
    const runs = await judgedAs(role, { ...request, answerFile: path }, Math.max(1, repeat))
    const judgements = runs.map((run) => run.judgement)
    const passes = judgements.filter(({ verdict }) => verdict === 'AC').length
    const failed = judgements.find(({ verdict }) => verdict !== 'AC')
    const verdict = worst(judgements.map((one) => one.verdict))
    const isUnproven = judgements.some((one) => one.verdict === 'AC' && one.race === 'not checked')
    if (role === 'wrong' && isUnproven) return unknown(base)
    return {
      ...base,
      verdict: role === 'wrong' && passes > 0 ? 'AC' : verdict,
      firstFailing: failed === undefined ? null : firstFailing(failed),
      runs: judgements.length,
      passes,
      ok: holds(role, judgements),
      ...(role === 'wrong'
        ? {
            survivesWithoutRace: runs.some(({ plain }) => plain === 'AC'),
            refusals: refusals(judgements),
          }
        : {}),
    }
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    switch (error.fault.code) {
      case 'tool-missing':
      case 'tool-too-old':
      case 'untrusted':
        return unknown(base)
      case 'no-such-file':
        return { ...base, verdict: 'IE', firstFailing: null, runs: 0, passes: 0, ok: false }
      default:
        throw error
    }
  }
}

/** The race detector, which takes most of the time, is asked only where something is accepted without it. */
async function judgedAs(role: Proof['role'], request: JudgeRequest, times: number) {
  if (role !== 'reference' && request.code.race) {
    const code = { ...request.code, race: false }
    const runs = await judgeRepeatedly({ ...request, code }, times)
    if (runs.every(({ plain }) => plain !== 'AC')) return runs
  }
  return judgeRepeatedly(request, times)
}

function unknown(base: Pick<Proof, 'question' | 'file' | 'role'>): Proof {
  return { ...base, verdict: null, firstFailing: null, runs: 0, passes: 0, ok: true }
}

/** A wrong answer that does not compile or is refused breaks no promise: it proves nothing. */
function holds(role: Proof['role'], judgements: readonly Judgement[]): boolean {
  if (role === 'reference') return judgements.every(({ verdict }) => verdict === 'AC')
  return judgements.every(({ verdict }) => !['AC', 'CE', 'RF', 'IE'].includes(verdict))
}

/** By any of the runs. */
function refusals(judgements: readonly Judgement[]): Required<Proof>['refusals'] {
  const tests = judgements.flatMap((one) => one.tests)
  const names = (of: readonly TestResult[]) => [...new Set(of.map(({ name }) => name))]
  return {
    tests: names(tests),
    refusedBy: names(tests.filter(({ status }) => isRefusal(status))),
  }
}

function firstFailing(judgement: Judgement): string | null {
  return judgement.tests.find((test) => test.status !== 'pass')?.name ?? null
}
