// One thing that `doctor` looks for, and what it says of it.
import { SparrError } from '../../core/errors.ts'

export type ToolId = 'go' | 'cc' | 'python' | 'sandbox' | 'node' | 'go-cache'

export type Tool = {
  readonly id: ToolId
  /** What to do where it is missing; empty where it never is. */
  readonly remedy: string
  readonly inspect: (cacheDir: string) => Promise<ToolState>
}

type ToolState = {
  readonly ok: boolean
  /** Empty where there is nothing to tell but that it is well. */
  readonly found: string
  /** Empty when all is well, else what is wrong, for machines. */
  readonly code: string
  /** What a machine that has it could still have. */
  readonly lacks?: 'filter'
}

/** `remedy` is empty when all is well. */
export type ToolReport = ToolState & Pick<Tool, 'id' | 'remedy'>

export const isThere = (found: string): ToolState => ({ ok: true, found, code: '' })
export const isMissing = (code: string, found = ''): ToolState => ({ ok: false, found, code })

/** A tool that is looked for with `find`, which throws tool-missing or tool-too-old. */
export async function lookFor<T>(
  find: () => Promise<T>,
  say: (found: T) => string,
): Promise<ToolState> {
  try {
    return isThere(say(await find()))
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    const { fault } = error
    return isMissing(fault.code, fault.code === 'tool-too-old' ? fault.found : '')
  }
}
