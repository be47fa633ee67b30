/** This machine as a judge of what others send, until Ctrl-C. */
import { hostname } from 'node:os'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { explained } from '../../core/system-fault.ts'
import { connectQueue } from '../../link/queue/connect.ts'
import { isFull } from '../../link/queue/record.ts'
import { WORKER_INBOX } from '../../link/queue/subjects.ts'
import { type WorkerEvent, work } from '../../link/queue/worker.ts'
import { interruptible } from '../../session/interruptible.ts'
import { makeServing } from '../../session/judging/serving.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { faultText } from '../../telling/notice.ts'
import { cleanLine } from '../../text/clean.ts'
import { accessTo } from './queue-access.ts'

type Place = {
  readonly url: string
  readonly creds: string | undefined
  readonly name: string | undefined
  readonly slots: number
}

/** @throws SparrError no-sandbox, queue-away, and what keeps this machine from judging */
export function judgeServe(place: Place, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      await serveUntil(signal, place, session)
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

async function serveUntil(signal: AbortSignal, place: Place, session: Session): Promise<void> {
  const { sandboxKind } = await import('../../judge/tools.ts')
  if (session.options.unsandboxed || (await sandboxKind()) === 'none')
    throw new SparrError({ code: 'no-sandbox' })
  const { address, ticket } = accessTo('--url', place.url, place.creds, session.cwd)
  const connection = await connectQueue(address, ticket, WORKER_INBOX)
  try {
    const serving = makeServing(session)
    const name = place.name ?? nameHere()
    const toolchains = await serving.toolchains()
    const { words } = session
    let said = ''
    await work({
      connection,
      name,
      slots: place.slots,
      ...serving,
      isOwnFault: (error) => explained(error) !== null,
      onEvent: (event) => {
        if (session.options.json) return printJson(toldInJson(event, name))
        if (event.type !== 'ready') {
          const line = cleanLine(lineOf(event, session, address))
          // A server that is away is away once.
          if (event.type !== 'waiting' || line !== said) print(line)
          said = line
          return
        }
        tell(cleanLine(words.queue.serving(address, name, place.slots)))
        tell(cleanLine(words.queue.toolchains(toolchains)))
      },
      signal,
    })
  } finally {
    await connection.close()
  }
}

/** Two of one machine are told apart. */
const nameHere = (): string =>
  `${
    hostname()
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 50) || 'judge'
  }-${process.pid}`

type Told = Exclude<WorkerEvent, { readonly type: 'ready' }>

function lineOf(event: Told, { words }: Session, server: string): string {
  const { queue } = words
  switch (event.type) {
    case 'began':
      return queue.began(event.question, event.member)
    case 'passed':
      return queue.passed(event.question, queue.whys[event.lack] ?? event.lack)
    case 'failed':
      return queue.failed(event.question, problemOf(event.error))
    case 'waiting':
      return isFull(event.error)
        ? queue.unstored(server, problemOf(event.error))
        : queue.lost(server)
    case 'ended': {
      const { question, result } = event
      if (result.type === 'judged')
        return queue.verdict(question, result.member, result.judgement.verdict)
      if (result.type === 'poison') return queue.poison(question, result.member)
      return queue.refused(question, result.member, queue.whys[result.why] ?? result.why)
    }
  }

  function problemOf(error: unknown): string {
    const fault = explained(error)
    if (fault !== null) return faultText(fault, words)
    return error instanceof Error ? error.message : String(error)
  }
}

/** One object a line, for whoever keeps watch; no answer and nothing that it printed is in it. */
function toldInJson(event: WorkerEvent, worker: string): object {
  switch (event.type) {
    case 'ended': {
      const { question, result } = event
      const { type, member, key } = result
      const verdict = result.type === 'judged' ? result.judgement.verdict : null
      const why = result.type === 'refused' ? result.why : null
      return { event: type, worker, question, member, key, verdict, why }
    }
    case 'failed':
    case 'waiting':
      return { event: event.type, worker, problem: String(event.error) }
    case 'ready':
    case 'began':
    case 'passed':
      return { event: event.type, worker, ...event, type: undefined }
  }
}
