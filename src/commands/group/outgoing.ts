/** The one door for text of one's own that others of a group will read: names that stay at home stay there. */
import type { Replaced } from '../../core/private-words.ts'
import type { Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'

export type Outgoing = {
  readonly text: (text: string) => string
  /** Code is sent as it is or not at all. @throws SparrError private-code */
  readonly code: (code: string, what: string) => void
  /** So far; the session says it when it closes. */
  readonly replaced: () => readonly Replaced[]
}

/** @throws SparrError private-words where the list is there and cannot be read: nothing leaves then */
export async function outgoing(session: Pick<Session, 'leaving'>): Promise<Outgoing> {
  const leaving = await session.leaving()
  return {
    text: (text) => leaving.text(clean(text)),
    code: (code, what) => void leaving.code(clean(code), what),
    replaced: leaving.replaced,
  }
}
