// What this machine has for the judge, for `doctor` and for whoever must ask before running code.
import { SparrError } from '../core/errors.ts'
import type { SandboxKind } from '../core/verdict.ts'
import { findGo, findPython, GO_REMEDY, onPath, PYTHON_REMEDY } from './find.ts'
import { probeSandbox } from './sandbox.ts'
import { isWarm } from './warm.ts'

export type ToolReport = {
  readonly id: 'go' | 'cc' | 'python' | 'sandbox' | 'node' | 'go-cache'
  readonly ok: boolean
  readonly found: string
  /** Empty when all is well, else what is wrong, for machines. */
  readonly code: string
  readonly remedy: string
}

const CC_REMEDY =
  'Install gcc or clang (Debian and Ubuntu: apt install gcc; macOS: xcode-select --install); without it Go answers are judged without the race detector.'
const SANDBOX_REMEDY =
  'Install bubblewrap (apt install bubblewrap); where it is installed and does not work, unprivileged user namespaces are switched off (Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0).'

/** The sandbox that works here, found by one probe a process. */
export function sandboxKind(): Promise<SandboxKind> {
  sandbox ??= probeSandbox()
  return sandbox
}
let sandbox: Promise<SandboxKind> | undefined

/** Every tool for `doctor`, also those that are missing. */
export async function inspectTools(cacheDir: string): Promise<readonly ToolReport[]> {
  const [goReport, pythonReport, kind] = await Promise.all([
    inspect('go', findGo, (found) => `${found.version} (${found.path})`, GO_REMEDY),
    inspect(
      'python',
      findPython,
      (found) => `Python ${found.version} (${found.path})`,
      PYTHON_REMEDY,
    ),
    sandboxKind(),
  ])
  const cc = goReport.ok ? (await findGo()).cc : onPath('gcc')
  const warm = goReport.ok && (await isWarm(cacheDir))
  return [
    {
      id: 'node',
      ok: true,
      found: `Node ${process.version} (${process.execPath})`,
      code: '',
      remedy: '',
    },
    goReport,
    { id: 'cc', ...presence(cc, 'tool-missing', CC_REMEDY) },
    pythonReport,
    {
      id: 'sandbox',
      ...presence(kind === 'none' ? null : kind, 'sandbox-missing', SANDBOX_REMEDY),
    },
    {
      id: 'go-cache',
      ok: warm,
      found: warm ? 'prepared' : '',
      code: warm ? '' : 'not-prepared',
      remedy: warm ? '' : 'Run sparr doctor once with Go installed: it prepares the build cache.',
    },
  ]
}

function presence(found: string | null, code: string, remedy: string) {
  return found === null
    ? { ok: false, found: '', code, remedy }
    : { ok: true, found, code: '', remedy: '' }
}

async function inspect<T>(
  id: ToolReport['id'],
  find: () => Promise<T>,
  say: (found: T) => string,
  remedy: string,
): Promise<ToolReport> {
  try {
    return { id, ok: true, found: say(await find()), code: '', remedy: '' }
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    const { fault } = error
    const found = fault.code === 'tool-too-old' ? fault.found : ''
    return { id, ok: false, found, code: fault.code, remedy }
  }
}
