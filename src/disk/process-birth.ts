import { readFileSync } from 'node:fs'

/**
 * When the process of that number began, as a text to compare, or null where no such process lives, or none of ours. Numbers
 * are given out again, after a restart of the machine soon: the same number with another birth is somebody else.
 */
export function processBirth(pid: number, whose: 'own' | 'any' = 'own'): string | null {
  if (!isAlive(pid, whose)) return null
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

function isAlive(pid: number, whose: 'own' | 'any'): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // One that may not be signalled is another person's: it does not write our draft, but may share a log with us.
    return whose === 'any' && error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
