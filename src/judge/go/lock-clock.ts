// Virtual time that also goes on while somebody waits for a lock: Go's own runtime, where three more reasons to wait
// count as idle. testing/synctest leaves them out, so a bubble stands still while the holder of a lock sleeps.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Go } from '../machine/find-go.ts'
import type { GoCache } from './go-env.ts'

const TABLE =
  /^var isIdleInSynctest = \[len\(waitReasonStrings\)\]bool\{\n((?:\t\w+:\s+true,\n)+)\}$/gm
const LOCKS = ['waitReasonSyncMutexLock', 'waitReasonSyncRWMutexRLock', 'waitReasonSyncRWMutexLock']

/** The source of `runtime2.go` with the three added; null unless the table is there exactly once and as expected. */
function withLocksIdle(source: string): string | null {
  const tables = [...source.matchAll(TABLE)]
  const [table] = tables
  if (table === undefined || tables.length > 1) return null
  const entries = table[1] ?? ''
  const isKnown = LOCKS.every((name) => new RegExp(`^\t${name}\\s+//`, 'm').test(source))
  if (!isKnown || LOCKS.some((name) => entries.includes(name))) return null
  const more = LOCKS.map((name) => `\t${name}: true,\n`).join('')
  return source.replace(table[0], table[0].replace(/\}$/, `${more}}`))
}

/** The file for `-overlay`; null where this version of Go does not have the table as it is expected. */
export async function lockClock(go: Go, cache: GoCache): Promise<string | null> {
  const original = join(go.root, 'src', 'runtime', 'runtime2.go')
  const changed = withLocksIdle(await readFile(original, 'utf8').catch(() => ''))
  if (changed === null) return null
  const folder = join(cache.folder, 'lock-clock')
  await mkdir(folder, { recursive: true })
  const copy = join(folder, 'runtime2.go')
  const overlay = join(folder, 'overlay.json')
  await replace(copy, changed)
  await replace(overlay, JSON.stringify({ Replace: { [original]: copy } }))
  return overlay
}

async function replace(path: string, text: string): Promise<void> {
  const near = `${path}.${process.pid}`
  await writeFile(near, text)
  await rename(near, path)
}
