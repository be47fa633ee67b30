import { Box } from 'ink'
import { columns } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { AnswerField } from '../../fields/answer-field.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'

type Props = {
  readonly texts: Readonly<Record<string, string>>
  readonly fields: readonly string[]
  readonly field: string
  /** What a field is called, and what belongs into it while it is empty. */
  readonly label: (field: string) => string
  readonly guide: (field: string) => string
  /** Most UTF-16 units of a field. */
  readonly limit?: number
  /** Below the one that is open. */
  readonly below?: (field: string) => StyledRow | null
  readonly isActive: boolean
  readonly width: number
  readonly height: number
  readonly words: Words
  /** After every edit, with the field as a whole. */
  readonly onText: (field: string, text: string) => void
  readonly onChord: (chord: string) => void
}

/** The label, a row to write in, and what is said of it. */
const LEAST_FOR_NOTE = 3

/** The named fields of an answer: the one in focus is open, of the others the first line is seen. */
export function Fields(props: Props) {
  const {
    texts,
    fields,
    field,
    label,
    guide,
    isActive,
    width,
    height,
    words,
    onText,
    onChord,
    limit,
  } = props
  const signs = useSigns()
  const labelWidth = Math.max(...fields.map((id) => (id === field ? 0 : widthOf(label(id)))))
  // Labels are drawn only where they tell fields apart, and the other fields only where two rows are left for this one.
  const isLabelled = fields.length > 1
  const hasOthers = height >= fields.length + 2
  const others = isLabelled && hasOthers ? fields.length - 1 : 0
  const note = height >= LEAST_FOR_NOTE ? (props.below?.(field) ?? null) : null
  const open = Math.max(1, height - others - (isLabelled ? 1 : 0) - (note ? 1 : 0))
  const place = hasOthers ? '' : `  ${words.code.of(fields.indexOf(field) + 1, fields.length)}`
  return (
    <Box flexDirection="column" flexShrink={0} height={height} overflow="hidden">
      {(hasOthers ? fields : [field]).map((id) =>
        id === field ? (
          <Box key={id} flexDirection="column" flexShrink={0}>
            {isLabelled && (
              <StyledText
                row={[
                  { text: label(id), style: 'heading' },
                  { text: place, style: 'dim' },
                ]}
              />
            )}
            <AnswerField
              text={texts[id] ?? ''}
              isActive={isActive}
              width={width}
              height={open}
              placeholder={guide(id)}
              onText={(text) => onText(id, text)}
              {...(limit === undefined ? {} : { limit })}
              onChord={onChord}
            />
            {note && <StyledText row={note} />}
          </Box>
        ) : (
          <Box key={id} flexShrink={0} height={1}>
            <StyledText
              row={columns(
                [
                  { text: label(id), width: labelWidth, style: 'dim' },
                  {
                    text: firstLine(texts[id] ?? ''),
                    width: width - labelWidth - 2,
                  },
                ],
                signs.more,
              )}
            />
          </Box>
        ),
      )}
    </Box>
  )
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''
