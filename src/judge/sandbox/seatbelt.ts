// macOS: sandbox-exec with a profile that denies everything but reading what is named. Not verified: it was written
// without a Mac at hand.
import { existsSync } from 'node:fs'
import type { Boxed, Command } from './boxed.ts'

const SANDBOX_EXEC = '/usr/bin/sandbox-exec'

export function seatbelt(box: Boxed): Command {
  const readable = [...box.binds.map((bind) => bind.from), box.bare.cwd]
  return {
    command: [SANDBOX_EXEC, '-p', profile(readable, box.bare.cwd), ...box.bare.command],
    env: box.env,
    cwd: box.bare.cwd,
    hasInfo: false,
    filter: null,
  }
}

function profile(readable: readonly string[], writable: string): string {
  const paths = readable.map((path) => `(subpath ${JSON.stringify(path)})`).join(' ')
  return [
    '(version 1)',
    '(deny default)',
    '(allow process-exec*)',
    '(allow sysctl-read)',
    '(allow mach-lookup (global-name "com.apple.system.logger"))',
    '(allow file-read-metadata)',
    `(allow file-read* (subpath "/usr/lib") (subpath "/System") (literal "/dev/null") (literal "/dev/urandom") ${paths})`,
    `(allow file-write* (subpath ${JSON.stringify(writable)}))`,
  ].join('\n')
}

export async function canSeatbelt(): Promise<boolean> {
  if (process.platform !== 'darwin' || !existsSync(SANDBOX_EXEC)) return false
  const { execa } = await import('execa')
  const text = profile(['/usr/bin'], '/private/tmp')
  const { failed } = await execa(SANDBOX_EXEC, ['-p', text, '/usr/bin/true'], { reject: false })
  return !failed
}
