/** Many answers judged by real processes that are killed in the middle of them; the same for tests and for the soak. */
import { jetstreamManager } from '@nats-io/jetstream'
import type { Job } from '../../src/core/queue/job.ts'
import type { JobResult } from '../../src/core/queue/result.ts'
import { memberFor, startWorkerProcess, type TestQueue, type WorkerProcess } from './judge-queue.ts'

export type Crowd = {
  readonly jobs: readonly Job[]
  readonly workers: number
  /** Whoever begins with every so manieth job is killed, and another one is started. Infinity: nobody. */
  readonly killEvery: number
  readonly home: string
  readonly creds: string
}

export type Counted = {
  readonly results: readonly JobResult[]
  readonly kills: number
  /** From the first job that was begun to the last result. */
  readonly ms: number
  /** Results that the server ever took, and the keys under which they are. */
  readonly stored: number
  readonly keys: number
}

export async function judgeAll(queue: TestQueue, crowd: Crowd): Promise<Counted> {
  const { jobs, killEvery, home, creds } = crowd
  const running = new Set<WorkerProcess>()
  const over: Promise<void>[] = []
  let begun = 0
  let started = 0
  let kills = 0
  let firstAt = 0

  function start(): WorkerProcess {
    const name = `w${++started}`
    const worker = startWorkerProcess(queue, { home, creds, name }, (told, self) => {
      if (told['event'] !== 'began') return
      if (begun++ === 0) firstAt = performance.now()
      if (begun % killEvery !== 0) return
      kills++
      running.delete(self)
      over.push(self.kill().then(() => void start()))
    })
    running.add(worker)
    return worker
  }

  try {
    // Ready before the first job, so that starting is no part of the time.
    await Promise.all(Array.from({ length: crowd.workers }, () => start().ready))
    const results = await Promise.all(jobs.map((job, n) => queue.ask(memberFor(n), job)))
    const ms = performance.now() - firstAt
    const { state } = await (await jetstreamManager(queue.all)).streams.info('JUDGE_RESULTS')
    return { results, kills, ms, stored: state.last_seq, keys: state.messages }
  } finally {
    await Promise.all(over)
    await Promise.all([...running].map((worker) => worker.stop()))
  }
}
