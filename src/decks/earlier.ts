/** Earlier names (`was`) that somebody else of the collection has, today or as an earlier one too. */
import { withDeck } from '../core/question/names.ts'
import type { LearntCollection } from './learn/learn-collection.ts'
import type { LearntProblem } from './learn/learnt.ts'
import { flaw, quote } from './read/flaw.ts'

/** As `deck/id`, by the ids of the decks. */
export const earlierIn = ({ decks }: Pick<LearntCollection, 'decks'>): readonly string[] =>
  decks.flatMap(({ folder, learnt: { earlier = [] } }) =>
    earlier.map(({ was }) => withDeck(was, folder).join('/')),
  )

/** Of two that claim one name, the second is told: neither gets it. */
export function earlierProblems({
  decks,
}: Pick<LearntCollection, 'decks'>): readonly LearntProblem[] {
  const taken = new Map(
    decks.flatMap(({ folder, learnt }) =>
      learnt.ids.map((id): [string, string] => [`${folder}/${id}`, `${folder}/${id}`]),
    ),
  )
  return decks.flatMap(({ folder, learnt: { earlier = [] } }) =>
    earlier.flatMap(({ question, was, file, at }): readonly LearntProblem[] => {
      const name = withDeck(was, folder).join('/')
      const own = `${folder}/${question}`
      const owner = taken.get(name)
      if (owner === undefined) taken.set(name, own)
      if (owner === undefined || owner === own) return []
      const shown = owner.startsWith(`${folder}/`) ? owner.slice(folder.length + 1) : owner
      const message = `the earlier id ${quote(was)} belongs to the question ${quote(shown)}`
      return [{ file, ...flaw(at, 'duplicate-id', message, 'Remove it from one of the two.') }]
    }),
  )
}
