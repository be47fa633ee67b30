// Finds the programs the judge needs, once a process, and says in one sentence what to do where one is missing.
import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { SparrError } from '../core/errors.ts'

export type Go = {
  /** The real program, past any version manager. */
  readonly path: string
  readonly root: string
  /** Such as `go1.26.8`. */
  readonly version: string
  /** Such as `1.26`, for go.mod. */
  readonly language: string
  readonly platform: string
  /** The C compiler that the race detector needs; null without one. */
  readonly cc: string | null
}

export type Python = {
  readonly path: string
  readonly version: string
  /** Folders it reads its library from. */
  readonly folders: readonly string[]
  /** Shared libraries it loads from elsewhere. */
  readonly libraries: readonly string[]
}

const OLDEST_GO = [1, 25] as const
const OLDEST_PYTHON = [3, 9] as const
export const GO_REMEDY =
  'Install Go 1.25 or newer from https://go.dev/dl and put its bin folder on PATH.'
export const PYTHON_REMEDY = 'Install Python 3.9 or newer (python3) and put it on PATH.'
/** Go with its version and C compiler; throws tool-missing or tool-too-old. */
export function findGo(): Promise<Go> {
  go ??= lookForGo()
  return go
}
let go: Promise<Go> | undefined

/** Python 3 with what it needs to run in a sandbox; throws tool-missing or tool-too-old. */
export function findPython(): Promise<Python> {
  python ??= lookForPython()
  return python
}
let python: Promise<Python> | undefined

async function lookForGo(): Promise<Go> {
  const path = onPath('go')
  if (path !== null) {
    const text = await output(
      path,
      ['env', '-json', 'GOVERSION', 'GOROOT', 'GOOS', 'GOARCH', 'CC'],
      {
        GOTOOLCHAIN: 'local',
        GOFLAGS: '',
        GOTELEMETRY: 'off',
      },
    )
    if (text === null) throw new SparrError(noGo)
    const env: Record<string, string> = JSON.parse(text)
    const version = env['GOVERSION']?.split(' ')[0] ?? ''
    const numbers = /go(\d+)\.(\d+)/.exec(version)
    if (isOlder(numbers, OLDEST_GO)) {
      throw new SparrError({
        code: 'tool-too-old',
        tool: 'Go',
        found: version,
        needed: '1.25',
        remedy: GO_REMEDY,
      })
    }
    const root = env['GOROOT'] ?? dirname(dirname(path))
    const direct = join(root, 'bin', 'go')
    return {
      path: isProgram(direct) ? direct : path,
      root,
      version,
      language: `${numbers?.[1]}.${numbers?.[2]}`,
      platform: `${env['GOOS']}-${env['GOARCH']}`,
      cc: program(env['CC'] ?? 'gcc') ?? onPath('gcc') ?? onPath('clang') ?? onPath('cc'),
    }
  }
  throw new SparrError(noGo)
}

const noGo = { code: 'tool-missing', tool: 'Go', remedy: GO_REMEDY } as const

const ABOUT_PYTHON = `import json, os, sys, sysconfig
print(json.dumps({"path": os.path.realpath(sys.executable), "version": "%d.%d.%d" % sys.version_info[:3],
  "folders": sorted({sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")})}))`

async function lookForPython(): Promise<Python> {
  const path = onPath('python3')
  const text = path && (await output(path, ['-I', '-S', '-c', ABOUT_PYTHON], {}))
  if (text) {
    const about: { path: string; version: string; folders: string[] } = JSON.parse(text)
    if (isOlder(/(\d+)\.(\d+)/.exec(about.version), OLDEST_PYTHON)) {
      throw new SparrError({
        code: 'tool-too-old',
        tool: 'Python',
        found: about.version,
        needed: '3.9',
        remedy: PYTHON_REMEDY,
      })
    }
    return { ...about, libraries: await sharedLibraries(about.path) }
  }
  throw new SparrError({ code: 'tool-missing', tool: 'Python', remedy: PYTHON_REMEDY })
}

function isOlder(found: RegExpExecArray | null, oldest: readonly [number, number]): boolean {
  // A development build may not say its number: it is new enough.
  if (found === null) return false
  const [major, minor] = [Number(found[1]), Number(found[2])]
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

/** What the dynamic loader would load for a trusted program, the loader itself included. Linux only. */
export async function sharedLibraries(path: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const text = await output(onPath('ldd') ?? '/usr/bin/ldd', [path], {})
  return [...(text ?? '').matchAll(/(?:=> )?(\/\S+) \(0x/g)].map((match) => match[1] ?? '')
}

/** The full path of a program on PATH; null when there is none. */
export function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '' && isProgram(join(folder, name))) return join(folder, name)
  }
  return null
}

function program(command: string): string | null {
  const [name = ''] = command.split(' ')
  if (name.includes('/')) return isProgram(name) ? name : null
  return onPath(name)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a trusted program prints; null when it fails. */
async function output(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  const { execa } = await import('execa')
  const options = { env, stdin: 'ignore', timeout: 20_000, reject: false } as const
  const { failed, stdout } = await execa(path, args, options)
  return failed ? null : stdout
}
