import { Box } from 'ink'
import type { Drill } from '../../../core/drill/drill.ts'
import type { EstimateQuestion } from '../../../core/question.ts'
import type { Words } from '../../../words/words.ts'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { TextLine } from '../../parts/text-line.tsx'
import { signedRows } from '../../rows/plain.ts'
import { type Send, toDrill } from '../../send.ts'
import { say } from './context.ts'

type Props = {
  readonly drill: Drill
  readonly texts: Readonly<Record<string, string>>
  readonly field: string
  readonly isActive: boolean
  readonly width: number
  readonly words: Words
  readonly send: Send
  readonly onChord: (chord: string) => void
}

/** One line for each number that is asked; enter goes on to the next and, from the last, answers. */
export function EstimateFields(props: Props) {
  const { drill, texts, field, isActive, width, words, send, onChord } = props
  const signs = useSigns()
  const { asks } = drill.task.question as EstimateQuestion
  return (
    <Box flexDirection="column" flexShrink={0}>
      {asks.map(({ id, ask, unit }, i) => (
        <Box key={id} flexDirection="column" flexShrink={0} marginBottom={1}>
          {signedRows(
            id === field ? signs.pointer : ' ',
            'accent',
            `${say(drill, ask)} ${words.estimate.unit(unit)}`,
            width,
          ).map((row, key) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other name
            <StyledText key={key} row={row} />
          ))}
          <Box paddingLeft={2}>
            <TextLine
              text={texts[id] ?? ''}
              isActive={isActive && id === field}
              width={width - 2}
              placeholder={id === field ? words.estimate.placeholder : ''}
              onText={(text) => send(toDrill({ type: 'edit', field: id, text }))}
              onSubmit={() =>
                send(toDrill(i === asks.length - 1 ? { type: 'submit' } : { type: 'focus', by: 1 }))
              }
              onChord={onChord}
            />
          </Box>
        </Box>
      ))}
    </Box>
  )
}
