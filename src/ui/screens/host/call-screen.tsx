import type { MockScore } from '../../../core/interview/dimensions.ts'
import type { Call, CallHappening } from '../../../core/interview/host/call.ts'
import type { Host } from '../../../core/interview/host/host.ts'
import { currentRound } from '../../../core/interview/host/telling.ts'
import { BLANK } from '../../../telling/plain.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import { fieldHelp } from '../../fields/field-help.ts'
import { intentFor } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import { HelpOverlay, helpKeys } from '../../parts/help-overlay.tsx'
import { Rows } from '../../parts/rows.tsx'
import { type BodySize, Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import { nextProbe } from '../pair/host-rows.ts'
import type { Invite } from '../pair/invite-rows.ts'
import { peopleRow } from '../pair/people-rows.ts'
import { CallLine, lineOf } from './call-line.tsx'
import { narrowPane, widePanes } from './call-panes.tsx'
import { hostNotice, phaseRow, timedOf, timerRow } from './head-rows.ts'
import { type HostKeys, hostKeys } from './keys.ts'
import type { HostSend } from './send.ts'

type Props = {
  readonly host: Host
  readonly call: Call
  readonly send: HostSend
  readonly words: Words
  readonly invite: Invite | null
}

/** From here on what is read and what is written stand side by side: 110 columns of the window. */
const WIDE = 108

export function CallScreen({ host, call, send, words, invite }: Props) {
  const signs = useSigns()
  const { record, side, lang } = call
  const line = lineOf(call, words)
  const bindings = hostKeys(host, words)
  const reading = useScroll(`${record.current} ${side} ${lang}`)
  const writing = useScroll(`${record.current} ${currentRound(call).notes.length}`)
  function happen(happening: CallHappening): void {
    const { desk, party } = call
    const isEmpty = desk.at === 'say' && desk.about === 'probe' && desk.text.trim() === ''
    const text = happening.type === 'keep' && isEmpty && party ? nextProbe(call, party) : ''
    // An empty line says what it shows: what the question brings.
    if (text !== '') send({ type: 'call', happening: { type: 'say', about: 'probe', text } })
    send({ type: 'call', happening })
  }

  function onChord(chord: string): void {
    if (press(chord, call, bindings, send)) return
    const scroll = side === 'notes' ? writing : reading
    scroll.move(chord, false)
  }
  useChords(onChord, { isActive: !host.isHelpShown && line === null })

  const typing =
    line &&
    ((width: number) => (
      <CallLine {...{ line, width, happen, onChord }} isActive={!host.isHelpShown} />
    ))

  function body({ width, height }: BodySize) {
    if (host.isHelpShown)
      return (
        <HelpOverlay
          bindings={[...bindings, ...fieldHelp(words)]}
          height={height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    const { party } = call
    const strip = [
      ...(party ? [peopleRow({ party, words, signs })] : []),
      phaseRow(timedOf(call), words, signs, width),
      BLANK,
    ]
    const room = height - strip.length
    const panes = { call, invite, words, signs, width, height: room, reading, writing, typing }
    return (
      <>
        <Rows rows={strip} top={0} height={strip.length} more={String} />
        {width >= WIDE ? widePanes(panes) : narrowPane(panes)}
      </>
    )
  }

  const title = currentRound(call).round.title
  const path = `${words.host.title} ${signs.path} ${cleanLine(title)}`
  return (
    <Screen
      title={host.isHelpShown ? words.help.title : [path, cleanLine(title)]}
      right={timerRow(timedOf(call), words)}
      notice={hostNotice(host, call, words, signs)}
      keys={host.isHelpShown ? helpKeys(words) : bindings}
      words={words}
    >
      {body}
    </Screen>
  )
}

/** False: the key is none of the table's, nor a digit or an arrow that means something here. */
function press(chord: string, { desk }: Call, bindings: HostKeys, send: HostSend): boolean {
  const digit = /^[0-9]$/.test(chord) ? Number(chord) : null
  const step = chord === 'up' || chord === 'k' ? -1 : chord === 'down' || chord === 'j' ? 1 : 0
  const isList = desk.at === 'score' || (desk.at === 'takeaways' && chord.length > 1)
  const intent = intentFor(bindings, chord)
  if (digit !== null && desk.at === 'talk')
    send({ type: 'call', happening: { type: 'release', rung: digit } })
  else if (digit !== null && digit <= 4 && desk.at === 'score')
    send({ type: 'call', happening: { type: 'rate', score: digit as MockScore } })
  else if (step !== 0 && isList) send({ type: 'call', happening: { type: 'move', by: step } })
  else if (intent) send(intent)
  else return false
  return true
}
