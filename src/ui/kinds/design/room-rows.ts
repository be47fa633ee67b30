/** What stands above the fields of the design room: what is known, what was asked, the path as boxes, what does not fit. */

import { askMeant } from '../../../core/design/computed.ts'
import { contradictionsIn, knownConstraints, openedBy } from '../../../core/design/evidence.ts'
import { pathsIn } from '../../../core/design/path.ts'
import {
  ASKED_FIRST,
  askedCount,
  isDesign,
  isOpen,
  OPEN_AFTER_MS,
  openedIn,
  stagesOf,
} from '../../../core/design/room.ts'
import { askedIn, assumptionField, computedIn, designAnswerOf } from '../../../core/design/texts.ts'
import { activeMs } from '../../../core/drill/time/spent.ts'
import { askable } from '../../../core/kinds/design/askable.ts'
import { askedOf } from '../../../core/kinds/design/asked.ts'
import type { Text } from '../../../core/question/text.ts'
import { heardText, topicOf } from '../../../telling/interviewer.ts'
import { pathRows } from '../../../telling/path-boxes.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import type { View } from '../kind-view.ts'
import { promptRows } from '../parts/prompt-rows.ts'
import { say } from '../parts/say.ts'
import { challengeRows } from './deep-fields.tsx'
import { stageTitle } from './stage-title.ts'

type RoomView = View<'design'>

/** Where the candidate is; in a low window also why the design is still closed, which has no rows of its own there. */
export function stageRow({ drill, words, signs, width }: RoomView, isLow: boolean): StyledRow {
  const {
    work,
    task: { question },
  } = drill
  const isClosed = !isOpen(work, activeMs(drill))
  const names = stagesOf(askedOf(drill.task, question)).flatMap(
    (stage, i): StyledRow => [
      ...(i === 0 ? [] : [{ text: ` ${signs.pointer} `, style: 'dim' as const }]),
      {
        text: stageTitle(stage, question, drill, words),
        style: stage === work.stage ? 'accent' : isClosed && isDesign(stage) ? 'dim' : 'plain',
      },
    ],
  )
  const cells = names.reduce((sum, { text }) => sum + widthOf(text), 0)
  const closed = isLow && isClosed ? `  ${words.designRoom.closedShort(...toOpen(work))}` : ''
  if (cells <= width && closed === '') return names
  const stages = stagesOf(askedOf(drill.task, question))
  const place = words.code.of(stages.indexOf(work.stage) + 1, stages.length)
  return [
    { text: stageTitle(work.stage, question, drill, words), style: 'accent' },
    { text: `  ${place}${closed}`, style: 'dim' },
  ]
}

/** Null once the design is open. */
export function closedRows({ drill, words, width }: RoomView): readonly StyledRow[] {
  const { work } = drill
  if (isOpen(work, activeMs(drill))) return []
  return textRows(words.designRoom.closed(...toOpen(work)), width, 'dim')
}

/** So many questions more, or this time on the clock. */
function toOpen(work: RoomView['drill']['work']): readonly [questions: number, at: string] {
  const seconds = OPEN_AFTER_MS / 1000
  const at = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return [ASKED_FIRST - askedCount(work), at]
}

export function roomRows(view: RoomView): readonly StyledRow[] {
  const { drill, signs, width } = view
  const { work } = drill
  const prompt = promptRows(view)
  const known = knownRows(view)
  const { stage } = work
  if (stage === 'clarify') return [...prompt, BLANK, ...known, BLANK, ...talkRows(view)]
  const own =
    stage === 'estimate'
      ? computedRows(view)
      : stage === 'model'
        ? pathRows(pathsIn(work.texts['path'] ?? ''), width, signs.isAscii)
        : []
  const asked = challengeRows(view)
  return [
    ...asked,
    ...(asked.length > 0 ? [BLANK] : []),
    ...clashRows(view),
    ...own,
    ...known,
    BLANK,
    ...prompt,
  ]
}

function knownRows({ drill, words, width }: RoomView): readonly StyledRow[] {
  const {
    work,
    task: { question },
  } = drill
  const opened = openedIn(work)
  const told = new Set(openedBy(question, opened))
  const known = knownConstraints(question, opened)
  return question.constraints
    .filter(({ id }) => known.includes(id))
    .flatMap(({ id, text }) =>
      signedRows(
        id,
        'accent',
        say(drill, text) + (told.has(id) ? words.marks.aside(words.designRoom.youAsked) : ''),
        width,
      ),
    )
}

/** Question and answer, in the order of asking. */
function talkRows({ drill, words, width }: RoomView): readonly StyledRow[] {
  const {
    work,
    task: { question },
  } = drill
  const { designRoom: design } = words
  const told = { question, say: (text: Text) => say(drill, text), words }
  return askedIn(work.texts).flatMap((asked, i) => {
    const exchange = work.exchanges[i]
    const assumption = (work.texts[assumptionField(i + 1)] ?? '').trim()
    return [
      ...signedRows(design.you, 'dim', asked, width),
      ...textRows(replyTo(), width, 'strong', 4),
      ...(i === work.exchanges.length - 1 ? choiceRows() : []),
      ...(assumption === '' ? [] : signedRows(`    ${design.assume}`, 'dim', assumption, width)),
    ]

    /** A key for each of the two that may be meant. */
    function choiceRows(): readonly StyledRow[] {
      if (exchange?.type !== 'between') return []
      return exchange.ids.flatMap((id, which) =>
        signedRows(`      ${which + 1}`, 'accent', topicOf(id, told), width),
      )
    }

    function replyTo(): string {
      if (!exchange) return design.notGiven
      switch (exchange.type) {
        case 'opened':
        case 'again': {
          const answer = say(drill, askable(question, exchange.id)?.answer ?? '')
          return exchange.type === 'again' ? design.again(answer) : answer
        }
        case 'computes':
          return design.computes
        case 'taken-back':
          return design.takenBack
        default:
          return heardText(exchange, told)
      }
    }
  })
}

/** What the candidate would also compute, and whether it is a number of this design. */
function computedRows({ drill, words, signs, width }: RoomView): readonly StyledRow[] {
  const { work, task } = drill
  return computedIn(work.texts).flatMap((text) => {
    const isMine = askMeant(task.question, text) !== null
    const note = isMine ? '' : words.marks.aside(words.designRoom.notMine)
    return signedRows(isMine ? signs.pass : signs.todo, isMine ? 'good' : 'dim', text + note, width)
  })
}

/** Choices that contradict each other or a constraint, as soon as they do. */
function clashRows({ drill, signs, width }: RoomView): readonly StyledRow[] {
  const {
    work,
    task: { question },
  } = drill
  const clashes = contradictionsIn(question, designAnswerOf(work.texts))
  if (clashes.length === 0) return []
  return [
    ...clashes.flatMap((clash) => signedRows(signs.warn, 'warn', say(drill, clash.say.ask), width)),
    BLANK,
  ]
}
