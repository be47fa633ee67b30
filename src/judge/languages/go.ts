import { SparrError } from '../../core/errors.ts'
import { prepareGo } from '../go/go.ts'
import { goMutants } from '../go/go-mutants.ts'
import { readyGoProgram } from '../go/go-program.ts'
import { isWarm, isWarmForLocks, warm, warmForLocks } from '../go/warm.ts'
import { onPath } from '../machine/find.ts'
import { findGo, GO_REMEDY } from '../machine/find-go.ts'
import { isMissing, isThere, lookFor, type Tool } from '../machine/tool.ts'
import type { LanguageRules } from './language-rules.ts'

const program: Tool = {
  id: 'go',
  remedy: GO_REMEDY,
  inspect: () => lookFor(findGo, ({ version, path }) => `${version} (${path})`),
}

const compilerOfC: Tool = {
  id: 'cc',
  remedy:
    'Install gcc or clang (Debian and Ubuntu: apt install gcc; macOS: xcode-select --install); without it Go answers are judged without the race detector.',
  inspect: async () => {
    const found = await compilerThatGoUses()
    return found === null ? isMissing('tool-missing') : isThere(found)
  },
}

async function compilerThatGoUses(): Promise<string | null> {
  try {
    return (await findGo()).cc
  } catch (error) {
    if (error instanceof SparrError) return onPath('gcc')
    throw error
  }
}

export const go: LanguageRules = {
  trust: 'gated',
  prepare: prepareGo,
  program: readyGoProgram,
  mutants: goMutants,
  version: async () => (await findGo()).version.replace(/^go/, ''),
  tools: [program, compilerOfC],
  warmUp: {
    id: 'go-cache',
    remedy: 'Run sparr doctor once with Go installed: it prepares the build cache.',
    isDone: async (cacheDir) => (await isWarm(cacheDir)) && (await isWarmForLocks(cacheDir)),
    run: async (cacheDir, onProgress, signal) => {
      if (!(await isWarm(cacheDir))) await warm(cacheDir, onProgress, signal)
      // Few answers need it: those wait for it where it is not there yet.
      await warmForLocks(cacheDir, onProgress, signal)
    },
  },
}
