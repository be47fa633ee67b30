/**
 * Rendezvous hashing (Thaler and Ravishankar, 1998): everybody who knows the same names computes the same choice without
 * asking, and whoever comes or goes changes only choices that are theirs.
 */

/** 32 bits of FNV-1a over UTF-8-free code units, mixed once more (MurmurHash3's end): near names lie far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** All of them, the first choice for `key` first; each name counts once. */
export function ranked(key: string, names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .map((name) => ({ name, weight: hash(`${key}\n${name}`) }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}
