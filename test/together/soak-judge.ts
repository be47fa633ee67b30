/**
 * Judging for many, whole: 200 answers with the machines that judge them killed in the middle, then what one and two of them
 * do in a minute. Needs nats-server and a sandbox.
 */
import { cpus } from 'node:os'
import { sandboxKind } from '../../src/judge/tools.ts'
import { ownHome, realJobs, startQueue } from './judge-queue.ts'
import { type Counted, judgeAll } from './killed-workers.ts'
import { NO_NATS } from './nats.ts'

const COUNT = Number(process.argv[2] ?? 200)
const MISSING = 3
const home = ownHome()

if (NO_NATS !== '' || (await sandboxKind()) === 'none') {
  console.error(NO_NATS || 'there is no sandbox')
  process.exit(MISSING)
}

async function round(workers: number, killEvery: number, ackWaitMs: number): Promise<Counted> {
  const queue = await startQueue(ackWaitMs)
  try {
    const creds = await queue.ticketFile(null)
    return await judgeAll(queue, {
      jobs: await realJobs(COUNT),
      workers,
      killEvery,
      home,
      creds,
    })
  } finally {
    await queue.end()
  }
}

const perMinute = ({ ms }: Counted): string => `${Math.round((COUNT * 60_000) / ms)} a minute`

const killed = await round(2, 10, 5000)
const wrong = killed.results.filter(
  (result, n) => result.type !== 'judged' || (result.judgement.verdict === 'AC') !== (n % 3 !== 2),
)
console.log(
  `${COUNT} jobs, two workers, ${killed.kills} kill -9: ${killed.results.length} results, ` +
    `${killed.stored} stored under ${killed.keys} keys, ${wrong.length} wrong, ${Math.round(killed.ms / 1000)} s`,
)
const isWhole = killed.stored === COUNT && killed.keys === COUNT && wrong.length === 0
for (const workers of [1, 2])
  console.log(
    `${COUNT} jobs, ${workers} worker${workers > 1 ? 's' : ''}, ${cpus().length} cores: ` +
      perMinute(await round(workers, Number.POSITIVE_INFINITY, 30_000)),
  )
process.exitCode = isWhole ? 0 : 1
