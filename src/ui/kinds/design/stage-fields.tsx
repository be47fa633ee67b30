/** The fields of each stage of the design room. */
import { Box } from 'ink'
import { MODEL_FIELDS, PANE_LINES } from '../../../core/design/answer.ts'
import { fieldsIn } from '../../../core/design/room.ts'
import { estimateField, followUpField } from '../../../core/design/texts.ts'
import { textRows } from '../../../telling/plain.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { TextLine } from '../../fields/text-line.tsx'
import { Rows } from '../../parts/rows.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps } from '../kind-view.ts'
import { Fields } from '../parts/fields.tsx'
import { NumberFields } from '../parts/number-fields.tsx'
import { say } from '../parts/say.ts'

type Props = FieldProps<'design'>

/** How many rows the fields of a stage can use. */
export function rowsWanted({ drill }: Pick<Props, 'drill'>, width: number): number {
  const {
    work,
    task: { question },
  } = drill
  switch (work.stage) {
    case 'clarify':
      return 1
    case 'estimate':
      return question.estimates.length * 3
    case 'deep-dive':
      return question.followUps.reduce(
        (sum, { ask }, i) =>
          sum + (i === work.focus ? textRows(say(drill, ask), width).length + 4 : 1),
        0,
      )
    default:
      return fieldsIn(work, question).length + 5
  }
}

export function StageFields(props: Props) {
  const { drill, field, height, width, words, send } = props
  const {
    work,
    task: { question },
  } = drill
  const { designRoom: design } = words
  switch (work.stage) {
    case 'clarify':
      return <AskLine {...props} />
    case 'estimate':
      return (
        <NumberFields
          {...props}
          texts={work.texts}
          asks={question.estimates}
          fieldOf={estimateField}
          isWarned={(one) => one !== field}
          onLast={() => send(toDrill({ type: 'focus', by: 1 }))}
        />
      )
    case 'deep-dive': {
      const asked = question.followUps[work.focus]
      const head = asked ? textRows(say(drill, asked.ask), width, 'strong') : []
      const shown = head.slice(0, Math.max(1, height - 3))
      return (
        <Box flexDirection="column">
          <Rows rows={shown} top={0} height={shown.length} more={words.moreBelow} />
          <Fields
            {...props}
            texts={work.texts}
            height={Math.max(1, height - shown.length)}
            fields={question.followUps.map((_, i) => followUpField(i + 1))}
            label={(one) => design.followUp(Number(one.split('.')[1]))}
            guide={() => design.guides.followUp}
          />
        </Box>
      )
    }
    default:
      return (
        <Fields
          {...props}
          texts={work.texts}
          fields={fieldsIn(work, question)}
          label={(one) => design.fields[partOf(one)]}
          guide={(one) => design.guides[partOf(one)]}
        />
      )
  }
}

function AskLine({ drill, isActive, width, words, send, signs, onChord, field }: Props) {
  const { designRoom: design } = words
  const { work } = drill
  const isAssuming = work.assuming !== null
  const label = `${isAssuming ? design.assume : design.ask} ${signs.pointer} `
  const cells = widthOf(label)
  return (
    <Box flexShrink={0} height={1}>
      <StyledText row={[{ text: label, style: 'accent' }]} />
      <TextLine
        // Another question is another field: what was typed and asked within one frame must not stay in it.
        key={`${field} ${work.exchanges.length}`}
        text={work.texts[field] ?? ''}
        isActive={isActive}
        width={Math.max(1, width - cells)}
        placeholder={isAssuming ? design.assumeGuide : design.askGuide}
        onText={(text) => send(toDrill({ type: 'edit', field, text }))}
        onSubmit={() => send(toDrill({ type: 'ask' }))}
        onChord={onChord}
      />
    </Box>
  )
}

type Part = keyof Words['designRoom']['fields']

/** A field of the model by its name, a line of a pane by what follows the pane. */
const partOf = (field: string): Part =>
  [...MODEL_FIELDS, ...PANE_LINES].find((part) => part === field.split('.').at(-1)) ?? 'choice'
