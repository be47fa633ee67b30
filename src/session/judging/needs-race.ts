/** Whether a question's wrong answers are caught without the race detector; `sparr check --solutions` finds it out. */
import type { DeckQuestion } from '../../core/question/question.ts'
import type { Store } from '../../store/store.ts'

const keyOf = ({ execDigest }: Pick<DeckQuestion, 'execDigest'>): string =>
  `needs-race ${execDigest}`

export function recordNeedsRace({ cache }: Store, entry: DeckQuestion, needsRace: boolean): void {
  cache.put(keyOf(entry), { size: 0, mtimeNs: 0n, digest: '', body: needsRace ? 'yes' : 'no' })
}

/** Where nobody has found out, the cautious answer. */
export function needsRace({ cache }: Store, entry: DeckQuestion): boolean {
  const { question } = entry
  return question.kind === 'code' && question.race && cache.get(keyOf(entry))?.body !== 'no'
}
