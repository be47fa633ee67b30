/** A scorecard as Markdown: to read, to keep, to hand to a friend. */
import type { MockMode } from '../core/interview/events.ts'
import type {
  EvidenceCard,
  EvidenceDimension,
  EvidenceRound,
} from '../core/interview/solo/evidence.ts'
import {
  factsOf,
  hasDimensions,
  ofText,
  pieceText,
  plannedOf,
  replyText,
  timesOf,
  whenText,
} from '../telling/mock-about.ts'
import { cleanLine } from '../text/clean.ts'
import type { Words } from '../words/words.ts'

export function mockMarkdown(card: EvidenceCard, words: Words): string {
  const say = words.solo.card
  const blocks = [
    `# ${plain(say.title(card.title))}`,
    plain(whenText(card, words)),
    `## ${say.takeaways}`,
    card.takeaways.length > 0 ? list(card.takeaways.map(plain)) : say.noTakeaways,
    ...card.rounds.flatMap((round, i) => roundBlocks(round, i + 1, card.mode, words)),
    '---',
    plain(say.scale[card.mode]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function roundBlocks(
  round: EvidenceRound,
  number: number,
  mode: MockMode,
  words: Words,
): readonly string[] {
  const say = words.solo.card
  const { record } = round
  const head = [
    `## ${plain(say.round(number, record.round.title))}`,
    plain(ofText(round, words)),
    list(factsOf(round, words).map(plain)),
  ]
  if (round.state === 'not-begun') return head
  return [
    ...head,
    `### ${say.phases}`,
    table(
      say.phaseHeads,
      timesOf(round, words).map(([name, ...times]) => [plain(name), ...times]),
    ),
    ...(record.planned.length > 0
      ? [
          `### ${say.planned}`,
          list(plannedOf(round, words).map(({ clock, text }) => `${clock} ${plain(text)}`)),
        ]
      : []),
    ...(record.exchanges.length > 0
      ? [
          `### ${say.said}`,
          list(
            record.exchanges.map(
              (one) =>
                `${words.host.clock(one.clockMs)} ${plain(one.text)}${replyLine(replyText(one, mode, words))}${pointLines(round, one.id)}`,
            ),
          ),
        ]
      : []),
    ...(hasDimensions(round)
      ? [`### ${say.dimensions}`, ...round.dimensions.map((one) => dimensionBlock(one, words))]
      : []),
  ]
}

const replyLine = (text: string | null): string => (text === null ? '' : `\n  > ${plain(text)}`)

/** What a good reply has, heard or not. */
const pointLines = ({ replyPoints }: EvidenceRound, exchange: string): string =>
  (replyPoints.get(exchange) ?? [])
    .map(({ text, isHeard }) => `\n  - ${isHeard ? '✓' : '·'} ${plain(text)}`)
    .join('')

/** The score with its reason, then what was found and what was missing. */
function dimensionBlock(
  { dimension, found, missing, scored }: EvidenceDimension,
  words: Words,
): string {
  const say = words.solo.card
  const because =
    scored && scored.evidence !== ''
      ? `${words.marks.comma}${plain(say.because(scored.evidence))}`
      : ''
  const name = words.solo.dimensions[dimension]
  const score = say.score(scored?.score ?? 0)
  return [
    `- **${plain(name)}**${words.marks.colon}${score}${because}`,
    ...found.map((piece) => `  - ✓ ${plain(pieceText(piece, words))}`),
    ...missing.map((piece) => `  - ✗ ${plain(pieceText(piece, words))}`),
  ].join('\n')
}

type Row = readonly string[]

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

function table(heads: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text of somebody, on one line, that means nothing in Markdown. */
function plain(text: string): string {
  return cleanLine(text)
    .trim()
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s)|\d+(?=[.)]\s))/, '\\$&')
}
