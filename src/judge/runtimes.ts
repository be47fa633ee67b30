// What runs TypeScript, JavaScript and Python: the program, its libraries and how our runner is started in it.
import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeQuestion } from '../core/kinds/code/question.ts'
import { assetsDir } from './assets.ts'
import { findPython, sharedLibraries } from './find.ts'
import type { Bind } from './sandbox.ts'

export type Runtime = {
  /** The runner's command line, seen from where the work folder and our assets are `work` and `assets`. */
  readonly command: (program: string, assets: string, work: string) => readonly string[]
  readonly program: string
  readonly inside: string
  readonly binds: readonly Bind[]
  readonly assets: string
  readonly env: Readonly<Record<string, string>>
  /** How the runner names the work folder. */
  readonly folder: (work: string) => string
  readonly isCode: (name: string) => boolean
  readonly isTest: (name: string) => boolean
  readonly dataMb: number
  /** What makes the runner say where everything waits. */
  readonly dumpSignal: 'SIGUSR1' | null
}

/** Throws tool-missing or tool-too-old. */
export async function runtimeOf({ language, limits }: CodeQuestion): Promise<Runtime> {
  switch (language) {
    case 'typescript':
    case 'javascript':
      return nodeRuntime(limits.memoryMb)
    case 'python':
      return pythonRuntime(limits.memoryMb)
    case 'go':
      throw new Error('Go is compiled')
  }
}

async function nodeRuntime(memoryMb: number): Promise<Runtime> {
  const program = await realpath(process.execPath)
  nodeLibraries ??= sharedLibraries(program)
  const assets = join(assetsDir(), 'node')
  return {
    program,
    inside: '/n',
    assets,
    binds: (await nodeLibraries).map((path) => ({ from: path, to: path })),
    env: { NODE_NO_WARNINGS: '1' },
    command: (node, ours, work) => [
      node,
      '--no-warnings',
      // A second layer: no other files, processes, workers, native addons or sockets.
      '--permission',
      `--allow-fs-read=${ours}`,
      `--allow-fs-read=${work}`,
      `--max-old-space-size=${memoryMb}`,
      '--stack-trace-limit=30',
      join(ours, 'reporter.mjs'),
    ],
    folder: (work) => `${pathToFileURL(work).href}/`,
    isCode: (name) => /\.(?:[cm]?[jt]s|json)$/.test(name) && basename(name) !== 'package.json',
    isTest: (name) => /(?:[._-](?:test|spec)|^(?:.*\/)?test[._-].*)\.[cm]?[jt]s$/.test(name),
    // V8 keeps code, stacks of threads and buffers outside its heap.
    dataMb: memoryMb + 512,
    dumpSignal: null,
  }
}
let nodeLibraries: Promise<readonly string[]> | undefined

async function pythonRuntime(memoryMb: number): Promise<Runtime> {
  const python = await findPython()
  return {
    program: python.path,
    inside: python.path,
    assets: join(assetsDir(), 'python'),
    binds: [...python.folders, ...python.libraries].map((path) => ({ from: path, to: path })),
    env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONHASHSEED: '0' },
    command: (program, ours) => [program, '-I', '-S', '-B', join(ours, 'runner.py')],
    folder: (work) => `${work}/`,
    isCode: (name) => name.endsWith('.py'),
    isTest: (name) => /(?:^|\/)test_[^/]*\.py$|_test\.py$|(?:^|\/)tests?\.py$/.test(name),
    dataMb: memoryMb,
    dumpSignal: 'SIGUSR1',
  }
}
