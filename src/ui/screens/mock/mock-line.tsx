import { Box } from 'ink'
import { widthOf } from '../../../text/width.ts'
import { TextLine } from '../../fields/text-line.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import type { Send } from '../../send.ts'

type Props = {
  readonly text: string
  readonly label?: string
  readonly placeholder: string
  readonly width: number
  readonly isActive?: boolean
  readonly send: Send
  /** Every key that is no text, with Enter. */
  readonly onKey: (chord: string) => void
}

/** A line that is typed into the mock. */
export function MockLine({ text, label, placeholder, width, isActive, send, onKey }: Props) {
  const signs = useSigns()
  const before = `${label ?? signs.pointer} `
  return (
    <Box flexShrink={0} height={1} overflow="hidden">
      <StyledText row={[{ text: before, style: isActive === false ? 'dim' : 'accent' }]} />
      <TextLine
        text={text}
        width={Math.max(8, width - widthOf(before))}
        placeholder={placeholder}
        {...(isActive === undefined ? {} : { isActive })}
        onText={(next) => send({ type: 'mock', happening: { type: 'type', text: next } })}
        onSubmit={() => onKey('enter')}
        onChord={onKey}
      />
    </Box>
  )
}
