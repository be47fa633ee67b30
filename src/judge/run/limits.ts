// How limits reach a program: prlimit where it is, else the shell's own ulimit.
import { existsSync } from 'node:fs'

export type ResourceLimits = {
  /** Private writable memory; the address space cannot be limited, Go and V8 reserve far more than they use. */
  readonly dataMb: number
  readonly cpuSeconds: number
  readonly fileMb: number
  readonly openFiles: number
}

const PRLIMIT = '/usr/bin/prlimit'

/** The command line that runs `command` under the limits; costs about a millisecond. */
export function limited(limits: ResourceLimits, command: readonly string[]): readonly string[] {
  if (process.platform === 'linux' && existsSync(PRLIMIT)) {
    return [
      PRLIMIT,
      '--core=0',
      `--cpu=${limits.cpuSeconds}`,
      `--fsize=${limits.fileMb << 20}`,
      `--nofile=${limits.openFiles}`,
      `--data=${limits.dataMb * 1024 * 1024}`,
      '--',
      ...command,
    ]
  }
  const set = [
    'ulimit -c 0',
    `ulimit -t ${limits.cpuSeconds}`,
    `ulimit -f ${limits.fileMb * 2048}`,
    `ulimit -n ${limits.openFiles}`,
    `ulimit -d ${limits.dataMb * 1024} 2>/dev/null`,
    'exec "$@"',
  ].join('; ')
  return ['/bin/sh', '-c', set, 'sh', ...command]
}
