import { join } from 'node:path'
import { assetsDir } from '../assets.ts'
import { findPython, PYTHON_REMEDY } from '../find-python.ts'
import type { Runtime } from '../runtime.ts'
import { prepareScript } from '../script.ts'
import { lookFor, type Tool } from '../tool.ts'
import type { LanguageRules } from './language-rules.ts'

async function runtime(memoryMb: number): Promise<Runtime> {
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
    dataMb: memoryMb,
    dumpSignal: 'SIGUSR1',
  }
}

const program: Tool = {
  id: 'python',
  inspect: () =>
    lookFor(findPython, ({ version, path }) => `Python ${version} (${path})`, PYTHON_REMEDY),
}

export const python: LanguageRules = {
  trust: 'self-check',
  prepare: (bench) => prepareScript(bench, runtime),
  tools: [program],
  warmUp: null,
}
