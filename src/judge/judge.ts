// The judge's door: a question and a file in, a judgement out.
import { basename } from 'node:path'
import { SparrError } from '../core/errors.ts'
import { LANGUAGE_FACTS } from '../core/languages/languages.ts'
import type { Judgement, SandboxKind, TestResult, Verdict } from '../core/question/verdict.ts'
import { LANGUAGE_RULES } from './languages/languages.ts'
import { foreignEncoding } from './run/encoding.ts'
import { readAnswer, withFolder } from './run/folder.ts'
import { sandboxKind } from './tools.ts'
import type { Bench, Outcome, Prepared, Stopped } from './verdict/bench.ts'
import { expectedTests, NO_TESTS } from './verdict/plan.ts'
import type { JudgeRequest } from './verdict/request.ts'
import { type Finding, worst } from './verdict/verdict.ts'
import { judgeTests } from './write-tests.ts'

export type { JudgeRequest } from './verdict/request.ts'

/**
 * Judges one file. Rejects with the signal's reason when aborted, and with a SparrError when the file or a tool is
 * missing, or when a foreign deck has no sandbox to run in.
 */
export async function judge(request: JudgeRequest): Promise<Judgement> {
  const [only] = await judgeRepeatedly(request, 1)
  if (only === undefined) throw new Error('one run gives one judgement')
  return only.judgement
}

/** Builds once and runs `times` times; `plain` is the verdict that the half without the race detector gave. */
export async function judgeRepeatedly(
  request: JudgeRequest,
  times: number,
): Promise<readonly { readonly judgement: Judgement; readonly plain: Verdict }[]> {
  if (request.code.mode === 'write-tests') {
    await readAnswer(request.answerFile)
    const judgement = await judgeTests(request, (one, own) => judgeWith(one, own))
    return [{ judgement, plain: judgement.verdict }]
  }
  return judgeAll(request, null, times)
}

async function judgeWith(request: JudgeRequest, own: string): Promise<Judgement> {
  const [only] = await judgeAll(request, own, 1)
  if (only === undefined) throw new Error('one run gives one judgement')
  return only.judgement
}

async function judgeAll(request: JudgeRequest, ownTests: string | null, times: number) {
  return withFolder(async (folder) => {
    const began = performance.now()
    const bench = await openBench(request, folder, ownTests)
    const prepared = bench === null ? tooLarge() : (misencoded(bench) ?? (await prepare(bench)))
    const sandbox = bench?.sandbox ?? 'none'
    if (prepared.type === 'stopped') {
      const judgement = stoppedJudgement(request, prepared, sandbox, began)
      return [{ judgement, plain: judgement.verdict }]
    }
    const runs: { judgement: Judgement; plain: Verdict }[] = []
    for (let run = 0; run < times; run++) {
      const outcome = await prepared.run()
      const judgement = judgementOf(request, prepared, outcome, sandbox, began)
      runs.push({ judgement, plain: outcome.plain.verdict })
    }
    return runs
  })
}

/** Null when the answer is too large to be one. */
async function openBench(
  request: JudgeRequest,
  folder: string,
  ownTests: string | null,
): Promise<Bench | null> {
  request.signal?.throwIfAborted()
  const answer = await readAnswer(request.answerFile)
  const sandbox: SandboxKind = request.sandbox === 'off' ? 'none' : await sandboxKind()
  if (request.isStrict === true && request.sandbox === 'auto' && sandbox === 'none') {
    const deck = request.question.split('/')[0] ?? request.question
    throw new SparrError({ code: 'untrusted', deck, why: 'no-sandbox' })
  }
  return answer === null ? null : { request, sandbox, folder, answer, ownTests }
}

function tooLarge(): Stopped {
  return {
    type: 'stopped',
    verdict: 'CE',
    reason: 'limit',
    detail: 'The file is larger than 1 MiB.',
    compile: [],
    timing: { gate: 0, compile: 0 },
  }
}

