// What the system says of running programs in /proc. Where it says nothing, as on anything but Linux, all is zero.
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'

const PAGE_BYTES = 4096
const MIB = 1 << 20

/** The first of them is the program itself, the others are what it left to the first process. */
export function childrenOf(pid: number): readonly number[] {
  return numbersIn(`/proc/${pid}/task/${pid}/children`)
}

/** The programs with all that they started, at most `most` and one more; a child belongs to the thread that forked it. */
export function withDescendants(pids: readonly number[], most: number): readonly number[] {
  const found = new Set(pids)
  for (const pid of found) {
    if (found.size > most) break
    for (const thread of entriesOf(`/proc/${pid}/task`)) {
      for (const child of numbersIn(`/proc/${pid}/task/${thread}/children`)) found.add(child)
    }
  }
  return [...found]
}

/**
 * Says whether programs hold more memory together. What is shared counts once; the system goes through every page for
 * that, so it is asked only where the plain sum is above the limit, and takes at most a tenth of the time, but at once
 * where so much has come that it may be above.
 */
export function memoryWatch(limitMb: number): (pids: readonly number[]) => boolean {
  let next = 0
  let enough = 0
  return (pids) => {
    const files = memoryFilesMb(pids)
    const sum = files + pids.reduce((all, pid) => all + residentMb(pid), 0)
    const began = performance.now()
    if (sum <= limitMb || (began < next && sum < enough)) return false
    const exact = exactMb(pids, files)
    const now = performance.now()
    next = now + 9 * (now - began)
    enough = sum + Math.max(limitMb - exact, 8)
    return exact > limitMb
  }
}

function exactMb(pids: readonly number[], files: number): number {
  const shares = pids.map(shareOf)
  const own = shares.reduce((sum, share) => sum + share.ownMb, 0)
  const shared = shares.reduce((sum, share) => sum + share.sharedMb, 0)
  // A memory file may be mapped as well: then it is seen twice.
  return own + Math.max(shared, files)
}

function residentMb(pid: number): number {
  const pages = textOf(`/proc/${pid}/statm`).split(' ')[1] ?? 0
  return (Number(pages) * PAGE_BYTES) / MIB
}

/** The proportional share of its pages: one that five processes have counts a fifth in each. */
function shareOf(pid: number): { readonly ownMb: number; readonly sharedMb: number } {
  const text = textOf(`/proc/${pid}/smaps_rollup`)
  const whole = /^Pss: +(\d+)/m.exec(text)?.[1]
  // Kernels before 4.14 have no such file.
  if (whole === undefined) return { ownMb: residentMb(pid), sharedMb: 0 }
  const sharedMb = Number(/^Pss_Shmem: +(\d+)/m.exec(text)?.[1] ?? 0) / 1024
  return { ownMb: Number(whole) / 1024 - sharedMb, sharedMb }
}

/** What was written to files of memfd_create, which no process needs to have mapped. */
function memoryFilesMb(pids: readonly number[]): number {
  const held = new Map<string, number>()
  for (const pid of pids) {
    for (const name of entriesOf(`/proc/${pid}/fd`)) {
      try {
        const path = `/proc/${pid}/fd/${name}`
        if (!readlinkSync(path).startsWith('/memfd:')) continue
        const { dev, ino, blocks } = statSync(path)
        held.set(`${dev} ${ino}`, (blocks * 512) / MIB)
      } catch {
        // It was closed meanwhile.
      }
    }
  }
  return [...held.values()].reduce((sum, mb) => sum + mb, 0)
}

function numbersIn(path: string): readonly number[] {
  return textOf(path).split(' ').filter(Boolean).map(Number)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

function entriesOf(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
