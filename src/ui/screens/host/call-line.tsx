/** The one line that an interviewer types into: a note, what was seen, a takeaway. */
import { MOST_TAKEAWAYS } from '../../../core/interview/dimensions.ts'
import type { Call, CallHappening } from '../../../core/interview/host/call.ts'
import { scoreRows } from '../../../core/interview/host/scoring.ts'
import { clockOf, currentRound } from '../../../core/interview/host/telling.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import { LabelledLine, type Line } from '../labelled-line.tsx'
import { nextProbe } from '../pair/host-rows.ts'

/** What is typed into, if anything is. */
export function lineOf(call: Call, words: Words): Line | null {
  const { desk } = call
  const { host } = words
  const round = currentRound(call)
  switch (desk.at) {
    case 'talk':
    case 'score':
    case 'end':
      return null
    case 'note':
      return {
        id: 'note',
        label: `${host.note} ${host.clock(clockOf(call))}`,
        text: call.note,
        placeholder: '',
      }
    case 'evidence': {
      const row = scoreRows(round)[desk.cursor]
      return {
        id: `evidence ${desk.cursor}`,
        label: row ? host.evidence(host.dimensions[row.dimension], desk.score) : '',
        text: desk.text,
        placeholder: offered(round.notes.at(-1)?.text, words),
      }
    }
    case 'say':
      return {
        id: `say ${desk.about}`,
        label: host.say[desk.about],
        text: desk.text,
        placeholder: desk.about === 'probe' && call.party ? nextProbe(call, call.party) : '',
      }
    case 'takeaways':
      return {
        id: `takeaway ${desk.cursor}`,
        label: host.takeaway(desk.cursor + 1, MOST_TAKEAWAYS),
        text: desk.text,
        placeholder: '',
      }
  }
}

/** It is taken over by a key and never by itself: the newest note may be about something else. */
const offered = (note: string | undefined, { host }: Words): string =>
  note === undefined ? '' : host.offered(cleanLine(note))

type Props = {
  readonly line: Line
  readonly width: number
  readonly isActive: boolean
  readonly happen: (happening: CallHappening) => void
  readonly onChord: (chord: string) => void
}

export const CallLine = ({ happen, ...props }: Props) => (
  <LabelledLine
    {...props}
    onText={(text) => happen({ type: 'type', text })}
    onSubmit={() => happen({ type: 'keep' })}
  />
)
