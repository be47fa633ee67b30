import { Box } from 'ink'
import type { Drill } from '../../../core/drill/drill.ts'
import { compareAsk } from '../../../core/kinds/estimate/compare.ts'
import type { Ask } from '../../../core/kinds/estimate/question.ts'
import { estimateFaultText } from '../../../telling/estimate-fault.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { TextLine } from '../../fields/text-line.tsx'
import { Rows } from '../../parts/rows.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { type Send, toDrill } from '../../send.ts'
import { say } from './say.ts'

type Props = {
  readonly drill: Drill
  readonly asks: readonly Ask[]
  readonly texts: Readonly<Record<string, string>>
  /** The field of a number, by its id. */
  readonly fieldOf: (id: string) => string
  /** The one that is being written. */
  readonly field: string
  /** Whether to say that this is no number yet. */
  readonly isWarned: (field: string) => boolean
  readonly isActive: boolean
  readonly width: number
  readonly height: number
  readonly words: Words
  readonly send: Send
  readonly onChord: (chord: string) => void
  /** Enter in the last of them. */
  readonly onLast: () => void
}

/**
 * One line for each number that is asked; enter goes on to the next and, from the last, answers. Where they do not all fit,
 * as many as do: those around the one that is being written.
 */
export function NumberFields(props: Props) {
  const { drill, asks, texts, field, isActive, width, height, words, send, onChord } = props
  const signs = useSigns()
  const blocks = asks.map((ask) => {
    const own = props.fieldOf(ask.id)
    const sign = own === field ? signs.pointer : ' '
    const text = `${say(drill, ask.ask)} ${words.estimate.unit(say(drill, ask.unit))}`
    return {
      ask,
      own,
      // In the smallest window a long question must leave a row for its number.
      head: signedRows(sign, 'accent', text, width).slice(0, Math.max(1, height - 2)),
      warning: props.isWarned(own) ? warningRows(ask, texts[own] ?? '', words, width) : [],
    }
  })
  const sizes = blocks.map(({ head, warning }) => head.length + 1 + warning.length)
  const gap = sum(sizes) + sizes.length - 1 <= height ? 1 : 0
  const focused = blocks.findIndex(({ own }) => own === field)
  const { from, to } = pageAround(sizes, Math.max(0, focused), height)
  return (
    <Box flexDirection="column" flexShrink={0} height={height} overflow="hidden">
      {blocks.slice(from, to).map(({ ask, own, head, warning }) => (
        <Box key={ask.id} flexDirection="column" flexShrink={0} marginBottom={gap}>
          <Rows rows={head} top={0} height={head.length} more={words.moreBelow} />
          <Box paddingLeft={2}>
            <TextLine
              text={texts[own] ?? ''}
              isActive={isActive && own === field}
              width={width - 2}
              placeholder={own === field ? words.estimate.placeholder : ''}
              onText={(text) => send(toDrill({ type: 'edit', field: own, text }))}
              onSubmit={() =>
                ask.id === asks.at(-1)?.id
                  ? props.onLast()
                  : send(toDrill({ type: 'focus', by: 1 }))
              }
              onChord={onChord}
            />
          </Box>
          {warning.length > 0 && (
            <Rows rows={warning} top={0} height={warning.length} more={words.moreBelow} />
          )}
        </Box>
      ))}
      {to < blocks.length && (
        <StyledText row={[{ text: words.moreBelow(sum(sizes.slice(to))), style: 'dim' }]} />
      )}
    </Box>
  )
}

/** Why this is no number in the unit that is asked. */
function warningRows(ask: Ask, typed: string, words: Words, width: number): readonly StyledRow[] {
  const compared = typed.trim() === '' ? null : compareAsk(typed, ask)
  if (!compared || !('fault' in compared)) return []
  return textRows(estimateFaultText(compared.fault, words), width, 'warn', 2)
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)

/** All where they fit, else the page that holds this one, with a row left to say how much is below. */
function pageAround(
  sizes: readonly number[],
  at: number,
  room: number,
): { readonly from: number; readonly to: number } {
  if (sum(sizes) <= room) return { from: 0, to: sizes.length }
  let from = 0
  let used = 0
  for (const [i, size] of sizes.entries()) {
    used += size
    if (used <= room - 1) continue
    if (i > at) return { from, to: Math.max(i, from + 1) }
    from = i
    used = size
  }
  return { from, to: sizes.length }
}
