import { Box } from 'ink'
import type { Letter } from '../../../core/kinds/behavioral/question.ts'
import { letterResult, tellingOf } from '../../../core/kinds/behavioral/story.ts'
import { fieldsOf } from '../../../core/kinds/facts.ts'
import { FOLLOW_UP_FIELDS } from '../../../core/star/asked-after.ts'
import { spokenSeconds, spokenUnits } from '../../../core/star/pace.ts'
import { columns, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import { AnswerField } from '../../fields/answer-field.tsx'
import { Rows } from '../../parts/rows.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps } from '../kind-view.ts'
import { postingRows } from './posting-rows.ts'
import { askedAfter, complaintRows, isLetter, scoreSigns, statusText } from './story-rows.ts'

type Props = FieldProps<'behavioral'>

/** Complaints that are shown at once: who reads more of them stops writing. */
const MOST_COMPLAINTS = 3

/** The five letters with their scores, the open one with what there is to say against it; then what is asked after the story. */
export function StoryFields(props: Props) {
  const { drill, field, isActive, width, height, words, send, onChord } = props
  const fields = fieldsOf(drill.task)
  const { texts } = drill.work
  const own = isLetter(field) ? complaintRows(props, field, MOST_COMPLAINTS) : []
  const asked = askedRows(props)
  const posting = height >= 9 ? postingRows(props) : []
  // Rows that are left for the fields that are not open, once the open one has three and the status one.
  const spare = height - 4 - own.length - asked.length - posting.length
  const shown = spare >= fields.length - 1 ? fields : [field]
  const status =
    height >= 6 ? [...textRows(statusText(props), width, 'dim').slice(0, 2), ...posting] : []
  const complaints = own.slice(0, Math.max(0, height - status.length - asked.length - 2))
  const open = Math.max(
    1,
    height - status.length - complaints.length - asked.length - (shown.length - 1) - 1,
  )
  return (
    <Box flexDirection="column" flexShrink={0} height={height} overflow="hidden">
      {shown.map((id) =>
        id === field ? (
          <Box key={id} flexDirection="column" flexShrink={0}>
            <StyledText row={labelRow(props, id, shown.length === 1)} />
            {asked.length > 0 && (
              <Rows rows={asked} top={0} height={asked.length} more={words.moreBelow} />
            )}
            <AnswerField
              text={texts[id] ?? ''}
              isActive={isActive}
              width={width}
              height={Math.min(open, MOST_OPEN)}
              placeholder={
                isLetter(id) ? words.sheet.guides[id] : words.star.workshop.followUpGuide
              }
              onText={(text) => send(toDrill({ type: 'edit', field: id, text }))}
              onChord={onChord}
            />
            {complaints.length > 0 && (
              <Rows rows={complaints} top={0} height={complaints.length} more={words.moreBelow} />
            )}
          </Box>
        ) : (
          <Box key={id} flexShrink={0} height={1}>
            <StyledText row={closedRow(props, id)} />
          </Box>
        ),
      )}
      {status.length > 0 && (
        <Rows rows={status} top={0} height={status.length} more={words.moreBelow} />
      )}
    </Box>
  )
}

/** More rows than this a letter does not need: what is below it comes closer. */
const MOST_OPEN = 5

function labelOf({ words }: Props, id: string): string {
  if (isLetter(id)) return words.sheet[id]
  return words.star.workshop.followUp(FOLLOW_UP_FIELDS.indexOf(id) + 1)
}

/** What is asked, above the field of its answer. */
function askedRows(props: Props): readonly StyledRow[] {
  const index = FOLLOW_UP_FIELDS.indexOf(props.field)
  const asked = index < 0 ? undefined : askedAfter(props)[index]
  return asked === undefined ? [] : textRows(asked, props.width, 'strong')
}

function labelRow(props: Props, id: string, isAlone: boolean): StyledRow {
  const { drill, signs, words } = props
  const fields = fieldsOf(drill.task)
  const text = drill.work.texts[id] ?? ''
  const place = words.code.of(fields.indexOf(id) + 1, fields.length)
  const written = drill.work.fieldMs[id] ?? 0
  const aside = [
    ...(isAlone ? [place] : []),
    ...(text.trim() === ''
      ? []
      : [words.star.spoken(spokenUnits(text), spokenSeconds(text, drill.task.pace))]),
    ...(written >= 1000 ? [words.star.workshop.timed(written)] : []),
  ].join(signs.between)
  return [
    { text: labelOf(props, id), style: 'heading' },
    { text: isLetter(id) ? `  ${scoreOf(props, id)}` : '', style: 'accent' },
    { text: aside === '' ? '' : `  ${aside}`, style: 'dim' },
  ]
}

const scoreOf = ({ drill, signs }: Props, letter: Letter): string =>
  scoreSigns(letterResult(tellingOf(drill), letter).score, signs)

function closedRow(props: Props, id: string): StyledRow {
  const { drill, width, signs } = props
  const fields = fieldsOf(drill.task)
  const labelWidth = Math.max(...fields.map((one) => widthOf(labelOf(props, one))))
  const text = (drill.work.texts[id] ?? '').trim().split('\n', 1)[0] ?? ''
  return columns(
    [
      { text: labelOf(props, id), width: labelWidth, style: 'dim' },
      { text: isLetter(id) ? scoreOf(props, id) : '', width: 2, style: 'accent' },
      { text, width: Math.max(1, width - labelWidth - 6) },
    ],
    signs.more,
  )
}
