/** `sparr mock import`: what a call left becomes questions due. Of a file that somebody else made nothing more is read. */
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { type Brought, readBrought } from '../../core/interview/brought.ts'
import { mocksOf } from '../../core/interview/kept.ts'
import { type FileBytes, readFileBytes } from '../../disk/read-file.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { writable } from '../../session/writable.ts'
import { clean } from '../../text/clean.ts'
import { type TakenIn, takeIn } from './take-in.ts'

/** A scorecard of fifty rounds with everything that can be said in it is a tenth of this. */
const MOST_BYTES = 4_000_000

/** @throws SparrError not-a-mock, mock-newer, no-such-file, store-failed */
export async function mockImport(file: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const brought = broughtFrom(file, session.cwd)
    const [loaded, store] = await Promise.all([session.load(), writable(session)])
    // Who asked has it in the log, with every score: nothing of it is the asker's to repeat.
    if (mocksOf(store.kept('mock')).some(({ id }) => id === brought.id)) throw refusal(file, 'own')
    const taken = await takeIn(brought, file, { session, loaded, store, tell })
    const { due, added, unknown } = taken
    if (options.json)
      return printJson({ file, mock: brought.id, due, added, known: due.length - added, unknown })
    tellAll(taken, session)
  } finally {
    session.close()
  }
}

function tellAll({ due, added, unknown }: TakenIn, { words }: Session): void {
  const say = words.solo.brought
  print(due.length === 0 ? say.nothing : say.due(added, due.length - added))
  for (const name of due) print(`  ${clean(name)}`)
  if (unknown.length > 0) tell(say.unknown(unknown.map((name) => clean(name))))
}

function broughtFrom(file: string, cwd: string): Brought {
  const brought = readBrought(jsonOf(file, cwd))
  if (!('why' in brought)) return brought
  if (brought.why === 'newer')
    throw new SparrError({ code: 'mock-newer', file, schema: brought.schema })
  throw refusal(file, brought.why)
}

function jsonOf(file: string, cwd: string): unknown {
  let read: FileBytes
  try {
    read = readFileBytes(resolve(cwd, file), { most: MOST_BYTES, isLinkFollowed: true })
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  if (read.size > MOST_BYTES) throw refusal(file, 'too-large')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes))
  } catch {
    throw refusal(file, 'json')
  }
}

const refusal = (file: string, why: 'json' | 'shape' | 'alone' | 'own' | 'too-large'): SparrError =>
  new SparrError({ code: 'not-a-mock', file, why })
