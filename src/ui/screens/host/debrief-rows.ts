/** After the end: what was scored with what was seen, hints, the time in the phases, takeaways, and the files. */
import { debriefOf, type RoundDebrief } from '../../../core/interview/host/debrief.ts'
import type { MockRecord } from '../../../core/interview/host/record.ts'
import { cleanLine } from '../../../text/clean.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, columns, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { phaseName } from './phase-name.ts'

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
    ...debriefOf(record).flatMap((round) => [
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
  { record, scores, notSeen, hints, phases }: RoundDebrief,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
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
    ...(notSeen.length === 0 || scores.length === 0
      ? []
      : textRows(
          debrief.notSeen(notSeen.map((name) => host.dimensions[name]).join(marks.comma)),
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
    ...phases.map(({ phase, ms, plannedMs }) =>
      columns(
        [
          { text: phaseName(phase, words), width: Math.min(nameWidth, width - 24) },
          {
            text: host.clock(ms),
            width: 7,
            isRight: true,
            style: ms - plannedMs >= 1000 ? 'bad' : 'plain',
          },
          { text: host.clock(plannedMs), width: 7, isRight: true, style: 'dim' },
          {
            text: ms - plannedMs >= 1000 ? `+${host.clock(ms - plannedMs)}` : '',
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
