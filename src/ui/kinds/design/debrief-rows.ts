/** After a design, beside its rubric: what was critical and not asked, what contradicts, what stands on a number, what was written. */
import { MODEL_FIELDS, PANE_LINES, paneIn } from '../../../core/design/answer.ts'
import { assumptionsIn, missedCritical, shownIn } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import { tiesOf } from '../../../core/design/ties.ts'
import { LEVELS } from '../../../core/kinds/common.ts'
import { challengesOf } from '../../../core/kinds/design/challenges.ts'
import { clashField, isClashRejected, resultOf } from '../../../core/kinds/design/played.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'
import { stageTitle } from './stage-title.ts'

type DebriefView = View<'design'>

/** Below the rubric: what the rules have to say beside it. */
export function debriefRows({ drill, words, signs, width }: DebriefView) {
  const {
    work,
    task: { question },
  } = drill
  const result = resultOf(question, work)
  const { debrief } = words.designRoom
  const title = (pane: string) => stageTitle(pane, question, drill, words)
  const shown = shownIn(work, question)
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
        isClashRejected(work, clashField(question, clash))
          ? signedRows(
              signs.todo,
              'dim',
              say(drill, clash.say.ask) + words.marks.aside(debrief.rejectedByYou),
              width,
              'dim',
            )
          : signedRows(signs.warn, 'warn', say(drill, clash.say.ask), width),
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
      debrief.uncomputed,
      question.estimates
        .filter((one) => !shown.includes(one))
        .flatMap(({ ask }) => signedRows(signs.warn, 'warn', say(drill, ask), width)),
    ),
    ...part(
      debrief.assumptions,
      assumptionsIn(work.texts).flatMap(({ asked, text }) => [
        ...signedRows(signs.todo, 'dim', asked, width, 'dim'),
        ...textRows(text, width, 'plain', 2),
      ]),
    ),
    ...part(
      debrief.expects,
      LEVELS.flatMap((level) => {
        const expected = question.expects[level]
        if (expected === undefined) return []
        const isOwn = level === question.level
        const name = debrief.levels[level] + (isOwn ? words.marks.aside(debrief.yourLevel) : '')
        const text = `${name}${words.marks.colon}${say(drill, expected)}`
        return signedRows(
          isOwn ? signs.pointer : ' ',
          'accent',
          text,
          width,
          isOwn ? 'plain' : 'dim',
        )
      }),
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
    ...line(design.debrief.computed, answer.computed.join('\n')),
    ...MODEL_FIELDS.flatMap((field) => line(design.fields[field], work.texts[field])),
    ...question.panes.flatMap(({ id }) =>
      PANE_LINES.map((one) => ({
        label: `${stageTitle(id, question, drill, words)}${words.marks.comma}${design.fields[one]}`,
        text: paneIn(answer, id)[one],
      })).flatMap(({ label, text }) => line(label, text)),
    ),
    ...challengesOf(question).flatMap(({ field, ask }) => line(say(drill, ask), work.texts[field])),
  ]
  return [
    heading(said.yours),
    ...(rows.length === 0 ? textRows(said.nothingWritten, width, 'dim') : rows),
  ]
}
