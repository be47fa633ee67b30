/** One process at a time for what is read, changed and written back. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder } from './make-folder.ts'

const PATIENCE_MS = 5000
const PAUSE_MS = 10
/** Longer than any of our changes takes: whoever held it was stopped, or its machine was. */
const STALE_MS = 10_000

/** Does `work` alone among all who name the same `path`. Throws what the file system throws, EBUSY after some seconds. */
export async function withLock<T>(path: string, work: () => T): Promise<T> {
  const lock = `${path}.lock`
  makeFolder(dirname(path))
  const deadline = performance.now() + PATIENCE_MS
  while (!isTaken(lock)) {
    if (performance.now() > deadline)
      throw Object.assign(new Error(lock), { code: 'EBUSY', syscall: 'open', path: lock })
    freeStale(lock)
    await pause(PAUSE_MS * (1 + Math.random()))
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The same at once or not at all: where nobody can wait. Nothing is done and returned while another holds it. */
export function tryLock<T>(path: string, work: () => T): T | undefined {
  const lock = `${path}.lock`
  freeStale(lock)
  if (!isTaken(lock)) return undefined
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // On a full disk the name is made and its text is not.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      rmSync(lock, { force: true })
    throw error
  }
}

/** Moved away before it is deleted: of two who find it stale only one gets it. */
function freeStale(lock: string): void {
  try {
    const { mtimeMs } = statSync(lock)
    if (isAlive(Number(readFileSync(lock, 'utf8'))) && Date.now() - mtimeMs < STALE_MS) return
    const away = `${lock}.${process.pid}`
    renameSync(lock, away)
    rmSync(away, { force: true })
  } catch {
    // It was freed meanwhile.
  }
}

/** An empty file is about to get its number. */
function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
