/** Numbers with units, each compared with the right one. */
import { isAnswered } from '../../../core/drill/ahead.ts'
import { toDrill } from '../../send.ts'
import type { FieldProps, KindView } from '../kind-view.ts'
import { betweenFieldsKeys, doneKey, fieldLeftKeys, leaveFieldKey } from '../parts/field-keys.ts'
import { followUpRows } from '../parts/follow-up-rows.ts'
import { NumberFields } from '../parts/number-fields.tsx'
import { askedRows, workedRows } from './number-rows.ts'

export const estimate: KindView<'estimate'> = {
  rows: (view) => ({
    rows: isAnswered(view.drill) ? [...workedRows(view), ...followUpRows(view)] : askedRows(view),
    cursorRow: 0,
  }),
  answeringKeys: (_, { words, more }) => [...fieldLeftKeys(words), ...more],
  typing: {
    place: 'beside',
    isOn: () => true,
    fields: ({ task }) => task.question.asks.map(({ id }) => id),
    focus: ({ work }) => work.focus,
    keys: (_, _field, words) => [doneKey(words), ...betweenFieldsKeys(words), leaveFieldKey(words)],
    // Each number has its question above it.
    wanted: ({ task }) => 4 * task.question.asks.length,
    Fields: Numbers,
  },
}

function Numbers(props: FieldProps<'estimate'>) {
  const { drill, send } = props
  return (
    <NumberFields
      {...props}
      asks={drill.task.question.asks}
      texts={drill.work.texts}
      fieldOf={(id) => id}
      isWarned={() => drill.work.isWarned}
      onLast={() => send(toDrill({ type: 'submit' }))}
    />
  )
}
