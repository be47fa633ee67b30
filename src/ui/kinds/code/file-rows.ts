import { columns, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import { chopSpans } from '../../../text/wrap-text.ts'
import type { AnswerView } from '../kind-view.ts'

/** Where to write, and what became of the latest save: always in view. */
export function fileRows({
  drill: { work },
  words,
  width,
  now,
  homeDir,
  signs,
}: AnswerView<'code'>): readonly StyledRow[] {
  const path =
    homeDir && work.file.startsWith(`${homeDir}/`)
      ? `~${work.file.slice(homeDir.length)}`
      : work.file
  const note =
    work.savedAt === null
      ? words.code.notSaved
      : words.code.saved(words.ago(now - work.savedAt), work.runs)
  const noteWidth = widthOf(note)
  const rest = width - noteWidth - 2
  // The end of a long path says more than its beginning.
  if (widthOf(path) > rest) {
    const rows = chopSpans([{ text: path, style: 'code' }], width)
    const hidden = rows.length > 2 ? textRows(signs.more, width, 'code') : []
    return [...hidden, ...rows.slice(-2), ...textRows(note, width, 'dim')]
  }
  return [
    columns(
      [
        { text: path, width: rest, style: 'accent' },
        { text: note, width: noteWidth, isRight: true, style: 'dim' },
      ],
      signs.more,
    ),
  ]
}
