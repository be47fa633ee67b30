/**
 * The word without the endings that English puts on it: `retries`, `retrying` and `retried` are `retry`, `caches` and
 * `cached` are `cach`. Only ever compared with other stems.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  const one = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{2}[^aeious])s$|(?<=[a-z][aeo])s$/, '')
  const two = one.replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
  const three = two === one ? two : two.replace(/([bdgmnprt])\1$/, '$1')
  return three.length > 3 ? three.replace(/e$/, '') : three
}
