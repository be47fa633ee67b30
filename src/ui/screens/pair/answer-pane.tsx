/** Where the candidate answers: typed fields, or what became of the file that is written beside this screen. */

import { pathsIn } from '../../../core/design/path.ts'
import { textIn } from '../../../core/interview/pair/candidate-step.ts'
import type { Room, RoomHappening } from '../../../core/interview/pair/room.ts'
import { MOST_TYPED } from '../../../core/interview/pair/room.ts'
import type { AskedSheet } from '../../../core/interview/pair/wire.ts'
import { pathRows } from '../../../telling/path-boxes.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import { cut } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { Fields } from '../../kinds/parts/fields.tsx'
import { Rows } from '../../parts/rows.tsx'
import { fieldLabel, isPath } from './answer-rows.ts'
import { runRows } from './run-rows.ts'

export type PaneProps = {
  readonly room: Room
  readonly round: number
  readonly sheet: AskedSheet
  readonly words: Words
  readonly signs: Signs
  readonly width: number
  readonly height: number
  readonly isActive: boolean
  readonly send: (happening: RoomHappening) => void
  readonly onChord: (chord: string) => void
}

/** Rows of the path that is drawn above its field. */
const MOST_PATH = 6

/** All fields of the round, the one with the keys open. */
export function FieldsPane({ room, round, sheet, words, signs, ...props }: PaneProps) {
  const { candidate } = room
  const { width, height, send } = props
  const { fields } = sheet
  const texts = Object.fromEntries(fields.map(({ id }) => [id, textIn(candidate, round, id)]))
  const focused = fields[candidate.focus] ?? fields[0]
  if (!focused) return null
  const drawn = isPath(focused)
    ? pathRows(pathsIn(texts[focused.id] ?? ''), width, signs.isAscii).slice(0, MOST_PATH)
    : []
  const above = height - drawn.length >= 6 ? drawn : []
  const view = { sheet, lang: candidate.lang, words }
  const byId = new Map(fields.map((field) => [field.id, field]))
  return (
    <>
      <Rows rows={above} top={0} height={above.length} more={String} />
      <Fields
        texts={texts}
        fields={fields.map(({ id }) => id)}
        field={focused.id}
        label={(id) => {
          const field = byId.get(id)
          const label = field ? fieldLabel(field, view) : id
          // The question of an estimate is a sentence: beside the others it is told by its beginning.
          return id === focused.id ? label : cut(label, Math.floor(width / 3), signs.more)
        }}
        guide={(id) => guideOf(id, words)}
        limit={MOST_TYPED}
        isActive={props.isActive}
        width={width}
        height={height - above.length}
        words={words}
        onText={(field, text) =>
          send({ type: 'candidate', happening: { type: 'type', field, text } })
        }
        onChord={props.onChord}
      />
    </>
  )
}

/** What belongs into a field while it is empty, where the program knows. */
function guideOf(id: string, { sheet, designRoom }: Words): string {
  const part = id.split('.').at(-1) ?? id
  const guides: Readonly<Record<string, unknown>> = { ...sheet.guides, ...designRoom.guides }
  const guide = Object.hasOwn(guides, part) ? guides[part] : undefined
  return typeof guide === 'string' ? guide : ''
}

/** The file, what is wrong with its last save, and the results. */
export function fileRows({
  room,
  round,
  words,
  signs,
  width,
}: Pick<PaneProps, 'room' | 'round' | 'words' | 'signs' | 'width'>): readonly StyledRow[] {
  const { file, candidate } = room
  const { pair } = words
  const runs = candidate.party.pair.runs.filter((run) => run.round === round)
  return [
    ...(file === null ? [] : textRows(pair.writeHere(cleanLine(file.path)), width, 'strong')),
    ...(file?.trouble
      ? signedRows(signs.warn, 'warn', troubleText(file.trouble, words), width)
      : []),
    BLANK,
    ...runRows({ runs, words, signs, width }),
  ]
}

function troubleText(
  trouble: NonNullable<NonNullable<Room['file']>['trouble']>,
  { pair }: Words,
): string {
  switch (trouble.why) {
    case 'too-long':
      return pair.tooLong(Math.ceil(trouble.bytes / 1024))
    case 'unreadable':
      return pair.cannotRead
    case 'private':
      return pair.privateInFile(trouble.line, cleanLine(trouble.word))
  }
}
