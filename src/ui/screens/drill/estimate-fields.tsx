import { Box } from 'ink'
import type { Drill, EstimateWork } from '../../../core/drill/drill.ts'
import { compareEstimate } from '../../../core/estimate.ts'
import type { Ask, EstimateQuestion } from '../../../core/question.ts'
import type { Words } from '../../../words/words.ts'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { TextLine } from '../../parts/text-line.tsx'
import { estimateFaultText } from '../../rows/estimate-fault.ts'
import { signedRows, textRows } from '../../rows/plain.ts'
import { type Send, toDrill } from '../../send.ts'
import { say } from './context.ts'

type Props = {
  readonly drill: Drill
  readonly work: EstimateWork
  readonly field: string
  readonly isActive: boolean
  readonly width: number
  readonly words: Words
  readonly send: Send
  readonly onChord: (chord: string) => void
}

/** One line for each number that is asked; enter goes on to the next and, from the last, answers. */
export function EstimateFields(props: Props) {
  const { drill, work, field, isActive, width, words, send, onChord } = props
  const signs = useSigns()
  const { asks } = drill.task.question as EstimateQuestion
  return (
    <Box flexDirection="column" flexShrink={0}>
      {asks.map((ask, i) => (
        <Box key={ask.id} flexDirection="column" flexShrink={0} marginBottom={1}>
          {signedRows(
            ask.id === field ? signs.pointer : ' ',
            'accent',
            `${say(drill, ask.ask)} ${words.estimate.unit(ask.unit)}`,
            width,
          ).map((row, key) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other name
            <StyledText key={key} row={row} />
          ))}
          <Box paddingLeft={2}>
            <TextLine
              text={work.texts[ask.id] ?? ''}
              isActive={isActive && ask.id === field}
              width={width - 2}
              placeholder={ask.id === field ? words.estimate.placeholder : ''}
              onText={(text) => send(toDrill({ type: 'edit', field: ask.id, text }))}
              onSubmit={() =>
                send(toDrill(i === asks.length - 1 ? { type: 'submit' } : { type: 'focus', by: 1 }))
              }
              onChord={onChord}
            />
          </Box>
          {work.isWarned && (
            <Warning ask={ask} typed={work.texts[ask.id] ?? ''} words={words} width={width} />
          )}
        </Box>
      ))}
    </Box>
  )
}

type WarningProps = {
  readonly ask: Ask
  readonly typed: string
  readonly words: Words
  readonly width: number
}

/** Why this is no number in the unit that is asked. */
function Warning({ ask, typed, words, width }: WarningProps) {
  const compared = typed.trim() === '' ? null : compareEstimate(typed, ask)
  if (!compared || !('fault' in compared)) return null
  return textRows(estimateFaultText(compared.fault, words), width, 'warn', 2).map((row, key) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other name
    <StyledText key={key} row={row} />
  ))
}
