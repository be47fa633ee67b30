/** The dimensions that are asked for, with the candidate's own scores and what was found for them. */
import type { Dimension } from '../../../core/interview/dimensions.ts'
import { countOf, type Piece } from '../../../core/interview/piece.ts'
import { scoredAs } from '../../../core/interview/scored-as.ts'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { roundOf } from '../../../core/interview/solo/stage.ts'
import { pieceText } from '../../../telling/mock-about.ts'
import { BLANK, columns, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'

const NAME = 20

type View = {
  readonly mock: SoloMock
  readonly dimensions: readonly Dimension[]
  readonly pieces: readonly Piece[]
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

/** A line for each, what the numbers mean, and the evidence for the one at the cursor. */
export function scoreRows(view: View): readonly StyledRow[] {
  const { mock, dimensions, pieces, words, signs, width } = view
  const { score } = words.solo
  const here = dimensions[mock.scoring.cursor]
  return [
    ...dimensions.map((dimension, at) => dimensionRow(dimension, at, view)),
    BLANK,
    ...textRows(score.scale, width, 'dim'),
    ...textRows(score.note(scoredAs(roundOf(mock).round) !== 'project'), width, 'dim'),
    BLANK,
    ...pieces
      .filter(({ dimension }) => dimension === here)
      .flatMap((piece) =>
        signedRows(
          piece.isFound ? signs.pass : signs.fail,
          piece.isFound ? 'good' : 'bad',
          pieceText(piece, words),
          width,
        ),
      ),
  ]
}

function dimensionRow(dimension: Dimension, at: number, view: View): StyledRow {
  const { mock, pieces, words, signs, width } = view
  const { cursor, scores } = mock.scoring
  const { found, of } = countOf(pieces.filter((one) => one.dimension === dimension))
  const given = scores[dimension]
  const style = at === cursor ? 'accent' : 'plain'
  return columns(
    [
      { text: at === cursor ? signs.pointer : ' ', width: 1, style: 'accent' },
      { text: words.solo.dimensions[dimension], width: NAME, style },
      { text: given ? `${given.score}` : signs.todo, width: 2, style },
      { text: words.solo.score.evidence(found, of), width: 6, style: 'dim' },
      { text: given?.evidence ?? '', width: Math.max(1, width - NAME - 17), style: 'plain' },
    ],
    signs.more,
  )
}
