/** What became of an answer that was sent to be judged. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { textIn } from '../../core/question/text.ts'
import type { Judgement } from '../../core/question/verdict.ts'
import { isKey } from '../../core/queue/names.ts'
import type { JobResult } from '../../core/queue/result.ts'
import { connectQueue } from '../../link/queue/connect.ts'
import { resultFor } from '../../link/queue/member.ts'
import { memberInbox } from '../../link/queue/subjects.ts'
import type { FoundCode } from '../../session/judging/judging.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { judgementText } from './judgement-text.ts'
import { accessTo, memberOfAccess } from './queue-access.ts'

type Looked = {
  readonly on: string
  readonly creds: string | undefined
  readonly key: string
}

/** @throws SparrError no-result while there is none */
export async function showResult(
  { on, creds, key }: Looked,
  options: GlobalOptions,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    if (!isKey(key)) {
      const expected = 'the 64 letters that sparr judge --on gave'
      throw new SparrError({ code: 'bad-value', name: '--result', value: key, expected })
    }
    const access = accessTo('--on', on, creds, session.cwd)
    const member = memberOfAccess(access, creds)
    const connection = await connectQueue(access.address, access.ticket, memberInbox(member))
    try {
      const result = await resultFor({ connection, address: access.address }, { member, key })
      if (result === null) throw new SparrError({ code: 'no-result', key })
      return printResult(session, result, null)
    } finally {
      await connection.close()
    }
  } finally {
    session.close()
  }
}

/**
 * The verdict as `sparr judge` prints it, with the machine it comes from. `found`: the question here, whose titles are in the
 * reader's language; null where only the key is known.
 * @throws SparrError not-judged where it is no verdict
 */
export function printResult(
  session: Session,
  result: JobResult,
  found: FoundCode | null,
): ExitCode {
  const { key, worker } = result
  const question = found?.name ?? key
  switch (result.type) {
    case 'refused':
      throw new SparrError({ code: 'not-judged', why: result.why, question, detail: worker })
    case 'poison': {
      const detail = result.workers.join(', ') || worker
      throw new SparrError({ code: 'not-judged', why: 'poison', question, detail })
    }
    case 'judged': {
      const judgement = found ? told(session, result.judgement, found) : result.judgement
      const { toolchain } = result
      const { words, options } = session
      if (options.json) printJson({ ...judgement, key, worker, toolchain })
      else {
        print(clean(judgementText(judgement, words)))
        print(cleanLine(words.queue.judgedBy(worker, toolchain)))
      }
      return judgement.verdict === 'AC' ? EXIT.ok : EXIT.failed
    }
  }
}

/** Under the name and with the titles that the question has here. */
function told({ contentLang }: Session, judgement: Judgement, found: FoundCode): Judgement {
  const { code, deck, name } = found
  const titles = new Map(
    code.tests === 'all'
      ? []
      : code.tests.map((test) => [test.name, textIn(test.title, contentLang, deck.lang)]),
  )
  const tests = judgement.tests.map((one) => ({ ...one, title: titles.get(one.name) ?? one.title }))
  return { ...judgement, question: name, tests }
}