/** Said here, because each language says something else of such a file, and not always what it is. */
function misencoded({ answer, ownTests, request }: Bench): Stopped | null {
  const encoding = foreignEncoding(answer)
  if (encoding === null || ownTests !== null) return null
  const file = basename(request.answerFile)
  const message = `The file is in ${encoding}. Save it as UTF-8.`
  return {
    type: 'stopped',
    verdict: 'CE',
    reason: 'candidate',
    detail: `It does not compile: ${file}:1:1: ${message}`,
    compile: [{ file, line: 1, column: 1, message }],
    timing: { gate: 0, compile: 0 },
  }
}

function prepare(bench: Bench): Promise<Prepared> {
  return LANGUAGE_RULES[bench.request.code.language].prepare(bench)
}

function stoppedJudgement(
  request: JudgeRequest,
  stopped: Stopped,
  sandbox: SandboxKind,
  began: number,
): Judgement {
  if (stopped.compile.length > 0) {
    request.onProgress?.({ type: 'compile-errors', compile: stopped.compile })
  }
  const { code } = request
  const tests = expectedTests(code, request.stageTests) ?? []
  const isForRace = LANGUAGE_FACTS[code.language].hasRaceDetector && code.race
  return {
    question: request.question,
    verdict: stopped.verdict,
    reason: stopped.reason,
    detail: stopped.detail,
    race: isForRace ? 'not checked' : 'not applicable',
    races: null,
    trust: stopped.trust ?? LANGUAGE_RULES[code.language].trust,
    tests: tests.map((test) => ({
      name: test.name,
      title: request.titles(test),
      status: 'not-run',
      ms: 0,
      message: '',
    })),
    compile: stopped.compile,
    sandbox,
    timings: {
      gate: Math.round(stopped.timing.gate),
      compile: Math.round(stopped.timing.compile),
      plain: 0,
      race: 0,
      total: Math.round(performance.now() - began),
    },
  }
}

function judgementOf(
  request: JudgeRequest,
  prepared: Extract<Prepared, { type: 'ready' }>,
  outcome: Outcome,
  sandbox: SandboxKind,
  began: number,
): Judgement {
  if (outcome.stopped !== undefined) {
    return stoppedJudgement(request, outcome.stopped, sandbox, began)
  }
  const { plain, race } = outcome
  const worse = worst([plain.verdict, race?.verdict ?? 'AC'])
  const isEmpty = worse === 'AC' && outcome.names.length === 0
  const verdict = isEmpty ? 'IE' : worse
  const half = worse === plain.verdict || race === null ? plain : race
  const said = isEmpty ? NO_TESTS : half.detail
  const detail = [said, outcome.remark ?? ''].filter((part) => part !== '').join(' ')
  const { gate, compile } = prepared.timing
  return {
    question: request.question,
    verdict,
    reason: null,
    detail,
    race: outcome.raceState,
    races: outcome.races ?? null,
    trust: prepared.trust ?? LANGUAGE_RULES[request.code.language].trust,
    tests: mergedTests(request, outcome),
    compile: [],
    sandbox,
    timings: {
      gate: Math.round(gate),
      compile: Math.round(compile),
      plain: Math.round(outcome.ms.plain),
      race: Math.round(outcome.ms.race),
      total: Math.round(performance.now() - began),
    },
  }
}

/** One result a test: of both halves the one that stands earlier in the order of precedence. */
function mergedTests(request: JudgeRequest, outcome: Outcome): readonly TestResult[] {
  const listed = expectedTests(request.code, request.stageTests)
  const titles = new Map(listed?.map((test) => [test.name, request.titles(test)]))
  return outcome.names.map((name) => {
    const plain = outcome.plain.findings.get(name)
    const race = outcome.race?.findings.get(name)
    const worse = pick(plain, race)
    return {
      name,
      title: titles.get(name) ?? name,
      status: worse?.status ?? 'not-run',
      ms: Math.round(plain?.ms ?? race?.ms ?? 0),
      message: worse?.message ?? '',
    }
  })
}

function pick(plain: Finding | undefined, race: Finding | undefined): Finding | undefined {
  if (plain === undefined || race === undefined) return plain ?? race
  return worst([plain.verdict, race.verdict]) === plain.verdict ? plain : race
}
