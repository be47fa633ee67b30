import type { About, Piece } from '../core/interview/piece.ts'
import type { Words } from '../words/words.ts'

type Say = { readonly [C in About['code']]: (a: never, isFound: boolean) => string }

/** What a piece of evidence is about, with the words of the answer that it points to. */
export function mockPieceText({ about, isFound, quote }: Piece, words: Words): string {
  const say: Say = words.solo.about
  const text = (say[about.code] as (about: About, isFound: boolean) => string)(about, isFound)
  return quote === '' ? text : `${text}${words.marks.colon}${words.star.at(quote)}`
}
