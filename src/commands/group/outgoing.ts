/** The one door for text of one's own that others of a group will read: names that stay at home are replaced in it. */
import type { Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'

export type Outgoing = {
  readonly text: string
  /** What was replaced, and how often: for whoever sends it. */
  readonly replaced: readonly { readonly word: string; readonly times: number }[]
}

export async function outgoing(text: string, _session: Session): Promise<Outgoing> {
  return { text: clean(text), replaced: [] }
}

/** Code is sent as it is or not at all. */
export async function outgoingCode(code: string, _session: Session): Promise<string> {
  return clean(code)
}
