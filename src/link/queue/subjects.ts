/** What the judge's queue is called on a server: three streams, and one subject that workers ask each other on. */

/** What waits to be judged. */
export const JOBS = 'JUDGE_JOBS'
/** That somebody begins to judge. */
export const TRIES = 'JUDGE_TRIES'
/** What became of it. */
export const RESULTS = 'JUDGE_RESULTS'
/** All workers are one consumer of the jobs: each job goes to one of them. */
export const WORKERS = 'workers'
/** One worker asks the others whether they can judge what it cannot. */
export const HAS = 'judge.has'

/** One subject a member: the server holds what a ticket may write to, and counts what waits on it. */
export const jobsOf = (member: string): string => `judge.jobs.${member}`
export const tryOf = (member: string, key: string): string => `judge.tries.${member}.${key}`
export const resultOf = (member: string, key: string): string => `judge.results.${member}.${key}`

export const memberInbox = (member: string): string => `_INBOX.judge.${member}`
export const WORKER_INBOX = '_INBOX.judge-workers'

/** Whose job it is: the server says so, not the job. Null for what is no job's subject. */
export const memberIn = (subject: string): string | null =>
  /^judge\.jobs\.([^.]+)$/.exec(subject)?.[1] ?? null
