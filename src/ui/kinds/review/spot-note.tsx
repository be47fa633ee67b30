import { Box } from 'ink'
import { TextLine } from '../../fields/text-line.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps } from '../kind-view.ts'

/** What is wrong in the lines that were just named; enter keeps the sentence. */
export function SpotNote({
  drill,
  width,
  isActive,
  words,
  send,
  onChord,
}: Omit<FieldProps<'review'>, 'height'>) {
  const { work } = drill
  const spot = work.noting ?? ''
  const range = work.spotting.spots.find(({ id }) => id === spot)
  const done = () => send(toDrill({ type: 'submit' }))
  return (
    <Box flexDirection="column" flexShrink={0}>
      <StyledText
        row={[{ text: range ? words.review.ask(range.from, range.to) : '', style: 'accent' }]}
      />
      <TextLine
        text={work.texts[spot] ?? ''}
        isActive={isActive}
        width={width}
        onText={(text) => send(toDrill({ type: 'edit', field: spot, text }))}
        onSubmit={done}
        onChord={onChord}
      />
    </Box>
  )
}
