// Compiles the standard library once per version of Go into a build cache of our own: cold it takes half a minute,
// and twice that with the race detector.
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { assetsDir } from '../assets.ts'
import { sharedLibraries } from '../machine/find.ts'
import { findGo, GO_REMEDY, type Go } from '../machine/find-go.ts'
import { diskFault, machineFault } from '../machine/machine-fault.ts'
import { BUILD_FLAGS, type GoCache, goCache, goEnv, RACE_OPTIONS } from './go-env.ts'
import { guardSources } from './go-module.ts'
import { lockClock } from './lock-clock.ts'
import { PREPARED } from './packages.ts'

/** Go throws away what was not used for five days; preparing again touches all of it. */
const FRESH_MS = 4 * 24 * 3600 * 1000

/** Both halves are compiled, or the plain one where there is no C compiler. */
export async function isWarm(cacheDir: string): Promise<boolean> {
  const go = await findGo()
  const cache = goCache(go, cacheDir)
  return (await isFresh(cache.warmPlain)) && (go.cc === null || (await isFresh(cache.warmRace)))
}

async function isFresh(marker: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(marker)).mtimeMs < FRESH_MS
  } catch {
    return false
  }
}

/**
 * Prepares the cache, telling how many packages are compiled. Doing it twice, or in two processes at once, does no
 * harm; a warm cache takes a second. Throws tool-missing or tool-too-old.
 */
export async function warm(
  cacheDir: string,
  onProgress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const go = await findGo()
  const cache = goCache(go, cacheDir)
  await mkdir(cache.build, { recursive: true })
  await mkdir(join(cache.folder, 'path'), { recursive: true })
  await mkdir(cache.tmp, { recursive: true })
  await writeFile(cache.environ, `GORACE=${RACE_OPTIONS}\0`)
  const halves = go.cc === null ? (['plain'] as const) : (['plain', 'race'] as const)
  const each = (await goLines(go, cache, 'plain', ['list', '-deps', ...PREPARED], signal)).length
  const total = (each + 1) * halves.length
  let done = 0
  onProgress(0, total)
  for (const [index, half] of halves.entries()) {
    const flags = half === 'race' ? ['-race'] : []
    await goLines(
      go,
      cache,
      half,
      ['build', '-v', ...flags, ...BUILD_FLAGS, ...PREPARED],
      signal,
      () => {
        done = Math.min(done + 1, (each + 1) * (index + 1) - 1)
        onProgress(done, total)
      },
    )
    if (half === 'plain') await nameExports(go, cache, signal)
    await tryOut(go, cache, half, signal, null)
    done = (each + 1) * (index + 1)
    onProgress(done, total)
    await writeFile(half === 'race' ? cache.warmRace : cache.warmPlain, '')
  }
}

/** The library for an answer that waits for locks is there, or this Go has no use for it. */
export async function isWarmForLocks(cacheDir: string): Promise<boolean> {
  const go = await findGo()
  const cache = goCache(go, cacheDir)
  return (await isFresh(cache.warmLocks)) || (await lockClock(go, cache)) === null
}

/** Compiles the library once more, with virtual time that goes on at a lock; as `warm`, which must have run. */
export async function warmForLocks(
  cacheDir: string,
  onProgress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const go = await findGo()
  const cache = goCache(go, cacheDir)
  const overlay = await lockClock(go, cache)
  if (overlay === null) return
  const halves = go.cc === null ? (['plain'] as const) : (['plain', 'race'] as const)
  const each = (await goLines(go, cache, 'plain', ['list', '-deps', ...PREPARED], signal)).length
  let done = 0
  for (const half of halves) {
    const flags = [...(half === 'race' ? ['-race'] : []), `-overlay=${overlay}`]
    await goLines(
      go,
      cache,
      half,
      ['build', '-v', ...flags, ...BUILD_FLAGS, ...PREPARED],
      signal,
      () => {
        done = Math.min(done + 1, each * halves.length - 1)
        onProgress(done, each * halves.length)
      },
    )
    await tryOut(go, cache, half, signal, overlay)
  }
  await writeFile(cache.warmLocks, '')
}

/** Builds the gate and a whole test binary: what the list of packages does not name is in the cache as well then. */
async function tryOut(
  go: Go,
  cache: GoCache,
  half: 'plain' | 'race',
  signal: AbortSignal | undefined,
  overlay: string | null,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sparr-warm-'))
  try {
    if (half === 'plain' && overlay === null) {
      const gate = join(folder, 'gate')
      const source = join(assetsDir(), 'go', 'gate')
      await goLines(
        go,
        cache,
        half,
        ['build', ...BUILD_FLAGS, '-o', gate, '.'],
        signal,
        undefined,
        source,
      )
      await moveInto(gate, cache.gate)
    }
    const sources = {
      ...guardSources('sparr.example/task', 'task', go.language),
      'answer.go': 'package task\n',
    }
    for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text)
    const program = join(folder, 'program')
    const flags = [
      ...(half === 'race' ? ['-race'] : []),
      ...(overlay === null ? [] : [`-overlay=${overlay}`]),
    ]
    const args = ['test', '-c', '-vet=off', ...flags, ...BUILD_FLAGS, '-o', program, '.']
    await goLines(go, cache, half, args, signal, undefined, folder)
    if (half === 'race' && overlay === null) {
      await writeFile(cache.libraries, JSON.stringify(await sharedLibraries([program])))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where the compiled packages lie: the gate reads the types of imports from them. */
async function nameExports(go: Go, cache: GoCache, signal: AbortSignal | undefined): Promise<void> {
  const format = '{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}'
  const args = ['list', '-export', '-f', format, ...BUILD_FLAGS, ...PREPARED]
  const lines = await goLines(go, cache, 'plain', args, signal)
  const near = `${cache.exports}.${process.pid}`
  await writeFile(near, lines.filter((line) => line.includes(' ')).join('\n'))
  await rename(near, cache.exports)
}

async function moveInto(from: string, to: string): Promise<void> {
  const near = `${to}.${process.pid}`
  await writeFile(near, await readFile(from), { mode: 0o755 })
  await rename(near, to)
}

/** A full disk says so through Go; else something is wrong with the installation. */
async function goFailed(
  command: string,
  lines: readonly string[],
  cause: unknown,
  place: string,
): Promise<SparrError> {
  const fault = machineFault(lines.join('\n'), place) ?? (await diskFault(place))
  if (fault !== null) return new SparrError(fault, { cause })
  const said = lines.findLast((line) => /\S/.test(line)) ?? ''
  const problem = `go ${command}: ${said.slice(0, 200)}`
  return new SparrError({ code: 'tool-broken', tool: 'Go', problem, remedy: GO_REMEDY }, { cause })
}

/** The lines of a go command's output and progress; throws when it fails. */
async function goLines(
  go: Go,
  cache: GoCache,
  half: 'plain' | 'race',
  args: readonly string[],
  signal: AbortSignal | undefined,
  onLine?: () => void,
  cwd = '/',
): Promise<readonly string[]> {
  const { execa } = await import('execa')
  signal?.throwIfAborted()
  const running = execa(go.path, args, {
    cwd,
    env: goEnv(go, cache, half, cache.tmp),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    // The compilers that it starts end with it.
    detached: true,
    killDescendants: true,
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  })
  const lines: string[] = []
  for await (const line of running.iterable({ from: 'all' })) {
    lines.push(line)
    onLine?.()
  }
  const { failed, cause } = await running
  signal?.throwIfAborted()
  if (failed) throw await goFailed(args[0] ?? '', lines, cause, cache.build)
  return lines
}
