/** A question that is answered aloud or typed, and ticked point by point. */
import { isAnswered } from '../../../core/drill/ahead.ts'
import { leastMs } from '../../../core/kinds/length.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { toDrill } from '../../send.ts'
import type { AnswerView, FieldProps, KindView, Lines } from '../kind-view.ts'
import { Fields } from '../parts/fields.tsx'
import { followUpRows } from '../parts/follow-up-rows.ts'
import { lengthRows } from '../parts/length-rows.ts'
import { ownRows } from '../parts/own-rows.ts'
import { say } from '../parts/say.ts'
import { openRows, spokenKeys, typedKeys } from '../parts/spoken.ts'
import { stacked } from '../parts/stacked.ts'
import { tickRows } from '../parts/tick-rows.ts'
import { backToTicksKey, tickCursor, tickKeys } from '../parts/ticking.ts'
import { partRows, putRows } from './part-rows.ts'

const FIELDS = ['answer'] as const

export const recall: KindView<'recall'> = {
  rows,
  answeringKeys: spokenKeys,
  cursor: tickCursor,
  tickingKeys: tickKeys,
  ratingKeys: (_, words) => [backToTicksKey(words)],
  promptRows: partRows,
  askedRows,
  typing: {
    place: 'beside',
    isOn: ({ work }) => work.mode === 'type',
    fields: () => FIELDS,
    keys: (_, field, words) => typedKeys(field, words),
    wanted: () => FIELDS.length + 3,
    Fields: AnswerFields,
  },
}

function rows(view: AnswerView<'recall'>): Lines {
  const { drill, words, signs, width } = view
  if (!isAnswered(drill)) return { rows: openRows(view), cursorRow: 0 }
  const { of, answer, points } = drill.task.question
  const ticks = tickRows(view, {
    title: of ? words.reply.points : words.drill.points,
    textOf: ({ text }) => say(drill, text),
  })
  const model = say(drill, answer)
  const length = lengthRows(view, {
    least: leastMs(
      points.map((point) => say(drill, point)),
      drill.task.pace,
    ),
    short: words.reply.tooShort(points.length),
  })
  return stacked([...putRows(view), ...length, ...(length.length > 0 ? [BLANK] : [])], ticks, [
    ...(ticks.rows.length > 0 ? [BLANK] : []),
    ...(model === ''
      ? []
      : [
          heading(of ? words.reply.answer : words.drill.answer),
          ...markdownRows(model, width, signs),
          BLANK,
        ]),
    ...ownRows(view),
    ...followUpRows(view),
  ])
}

/** Points of a reply say little without what they reply to. */
function askedRows({ drill, width, signs }: AnswerView<'recall'>): readonly StyledRow[] {
  const { of, prompt } = drill.task.question
  return of ? [...markdownRows(say(drill, prompt), width, signs), BLANK] : []
}

function AnswerFields(props: FieldProps<'recall'>) {
  const { sheet } = props.words
  return (
    <Fields
      onText={(of, text) => props.send(toDrill({ type: 'edit', field: of, text }))}
      {...props}
      texts={props.drill.work.texts}
      fields={FIELDS}
      label={(one) => sheet[one as keyof Words['sheet']['guides']]}
      guide={(one) => sheet.guides[one as keyof Words['sheet']['guides']]}
    />
  )
}
