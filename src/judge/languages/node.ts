// TypeScript and JavaScript run in the Node that runs sparr.
import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import { assetsDir } from '../assets.ts'
import { javascriptMutants } from '../changes/javascript.ts'
import { sharedLibraries } from '../machine/find.ts'
import { isThere, type Tool } from '../machine/tool.ts'
import { programCommand, type Runtime } from '../sandbox/runtime.ts'
import { prepareScript } from '../script.ts'
import type { LanguageRules } from './language-rules.ts'

async function runtime({ limits: { memoryMb } }: Pick<CodeQuestion, 'limits'>): Promise<Runtime> {
  const program = await realpath(process.execPath)
  libraries ??= sharedLibraries([program])
  const assets = join(assetsDir(), 'node')
  return {
    program,
    inside: '/n',
    assets,
    binds: (await libraries).map((path) => ({ from: path, to: path })),
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
    programCommand: (node, work, one) => [
      node,
      '--no-warnings',
      '--permission',
      `--allow-fs-read=${work}`,
      `--max-old-space-size=${memoryMb}`,
      join(work, one),
    ],
    crash: crashIn,
    answerCommand: null,
    folder: (work) => `${pathToFileURL(work).href}/`,
    isCode: (name) => /\.(?:[cm]?[jt]s|json)$/.test(name) && basename(name) !== 'package.json',
    // V8 keeps code, stacks of threads and buffers outside its heap.
    dataMb: memoryMb + 512,
    needsTrap: true,
    dumpSignal: null,
  }
}
let libraries: Promise<readonly string[]> | undefined

/** The line of a stack that names the error. */
function crashIn(said: string): string | null {
  return /^(?:(?:[A-Z][\w$]*)?(?:Error|Exception)\b.*)$/m.exec(said)?.[0] ?? null
}

const program: Tool = {
  id: 'node',
  remedy: '',
  inspect: async () => isThere(`Node ${process.version} (${process.execPath})`),
}

export const node: LanguageRules = {
  trust: 'self-check',
  prepare: (bench) => prepareScript(bench, runtime),
  program: programCommand(runtime),
  mutants: javascriptMutants,
  version: async () => process.versions.node,
  tools: [program],
  warmUp: null,
}
