/** The numbers of a design; where some are hidden, a line below them says what else is worth computing. */
import { Box } from 'ink'
import { hasHidden } from '../../../core/design/computed.ts'
import { COMPUTE_FIELD, shownIn } from '../../../core/design/room.ts'
import { computedIn, estimateField } from '../../../core/design/texts.ts'
import { widthOf } from '../../../text/width.ts'
import { TextLine } from '../../fields/text-line.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps } from '../kind-view.ts'
import { NumberFields } from '../parts/number-fields.tsx'

type Props = FieldProps<'design'>

export function EstimateFields(props: Props) {
  const { drill, field, height, send } = props
  const {
    work,
    task: { question },
  } = drill
  const asks = shownIn(work, question)
  const isChoosing = hasHidden(question)
  const numbers = height - (isChoosing ? 1 : 0)
  return (
    <Box flexDirection="column" flexShrink={0}>
      {asks.length > 0 && numbers > 0 && (
        <NumberFields
          {...props}
          height={numbers}
          texts={work.texts}
          asks={asks}
          fieldOf={estimateField}
          isWarned={(one) => one !== field}
          onLast={() => send(toDrill({ type: 'focus', by: 1 }))}
        />
      )}
      {isChoosing && (
        <ComputeLine {...props} isActive={props.isActive && field === COMPUTE_FIELD} />
      )}
    </Box>
  )
}

function ComputeLine({ drill, isActive, width, words, send, signs, onChord }: Props) {
  const { designRoom: design } = words
  const { work } = drill
  const label = `${design.compute} ${isActive ? signs.pointer : ' '} `
  return (
    <Box flexShrink={0} height={1}>
      <StyledText row={[{ text: label, style: isActive ? 'accent' : 'dim' }]} />
      <TextLine
        // What was said is taken in: the next one is another field.
        key={computedIn(work.texts).length}
        text={work.texts[COMPUTE_FIELD] ?? ''}
        isActive={isActive}
        width={Math.max(1, width - widthOf(label))}
        placeholder={isActive ? design.computeGuide : ''}
        onText={(text) => send(toDrill({ type: 'edit', field: COMPUTE_FIELD, text }))}
        onSubmit={() => send(toDrill({ type: 'ask' }))}
        onChord={onChord}
      />
    </Box>
  )
}
