/** The screens of who joins: the candidate's, and that of observers, who see the same and write nothing. */
import type { MockScore } from '../../../core/interview/dimensions.ts'
import { stageOf } from '../../../core/interview/pair/pair.ts'
import { clockNow } from '../../../core/interview/pair/party.ts'
import {
  isChoosing,
  offered,
  type Room,
  type RoomHappening,
} from '../../../core/interview/pair/room.ts'
import { tagIn, textIn } from '../../../core/question/text.ts'
import { faultText, said } from '../../../telling/notice.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
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
import { phaseRow, type Timed, timerRow } from '../host/head-rows.ts'
import { LabelledLine, LINE_ROWS } from '../labelled-line.tsx'
import { type At, type RoomKeys, roomKeys } from './candidate-keys.ts'
import { pageRows } from './page-rows.ts'
import { handleOf, linkTrouble, peopleRow } from './people-rows.ts'
import { languagesOfSheet } from './question-rows.ts'
import type { RoomSend } from './room-send.ts'
import { sittingBody } from './sitting-body.tsx'
import { deskRows, voteLineOf } from './vote-desk.ts'

export type CandidateScreenProps = {
  readonly room: Room
  readonly send: RoomSend
  readonly words: Words
}

/** People, phases and the blank line below them. */
const HEAD_ROWS = 3

