/** How the candidate gets here: what to run on this machine, or the code to send. */
import { BLANK, heading, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export type Invite =
  | { readonly how: 'command'; readonly command: string }
  /** `file`: where it lies as well; `watching`: where the code of an observer lies. */
  | {
      readonly how: 'code'
      readonly code: string
      readonly file: string
      readonly watching: string
    }

export function inviteRows(
  invite: Invite | null,
  { pair: { lobby } }: Words,
  width: number,
): readonly StyledRow[] {
  if (!invite) return []
  const rows =
    invite.how === 'command'
      ? textRows(lobby.codeLocal(cleanLine(invite.command)), width)
      : [
          ...textRows(lobby.codeFar(cleanLine(invite.file)), width),
          ...textRows(lobby.codeAsk, width, 'dim'),
          ...textRows(lobby.codeWatching(cleanLine(invite.watching)), width, 'dim'),
          BLANK,
          ...textRows(cleanLine(invite.code), width, 'code'),
        ]
  return [heading(lobby.code), ...rows]
}
