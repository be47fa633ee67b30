/** The program with a home of its own and the Go build cache that all tests share. */
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { SHARED_CACHE } from '../../warm-cache.ts'
import { environment } from './environment.ts'
import { type Options, open, type Terminal } from './terminal.ts'

export function homeEnv(home: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    SPARR_HOME: '',
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: SHARED_CACHE,
  }
}

export function start(home: string, args: readonly string[] = [], options: Options = {}): Terminal {
  return open(args, { ...options, home, env: { ...homeEnv(home), ...options.env } })
}

/** A command without a terminal: its output, as a script would read it. */
export const command = (home: string, ...args: string[]) => commandIn(home, home, ...args)

/** The same from a folder of its own. */
export async function commandIn(cwd: string, home: string, ...args: string[]) {
  return execa(process.execPath, [resolve('dist/sparr.js'), ...args], {
    cwd,
    reject: false,
    extendEnv: false,
    env: { ...environment(home), ...homeEnv(home) },
    stdin: 'ignore',
  })
}
