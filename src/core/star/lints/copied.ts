/** Whether a text was copied from a sample: the samples hold other people's numbers. */

const LEAST_SHARE = 0.55
const LEAST_PIECES = 5

/**
 * Most of the text's word triples (Chinese: character triples) stand in one sample. Changed numbers hide no copy.
 */
export function isCopied(text: string, samples: readonly string[]): boolean {
  const own = piecesOf(text)
  if (own.length < LEAST_PIECES) return samples.some((sample) => isSameShort(text, sample))
  return samples.some((sample) => {
    const theirs = new Set(piecesOf(sample))
    const shared = own.filter((piece) => theirs.has(piece)).length
    return shared / own.length >= LEAST_SHARE
  })
}

/** Numbers all count as the same word. */
const WORDS = /\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)?|\p{Script=Han}/giu

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(WORDS) ?? [])
    .filter((word) => !PARTICLES.has(word))
    .map((word) => (/^\d/.test(word) ? '0' : word))

/** Said or left out, they change nothing: 降到 and 降到了. */
const PARTICLES = new Set('的 了 里 地 得 着 过 吧 呢 嘛 都 也 就 a an the'.split(' '))

function piecesOf(text: string): readonly string[] {
  const words = wordsOf(text)
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
}

function isSameShort(text: string, sample: string): boolean {
  const words = wordsOf(text)
  return words.length >= 4 && wordsOf(sample).join(' ').includes(words.join(' '))
}
