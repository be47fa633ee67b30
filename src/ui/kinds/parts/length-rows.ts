import { type Length, lengthOf } from '../../../core/kinds/length.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Spoken, View } from '../kind-view.ts'

/** How long an answer was that nobody has heard, and whether it can have held what it should. `short` says that it cannot. */
export function lengthRows(
  { drill, words, signs, width }: View<Spoken>,
  { least, short }: { readonly least: number; readonly short: string },
): readonly StyledRow[] {
  const { spent, budgetMs, work } = drill
  if (work.mode !== 'say' || spent.speaking === 0) return []
  const told = words.reply.lasted(spent.speaking, budgetMs)
  const length: Length = lengthOf(spent.speaking, budgetMs, least)
  switch (length) {
    case 'right':
      return textRows(told, width, 'dim')
    case 'too-short':
      return signedRows(signs.warn, 'warn', `${told}${words.marks.colon}${short}`, width)
    case 'too-long':
      return signedRows(
        signs.warn,
        'warn',
        `${told}${words.marks.colon}${words.reply.tooLong}`,
        width,
      )
  }
}
