/**
 * Which subjects a ticket may write to and read, as data for whoever mints it. The server asks them of everything but one:
 * where an answer of its own goes is up to who asks (`reply`), so that a copy of what somebody may read can land on any
 * subject. That is why tries and results say whose they are, and count only where they lie on a subject of theirs.
 */

import type { Rights } from '../nats/subjects.ts'
import {
  HAS,
  JOBS,
  jobsOf,
  memberInbox,
  RESULTS,
  resultOf,
  TRIES,
  tryOf,
  WORKER_INBOX,
  WORKERS,
} from './subjects.ts'

/** Sends answers in its own name, and reads what became of these: no job, not even its own, and nothing of another. */
export const memberRights = (member: string): Rights => ({
  pub: [
    jobsOf(member),
    // How much waits, in numbers: no text of a job.
    `$JS.API.STREAM.INFO.${JOBS}`,
    `$JS.API.DIRECT.GET.${RESULTS}.${resultOf(member, '*')}`,
    `$JS.API.DIRECT.GET.${TRIES}.${tryOf(member, '*')}`,
  ],
  sub: [`${memberInbox(member)}.>`, resultOf(member, '*'), tryOf(member, '*')],
})

/** Takes jobs, writes tries and results, makes the streams where they are not there yet; puts no job in anybody's name. */
export const workerRights: Rights = {
  pub: [
    resultOf('*', '*'),
    tryOf('*', '*'),
    HAS,
    ...[JOBS, TRIES, RESULTS].flatMap((stream) => [
      `$JS.API.STREAM.INFO.${stream}`,
      `$JS.API.STREAM.CREATE.${stream}`,
    ]),
    ...[TRIES, RESULTS].flatMap((stream) => [
      `$JS.API.STREAM.MSG.GET.${stream}`,
      `$JS.API.STREAM.MSG.DELETE.${stream}`,
    ]),
    `$JS.API.DIRECT.GET.${TRIES}`,
    `$JS.API.CONSUMER.CREATE.${JOBS}.${WORKERS}`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${JOBS}.${WORKERS}`,
    `$JS.API.CONSUMER.INFO.${JOBS}.${WORKERS}`,
    `$JS.API.CONSUMER.MSG.NEXT.${JOBS}.${WORKERS}`,
    `$JS.ACK.${JOBS}.${WORKERS}.>`,
    `${WORKER_INBOX}.>`,
  ],
  sub: [`${WORKER_INBOX}.>`, HAS],
}
