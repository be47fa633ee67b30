/** Terms of the trade, each said once: what a story names, what a posting asks for, and what is the same in the other language. */
import { lexicon } from './lexicon.ts'
import { groupsIn, type Name } from './name-table.ts'

/**
 * By where a term counts. The names of a group are the same idea. One with a `~` counts nowhere and is only looked for when
 * another of its group is asked for; one with a `+` counts in stories too.
 */
export type TermTable = Readonly<Record<'both' | 'stories' | 'postings', string>>

const namesIn = (table: string): readonly Name[] => groupsIn(table).flat()
const isCounted = ({ mark }: Name): boolean => mark !== '~'

/** What an interviewer can ask about: techniques and tools. */
export const inStories = ({ both, stories, postings }: TermTable): RegExp =>
  patternOf([
    ...[...namesIn(both), ...namesIn(stories)].filter(isCounted),
    ...namesIn(postings).filter(({ mark }) => mark === '+'),
  ])

/** What postings ask engineers for. */
export const inPostings = ({ both, postings }: TermTable): RegExp =>
  patternOf([...namesIn(both), ...namesIn(postings)].filter(({ mark }) => mark === null))

const patternOf = (names: readonly Name[]): RegExp =>
  lexicon(names.map(({ name }) => name).join('|'))

/** The names of each idea that has several. */
export const ideasIn = (table: TermTable): readonly (readonly string[])[] =>
  Object.values(table)
    .flatMap(groupsIn)
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ name }) => name))
