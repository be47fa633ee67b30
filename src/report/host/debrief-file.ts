/** The debrief that is handed to the candidate: what was scored with what was seen. Private notes are not in it. */
import { phaseTitle } from '../../core/interview/phase-title.ts'
import type { MockRecord } from '../../core/interview/record.ts'
import {
  heldRounds,
  hintsOf,
  notSeen,
  type RoundCard,
  seenScores,
} from '../../core/interview/scorecard.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'
import type { Words } from '../../words/words.ts'

export type DebriefOptions = {
  readonly words: Words
  /** Day of the mock, YYYY-MM-DD. */
  readonly date: string
  /** Of a hint that was released; null where the question is not loaded. */
  readonly hintText: (round: number, rung: number) => string | null
}

/** A whole Markdown file. */
export function debriefMarkdown(record: MockRecord, options: DebriefOptions): string {
  const { words, date } = options
  const { debrief, takeaways } = words.host
  return [
    `# ${debrief.fileTitle(plainMarkdown(record.title))}`,
    '',
    debrief.forCandidate(date),
    '',
    ...heldRounds(record).flatMap((round) => [
      `## ${plainMarkdown(round.record.round.title)}`,
      '',
      ...roundLines(round, options),
    ]),
    `## ${takeaways}`,
    '',
    ...(record.takeaways.length === 0
      ? [debrief.noTakeaways]
      : record.takeaways.map((text, i) => `${i + 1}. ${plainMarkdown(text)}`)),
    '',
  ].join('\n')
}

function roundLines(card: RoundCard, { words, hintText }: DebriefOptions): readonly string[] {
  const { record, phases } = card
  const [scores, missing, hints] = [seenScores(card), notSeen(card), hintsOf(card)]
  const { host, marks } = words
  const { debrief } = host
  const nameOf = (phase: number): string => {
    const found = record.round.phases[phase]
    return found ? plainMarkdown(phaseTitle(found, host.phases, words.lang)) : ''
  }
  const at = (clockMs: number, phase: number): string =>
    `${nameOf(phase)} ${host.clock(clockMs)}`.trim()
  return [
    `### ${debrief.scores}`,
    '',
    ...(scores.length === 0 ? [debrief.noScores] : []),
    ...scores.map(({ dimension, score, evidence, seen }) => {
      const said = evidence === '' ? debrief.noEvidence : plainMarkdown(evidence)
      const stamp = evidence === '' ? '' : `${at(seen.clockMs, seen.phase)}${marks.colon}`
      const name = `**${host.dimensions[dimension]} ${score}**${marks.aside(host.scores[score] ?? '')}`
      return `- ${name} ${stamp}${said}`
    }),
    ...(scores.length > 0 && missing.length > 0
      ? ['', debrief.notSeen(missing.map((name) => host.dimensions[name]).join(marks.comma))]
      : []),
    '',
    `### ${debrief.hints}`,
    '',
    ...(hints.length === 0 ? [debrief.noHints] : []),
    ...hints.map(({ rung, clockMs, phase }) => {
      const text = hintText(card.index, rung)
      const told = text === null ? '' : `${marks.colon}${plainMarkdown(text)}`
      return `- ${debrief.hint(rung, at(clockMs, phase))}${told}`
    }),
    '',
    `### ${debrief.phases}`,
    '',
    `| ${debrief.phaseHeads.join(' | ')} |`,
    '| --- | ---: | ---: |',
    ...phases.map(
      ({ ms, plannedMs }, i) => `| ${nameOf(i)} | ${host.clock(ms)} | ${host.clock(plannedMs)} |`,
    ),
    '',
  ]
}
