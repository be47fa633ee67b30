/** The file of a round: put where it belongs, and told of at each save, unless it must not leave. */
import { homedir } from 'node:os'
import type { FileTrouble, Room, RoomHappening } from '../../../core/interview/pair/room.ts'
import { type PrivateWords, privateLines } from '../../../core/private-words.ts'
import type { Session } from '../../../session/session.ts'
import { clean } from '../../../text/clean.ts'
import { prepareFile, watchTheirFile } from './their-file.ts'

type World = {
  readonly session: Session
  readonly words: PrivateWords
  readonly send: (happening: RoomHappening) => void
}

/** Returns how to stop. */
export async function watchAnswer(
  { candidate }: Room,
  round: number,
  { session, words, send }: World,
): Promise<() => void> {
  const { pair, session: name } = candidate.party
  const code = pair.sheets[round]?.code
  if (!code) return () => undefined
  const path = await prepareFile({
    workspace: session.settings.workspace,
    session: name,
    round,
    name: code.file,
    starter: code.starter,
  })
  send({ type: 'file', file: { round, path: shownPath(path), trouble: null, place: path } })
  const refused = (trouble: FileTrouble): void => send({ type: 'not-saved', round, trouble })
  return watchTheirFile(path, (saved) => {
    if (saved.how === 'unreadable') return refused({ why: 'unreadable' })
    if (saved.how === 'too-long') return refused({ why: 'too-long', bytes: saved.bytes })
    // As the other side will have it: what is cleaned away there may have hidden a name.
    const [hit] = privateLines(clean(saved.text), words)
    if (hit) return refused({ why: 'private', ...hit })
    send({ type: 'saved', round, text: saved.text })
  })
}

const shownPath = (path: string): string => {
  const home = homedir()
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path
}