export function CandidateScreen({ room, send, words }: CandidateScreenProps) {
  const signs = useSigns()
  const { candidate, isHelpShown } = room
  const { desk, lang } = candidate
  const { pair, role } = candidate.party
  const stage = stageOf(pair)
  const round = pair.record?.current ?? 0
  const sheet = pair.sheets[round]
  const langs = sheet ? languagesOfSheet(sheet) : []
  const at: At = {
    isChoosing: isChoosing(room),
    hasFields: sheet?.code === null && role === 'candidate',
    next: nextOf(langs, lang),
  }
  const bindings = roomKeys(room, at, words)
  const heard = pair.hints.length + pair.says.length + Object.keys(pair.released).length
  const scroll = useScroll(`${stage} ${round} ${lang} ${heard} ${desk.at}`)
  const line = voteLineOf(candidate, words)
  const isSitting =
    stage === 'interview' && !at.isChoosing && (desk.at === 'answer' || desk.at === 'leave')
  const isInField = at.hasFields && room.isTyping && desk.at === 'answer' && isSitting

  function onChord(chord: string): void {
    if (!press(chord, { room, at, bindings, send })) scroll.move(chord, false)
  }
  useChords(onChord, { isActive: !isHelpShown && line === null && !isInField })

  function body({ width, height }: BodySize) {
    if (isHelpShown)
      return (
        <HelpOverlay
          bindings={[...bindings, ...(at.hasFields ? fieldHelp(words) : [])]}
          height={height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    const rest = Math.max(1, height - HEAD_ROWS)
    const size = { width, height: rest }
    const shared = { room, words, signs, scroll, ...size }
    return (
      <>
        <Rows rows={headRows(room, words, signs, width)} top={0} height={HEAD_ROWS} more={String} />
        {isSitting && sheet
          ? sittingBody({
              ...shared,
              hasFields: at.hasFields,
              round,
              sheet,
              isInField,
              send,
              onChord,
            })
          : desk.at === 'answer' || desk.at === 'leave'
            ? page(size)
            : voting(size)}
      </>
    )
  }

  /** Everything but the question and the votes: text to scroll. */
  function page({ width, height }: BodySize) {
    const rows = pageRows({ room, isChoosing: at.isChoosing, words, signs, width })
    const top = scroll.top(rows.length, height)
    return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
  }

  function voting({ width, height }: BodySize) {
    const { rows, cursorRow } = deskRows(candidate, { words, signs, width })
    const left = height - (line ? LINE_ROWS : 0)
    const happen = (happening: Extract<RoomHappening, { type: 'candidate' }>['happening']) =>
      send({ type: 'candidate', happening })
    return (
      <>
        <Rows
          rows={rows}
          top={scroll.top(rows.length, left, { cursorRow })}
          height={left}
          more={words.moreBelow}
        />
        {line && (
          <LabelledLine
            {...{ line, width, onChord }}
            isActive={!isHelpShown}
            onText={(text) => happen({ type: 'line', text })}
            onSubmit={() => happen({ type: 'keep' })}
          />
        )}
      </>
    )
  }

  const timed = stage === 'interview' ? timedIn(room) : null
  return (
    <Screen
      title={isHelpShown ? words.help.title : titlesOf(room, words, signs)}
      right={timed ? timerRow(timed, words) : []}
      notice={noticeOf(room, words, signs)}
      keys={isHelpShown ? helpKeys(words) : bindings}
      words={words}
    >
      {body}
    </Screen>
  )
}

/** Empty where it is shown in the only one there is. */
function nextOf(langs: readonly string[], lang: string): string {
  const at = langs.findIndex((tag) => tagIn([tag], lang) !== undefined)
  return langs.length < 2 ? '' : (langs[(at + 1) % langs.length] ?? '')
}

function timedIn({ candidate: { party, seen } }: Room): Timed | null {
  const { record } = party.pair
  return record && { record, clockMs: clockNow(party, seen) }
}

function headRows(room: Room, words: Words, signs: Signs, width: number): readonly StyledRow[] {
  const { party } = room.candidate
  const timed = timedIn(room)
  return [
    peopleRow({ party, words, signs }),
    timed ? phaseRow(timed, words, signs, width) : BLANK,
    BLANK,
  ]
}

function titlesOf(room: Room, words: Words, signs: Signs): readonly string[] {
  const { lang, party } = room.candidate
  const { pair } = party
  // In the language that the question is read in, and not that of whoever asks it.
  const sheet = pair.record ? pair.sheets[pair.record.current] : undefined
  const title = sheet ? cleanLine(textIn(sheet.title, lang, sheet.lang)) : ''
  const host = handleOf(pair, 'host')
  const name = host === '' ? words.pair.title : words.pair.withPeer(host)
  return title === '' ? [name] : [`${name} ${signs.path} ${title}`, title]
}

function noticeOf({ fault, candidate }: Room, words: Words, signs: Signs): StyledRow {
  const { party, desk } = candidate
  const { pair } = party
  const trouble = linkTrouble(party, words)
  if (fault) return said('warning', faultText(fault, words), signs)
  if (trouble !== '') return said('warning', trouble, signs)
  if (pair.newer !== null) return said('warning', words.pair.newer(pair.newer), signs)
  if (desk.at === 'leave') return said('told', words.pair.leaveQuestion, signs)
  const stage = stageOf(pair)
  if (stage === 'interview' && pair.record?.rounds[pair.record.current]?.isPaused)
    return said('told', words.host.paused, signs)
  const minutes = offered({ candidate })
  if (minutes !== null) return said('told', words.pair.reveal.swap(minutes), signs)
  return []
}

type Pressed = {
  readonly room: Room
  readonly at: At
  readonly bindings: RoomKeys
  readonly send: RoomSend
}

/** False: the key is none of the table's, nor a digit or an arrow that means something here. */
function press(chord: string, { room, at, bindings, send }: Pressed): boolean {
  const { desk } = room.candidate
  const digit = /^[0-4]$/.test(chord) ? Number(chord) : null
  const step = chord === 'up' || chord === 'k' ? -1 : chord === 'down' || chord === 'j' ? 1 : 0
  const isList = desk.at === 'score' || (desk.at === 'takeaways' && chord.length > 1)
  const intent = intentFor(bindings, chord)
  if (digit !== null && desk.at === 'score')
    send({ type: 'candidate', happening: { type: 'rate', score: digit as MockScore } })
  else if (step !== 0 && isList) send({ type: 'candidate', happening: { type: 'move', by: step } })
  else if (step !== 0 && at.isChoosing) send({ type: 'topic-cursor', to: room.topicCursor + step })
  else if (intent) send(intent)
  else return false
  return true
}
