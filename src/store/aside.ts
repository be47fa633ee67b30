import { existsSync, renameSync } from 'node:fs'
import type { Instant } from '../core/clock.ts'

/** `20260102T030405Z` */
function stampOf(at: Instant): string {
  return `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '')}Z`
}

/**
 * Keeps a file that cannot be read as `<path>.broken-<UTC stamp>`, together with the files named `<path><suffix>`,
 * and returns the new path. Throws what the file system throws.
 */
export function setAside(path: string, now: Instant, suffixes: readonly string[] = []): string {
  const keptAs = freeName(`${path}.broken-${stampOf(now)}`)
  // The log first: a write-ahead log left beside a fresh database would be replayed into it.
  for (const suffix of suffixes) {
    if (existsSync(path + suffix)) renameSync(path + suffix, keptAs + suffix)
  }
  if (existsSync(path)) renameSync(path, keptAs)
  return keptAs
}

function freeName(wanted: string): string {
  let name = wanted
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`
  return name
}
