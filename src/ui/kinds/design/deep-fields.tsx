/** The deep dive: what is asked, the reply, and once it was given what a good one has. */

import { pointsHad } from '../../../core/design/points.ts'
import { challengeAt } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import { askedOf } from '../../../core/kinds/design/asked.ts'
import { challengesOf } from '../../../core/kinds/design/challenges.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { toDrill } from '../../send.ts'
import type { FieldProps, View } from '../kind-view.ts'
import { Fields } from '../parts/fields.tsx'
import { say } from '../parts/say.ts'

export function DeepFields(props: FieldProps<'design'>) {
  const { drill, words } = props
  const question = askedOf(drill.task, drill.task.question)
  return (
    <Fields
      onText={(of, text) => props.send(toDrill({ type: 'edit', field: of, text }))}
      {...props}
      texts={drill.work.texts}
      fields={challengesOf(question).map(({ field }) => field)}
      label={(field) => challengeName(field, question, words)}
      guide={() => words.designRoom.guides.followUp}
    />
  )
}

/** What is asked now, and below it the points once a reply was given: above the field, where they scroll. */
export function challengeRows({
  drill,
  words,
  signs,
  width,
}: View<'design'>): readonly StyledRow[] {
  const { task, work } = drill
  const asked = challengeAt(work, askedOf(task, task.question))
  if (!asked) return []
  const head = textRows(say(drill, asked.ask), width, 'strong')
  if (!work.replied?.includes(asked.field)) return head
  const had = pointsHad(asked, designAnswerOf(work.texts, work.marks))
  return [
    ...head,
    ...textRows(words.designRoom.pointsOf(had.filter(Boolean).length, had.length), width, 'dim'),
    ...asked.points.flatMap((point, i) => {
      const sign = `${i + 1} ${had[i] ? signs.ticked : signs.unticked}`
      return signedRows(sign, had[i] ? 'good' : 'dim', say(drill, point), width)
    }),
  ]
}

/** "Deep dive 2", "Follow-up 1". */
function challengeName(
  field: string,
  question: Parameters<typeof challengesOf>[0] & {
    readonly deepDives: readonly { readonly id: string }[]
  },
  { designRoom }: Words,
): string {
  const [type, id, number] = field.split('.')
  if (type === 'deep' && number === undefined)
    return designRoom.deepDive(question.deepDives.findIndex((dive) => dive.id === id) + 1)
  return designRoom.followUp(Number(number ?? id))
}
