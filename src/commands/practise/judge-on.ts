/** An answer judged on another machine: sent, waited for, and printed as if it had been judged here. */
import { resolve } from 'node:path'
import { type ExitCode, SparrError } from '../../core/errors.ts'
import { type Job, MOST_CODE_BYTES } from '../../core/queue/job.ts'
import { findQuestion } from '../../decks/find.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { keyOf } from '../../link/queue/arrived.ts'
import { connectQueue } from '../../link/queue/connect.ts'
import { judgeElsewhere, type WaitEvent } from '../../link/queue/member.ts'
import { memberInbox } from '../../link/queue/subjects.ts'
import { interruptible } from '../../session/interruptible.ts'
import { asCode, type FoundCode } from '../../session/judging/judging.ts'
import { tell } from '../../session/output.ts'
import { leavingFrom } from '../../session/private-words.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { cleanLine } from '../../text/clean.ts'
import { printResult } from './judge-result.ts'
import { accessTo, memberOfAccess } from './queue-access.ts'

type Asked = {
  readonly on: string
  readonly creds: string | undefined
  /** Of the language's version; null: any. */
  readonly toolchain: string | null
  readonly question: string
  readonly file: string
}

/** 0 when it is accepted, 1 for any other verdict, as where it is judged here. */
export function judgeOn(asked: Asked, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      return await judgeUntil(signal, asked, session)
    } finally {
      session.close()
    }
  })
}

async function judgeUntil(signal: AbortSignal, asked: Asked, session: Session): Promise<ExitCode> {
  const { on, creds } = asked
  const access = accessTo('--on', on, creds, session.cwd)
  const member = memberOfAccess(access, creds)
  const { decks, refused } = await session.load()
  const found = asCode(findQuestion(decks, asked.question, refused))
  const code = codeIn(asked.file, session.cwd)
  // Names that should stay home stop it: code cannot be changed for them.
  const leaving = leavingFrom(session.dirs.config).code(code, asked.file)
  const job = jobOf(found, leaving, asked.toolchain)
  const connection = await connectQueue(access.address, access.ticket, memberInbox(member))
  try {
    const { address } = access
    const onEvent = onceEach(session, address)
    const result = await judgeElsewhere({ connection, address, member, signal, onEvent }, job)
    return printResult(session, result, found)
  } catch (error) {
    if (signal.aborted) tell(session.words.queue.left(cleanLine(lookingCommand(asked, keyOf(job)))))
    throw error
  } finally {
    await connection.close()
  }
}

const lookingCommand = ({ on, creds }: Asked, key: string): string =>
  [
    'sparr judge --on',
    on,
    ...(creds === undefined ? [] : ['--creds', creds]),
    '--result',
    key,
  ].join(' ')

function jobOf({ deck, code, entry }: FoundCode, text: string, version: string | null): Job {
  return {
    question: `${deck.id}/${entry.question.id}`,
    origin: null,
    execDigest: entry.execDigest,
    toolchain: { language: code.language, version },
    code: text,
  }
}

/** @throws SparrError no-such-file, not-sendable */
function codeIn(path: string, cwd: string): string {
  const { bytes, size } = fileAt(path, cwd)
  if (size > MOST_CODE_BYTES) throw new SparrError({ code: 'not-sendable', path, why: 'too-large' })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new SparrError({ code: 'not-sendable', path, why: 'encoding' }, { cause })
  }
}

function fileAt(path: string, cwd: string): ReturnType<typeof readFileBytes> {
  try {
    return readFileBytes(resolve(cwd, path), { most: MOST_CODE_BYTES, isLinkFollowed: true })
  } catch (cause) {
    throw new SparrError({ code: 'no-such-file', path }, { cause })
  }
}

/** Where it stands, on standard error, when that has changed. */
function onceEach({ words }: Session, server: string): (event: WaitEvent) => void {
  let said = ''
  return (event) => {
    const line = lineOf(event)
    if (line !== said) tell(cleanLine(line))
    said = line
  }

  function lineOf(event: WaitEvent): string {
    switch (event.type) {
      case 'queued':
        return words.queue.queued(event.before)
      case 'judging':
        return words.queue.judging(event.worker)
      case 'lost':
        return words.queue.lost(server)
      case 'back':
        return words.queue.back(server)
    }
  }
}
