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
    const env: Record<string, string> = JSON.parse(text)
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

const noGo = { code: 'tool-missing', tool: 'Go', remedy: GO_REMEDY } as const
