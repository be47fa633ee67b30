/** The questions that a row of the log names, whatever its kind, so that what is done to names is written once. */
import { isSoundEvent } from './interview/sound-event.ts'
import type { LogBody } from './log.ts'
import type { Written } from './question/keys.ts'

/**
 * The row with each question named as `to` says it.
 * @param row a sound one
 */
export function withQuestions<R extends LogBody>(row: R, to: (named: Written) => Written): R
export function withQuestions(row: LogBody, to: (named: Written) => Written): LogBody {
  const one = <B extends Written>({ origin, ...body }: B) => {
    const { question, ...from } = to(writtenAs(body.question, origin))
    return { ...body, question, ...from }
  }
  switch (row.kind) {
    case 'attempt':
      return { ...row, body: one(row.body) }
    case 'run':
      return { ...row, body: one(row.body) }
    case 'bury':
      return { ...row, body: one(row.body) }
    case 'suspend':
      return { ...row, body: one(row.body) }
    case 'resume':
      return { ...row, body: one(row.body) }
    case 'rejection':
      return { ...row, body: one(row.body) }
    case 'story': {
      const { questions, origins, ...body } = row.body
      const named = questions.map((question, i) =>
        to(writtenAs(question, origins?.[i] ?? undefined)),
      )
      const different = [
        ...new Map(named.map((each) => [`${each.origin ?? ''}\0${each.question}`, each])).values(),
      ]
      const from = different.some(({ origin }) => origin !== undefined)
        ? { origins: different.map(({ origin }) => origin ?? null) }
        : {}
      return {
        ...row,
        body: { ...body, questions: different.map(({ question }) => question), ...from },
      }
    }
    case 'mock': {
      const { event } = row.body
      // A row is counted as long as its event has a type: what else it holds may be of a newer program.
      if (event.type !== 'begin' || !isSoundEvent(event)) return row
      return { ...row, body: { ...row.body, event: { ...event, rounds: event.rounds.map(one) } } }
    }
    case 'void':
    case 'posting':
    case 'merge':
    case 'unmerge':
    case 'adopt':
      return row
  }
  // A kind that a newer program wrote.
  return row
}

/** In the order in which they stand there. */
export function questionsIn(row: LogBody): readonly Written[] {
  const found: Written[] = []
  withQuestions(row, (named) => {
    found.push(named)
    return named
  })
  return found
}

const writtenAs = (question: string, origin: string | undefined): Written =>
  origin === undefined ? { question } : { question, origin }
