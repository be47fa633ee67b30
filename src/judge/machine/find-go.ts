import { dirname, join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { isOlder, isProgram, onPath, output, program } from './find.ts'

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

const OLDEST = [1, 25] as const
export const GO_REMEDY =
  'Install Go 1.25 or newer from https://go.dev/dl and put its bin folder on PATH.'

/** Go with its version and C compiler, looked for once; throws tool-missing or tool-too-old. */
export function findGo(): Promise<Go> {
  go ??= lookForGo()
  return go
}
let go: Promise<Go> | undefined

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
    const env = variablesIn(text)
    if (env === null) throw new SparrError(brokenGo(path, text))
    const version = env['GOVERSION']?.split(' ')[0] ?? ''
    const numbers = /go(\d+)\.(\d+)/.exec(version)
    if (isOlder(numbers, OLDEST)) {
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

/** Null for what is no answer of Go's, such as that of a wrapper that prints something else. */
function variablesIn(text: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const texts = Object.entries(value).filter(([, one]) => typeof one === 'string')
    const env = Object.fromEntries(texts)
    return env['GOVERSION'] && env['GOROOT'] ? env : null
  } catch {
    return null
  }
}

const brokenGo = (path: string, text: string) =>
  ({
    code: 'tool-broken',
    tool: 'Go',
    problem: `${path} env: ${text.slice(0, 60).replace(/\s+/g, ' ')}`,
    remedy: GO_REMEDY,
  }) as const

const noGo = { code: 'tool-missing', tool: 'Go', remedy: GO_REMEDY } as const
