import { SparrError } from '../../core/errors.ts'
import type { Answer } from '../../core/group/answer.ts'
import type { Group } from '../../core/group/fold.ts'
import { nearest } from '../../core/nearest.ts'

/** `handle/id`, an id, or how the id of one alone begins. @throws SparrError unknown-answer */
export function findAnswer({ answers }: Group, name: string): Answer {
  const full = ({ handle, id }: Answer): string => `${handle}/${id}`
  const exact = answers.filter((answer) => full(answer) === name || answer.id === name)
  const begun = answers.filter(
    (answer) => answer.id.startsWith(name) || full(answer).startsWith(name),
  )
  const [only, ...others] = exact.length > 0 ? exact : begun
  if (only && others.length === 0) return only
  throw new SparrError({
    code: 'unknown-answer',
    name,
    near: others.length > 0 ? '' : (nearest(name, answers.map(full)) ?? ''),
  })
}
