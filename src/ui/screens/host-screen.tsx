import { useRef } from 'react'
import type { Host } from '../../core/interview/host/host.ts'
import { BLANK } from '../../telling/plain.ts'
import type { Words } from '../../words/words.ts'
import { intentFor } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { HelpOverlay, helpKeys } from '../parts/help-overlay.tsx'
import { Rows, topFor } from '../parts/rows.tsx'
import { type BodySize, Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { useScroll } from '../parts/use-scroll.ts'
import { CallScreen } from './host/call-screen.tsx'
import { hostNotice } from './host/head-rows.ts'
import { hostKeys } from './host/keys.ts'
import { chooseHead, plainRows } from './host/plain-rows.ts'
import type { HostSend } from './host/send.ts'
import type { Invite } from './pair/invite-rows.ts'

export type HostScreenProps = {
  readonly host: Host
  readonly send: HostSend
  readonly words: Words
  readonly contentLang: string
  /** How a candidate gets to a screen of their own; null: they have none. */
  readonly invite: Invite | null
}

/** The interviewer's own program: what only the interviewer sees. */
export function HostScreen(props: HostScreenProps) {
  const { screen } = props.host
  return screen.name === 'call' ? (
    <CallScreen {...props} call={screen.call} />
  ) : (
    <PlainScreen {...props} />
  )
}

const MOVES: Readonly<Record<string, number>> = {
  up: -1,
  k: -1,
  down: 1,
  j: 1,
  pgup: -10,
  pgdn: 10,
}

/** An offer, a list, a text to scroll: before the call and after it. */
function PlainScreen({ host, send, words, contentLang, invite }: HostScreenProps) {
  const signs = useSigns()
  const { screen } = host
  const scroll = useScroll(screen.name)
  const top = useRef(0)
  const bindings = hostKeys(host, words)

  useChords(
    (chord) => {
      const step = MOVES[chord]
      const intent = intentFor(bindings, chord)
      if (intent) send(intent)
      else if (screen.name === 'choose' && step !== undefined)
        send({ type: 'cursor', to: screen.cursor + step })
      else scroll.move(chord, false)
    },
    { isActive: !host.isHelpShown },
  )

  function body({ width, height }: BodySize) {
    if (host.isHelpShown)
      return (
        <HelpOverlay
          bindings={bindings}
          height={height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    const rows = plainRows({ host, words, contentLang, signs, width })
    if (screen.name !== 'choose')
      return (
        <Rows
          rows={rows}
          top={scroll.top(rows.length, height)}
          height={height}
          more={words.moreBelow}
        />
      )
    const head = [...chooseHead({ host, words, invite, signs, width }), BLANK]
    const room = Math.max(1, height - head.length)
    top.current = topFor(screen.cursor, top.current, rows.length, room)
    return (
      <>
        <Rows rows={head} top={0} height={head.length} more={String} />
        <Rows rows={rows} top={top.current} height={room} more={words.moreBelow} />
      </>
    )
  }

  return (
    <Screen
      title={host.isHelpShown ? words.help.title : titleOf(screen, words)}
      notice={hostNotice(host, null, words, signs)}
      keys={host.isHelpShown ? helpKeys(words) : bindings}
      words={words}
    >
      {body}
    </Screen>
  )
}

function titleOf(screen: Host['screen'], { host }: Words): string {
  switch (screen.name) {
    case 'offer':
      return host.offer.title
    case 'choose':
      return host.choose.title
    case 'debrief':
      return `${host.debrief.title}`
    case 'opening':
    case 'call':
      return host.title
  }
}
