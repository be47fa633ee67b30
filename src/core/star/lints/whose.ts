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
  // A result may speak for itself, but not of others who did it.
  if (field === 'result' && !roles.others.some(([from, to]) => isDone(claim, from, to))) return []
  if (roles.others.length > 0) return [['no-own-role', roles.others]]
  return field === null ? [] : [['no-own-role', []]]
}

/** "Was cut to 20 ms" tells what came out; "was rebuilt", "was cut by the vendor" and 由平台组 tell whose work it was. */
function isDone({ text }: Claim, from: number, to: number): boolean {
  const said = text.slice(from, to)
  if (!/^(?:was|were|is|are|been|being|got|gets)\b/i.test(said)) return /^[由被]/.test(said)
  return (
    !OF_A_MEASURE.test(said) ||
    /^[^.;,]{0,60}\bby (?:the|an?|our|another|their) [a-z]/i.test(text.slice(to))
  )
}

const OF_A_MEASURE =
  /\b(?:is|are)\s+\w+$|\b(?:reduced|cut|lowered|raised|increased|decreased|improved|halved|doubled|tripled|kept|brought|measured|down|saved|avoided|needed|affected|missed|lost|reached|met|paged|satisfied|pleased|adopted|used|closed|resolved|renewed|promoted|invited|asked|extended|dropped|shortened|gained|spent|reported|seen|found|noticed|given|relieved|delighted|impressed|surprised|counted|gone|done|made|expected|called|named|woken|left|run)\s*$/i
