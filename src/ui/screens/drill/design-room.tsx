import { Box } from 'ink'
import { PANE_LINES } from '../../../core/design/answer.ts'
import { fieldOf, fieldsIn } from '../../../core/design/room.ts'
import {
  estimateField,
  followUpField,
  MODEL_FIELDS,
  paneField,
} from '../../../core/design/texts.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import { type DesignQuestion, PANES } from '../../../core/kinds/design/question.ts'
import type { DesignWork } from '../../../core/kinds/design/work.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { Rows } from '../../parts/rows.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { TextLine } from '../../parts/text-line.tsx'
import type { useScroll } from '../../parts/use-scroll.ts'
import { textRows } from '../../rows/plain.ts'
import { type Send, toDrill } from '../../send.ts'
import { say } from './context.ts'
import { EstimateFields } from './estimate-fields.tsx'
import { Fields } from './fields.tsx'
import { closedRows, type RoomView, roomRows, stageRow } from './room-view.ts'

type Props = {
  readonly drill: Drill
  readonly work: DesignWork
  readonly question: DesignQuestion
  readonly isActive: boolean
  readonly isWide: boolean
  readonly width: number
  readonly height: number
  readonly scroll: ReturnType<typeof useScroll>
  readonly words: Words
  readonly send: Send
  readonly onChord: (chord: string) => void
}

/** The interviewer's side above (or left), the fields of the stage below (or right). */
export function DesignRoom(props: Props) {
  const { drill, work, question, isWide, width, height, scroll, words } = props
  const signs = useSigns()
  const left = isWide ? Math.floor(width * 0.5) : width
  const right = isWide ? width - left - 3 : width
  const view: RoomView = { drill, work, question, words, signs, width: left }
  const rows = roomRows(view)
  const closed = closedRows({ ...view, width })
  const free = height - 2 - closed.length
  const wanted = fieldRows(props, right)
  const below = isWide
    ? Math.min(free, wanted + 4)
    : Math.min(Math.max(wanted, free - rows.length - 1), Math.max(2, free - LEAST_ABOVE))
  const above = isWide ? free : free - below - 1
  const isTalking = work.stage === 'clarify' && work.exchanges.length > 0
  // What was said last is what matters while asking.
  const top = scroll.top(rows.length, above, {
    anchor: isTalking ? Math.max(0, rows.length - above + 1) : 0,
  })
  return (
    <Box flexDirection="column">
      <Box flexShrink={0} height={1} overflow="hidden" marginBottom={1}>
        <StyledText row={stageRow({ ...view, width })} />
      </Box>
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Box width={left} flexShrink={0} {...(isWide ? { marginRight: 3 } : { marginBottom: 1 })}>
          <Rows rows={rows} top={top} height={above} more={words.moreBelow} />
        </Box>
        <StageFields {...props} width={right} height={below} />
      </Box>
      {closed.length > 0 && (
        <Rows rows={closed} top={0} height={closed.length} more={words.moreBelow} />
      )}
    </Box>
  )
}

/** Rows that the interviewer's side keeps however many fields there are. */
const LEAST_ABOVE = 6

/** How many rows the fields of a stage can use. */
function fieldRows({ work, question, drill }: Props, width: number): number {
  switch (work.stage) {
    case 'clarify':
      return 1
    case 'estimate':
      return question.estimates.length * 3
    case 'deep-dive':
      return question.followUps.reduce(
        (sum, text, i) =>
          sum + (i === work.focus ? textRows(say(drill, text), width).length + 4 : 1),
        0,
      )
    case 'model':
    case 'storage':
    case 'sharding':
    case 'failover':
      return fieldsIn(work, question).length + 5
  }
}

function StageFields(props: Props) {
  const { drill, work, question, isActive, width, height, words, send, onChord } = props
  const { designRoom: design } = words
  const field = fieldOf(work, question)
  const shared = { field, texts: work.texts, isActive, width, height, words, send, onChord }
  switch (work.stage) {
    case 'clarify':
      return <AskLine {...props} field={field} />
    case 'estimate':
      return (
        <EstimateFields
          {...shared}
          drill={drill}
          asks={question.estimates}
          fieldOf={estimateField}
          isWarned={(one) => one !== field}
          onLast={() => send(toDrill({ type: 'focus', by: 1 }))}
        />
      )
    case 'deep-dive': {
      const asked = question.followUps[work.focus]
      const head = asked ? textRows(say(drill, asked), width, 'strong') : []
      const shown = head.slice(0, Math.max(1, height - 3))
      return (
        <Box flexDirection="column">
          <Rows rows={shown} top={0} height={shown.length} more={words.moreBelow} />
          <Fields
            {...shared}
            height={Math.max(1, height - shown.length)}
            fields={question.followUps.map((_, i) => followUpField(i + 1))}
            label={(one) => design.followUp(Number(one.split('.')[1]))}
            guide={() => design.guides.followUp}
          />
        </Box>
      )
    }
    case 'model':
    case 'storage':
    case 'sharding':
    case 'failover':
      return (
        <Fields
          {...shared}
          fields={fieldsIn(work, question)}
          label={(one) => design.fields[partOf(one)]}
          guide={(one) => design.guides[partOf(one)]}
        />
      )
  }
}

function AskLine({
  work,
  isActive,
  width,
  words,
  send,
  onChord,
  field,
}: Props & { readonly field: string }) {
  const { designRoom: design } = words
  const signs = useSigns()
  const isAssuming = work.assuming !== null
  const label = `${isAssuming ? design.assume : design.ask} ${signs.pointer} `
  const cells = widthOf(label)
  return (
    <Box flexShrink={0} height={1}>
      <StyledText row={[{ text: label, style: 'accent' }]} />
      <TextLine
        // Another question is another field: what was typed and asked within one frame must not stay in it.
        key={`${field} ${work.exchanges.length}`}
        text={work.texts[field] ?? ''}
        isActive={isActive}
        width={Math.max(1, width - cells)}
        placeholder={isAssuming ? design.assumeGuide : design.askGuide}
        onText={(text) => send(toDrill({ type: 'edit', field, text }))}
        onSubmit={() => send(toDrill({ type: 'ask' }))}
        onChord={onChord}
      />
    </Box>
  )
}

type Part = keyof Words['designRoom']['fields']

const PARTS = new Map<string, Part>([
  ...MODEL_FIELDS.map((part) => [part, part] as const),
  ...PANES.flatMap((pane) => PANE_LINES.map((line) => [paneField(pane, line), line] as const)),
])

const partOf = (field: string): Part => PARTS.get(field) ?? 'choice'
