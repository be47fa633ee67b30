import { readFileSync } from 'node:fs'

/**
 * When the process of that number began, as a text to compare, or null where no such process of ours lives. Numbers
 * are given out again, after a restart of the machine soon: the same number with another birth is somebody else.
 */
export function processBirth(pid: number): string | null {
  if (!isAlive(pid)) return null
  try {
    // Its name stands in brackets and may hold anything; the state follows, field 22 is the start in clock ticks.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    return state === 'Z' || state === 'X' ? null : (fields[19] ?? 'unknown')
  } catch {
    // No /proc, as on macOS.
    return 'unknown'
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // Also where it may not be signalled: a process of another person does not write our draft.
    return false
  }
}
