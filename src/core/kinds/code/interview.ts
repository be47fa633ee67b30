import { type Piece, piece } from '../../interview/piece.ts'
import type { Verdict } from '../../question/verdict.ts'
import type { Given, KindInterview, Say } from '../kind-interview.ts'
import type { CodeQuestion } from './question.ts'

export const codeInterview: KindInterview<'code'> = {
  outline: ({ tests }, say) =>
    tests === 'all' ? [] : tests.map(({ title }) => ({ text: say(title) })),
  evidence,
}

const OF_CONCURRENCY: ReadonlySet<Verdict> = new Set(['RACE', 'DL', 'LEAK'])

function evidence(
  { tests, race }: CodeQuestion,
  { attempt, failing }: Given,
  say: Say,
): readonly Piece[] {
  const { verdict, runs } = attempt
  const isAccepted = verdict === 'AC'
  const isClean = isAccepted && attempt.race === 'checked'
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
    ...(race || (verdict !== null && OF_CONCURRENCY.has(verdict))
      ? [piece('concurrency', isClean, { code: 'race', verdict })]
      : []),
    piece('verification', runs > 0, { code: 'ran', runs }),
  ]
}
