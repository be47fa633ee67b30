import { Box } from 'ink'
import { MOST_TAKEAWAYS, type MockScore } from '../../../core/interview/dimensions.ts'
import type { Call, CallHappening } from '../../../core/interview/host/call.ts'
import type { Host } from '../../../core/interview/host/host.ts'
import { scoreRows } from '../../../core/interview/host/scoring.ts'
import { clockOf, currentRound } from '../../../core/interview/host/telling.ts'
import { cleanLine } from '../../../text/clean.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { footer, intentFor } from '../../keymap.ts'
import { HelpOverlay } from '../../parts/help-overlay.tsx'
import { Rows, topFor } from '../../parts/rows.tsx'
import { type BodySize, Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { TextLine } from '../../parts/text-line.tsx'
import { useChords } from '../../parts/use-chords.ts'
import { useScroll } from '../../parts/use-scroll.ts'
import { fieldHelp } from '../../rows/field-help.ts'
import { BLANK } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { endRows, noteRows, scoringRows, summaryRows, takeawayRows } from './desk-rows.ts'
import { hostNotice, phaseRow, timerRow } from './head-rows.ts'
import { hostKeys } from './keys.ts'
import { briefRows, promptRows } from './read-rows.ts'
import type { HostSend } from './send.ts'

type Props = {
  readonly host: Host
  readonly call: Call
  readonly send: HostSend
  readonly words: Words
}

/** From here on what is read and what is written stand side by side: 110 columns of the window. */
const WIDE = 108
const LONGEST_LINE = 500

/** The strip of phases and the blank line below it. */
const STRIP_ROWS = 2

export function CallScreen({ host, call, send, words }: Props) {
  const signs = useSigns()
  const { desk, side, record } = call
  const line = lineOf(call, words)
  const bindings = hostKeys(host, words)
  const reading = useScroll(`${record.current} ${side} ${call.lang}`)
  const writing = useScroll(`${record.current} ${currentRound(call).notes.length}`)
  const happen = (happening: CallHappening) => send({ type: 'call', happening })

  function onChord(chord: string): void {
    const digit = /^[0-9]$/.test(chord) ? Number(chord) : null
    const step = chord === 'up' || chord === 'k' ? -1 : chord === 'down' || chord === 'j' ? 1 : 0
    const isList = desk.at === 'score' || (desk.at === 'takeaways' && chord.length > 1)
    const intent = intentFor(bindings, chord)
    if (digit !== null && desk.at === 'talk') happen({ type: 'release', rung: digit })
    else if (digit !== null && digit <= 4 && desk.at === 'score')
      happen({ type: 'rate', score: digit as MockScore })
    else if (step !== 0 && isList) happen({ type: 'move', by: step })
    else if (intent) send(intent)
    else if (side === 'notes') writing.move(chord, false)
    else reading.move(chord, false)
  }
  useChords(onChord, { isActive: !host.isHelpShown && line === null })

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
    const room = height - STRIP_ROWS
    return (
      <>
        <Rows
          rows={[phaseRow(call, words, signs, width), BLANK]}
          top={0}
          height={STRIP_ROWS}
          more={String}
        />
        {width >= WIDE ? wide(width, room) : narrow(width, room)}
      </>
    )
  }

  function wide(width: number, height: number) {
    const left = Math.floor((width - 3) * 0.52)
    const right = width - 3 - left
    const view = { call, words, signs, width: left }
    const prompt = promptRows(view)
    const all = [...prompt, BLANK, ...briefRows(view)]
    const anchor = side === 'brief' ? prompt.length + 1 : 0
    const rule: readonly StyledRow[] = Array.from({ length: height }, () => [
      { text: signs.column, style: 'dim' },
    ])
    return (
      <Box>
        <Box flexDirection="column" width={left} flexShrink={0}>
          <Rows
            rows={all}
            top={reading.top(all.length, height, { anchor })}
            height={height}
            more={words.moreBelow}
          />
        </Box>
        <Box flexDirection="column" width={3} paddingX={1} flexShrink={0}>
          <Rows rows={rule} top={0} height={height} more={String} />
        </Box>
        <Box flexDirection="column" width={right} flexShrink={0}>
          {deskIn(right, height)}
        </Box>
      </Box>
    )
  }

  function narrow(width: number, height: number) {
    const isDesk = desk.at !== 'talk' && desk.at !== 'note'
    if (side === 'notes' || isDesk) return deskIn(width, height)
    const view = { call, words, signs, width }
    const rows = side === 'prompt' ? promptRows(view) : briefRows(view)
    const room = height - lineHeight()
    return (
      <>
        <Rows
          rows={rows}
          top={reading.top(rows.length, room)}
          height={room}
          more={words.moreBelow}
        />
        {typing(width)}
      </>
    )
  }

  /** The interviewer's own pane. */
  function deskIn(width: number, height: number) {
    const view = { call, words, signs, width }
    const room = height - lineHeight()
    if (desk.at === 'score' || desk.at === 'evidence') {
      const { rows, cursorRow } = scoringRows(view)
      return (
        <>
          <Rows
            rows={rows}
            top={topFor(cursorRow, 0, rows.length, room)}
            height={room}
            more={words.moreBelow}
          />
          {typing(width)}
        </>
      )
    }
    if (desk.at === 'takeaways')
      return (
        <>
          <Rows rows={takeawayRows(view)} top={0} height={room} more={words.moreBelow} />
          {typing(width)}
        </>
      )
    const below = desk.at === 'end' ? [BLANK, ...endRows(view)] : summaryRows(view)
    const rows = noteRows(view)
    const forNotes = Math.max(1, room - below.length)
    return (
      <>
        <Rows
          rows={rows}
          top={writing.top(rows.length, forNotes, { anchor: Math.max(0, rows.length - forNotes) })}
          height={Math.min(rows.length, forNotes)}
          more={words.moreBelow}
        />
        {/* The line stands where the next note will. */}
        {typing(width)}
        <Rows
          rows={below}
          top={0}
          height={Math.min(below.length, room - 1)}
          more={words.moreBelow}
        />
      </>
    )
  }

  const lineHeight = (): number => (line === null ? 0 : 2)

  function typing(width: number) {
    if (line === null) return null
    const prompt = `${signs.pointer} `
    return (
      <Box flexDirection="column" flexShrink={0} height={2} overflow="hidden">
        <StyledText row={[{ text: line.label, style: 'accent' }]} />
        <Box flexShrink={0} height={1}>
          <StyledText row={[{ text: prompt, style: 'accent' }]} />
          <TextLine
            key={line.id}
            text={line.text}
            isActive={!host.isHelpShown}
            width={width - widthOf(prompt)}
            placeholder={line.placeholder}
            limit={LONGEST_LINE}
            onText={(text) => happen({ type: 'type', text })}
            onSubmit={() => happen({ type: 'keep' })}
            onChord={onChord}
          />
        </Box>
      </Box>
    )
  }

  const title = currentRound(call).round.title
  const path = `${words.host.title} ${signs.path} ${cleanLine(title)}`
  return (
    <Screen
      title={host.isHelpShown ? words.help.title : [path, cleanLine(title)]}
      right={timerRow(call, words)}
      notice={hostNotice(host, call, words, signs)}
      footer={(width) => footer(bindings, width, signs.between)}
      tooSmall={words.tooSmall}
    >
      {body}
    </Screen>
  )
}

type Line = {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly placeholder: string
}

/** What is typed into, if anything is. */
function lineOf(call: Call, words: Words): Line | null {
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
        placeholder: cleanLine(round.notes.at(-1)?.text ?? ''),
      }
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
