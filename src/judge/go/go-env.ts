// The fixed surroundings of every go command: nothing of the user's own settings reaches a build.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { assetsDir } from '../assets.ts'
import type { Go } from '../machine/find-go.ts'
import { PREPARED } from './packages.ts'

/** Everything the judge keeps for one version of Go. */
export type GoCache = {
  readonly folder: string
  /** GOCACHE. */
  readonly build: string
  readonly gate: string
  /** Where each compiled package lies, for the gate. */
  readonly exports: string
  /** For the temporary files of preparing it. */
  readonly tmp: string
  /** Written when all packages of one half are compiled. */
  readonly warmPlain: string
  readonly warmRace: string
  /** The same for the builds whose virtual time goes on at a lock. */
  readonly warmLocks: string
  /** The libraries that a race binary loads, as JSON. */
  readonly libraries: string
  /** Where the race runtime looks for its options inside a sandbox. */
  readonly environ: string
}

export function goCache(go: Go, cacheDir: string): GoCache {
  const folder = resolve(cacheDir, 'judge', `${go.version}-${go.platform}`.replace(/[^\w.-]/g, '_'))
  const version = assetsDigest()
  return {
    folder,
    build: join(folder, 'build'),
    gate: join(folder, `gate-${version}`),
    exports: join(folder, 'exports'),
    tmp: join(folder, 'tmp'),
    warmPlain: join(folder, `warm-plain-${version}`),
    warmRace: join(folder, `warm-race-${version}`),
    warmLocks: join(folder, `warm-locks-${version}`),
    libraries: join(folder, 'race-libraries.json'),
    environ: join(folder, 'environ'),
  }
}

export const RACE_OPTIONS = 'atexit_sleep_ms=0'

/** `tmp` is an existing folder: a go command that is killed leaves its own temporary files there. */
export function goEnv(
  go: Go,
  cache: GoCache,
  half: 'plain' | 'race',
  tmp: string,
): Record<string, string> {
  const tools = new Set([
    dirname(go.path),
    ...(go.cc === null ? [] : [dirname(go.cc)]),
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
  ])
  return {
    PATH: [...tools].join(':'),
    HOME: cache.folder,
    TMPDIR: tmp,
    LANG: 'C',
    GOROOT: go.root,
    GOCACHE: cache.build,
    GOPATH: join(cache.folder, 'path'),
    GOENV: 'off',
    GOFLAGS: '',
    // Compiler and linker are short-lived: collecting less often saves a sixth of the time.
    GOGC: '400',
    GOPROXY: 'off',
    GOSUMDB: 'off',
    GOTELEMETRY: 'off',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    CGO_ENABLED: half === 'race' ? '1' : '0',
    ...(go.cc === null ? {} : { CC: go.cc }),
  }
}

/** The flags of every build: others would miss the warm cache. */
export const BUILD_FLAGS = ['-trimpath', '-ldflags=-s -w', '-buildvcs=false'] as const

const ASSETS = [
  'gate/main.go',
  'gate/check.go',
  'guard/guard.go',
  'guard/example.go',
  'guard/left.go',
  'guard/race.go',
  'guard/norace.go',
  'guard/hooks.go',
]

function assetsDigest(): string {
  const hash = createHash('sha256')
  for (const file of ASSETS) {
    hash.update(readFileSync(join(assetsDir(), 'go', file)))
  }
  hash.update(PREPARED.join(' '))
  return hash.digest('hex').slice(0, 12)
}
