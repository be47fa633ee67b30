/**
 * A question that the interviewer has done and the candidate has not. Neither list is shown to its owner's other: the host
 * sends names, the candidate's machine answers with up to five of them, and nothing else leaves either.
 */

import type { Grade } from '../../log.ts'
import type { QuestionName } from '../../question/question.ts'
import { storyOfProject } from '../project/project.ts'
import { MOST, type ProposedName } from './wire.ts'

type Proposed = {
  readonly name: QuestionName
  /** Null: never done. */
  readonly lastGrade: Grade | null
  /** Where its collection comes from; absent: it is not told. */
  readonly origin?: string
}

/** A story of one's own is no question of a deck, and a folder of this machine is no address. */
export const doneNames = (proposals: readonly Proposed[]): readonly ProposedName[] =>
  proposals
    .filter(({ name, lastGrade }) => lastGrade !== null && storyOfProject(name) === null)
    .slice(0, MOST.done)
    .map(({ name, origin }) =>
      withoutPath({ question: name, ...(origin === undefined ? {} : { origin }) }),
    )

const isPath = (origin: string): boolean => /^(?:[\\/~.]|[A-Za-z]:[\\/])/.test(origin)

/** What leaves this machine does not say where anything lies on it. */
export function withoutPath<T extends { readonly origin?: string }>(named: T): T {
  const { origin, ...rest } = named
  return origin !== undefined && isPath(origin) ? (rest as T) : named
}

/**
 * Of what the host has done up to five that this machine has and has not done, in the host's order.
 * @param isNew whether the question is in a deck here, and was never answered
 */
export const undoneNames = (
  done: readonly ProposedName[],
  isNew: (proposed: ProposedName) => boolean,
): readonly QuestionName[] =>
  done
    .filter(isNew)
    .slice(0, MOST.undone)
    .map(({ question }) => question)

/** Those first that the candidate has not done; the others keep their order. */
export function preferred<P extends { readonly name: QuestionName }>(
  proposals: readonly P[],
  undone: readonly QuestionName[] | null,
): readonly P[] {
  if (!undone || undone.length === 0) return proposals
  const wanted = new Set(undone)
  const first = proposals.filter(({ name }) => wanted.has(name))
  // Nothing moves where they stand at the top already.
  if (first.every((one, i) => proposals[i] === one)) return proposals
  return [...first, ...proposals.filter(({ name }) => !wanted.has(name))]
}
