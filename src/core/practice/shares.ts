/** What an evening is made of, for one line: so many minutes of each. */

import type { Language } from '../kinds/code/question.ts'
import type { Kind } from '../question/question.ts'
import type { ShortForm } from '../question/short-form.ts'
import type { Item } from './tonight-items.ts'

/** Whole questions go by their kind, code by its language, everything else by its short form. */
export type Share = { readonly of: ShortForm | Kind | Language; readonly minutes: number }

/** In the order in which they first come up. */
export function sharesOf(items: readonly Item[]): readonly Share[] {
  const minutes = new Map<Share['of'], number>()
  for (const item of items) {
    const of = nameOf(item)
    minutes.set(of, (minutes.get(of) ?? 0) + item.minutes)
  }
  return [...minutes].map(([of, sum]) => ({ of, minutes: sum }))
}

function nameOf({ form, question }: Item): Share['of'] {
  if (form !== 'long') return form
  return question.language ?? question.kind
}
