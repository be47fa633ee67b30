/** Whether a line of a pane says something: not empty, not "nothing", and with a reason where one is asked for. */
import { stemsOf } from '../ear/terms.ts'

/** "Nothing, it has replicas" names nothing; "nothing is lost, but" does. */
const DENIAL =
  /^\s*(?:(?:nothing|none|no|nope|n\/?a|not really|not much|no idea|i (?:do not|don't) know|unknown|todo|[-.…?]+)\s*(?:$|[,.;:!，。；]|(?:i|we) (?:can|could|know|think)\b|(?:breaks?|fails?|else|comes|really)\b)|i (?:did not|didn't|do not|don't|have not|haven't) (?:look|consider|think|compare|know)|no (?:alternatives?|others?|other options?|drawbacks?|downsides?|risks?|problems?|issues?)\b|(?:没有?|无|不会|暂无)\s*(?:$|[,.;，。；]|什么|别的|其他|问题|缺点|风险)|没(?:考虑|想|看|比较)|未考虑|不知道|不清楚)/i
const REASON =
  /\b(?:because|since|as|due to|for|would|cannot|can't|could|takes?|makes?|loses?|needs?|leaves?|means?|so that|too)\b|[,;:–—-]|因为|由于|会|要|不能|无法|导致|太|[，：；]/i

/** Words and Chinese signs: a name alone is no description. */
const LEAST_BREAKS = 4
const LEAST_REJECTED = 8

const isDenied = (line: string): boolean => DENIAL.test(line) || stemsOf(line).length === 0

/** Says what still breaks. */
export const saysBreaks = (line: string): boolean =>
  !isDenied(line) && stemsOf(line).length >= LEAST_BREAKS

/** Names what was rejected, and why; at that length, or with a number or a constraint, the reason is more than "it is slow". */
export function saysRejected(line: string): boolean {
  if (isDenied(line) || !REASON.test(line)) return false
  const count = stemsOf(line).length
  return count >= LEAST_REJECTED || (count >= LEAST_BREAKS && /\d/.test(line))
}

/** Constraints named by id: `c3`, `(c1, c4)`. A row of ids with nothing said beside them names none. */
export function citedIn(line: string, ids: readonly string[]): readonly string[] {
  const text = line.normalize('NFKC').toLowerCase()
  const cited = ids.filter((id) =>
    new RegExp(`(?<![a-z0-9-])${escaped(id.toLowerCase())}(?![a-z0-9-])`).test(text),
  )
  const isRow = stemsOf(line).length - cited.length < LEAST_BREAKS * cited.length
  return isRow ? [] : cited
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
