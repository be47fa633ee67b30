/** What became of a job, as whoever judges writes it and whoever asked reads it. */
import type { Judgement } from '../question/verdict.ts'
import type { JobFault } from './job.ts'
import { readJudgement } from './judgement.ts'
import { isKey, isMember, isWorker } from './names.ts'

const RESULT_VERSION = 1

/** What a machine needs for a job and does not have. */
const LACKS = [
  'unknown-question',
  'other-digest',
  'untrusted',
  'no-toolchain',
  'other-version',
] as const
export type Lack = (typeof LACKS)[number]

export type Refusal = JobFault | Lack
const REFUSALS: readonly Refusal[] = [...LACKS, 'malformed', 'too-large', 'newer']

export type JobResult = {
  /** Of the job: what it says of itself decides, not where it lies. */
  readonly key: string
  readonly member: string
  /** The machine that says so. */
  readonly worker: string
} & (
  | {
      readonly type: 'judged'
      /** The numbers of the toolchain that judged. */
      readonly toolchain: string
      readonly judgement: Judgement
    }
  | { readonly type: 'refused'; readonly why: Refusal }
  /** Whoever judged it ended before it had a result, each time. */
  | { readonly type: 'poison'; readonly workers: readonly string[] }
)

export const resultWire = (result: JobResult): object => ({ v: RESULT_VERSION, ...result })

/** Null for what is no result of this job, or was written by a newer sparr. */
export function readResult(
  value: unknown,
  asked: Pick<JobResult, 'key' | 'member'>,
): JobResult | null {
  if (typeof value !== 'object' || value === null) return null
  const { v, key, member, worker, type, ...rest }: Readonly<Record<string, unknown>> = { ...value }
  if (v !== RESULT_VERSION || key !== asked.key || member !== asked.member) return null
  if (typeof worker !== 'string' || !isWorker(worker)) return null
  const about = { ...asked, worker }
  switch (type) {
    case 'judged': {
      const judgement = readJudgement(rest['judgement'])
      const toolchain = rest['toolchain']
      if (judgement === null || typeof toolchain !== 'string' || toolchain.length > 60) return null
      return { ...about, type, toolchain, judgement }
    }
    case 'refused': {
      const why = REFUSALS.find((one) => one === rest['why'])
      return why === undefined ? null : { ...about, type, why }
    }
    case 'poison': {
      const workers = rest['workers']
      return isWorkers(workers) ? { ...about, type, workers } : null
    }
    default:
      return null
  }
}

/** A verdict on the answer stays what it is; what hung on a machine is worth asking for again. */
export const isFinal = (result: JobResult): boolean =>
  result.type === 'judged' && result.judgement.verdict !== 'IE'

/** That somebody begins to judge a job. It stays when they die, so that deaths can be counted. */
export type Try = {
  readonly key: string
  readonly member: string
  /** Of the job in its stream. */
  readonly seq: number
  readonly worker: string
}

export function readTry(value: unknown): Try | null {
  if (typeof value !== 'object' || value === null) return null
  const { key, member, seq, worker }: Readonly<Record<string, unknown>> = { ...value }
  if (typeof key !== 'string' || !isKey(key)) return null
  if (typeof member !== 'string' || !isMember(member)) return null
  if (typeof worker !== 'string' || !isWorker(worker)) return null
  return typeof seq === 'number' && Number.isSafeInteger(seq) ? { key, member, seq, worker } : null
}

const isWorkers = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= 20 &&
  value.every((one) => typeof one === 'string' && isWorker(one))
