/** A message of the queue read: whose it is by its subject, what is wanted by its text, and what its result is called. */
import { createHash } from 'node:crypto'
import type { JsMsg } from '@nats-io/jetstream'
import { type Job, type JobFault, keyText, MOST_JOB_BYTES, readJob } from '../../core/queue/job.ts'
import { isKey, isMember } from '../../core/queue/names.ts'
import { parsed } from './record.ts'
import { memberIn } from './subjects.ts'

export type Arrived =
  | { readonly type: 'job'; readonly job: Job; readonly key: string; readonly member: string }
  | {
      readonly type: 'none'
      readonly why: JobFault
      /** What whoever sent it calls it; null where nobody can be told. */
      readonly key: string | null
      readonly member: string | null
    }

/** The name of a job and its result: SHA-256 of code, digest of the tests and toolchain. */
export const keyOf = (job: Job): string => createHash('sha256').update(keyText(job)).digest('hex')

/** What the server knows copies by. `again`: what came before it and did not last. */
export const messageId = (member: string, key: string, again = ''): string =>
  [member, key, ...(again === '' ? [] : [again])].join('.')

export function arrivedIn({
  subject,
  data,
  headers,
}: Pick<JsMsg, 'subject' | 'data' | 'headers'>): Arrived {
  const named = memberIn(subject)
  const member = named !== null && isMember(named) ? named : null
  const job = data.length > MOST_JOB_BYTES ? 'too-large' : readJob(parsed({ data }))
  if (typeof job !== 'string' && member !== null)
    return { type: 'job', job, key: keyOf(job), member }
  const key = headers?.get('Nats-Msg-Id').split('.')[1] ?? ''
  const why = typeof job === 'string' ? job : 'malformed'
  return { type: 'none', why, key: isKey(key) ? key : null, member }
}
