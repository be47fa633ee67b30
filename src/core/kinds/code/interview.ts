import { type Piece, piece } from '../../interview/piece.ts'
import type { Given, KindInterview, Say } from '../kind-interview.ts'
import type { CodeQuestion } from './question.ts'
import { OF_CONCURRENCY, worstOf } from './worst.ts'

export const codeInterview: KindInterview<'code'> = {
  outline: ({ tests }, say) =>
    tests === 'all' ? [] : tests.map(({ title }) => ({ text: say(title) })),
  evidence,
}

function evidence(
  { tests, race }: CodeQuestion,
  { attempt, failing, judged }: Given,
  say: Say,
): readonly Piece[] {
  const { verdict, runs } = attempt
  const isAccepted = verdict === 'AC'
  const worst = worstOf(judged, verdict)
  const isOfConcurrency = worst !== null && OF_CONCURRENCY.has(worst.verdict)
  const isStillIn = isOfConcurrency && worst.became === 'unchanged'
  const isClean = isAccepted && attempt.race === 'checked' && !isStillIn
  return [
    ...(tests === 'all'
      ? []
      : tests.map(({ name, title }) =>
          piece('code', failing !== null && !failing.includes(name), {
            code: 'test',
            title: say(title),
          }),
        )),
    piece('code', isAccepted, { code: 'verdict', verdict }),
    ...(race || isOfConcurrency || (verdict !== null && OF_CONCURRENCY.has(verdict))
      ? [piece('concurrency', isClean, { code: 'race', verdict })]
      : []),
    ...(worst
      ? [
          {
            ...piece(isOfConcurrency ? 'concurrency' : 'code', false, { code: 'worst', ...worst }),
            isFault: true as const,
          },
        ]
      : []),
    piece('verification', runs > 0, { code: 'ran', runs }),
  ]
}
