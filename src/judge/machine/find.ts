// Finds programs, and asks them about themselves.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export function isOlder(found: RegExpExecArray | null, oldest: readonly [number, number]): boolean {
  // A development build may not say its number: it is new enough.
  if (found === null) return false
  const [major, minor] = [Number(found[1]), Number(found[2])]
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

/** What the dynamic loader would load for trusted programs and libraries, the loader itself included. Linux only. */
export async function sharedLibraries(paths: readonly string[]): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const text = await output(onPath('ldd') ?? '/usr/bin/ldd', paths, {})
  const found = [...(text ?? '').matchAll(/(?:=> )?(\/\S+) \(0x/g)].map((match) => match[1] ?? '')
  return [...new Set(found)]
}

/** The full path of a program on PATH; null when there is none. */
export function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '' && isProgram(join(folder, name))) return join(folder, name)
  }
  return null
}

/** The same for a command line, of which the first word counts; that may be a path. */
export function program(command: string): string | null {
  const [name = ''] = command.split(' ')
  if (name.includes('/')) return isProgram(name) ? name : null
  return onPath(name)
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a trusted program prints; null when it fails. */
export async function output(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  const { execa } = await import('execa')
  const options = { env, stdin: 'ignore', timeout: 20_000, reject: false } as const
  const { failed, stdout } = await execa(path, args, options)
  return failed ? null : stdout
}
