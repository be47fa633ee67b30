import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What a person's terminal tells a program, and nothing of what this process was told: any value of CI, for one, turns
 * the colours off.
 */
export function environment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    HOME: home,
    SPARR_HOME: join(home, 'sparr-home'),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
  }
}
