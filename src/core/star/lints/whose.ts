/** Whose work it was: only the group's, or nobody's. */
import type { Span } from '../../numbers/numbers.ts'
import type { Claim } from '../claim/claim.ts'

type WhoseCode = 'we-only' | 'no-own-role'

/** Letters that tell of the world and not of what the speaker did. */
const hasNoActor = (field: Claim['field']): boolean =>
  field === 'situation' || field === 'relevance'

export function whoIsMissing(claim: Claim): readonly (readonly [WhoseCode, readonly Span[]])[] {
  const { roles, field } = claim
  if (hasNoActor(field) || roles.own.length > 0 || roles.leading.length > 0) return []
  if (roles.group.length > 0) return [['we-only', roles.group]]
  // A result may speak for itself.
  if (field === 'result') return []
  if (roles.others.length > 0) return [['no-own-role', roles.others]]
  return field === null ? [] : [['no-own-role', []]]
}
