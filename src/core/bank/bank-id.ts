/** Names of stories and postings: `[a-z0-9-]`, at most 64. */

const LONGEST = 64

export const isBankId = (id: string): boolean => /^[a-z0-9-]{1,64}$/.test(id)

/** A title as a name; empty where nothing of it is left, such as of a Chinese one. */
export function bankIdOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= LONGEST) return slug
  // Not in the middle of a word, where there is an end of one.
  return slug.slice(0, LONGEST).replace(/-[^-]*$/, '')
}

/** The name, or with a number behind it where it is taken. */
export function freeIdOf(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  for (let n = 2; ; n++) {
    const tail = `-${n}`
    const id = `${name.slice(0, LONGEST - tail.length)}${tail}`
    if (!taken.has(id)) return id
  }
}
