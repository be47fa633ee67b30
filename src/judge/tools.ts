// What this machine has for the judge, for `doctor` and for whoever must ask before running code.
import { SparrError } from '../core/errors.ts'
import type { SandboxKind } from '../core/question/verdict.ts'
import type { WarmUp } from './languages/language-rules.ts'
import { LANGUAGE_RULES } from './languages/languages.ts'
import { WARM_UPS } from './languages/warm-ups.ts'
import { isMissing, isThere, type Tool, type ToolReport } from './machine/tool.ts'
import { refusesCalls } from './sandbox/bwrap.ts'
import { probeSandbox } from './sandbox/sandbox.ts'

const SANDBOX_REMEDY =
  'Install bubblewrap (apt install bubblewrap); where it is installed and does not work, unprivileged user namespaces are switched off (Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0).'

/** The sandbox that works here, found by one probe a process. */
export function sandboxKind(): Promise<SandboxKind> {
  sandbox ??= probeSandbox()
  return sandbox
}
let sandbox: Promise<SandboxKind> | undefined

const box: Tool = {
  id: 'sandbox',
  remedy: SANDBOX_REMEDY,
  inspect: async () => {
    const kind = await sandboxKind()
    if (kind === 'none') return isMissing('sandbox-missing')
    const isBare = kind === 'bwrap' && !refusesCalls()
    return isBare ? { ...isThere(kind), lacks: 'filter' } : isThere(kind)
  },
}

/** Once each, though several languages may need it. */
const TOOLS: readonly Tool[] = [
  ...new Set(Object.values(LANGUAGE_RULES).flatMap(({ tools }) => tools)),
  box,
  ...WARM_UPS.map(cacheOf),
]

function cacheOf({ id, isDone, remedy }: WarmUp): Tool {
  const inspect = async (cacheDir: string) =>
    (await isThereAndDone(isDone, cacheDir)) ? isThere('') : isMissing('not-prepared')
  return { id, remedy, inspect }
}

async function isThereAndDone(isDone: WarmUp['isDone'], cacheDir: string): Promise<boolean> {
  try {
    return await isDone(cacheDir)
  } catch (error) {
    if (error instanceof SparrError) return false
    throw error
  }
}

/** Every tool for `doctor`, also those that are missing. */
export async function inspectTools(cacheDir: string): Promise<readonly ToolReport[]> {
  return Promise.all(
    TOOLS.map(async ({ id, remedy, inspect }) => {
      const state = await inspect(cacheDir)
      return { id, ...state, remedy: state.ok ? '' : remedy }
    }),
  )
}
