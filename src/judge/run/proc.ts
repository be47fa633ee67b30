// What the system says of running programs in /proc.
import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** The first of them is the program itself, the others are what it left to the first process. */
export function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Zero where the system does not say, as on anything but Linux. */
export function residentMb(pid: number): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]
    return (Number(pages) * PAGE_BYTES) / (1 << 20)
  } catch {
    return 0
  }
}
