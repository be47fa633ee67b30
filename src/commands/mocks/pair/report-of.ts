/** What the judge said, as it travels: titles and statuses, and no name of any hidden file. */
import type { RunReport } from '../../../core/interview/pair/wire.ts'
import { MOST } from '../../../core/interview/pair/wire.ts'
import type { Judgement } from '../../../core/question/verdict.ts'
import { clean, cleanLine } from '../../../text/clean.ts'
import { hash } from './party-of.ts'

export const reportOf = (judgement: Judgement, text: string): RunReport => ({
  verdict: judgement.verdict,
  tests: judgement.tests.slice(0, MOST.tests).map(({ title, status }) => ({
    title: cleanLine(title).slice(0, MOST.line),
    status,
  })),
  sandbox: judgement.sandbox,
  digest: hash(text),
  ms: Math.round(judgement.timings.total),
  detail: detailOf(judgement).slice(0, MOST.prose),
})

/** What does not compile is said line by line; else what teaches. */
const detailOf = ({ detail, compile }: Judgement): string =>
  clean(
    [detail, ...compile.map(({ line, column, message }) => `${line}:${column} ${message}`)]
      .filter((part) => part !== '')
      .join('\n'),
  )

/** It could not be judged here: nothing is said of the code. */
export const notJudged = (why: string, text: string): RunReport => ({
  verdict: 'IE',
  tests: [],
  sandbox: 'none',
  digest: hash(text),
  ms: 0,
  detail: why.slice(0, MOST.prose),
})
