import { Box } from 'ink'
import type { Drill } from '../../../core/drill/drill.ts'
import type { Words } from '../../../words/words.ts'
import { StyledText } from '../../parts/styled.tsx'
import { TextLine } from '../../parts/text-line.tsx'
import { type Send, toDrill } from '../../send.ts'

type Props = {
  readonly drill: Drill
  /** Id of the range the sentence belongs to. */
  readonly spot: string
  readonly width: number
  readonly isActive: boolean
  readonly words: Words
  readonly send: Send
  /** Of the screen: to the shell, quit. */
  readonly onChord: (chord: string) => void
}

/** What is wrong in the lines that were just named; enter keeps the sentence. */
export function SpotNote({ drill, spot, width, isActive, words, send, onChord }: Props) {
  if (drill.kind !== 'review') return null
  const { work } = drill
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
