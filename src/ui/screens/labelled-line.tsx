/** One line to type into, with what it is for above it. */
import { Box } from 'ink'
import { widthOf } from '../../text/width.ts'
import { TextLine } from '../fields/text-line.tsx'
import { useSigns } from '../parts/signs.tsx'
import { StyledText } from '../parts/styled.tsx'

export type Line = {
  /** Another line begins anew: caret and undo are not carried over. */
  readonly id: string
  readonly label: string
  readonly text: string
  readonly placeholder: string
}

/** With its label above it. */
export const LINE_ROWS = 2
const LONGEST_LINE = 500

type Props = {
  readonly line: Line
  readonly width: number
  readonly isActive: boolean
  readonly onText: (text: string) => void
  readonly onSubmit: () => void
  readonly onChord: (chord: string) => void
}

export function LabelledLine({ line, width, isActive, onText, onSubmit, onChord }: Props) {
  const signs = useSigns()
  const prompt = `${signs.pointer} `
  return (
    <Box flexDirection="column" flexShrink={0} height={LINE_ROWS} overflow="hidden">
      <StyledText row={[{ text: line.label, style: 'accent' }]} />
      <Box flexShrink={0} height={1}>
        <StyledText row={[{ text: prompt, style: 'accent' }]} />
        <TextLine
          key={line.id}
          text={line.text}
          isActive={isActive}
          width={width - widthOf(prompt)}
          placeholder={line.placeholder}
          limit={LONGEST_LINE}
          onText={onText}
          onSubmit={onSubmit}
          onChord={onChord}
        />
      </Box>
    </Box>
  )
}
