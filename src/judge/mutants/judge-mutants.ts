// Judges what a reference becomes by one change: a mutant that every hidden test accepts shows what they do not test.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import { isRefusal } from '../../core/proofs/matrix.ts'
import type { JudgedMutant, Mutant, MutantEnd } from '../../core/proofs/mutants.ts'
import type { Judgement, Verdict } from '../../core/question/verdict.ts'
import { type JudgeRequest, judge } from '../judge.ts'
import { LANGUAGE_RULES } from '../languages/languages.ts'
import { withFolder } from '../run/folder.ts'

export type MutantsRequest = Omit<JudgeRequest, 'answerFile' | 'onProgress' | 'stageTests'> & {
  /** The file that is changed. */
  readonly reference: string
}

export type JudgedMutants =
  | {
      readonly type: 'judged'
      readonly mutants: readonly JudgedMutant[]
      /** The reference as it is. */
      readonly text: string
    }
  /** The reference is written in a way that is not changed here. */
  | { readonly type: 'unreadable' }
  /** The reference itself is refused, so nothing can be said of its mutants. */
  | { readonly type: 'reference-refused'; readonly verdict: Verdict }

/** Building keeps two cores busy. */
const AT_ONCE = 2
const LEAST_SECONDS = 2
/** Of the time the reference takes. */
const TIMES = 10

/** Every mutant of one reference, in the order of its lines. Throws what `judge` throws. */
export function judgeMutants(request: MutantsRequest): Promise<JudgedMutants> {
  const { code, reference, cacheDir, signal } = request
  return withFolder(async (folder) => {
    const whole = await judge({ ...request, answerFile: reference })
    if (whole.verdict !== 'AC') return { type: 'reference-refused', verdict: whole.verdict }
    const [mutants, text] = await Promise.all([
      LANGUAGE_RULES[code.language].mutants(reference, cacheDir),
      readFile(reference, 'utf8'),
    ])
    if (mutants === null) return { type: 'unreadable' }
    const brief = briefly(code, whole.timings.plain)
    const stop = new AbortController()
    const both = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])
    const ends: MutantEnd[] = []
    let next = 0
    const work = async (): Promise<void> => {
      for (let index = next++; index < mutants.length; index = next++) {
        both.throwIfAborted()
        const answerFile = join(folder, `${index}`, code.file)
        const own = { ...request, code: brief, answerFile, signal: both }
        ends[index] = await endOf(own, mutants[index] as Mutant, code.race)
      }
    }
    const working = Array.from({ length: AT_ONCE }, work)
    try {
      await Promise.all(working)
    } finally {
      // The folder goes when nobody writes into it any more.
      stop.abort()
      await Promise.allSettled(working)
    }
    const judged = mutants.map((mutant, index) => ({ mutant, end: ends[index] as MutantEnd }))
    return { type: 'judged', mutants: judged, text }
  })
}

/** An endless mutant ends after ten times what the reference takes, and never later than an answer would. */
function briefly(code: CodeQuestion, plainMs: number): CodeQuestion {
  const seconds = Math.max(LEAST_SECONDS, Math.ceil((plainMs * TIMES) / 1000))
  return { ...code, limits: { ...code.limits, seconds: Math.min(code.limits.seconds, seconds) } }
}

/** The race detector, which takes most of the time, is asked only where the other tests accept. */
async function endOf(request: JudgeRequest, mutant: Mutant, hasRace: boolean): Promise<MutantEnd> {
  await mkdir(dirname(request.answerFile), { recursive: true })
  await writeFile(request.answerFile, mutant.text)
  const plain = await judge({ ...request, code: { ...request.code, race: false } })
  if (plain.verdict !== 'AC' || !hasRace) return fromJudgement(plain)
  return fromJudgement(await judge(request))
}

function fromJudgement({ verdict, race, tests }: Judgement): MutantEnd {
  const refusing = tests.find(({ status }) => isRefusal(status))?.name
  switch (verdict) {
    case 'CE':
    case 'RF':
      return { type: 'no-program' }
    case 'AC':
      return race === 'not checked' ? { type: 'unproven' } : { type: 'survived' }
    // The tests accept the reference, so what they stumble over is the change; our own fault refuses nothing.
    case 'IE':
      return refusing === undefined ? { type: 'unproven' } : { type: 'refused', by: refusing }
    case 'MLE':
    case 'OLE':
    case 'TLE':
    case 'RACE':
    case 'DL':
    case 'LEAK':
    case 'RE':
    case 'WA':
      return { type: 'refused', by: refusing ?? verdict }
  }
}
