/** The scorecard on the screen: scores, how much evidence was found, and what was missing. Everything else is in its file. */
import type {
  EvidenceCard,
  EvidenceDimension,
  EvidenceRound,
} from '../core/interview/solo/evidence.ts'
import type { Words } from '../words/words.ts'
import { factsOf, hasDimensions, ofText, pieceText } from './mock-about.ts'
import { BLANK, signedRows, textRows } from './plain.ts'
import type { Signs } from './signs.ts'
import type { StyledRow } from './style.ts'

type Look = { readonly words: Words; readonly signs: Signs; readonly width: number }

export const cardRows = (card: EvidenceCard, look: Look): readonly StyledRow[] =>
  card.rounds.flatMap((round) => roundRows(round, look))

function roundRows(round: EvidenceRound, look: Look): readonly StyledRow[] {
  const { words, width } = look
  const { index, record } = round
  const title = words.solo.card.round(index + 1, record.round.title)
  return [
    ...textRows(title, width, 'heading'),
    ...textRows(ofText(round, words), width, 'dim'),
    ...factsOf(round, words).flatMap((fact) => textRows(fact, width)),
    ...(hasDimensions(round) ? round.dimensions.flatMap((one) => dimensionRows(one, look)) : []),
    BLANK,
  ]
}

/** Of what nobody scored and nobody looked for there is nothing to say. */
function dimensionRows(
  { dimension, found, missing, scored }: EvidenceDimension,
  { words, signs, width }: Look,
): readonly StyledRow[] {
  const { card, dimensions, score } = words.solo
  if (!scored && found.length + missing.length === 0) return []
  const counted = missing.filter(({ isFault }) => !isFault).length
  const because = scored?.evidence ? `${words.marks.comma}${card.because(scored.evidence)}` : ''
  const count = words.marks.aside(score.evidence(found.length, found.length + counted))
  const given = card.score(scored?.score ?? 0)
  const text = `${dimensions[dimension]}${count}${words.marks.colon}${given}${because}`
  return [
    ...signedRows(signs.pointer, 'accent', text, width),
    ...missing.flatMap((piece) =>
      signedRows(`  ${signs.fail}`, 'bad', pieceText(piece, words), width),
    ),
  ]
}
