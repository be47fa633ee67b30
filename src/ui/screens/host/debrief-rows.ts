/** After the end: what was scored with what was seen, hints, the time in the phases, takeaways, and the files. */
import type { MockRecord } from '../../../core/interview/record.ts'
import {
  heldRounds,
  hintsOf,
  notSeen,
  type RoundCard,
  seenScores,
} from '../../../core/interview/scorecard.ts'
import { phaseName } from '../../../telling/phase-name.ts'
import { BLANK, columns, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'

type View = {
  readonly record: MockRecord
  readonly files: readonly string[]
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function debriefRows({ record, files, words, signs, width }: View): readonly StyledRow[] {
  const { host } = words
  return [
    ...(files.length === 0
      ? textRows(host.writing, width, 'dim')
      : files.flatMap((file) => signedRows(signs.pass, 'good', host.written(file), width))),
    ...heldRounds(record).flatMap((round) => [
      BLANK,
      ...textRows(cleanLine(round.record.round.title), width, 'heading'),
      ...roundRows(round, words, signs, width),
    ]),
    BLANK,
    heading(host.takeaways),
    ...(record.takeaways.length === 0
      ? textRows(host.debrief.noTakeaways, width, 'dim')
      : record.takeaways.flatMap((text, i) =>
          signedRows(`${i + 1}`, 'accent', cleanLine(text), width),
        )),
  ]
}

function roundRows(
  card: RoundCard,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { record, phases } = card
  const [scores, missing, hints] = [seenScores(card), notSeen(card), hintsOf(card)]
  const { host, marks } = words
  const { debrief } = host
  const momentOf = (clockMs: number, phase: number): string => {
    const found = record.round.phases[phase]
    return `${found ? `${phaseName(found, words)} ` : ''}${host.clock(clockMs)}`
  }
  const nameWidth = Math.max(...phases.map(({ phase }) => widthOf(phaseName(phase, words))), 8)
  return [
    ...textRows(debrief.scores, width, 'accent'),
    ...(scores.length === 0 ? textRows(debrief.noScores, width, 'dim') : []),
    ...scores.flatMap(({ dimension, score, evidence, seen }) => [
      ...signedRows(
        `${score}`,
        'accent',
        `${host.dimensions[dimension]}${marks.comma}${host.scores[score] ?? ''}`,
        width,
      ),
      ...(evidence === ''
        ? []
        : textRows(
            `${momentOf(seen.clockMs, seen.phase)}${marks.colon}${cleanLine(evidence)}`,
            width,
            'dim',
            2,
          )),
    ]),
    ...(missing.length === 0 || scores.length === 0
      ? []
      : textRows(
          debrief.notSeen(missing.map((name) => host.dimensions[name]).join(marks.comma)),
          width,
          'dim',
        )),
    ...textRows(debrief.hints, width, 'accent'),
    ...(hints.length === 0
      ? textRows(debrief.noHints, width, 'dim')
      : hints.flatMap(({ rung, clockMs, phase }) =>
          textRows(debrief.hint(rung, momentOf(clockMs, phase)), width),
        )),
    ...textRows(debrief.phases, width, 'accent'),
    ...phases.map(({ phase, ms, plannedMs, overMs }) =>
      columns(
        [
          { text: phaseName(phase, words), width: Math.min(nameWidth, width - 24) },
          {
            text: host.clock(ms),
            width: 7,
            isRight: true,
            style: overMs >= 1000 ? 'bad' : 'plain',
          },
          { text: host.clock(plannedMs), width: 7, isRight: true, style: 'dim' },
          {
            text: overMs >= 1000 ? `+${host.clock(overMs)}` : '',
            width: 7,
            isRight: true,
            style: 'bad',
          },
        ],
        signs.more,
      ),
    ),
  ]
}
