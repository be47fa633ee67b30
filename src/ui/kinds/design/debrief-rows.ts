/** After a design: the rubric with its evidence, what was critical and not asked, what contradicts, what stands on a number. */
import { PANE_LINES, paneIn } from '../../../core/design/answer.ts'
import { parseEvidence } from '../../../core/design/pieces.ts'
import { assumptionsIn, missedCritical } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import { tiesOf } from '../../../core/design/ties.ts'
import { resultOf } from '../../../core/kinds/design/played.ts'
import { findingKey } from '../../../core/kinds/rejecting.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Lines, View } from '../kind-view.ts'
import { say } from '../parts/say.ts'
import { stageTitle } from './stage-title.ts'

type DebriefView = View<'design'>

/** The lines of the rubric, with the cursor on one of them. */
export function rubricLines(view: DebriefView): Lines {
  const { drill, words, signs, width } = view
  const {
    work,
    task: { question },
  } = drill
  const { lines, evidence } = resultOf(question, work)
  const cursor =
    drill.phase.name === 'revealed' ? Math.min(work.cursor, question.rubric.length - 1) : -1
  const { debrief } = words.designRoom
  const rows: StyledRow[] = [
    heading(
      evidence.of > 0
        ? `${words.drill.rubric}${words.marks.colon}${debrief.evidence(evidence.found, evidence.of)}`
        : words.drill.rubric,
    ),
  ]
  let [cursorRow, cursorRows] = [0, 1]
  question.rubric.forEach((line, i) => {
    const pieces = lines.find(({ id }) => id === line.id)?.pieces ?? []
    const pointer = i === cursor ? signs.pointer : ' '
    const found = pieces.filter(({ isFound }) => isFound).length
    const sign =
      pieces.length === 0
        ? (work.marks[line.id] ?? 0) > 0
          ? signs.ticked
          : signs.unticked
        : `${found}/${pieces.length}`
    const aside = words.marks.aside(
      pieces.length === 0 ? `${line.points}${words.marks.comma}${debrief.byYou}` : `${line.points}`,
    )
    const style = i === cursor ? 'accent' : 'plain'
    const drawn = [
      ...signedRows(`${pointer} ${sign}`, style, say(drill, line.text) + aside, width),
      ...pieces.flatMap((piece) => pieceRows(view, line.id, piece)),
    ]
    if (i === cursor) [cursorRow, cursorRows] = [rows.length, drawn.length]
    rows.push(...drawn)
  })
  return { rows, cursorRow, cursorRows }
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
function pieceText({ drill, words }: Pick<DebriefView, 'drill' | 'words'>, written: string) {
  const { question } = drill.task
  const { debrief } = words.designRoom
  const evidence = parseEvidence(written)
  switch (evidence?.type) {
    case undefined:
      return written
    case 'asked': {
      const clarify = question.clarify.find(({ id }) => id === evidence.id)
      return debrief.asked(clarify ? say(drill, clarify.ask) : evidence.id)
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
    case 'says':
      return debrief.says(evidence.words.join(words.marks.comma))
  }
}

/** Below the rubric: what the rules have to say beside it. */
export function debriefRows({ drill, words, signs, width }: DebriefView) {
  const {
    work,
    task: { question },
  } = drill
  const result = resultOf(question, work)
  const { debrief } = words.designRoom
  const title = (pane: string) => stageTitle(pane, question, drill, words)
  const ties = tiesOf(question, designAnswerOf(work.texts), result.known)
  const part = (title: string, rows: readonly StyledRow[]): readonly StyledRow[] =>
    rows.length === 0 ? [] : [heading(title), ...rows, BLANK]
  return [
    ...part(
      debrief.missedCritical,
      missedCritical(question, result.opened).flatMap(({ ask, answer }) =>
        signedRows(signs.warn, 'warn', `${say(drill, ask)} ${say(drill, answer)}`, width),
      ),
    ),
    ...part(
      debrief.contradictions,
      result.contradictions.flatMap((clash) =>
        signedRows(signs.warn, 'warn', say(drill, clash.say.ask), width),
      ),
    ),
    ...part(
      debrief.ties,
      ties.flatMap(({ pane, to }) =>
        to === null
          ? signedRows(signs.warn, 'warn', debrief.untied(title(pane)), width)
          : signedRows(signs.pass, 'good', debrief.tied(title(pane), to), width),
      ),
    ),
    ...part(
      debrief.assumptions,
      assumptionsIn(work.texts).flatMap(({ asked, text }) => [
        ...signedRows(signs.todo, 'dim', asked, width, 'dim'),
        ...textRows(text, width, 'plain', 2),
      ]),
    ),
  ]
}

/** What was written, stage by stage; questions stand in the debrief already. */
export function ownRows({ drill, words, width }: DebriefView) {
  const {
    work,
    task: { question },
  } = drill
  const { designRoom: design, drill: said } = words
  const line = (label: string, text: string | undefined): readonly StyledRow[] =>
    (text ?? '').trim() === ''
      ? []
      : [...textRows(label, width, 'dim'), ...textRows(text ?? '', width, 'plain', 2)]
  const answer = designAnswerOf(work.texts)
  const rows = [
    ...question.estimates.flatMap(({ id, ask }) => line(say(drill, ask), answer.estimates[id])),
    ...(['entities', 'api', 'path'] as const).flatMap((field) =>
      line(design.fields[field], work.texts[field]),
    ),
    ...question.panes.flatMap(({ id }) =>
      PANE_LINES.map((one) => ({
        label: `${stageTitle(id, question, drill, words)}${words.marks.comma}${design.fields[one]}`,
        text: paneIn(answer, id)[one],
      })).flatMap(({ label, text }) => line(label, text)),
    ),
    ...question.followUps.flatMap(({ ask }, i) =>
      line(say(drill, ask), work.texts[`follow-up.${i + 1}`]),
    ),
  ]
  return [
    heading(said.yours),
    ...(rows.length === 0 ? textRows(said.nothingWritten, width, 'dim') : rows),
  ]
}
