/** What a design was worth, line by line: the rubric with its evidence, and the points of a good reply. */
import { MODEL_FIELDS } from '../../../core/design/answer.ts'
import { formsIn, parseEvidence } from '../../../core/design/pieces.ts'
import { askable } from '../../../core/kinds/design/askable.ts'
import { type Challenge, challengesOf, pointId } from '../../../core/kinds/design/challenges.ts'
import { evidenceOf, resultOf } from '../../../core/kinds/design/played.ts'
import type { RubricLine } from '../../../core/kinds/design/question.ts'
import { linesOf } from '../../../core/kinds/facts.ts'
import { findingKey } from '../../../core/kinds/rejecting.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Lines, View } from '../kind-view.ts'
import { say } from '../parts/say.ts'
import { stageTitle } from './stage-title.ts'

type DebriefView = View<'design'>

/** The lines of the rubric and the points of the deep dive, with the cursor on one of them. */
export function rubricLines(view: DebriefView): Lines {
  const { drill } = view
  const { question } = drill.task
  const of = linesOf(question)
  const cursor = drill.phase.name === 'revealed' ? Math.min(drill.work.cursor, of.length - 1) : -1
  const blocks = [
    { head: [rubricHead(view)], lines: question.rubric.map((line) => rubricRows(view, line)) },
    ...challengesOf(question)
      .filter(({ points }) => points.length > 0)
      .map((asked) => ({ head: pointsHead(view, asked), lines: pointRows(view, asked) })),
  ]
  const rows: StyledRow[] = []
  let [cursorRow, cursorRows, at] = [0, 1, 0]
  for (const { head, lines } of blocks) {
    rows.push(...head)
    for (const draw of lines) {
      const isHere = at++ === cursor
      const drawn = draw(isHere)
      if (isHere) [cursorRow, cursorRows] = [rows.length, drawn.length]
      rows.push(...drawn)
    }
  }
  return { rows, cursorRow, cursorRows }
}

/** A line, drawn with the cursor on it or not. */
type Draw = (isHere: boolean) => readonly StyledRow[]

function rubricHead({ drill, words }: DebriefView): StyledRow {
  const lines = evidenceOf(drill.task.question, drill.work)
  const found = lines.reduce((sum, line) => sum + line.found, 0)
  const of = lines.reduce((sum, line) => sum + line.pieces.length, 0)
  const { rubric } = words.drill
  const { debrief } = words.designRoom
  return heading(of > 0 ? `${rubric}${words.marks.colon}${debrief.evidence(found, of)}` : rubric)
}

function rubricRows(view: DebriefView, line: RubricLine): Draw {
  const { drill, words, signs, width } = view
  const { work, task } = drill
  const { debrief } = words.designRoom
  const { lines } = resultOf(task.question, work)
  const pieces = lines.find(({ id }) => id === line.id)?.pieces ?? []
  const counted = evidenceOf(task.question, work).find(({ id }) => id === line.id)
  const sign =
    pieces.length === 0
      ? (work.marks[line.id] ?? 0) > 0
        ? signs.ticked
        : signs.unticked
      : counted === undefined || counted.pieces.length === 0
        ? signs.todo
        : `${counted.found}/${counted.pieces.length}`
  const aside = words.marks.aside(
    pieces.length === 0 ? `${line.points}${words.marks.comma}${debrief.byYou}` : `${line.points}`,
  )
  return (isHere) => [
    ...signedRows(
      `${isHere ? signs.pointer : ' '} ${sign}`,
      isHere ? 'accent' : 'plain',
      say(drill, line.text) + aside,
      width,
    ),
    ...pieces.flatMap((piece) => pieceRows(view, line.id, piece)),
  ]
}

function pointsHead(
  { drill, words, width }: DebriefView,
  { ask }: Challenge,
): readonly StyledRow[] {
  const { debrief } = words.designRoom
  return [BLANK, ...textRows(debrief.points(say(drill, ask)), width, 'heading')]
}

function pointRows(
  { drill, signs, width }: DebriefView,
  { field, points }: Challenge,
): readonly Draw[] {
  const { marks } = drill.work
  return points.map((point, i) => (isHere) => {
    const sign = (marks[pointId(field, i + 1)] ?? 0) > 0 ? signs.ticked : signs.unticked
    return signedRows(
      `${isHere ? signs.pointer : ' '} ${sign}`,
      isHere ? 'accent' : 'plain',
      say(drill, point),
      width,
    )
  })
}

type Piece = { readonly written: string; readonly isFound: boolean; readonly from: string }

function pieceRows(view: DebriefView, line: string, piece: Piece): readonly StyledRow[] {
  const {
    drill: { work },
    words,
    signs,
    width,
  } = view
  const { debrief } = words.designRoom
  const isRejected = !piece.isFound && work.rejected.includes(findingKey(line, piece.written))
  const sign = piece.isFound ? signs.pass : isRejected ? signs.todo : signs.fail
  const quoted = piece.from.trim().replace(/\s+/g, ' ')
  const said = piece.isFound && quoted !== '' ? ` ${debrief.from(shortened(quoted))}` : ''
  const note = isRejected ? words.marks.aside(debrief.rejectedByYou) : said
  return signedRows(
    `    ${sign}`,
    piece.isFound ? 'good' : isRejected ? 'dim' : 'bad',
    pieceText(view, piece.written) + note,
    width,
    piece.isFound ? 'plain' : 'dim',
  )
}

const QUOTED = 70
const shortened = (text: string): string =>
  text.length <= QUOTED ? text : `${text.slice(0, QUOTED - 1).toWellFormed()}…`

/** A piece of evidence in words. */
function pieceText(
  { drill, words }: Pick<DebriefView, 'drill' | 'words'>,
  written: string,
): string {
  const { question } = drill.task
  const { debrief } = words.designRoom
  const evidence = parseEvidence(written)
  switch (evidence?.type) {
    case undefined:
      return written
    case 'asked': {
      const asked = askable(question, evidence.id)
      return debrief.asked(asked ? say(drill, asked.ask) : evidence.id)
    }
    case 'estimate': {
      const ask = question.estimates.find(({ id }) => id === evidence.id)
      return debrief.estimate(ask ? say(drill, ask.ask) : evidence.id)
    }
    case 'option': {
      const option = question.panes
        .flatMap(({ options }) => options)
        .find(({ id }) => id === evidence.id)
      return debrief.option(option ? say(drill, option.text) : evidence.id)
    }
    case 'cites':
      return debrief.cites(evidence.id)
    case 'rejected':
    case 'breaks':
      return debrief[evidence.type](stageTitle(evidence.pane, question, drill, words))
    case 'deep': {
      const dive = question.deepDives.find(({ id }) => id === evidence.id)
      return debrief.deep(dive ? say(drill, dive.ask) : evidence.id)
    }
    case 'says': {
      const isChinese = /^zh\b/i.test(drill.task.lang)
      const said = evidence.words
        .map((forms) => formsIn(forms, isChinese).join('/'))
        .join(words.marks.comma)
      return evidence.at === null
        ? debrief.says(said)
        : debrief.saysAt(placeName(evidence.at), said)
    }
  }

  function placeName(at: string): string {
    const fields: Readonly<Record<string, string>> = words.designRoom.fields
    return MODEL_FIELDS.some((field) => field === at)
      ? (fields[at] ?? at)
      : stageTitle(at, question, drill, words)
  }
}
