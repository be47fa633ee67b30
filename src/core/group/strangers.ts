/**
 * Who wrote where they may not. A repository cannot forbid it: whoever may push may push anything, and may call themselves
 * anybody. So it is seen and named; what a machine wrote itself is put back from its own copy.
 */
import { addressOf, type Place, placeOf } from './places.ts'

/** A commit as git tells it: everything in it is what somebody claims. */
export type Change = {
  readonly author: string
  readonly address: string
  readonly files: readonly {
    readonly path: string
    readonly change: 'added' | 'changed' | 'removed'
  }[]
}

export type Stranger = {
  /** As the commit says; untrusted. */
  readonly author: string
  /** Whose it is; empty for the settings. */
  readonly owner: string
  readonly path: string
  readonly what: 'lines' | 'answer' | 'review' | 'settings'
}

/** Each path once for each author. Whoever begins a file under a handle is taken for that member. */
export function strangersIn(
  changes: readonly Change[],
  organisers: readonly string[],
): readonly Stranger[] {
  const found = new Map<string, Stranger>()
  for (const { author, address, files } of changes)
    for (const { path } of files) {
      const place = placeOf(path)
      const what = place.type
      if (what === 'deck' || what === 'other' || what === 'stray') continue
      if (isTheirs(place, author, address, organisers)) continue
      const owner = 'handle' in place ? place.handle : ''
      found.set(`${author}\n${path}`, { author, owner, path, what })
    }
  return [...found.values()]
}

function isTheirs(
  place: Place,
  author: string,
  address: string,
  organisers: readonly string[],
): boolean {
  // A group without organisers is everybody's.
  if (place.type === 'settings')
    return organisers.length === 0 || organisers.some((one) => isBy(one, author, address))
  return 'handle' in place && isBy(place.handle, author, address)
}

const isBy = (handle: string, author: string, address: string): boolean =>
  author === handle && address === addressOf(handle)

/** Whether a file of lines only grew. */
export const isGrown = (before: string, after: string): boolean => after.startsWith(before)
