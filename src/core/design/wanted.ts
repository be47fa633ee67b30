/** What the rubric wants of the lines of a pane, as far as it may be told: the rule, never the answer. */
import type { DesignQuestion, RubricLine } from '../kinds/design/question.ts'
import { type DesignAnswer, type PANE_LINES, paneIn } from './answer.ts'
import { type Evidence, parseEvidence } from './pieces.ts'
import { citedIn, saysBreaks, saysRejected } from './said.ts'

type PaneLine = (typeof PANE_LINES)[number]

/** By the line of the pane, whether what stands there does for the rule; a line without a rule is left out. */
export type Wanted = { readonly [L in PaneLine]?: boolean }

/** @param known ids of constraints that may be cited */
export function wantedIn(
  question: DesignQuestion,
  pane: string,
  answer: Pick<DesignAnswer, 'panes'>,
  known: readonly string[],
): Wanted {
  const options = question.panes.find(({ id }) => id === pane)?.options ?? []
  const isOfPane = (piece: Evidence): boolean =>
    piece.type === 'option'
      ? options.some(({ id }) => id === piece.id)
      : (piece.type === 'rejected' || piece.type === 'breaks') && piece.pane === pane
  const wanted = question.rubric
    .map(piecesOf)
    .filter((pieces) => pieces.some(isOfPane))
    .flat()
  const { because, rejected, breaks } = paneIn(answer, pane)
  return {
    ...(wanted.some(({ type }) => type === 'cites')
      ? { because: citedIn(because, known).length > 0 }
      : {}),
    ...(wanted.some((piece) => piece.type === 'rejected' && piece.pane === pane)
      ? { rejected: saysRejected(rejected) }
      : {}),
    ...(wanted.some((piece) => piece.type === 'breaks' && piece.pane === pane)
      ? { breaks: saysBreaks(breaks) }
      : {}),
  }
}

const piecesOf = ({ when }: RubricLine): readonly Evidence[] =>
  when.flatMap((written) => parseEvidence(written) ?? [])
