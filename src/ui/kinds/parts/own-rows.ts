import { fieldsOf } from '../../../core/kinds/facts.ts'
import { FOLLOW_UP_FIELDS } from '../../../core/star/asked-after.ts'
import { heading, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import type { Spoken, View } from '../kind-view.ts'

/** What was written, field by field, or that it was said. */
export function ownRows({
  drill,
  words,
  width,
}: Omit<View<Spoken>, 'signs'>): readonly StyledRow[] {
  const { texts, mode } = drill.work
  const fields = fieldsOf(drill.task).filter(
    (field) => texts[field]?.trim() && !FOLLOW_UP_FIELDS.includes(field),
  )
  const said = mode === 'say' ? words.drill.said : words.drill.nothingWritten
  if (fields.length === 0) return [heading(words.drill.yours), ...textRows(said, width, 'dim')]
  return [
    heading(words.drill.yours),
    ...fields.flatMap((field) => [
      ...(fields.length > 1
        ? textRows(words.sheet[field as keyof Words['sheet']['guides']], width, 'dim')
        : []),
      ...textRows(texts[field] ?? '', width),
    ]),
  ]
}
