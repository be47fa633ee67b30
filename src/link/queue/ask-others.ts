/** Workers ask each other before one of them refuses a job: what this machine lacks another one may have. */
import type { NatsConnection } from '@nats-io/transport-node'
import { type Job, readJob, wireOf } from '../../core/queue/job.ts'
import type { Lack } from '../../core/queue/result.ts'
import { parsed } from './record.ts'
import { HAS } from './subjects.ts'

/** A worker that judges answers at once as well. */
const PATIENCE_MS = 700

/** Only who has it says so. Returns what ends it. */
export function answerOthers(
  connection: NatsConnection,
  lackOf: (job: Omit<Job, 'code'>) => Promise<Lack | null>,
): () => void {
  const subscription = connection.subscribe(HAS, {
    callback: (error, message) => {
      if (error || message.data.length > 4096) return
      const job = readJob(parsed(message))
      if (typeof job === 'string') return
      void lackOf(job)
        .then((lack) => lack === null && message.respond())
        // Whoever cannot say has it not.
        .catch(() => undefined)
    },
  })
  return () => subscription.unsubscribe()
}

/** The question without the answer: nobody needs that to know. */
export async function hasOther(connection: NatsConnection, job: Job): Promise<boolean> {
  const asked = JSON.stringify(wireOf({ ...job, code: '' }))
  try {
    await connection.request(HAS, asked, { timeout: PATIENCE_MS })
    return true
  } catch {
    return false
  }
}
