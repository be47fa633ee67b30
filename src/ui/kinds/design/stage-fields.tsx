/** The fields of each stage of the design room. */
import { Box } from 'ink'
import { MODEL_FIELDS, PANE_LINES } from '../../../core/design/answer.ts'
import { hasHidden } from '../../../core/design/computed.ts'
import { knownConstraints } from '../../../core/design/evidence.ts'
import { hearingOf } from '../../../core/design/hearing.ts'
import { asksBack, fieldsIn, openedIn, shownIn } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import { wantedIn } from '../../../core/design/wanted.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import { cut, widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { TextLine } from '../../fields/text-line.tsx'
import { StyledText } from '../../parts/styled.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps, View } from '../kind-view.ts'
import { Fields } from '../parts/fields.tsx'
import { say } from '../parts/say.ts'
import { DeepFields } from './deep-fields.tsx'
import { EstimateFields } from './estimate-fields.tsx'

type Props = FieldProps<'design'>

/** A label and three lines: what is asked and what a good reply has need the rest. */
const REPLY_ROWS = 4

/** How many rows the fields of a stage can use. */
export function rowsWanted(view: View<'design'>): number {
  const {
    work,
    task: { question },
  } = view.drill
  switch (work.stage) {
    case 'clarify':
      return 1
    case 'estimate':
      return shownIn(work, question).length * 3 + (hasHidden(question) ? 1 : 0)
    case 'deep-dive':
      return REPLY_ROWS
    default:
      return fieldsIn(work, question).length + 5
  }
}

export function StageFields(props: Props) {
  const { drill, words } = props
  const {
    work,
    task: { question },
  } = drill
  const { designRoom: design } = words
  switch (work.stage) {
    case 'clarify':
      return <AskLine {...props} />
    case 'estimate':
      return <EstimateFields {...props} />
    case 'deep-dive':
      return <DeepFields {...props} />
    default:
      return (
        <Fields
          onText={(of, text) => props.send(toDrill({ type: 'edit', field: of, text }))}
          {...props}
          texts={work.texts}
          fields={fieldsIn(work, question)}
          label={(one) => design.fields[partOf(one)]}
          guide={(one) => design.guides[partOf(one)]}
          below={(one) => belowRow(props, partOf(one))}
        />
      )
  }
}

function belowRow(props: Props, part: Part): StyledRow | null {
  return part === 'choice' ? heardRow(props) : wantedRow(props, part)
}

/** What the choice is taken for, while it is typed. */
function heardRow({ drill, words, signs, width }: Props): StyledRow | null {
  const { task, work } = drill
  const { designRoom: design } = words
  const pane = task.question.panes.find(({ id }) => id === work.stage)
  const hearing = pane && hearingOf(pane, designAnswerOf(work.texts))
  const row = (text: string, style: Style): StyledRow => [
    { text: cut(clean(text).replaceAll('\n', ' '), Math.max(1, width), signs.more), style },
  ]
  switch (hearing?.type) {
    case 'heard':
      return row(design.heardAs(say(drill, hearing.option.text)), 'accent')
    case 'none':
    case 'rejected':
      return row(design.noneOfMine, 'dim')
    case 'silent':
    case undefined:
      return null
  }
}

/** What a rule looks for here, and whether it has found it. */
function wantedRow({ drill, words, signs, width }: Props, part: Part): StyledRow | null {
  const { task, work } = drill
  if (part !== 'because' && part !== 'rejected' && part !== 'breaks') return null
  const answer = designAnswerOf(work.texts)
  const known = knownConstraints(task.question, openedIn(work))
  const isMet = wantedIn(task.question, work.stage, answer, known)[part]
  if (isMet === undefined) return null
  const text = words.designRoom.wants[part]
  return [
    { text: `${isMet ? signs.pass : signs.todo} `, style: isMet ? 'good' : 'dim' },
    { text: cut(text, Math.max(1, width - 2), signs.more), style: 'dim' },
  ]
}

function AskLine({ drill, isActive, width, words, send, signs, onChord, field }: Props) {
  const { designRoom: design } = words
  const { work } = drill
  const isAssuming = work.assuming !== null
  const label = `${isAssuming ? design.assume : design.ask} ${signs.pointer} `
  const cells = widthOf(label)

  /** The one key that answers "Do you mean A or B?"; anything else is another question. */
  function typed(text: string): void {
    const which = asksBack(work) ? ['1', '2'].indexOf(text.normalize('NFKC')) : -1
    if (which === 0 || which === 1) send(toDrill({ type: 'meant', which }))
    else send(toDrill({ type: 'edit', field, text }))
  }

  return (
    <Box flexShrink={0} height={1}>
      <StyledText row={[{ text: label, style: 'accent' }]} />
      <TextLine
        // Another question is another field: what was typed and asked within one frame must not stay in it.
        key={`${field} ${work.exchanges.length} ${work.exchanges.at(-1)?.type}`}
        text={work.texts[field] ?? ''}
        isActive={isActive}
        width={Math.max(1, width - cells)}
        placeholder={isAssuming ? design.assumeGuide : design.askGuide}
        onText={typed}
        onSubmit={() => send(toDrill({ type: 'ask' }))}
        onChord={onChord}
      />
    </Box>
  )
}

type Part = keyof Words['designRoom']['fields']

/** A field of the model by its name, a line of a pane by what follows the pane. */
const partOf = (field: string): Part =>
  [...MODEL_FIELDS, ...PANE_LINES].find((part) => part === field.split('.').at(-1)) ?? 'choice'
