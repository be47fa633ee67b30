/** While the question is asked: what is read, and where it is answered; side by side where there is room. */
import { Box } from 'ink'
import type { Room } from '../../../core/interview/pair/room.ts'
import type { AskedSheet } from '../../../core/interview/pair/wire.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { Rows } from '../../parts/rows.tsx'
import type { BodySize } from '../../parts/screen.tsx'
import type { Scroll } from '../../parts/use-scroll.ts'
import { FieldsPane, fileRows } from './answer-pane.tsx'
import { answerRows } from './answer-rows.ts'
import { heardRows } from './heard-rows.ts'
import { questionRows } from './question-rows.ts'
import type { RoomSend } from './room-send.ts'

type Props = BodySize & {
  readonly room: Room
  readonly round: number
  readonly sheet: AskedSheet
  readonly hasFields: boolean
  /** Letters go into the field. */
  readonly isInField: boolean
  readonly scroll: Scroll
  readonly words: Words
  readonly signs: Signs
  readonly send: RoomSend
  readonly onChord: (chord: string) => void
}

/** From here on the question and the answer stand side by side: 110 columns of the window. */
const WIDE = 108
/** A field with its label, and a row of what is below it. */
const LEAST_FIELDS = 8

/** A part and no component: its field keeps the caret wherever the window puts it. */
export function sittingBody(props: Props) {
  const { room, round, sheet, scroll, words, signs, width, height } = props
  const { party, lang } = room.candidate
  const { pair } = party
  const isWide = width >= WIDE
  const left = isWide ? Math.floor((width - 3) / 2) : width
  const right = isWide ? width - left - 3 : width
  const own = isWide ? height : answerHeight(props)
  const heard = heardRows({ pair, round, lang, words, signs, width: left })
  const reading = [...questionRows({ sheet, lang, words, signs, width: left }), ...heard]
  const room2 = isWide ? height : height - own - 1
  // What was said last is what matters now.
  const anchor = heard.length > 0 ? Math.max(0, reading.length - room2) : 0
  return (
    <Box flexDirection={isWide ? 'row' : 'column'}>
      <Box
        flexDirection="column"
        width={left}
        flexShrink={0}
        {...(isWide ? { marginRight: 3 } : { marginBottom: 1 })}
      >
        <Rows
          rows={reading}
          top={scroll.top(reading.length, room2, { anchor })}
          height={room2}
          more={words.moreBelow}
        />
      </Box>
      <Box flexDirection="column" width={right} flexShrink={0}>
        {answer({ ...props, width: right, height: own })}
      </Box>
    </Box>
  )
}

function answer(props: Props) {
  const { hasFields, isInField, words, height } = props
  if (hasFields) return <FieldsPane {...props} isActive={isInField} />
  return <Rows rows={ownRows(props)} top={0} height={height} more={words.moreBelow} />
}

/** Below the question in a narrow window: as much as the answer can use, and never all of it. */
function answerHeight(props: Props): number {
  const { hasFields, sheet, height } = props
  const wanted = hasFields ? Math.max(LEAST_FIELDS, sheet.fields.length + 4) : ownRows(props).length
  return Math.max(3, Math.min(Math.floor(height * 0.6), wanted))
}

/** What became of the file; for who watches, the answer itself. */
function ownRows({ room, round, sheet, words, signs, width }: Props): readonly StyledRow[] {
  const { party, lang } = room.candidate
  if (party.role === 'candidate') return fileRows({ room, round, words, signs, width })
  const texts = party.pair.texts[round] ?? {}
  const now = party.logClock?.at ?? null
  return answerRows({ sheet, texts, now, lang, words, signs, width })
}
