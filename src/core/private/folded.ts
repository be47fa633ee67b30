/** A text as names are looked for in it: one case, one width, no accents, nothing invisible, with the way back to the text. */

/** `letter`: of a script that writes spaces between words. `dense`: of one that does not. */
type Shape = 'upper' | 'lower' | 'digit' | 'dense' | 'other'

/** Parallel lists: sign `i` of the folded text came from the units `from[i]` to `to[i]` of the text it was made of. */
export type Folded = {
  readonly signs: readonly string[]
  readonly shapes: readonly Shape[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A sign with what is written over or after it and belongs to it: marks, halves of kana and Hangul, what is not seen. */
const CLUSTER = /[\s\S][\p{Mark}\p{Default_Ignorable_Code_Point}\uff9e\uff9f\u1160-\u11ff]*/gu
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?![\t\n\v\f\r\x85])\p{Control}/gu
const ACCENTS = /[\u0300-\u036f]/g
const APOSTROPHES = /[\u2018\u2019\u02bc]/g
const ASCII_LETTER_OR_DIGIT = /^[0-9A-Za-z]$/
const DENSE =
  /^[\u30fc\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u

export function folded(text: string): Folded {
  const signs: string[] = []
  const shapes: Shape[] = []
  const from: number[] = []
  const to: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const isUpper = /^[\p{Lu}\p{Lt}]/u.test(cluster)
    for (const sign of foldedCluster(cluster)) {
      signs.push(sign)
      shapes.push(shapeOf(sign, isUpper))
      from.push(index)
      to.push(index + cluster.length)
    }
  }
  return { signs, shapes, from, to }
}

/** Upper case before lower: ß and SS, ı and I, σ and ς are the same then. */
function foldedCluster(cluster: string): string {
  if (ASCII_LETTER_OR_DIGIT.test(cluster)) return cluster.toLowerCase()
  const seen = cluster.replace(UNSEEN, '').normalize('NFKD').toUpperCase().toLowerCase()
  return seen
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, "'")
    .normalize('NFC')
}

function shapeOf(sign: string, isUpper: boolean): Shape {
  if (/^[a-z]/.test(sign)) return isUpper ? 'upper' : 'lower'
  if (/^\p{N}/u.test(sign)) return 'digit'
  if (DENSE.test(sign)) return 'dense'
  if (/^[\p{L}\p{M}]/u.test(sign)) return isUpper ? 'upper' : 'lower'
  return 'other'
}

/**
 * Whether a word may begin or end between the signs `at - 1` and `at`. Between letters it may where a name written in one
 * begins anew (theAcme, AcmeClient, ACMEClient) and where digits begin or end: names leak in those, too.
 */
export function isEdge({ shapes }: Folded, at: number): boolean {
  const before = shapes[at - 1]
  const after = shapes[at]
  if (before === undefined || after === undefined) return true
  if (before === 'other' || after === 'other' || before === 'dense' || after === 'dense')
    return true
  if ((before === 'digit') !== (after === 'digit')) return true
  if (after !== 'upper') return false
  return before === 'lower' || shapes[at + 1] === 'lower'
}
