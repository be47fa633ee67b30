/** Tags that are versions, and which of them comes after the one that is here. */

type Version = {
  readonly before: string
  readonly numbers: readonly number[]
  readonly pre: string
}

/** `v1.2.3`, `1.2`, `deck-2.0.0-rc.1`: what stands before the number has to be the same. */
function versionOf(tag: string): Version | null {
  const [, before = '', numbers = '', pre = ''] =
    /^(.*?)(\d{1,9}(?:\.\d{1,9}){0,3})(?:-([0-9A-Za-z.-]+))?$/.exec(tag) ?? []
  if (numbers === '') return null
  return { before, numbers: numbers.split('.').map(Number), pre }
}

function compare(a: Version, b: Version): number {
  for (let i = 0; i < Math.max(a.numbers.length, b.numbers.length); i++) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  // A version comes after everything that led to it.
  if (a.pre === '' || b.pre === '') return Number(a.pre === '') - Number(b.pre === '')
  return a.pre.localeCompare(b.pre, 'en', { numeric: true })
}

/** The latest version among the tags that is after `tag`; null where there is none. One that only leads to a version is left out, unless `tag` is one. */
export function latestAfter(tag: string, tags: Iterable<string>): string | null {
  const now = versionOf(tag)
  if (now === null) return null
  let latest: { readonly tag: string; readonly version: Version } | null = null
  for (const one of tags) {
    const version = versionOf(one)
    if (version === null || version.before !== now.before) continue
    if (version.pre !== '' && now.pre === '') continue
    if (compare(version, latest?.version ?? now) > 0) latest = { tag: one, version }
  }
  return latest?.tag ?? null
}
