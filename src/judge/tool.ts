// One thing that `doctor` looks for, and what it says of it.
import { SparrError } from '../core/errors.ts'

export type ToolId = 'go' | 'cc' | 'python' | 'sandbox' | 'node' | 'go-cache'

export type Tool = {
  readonly id: ToolId
  /** Never rejects for want of the tool. */
  readonly inspect: (cacheDir: string) => Promise<ToolState>
}

export type ToolState = {
  readonly ok: boolean
  /** Empty where there is nothing to tell but that it is well. */
  readonly found: string
  /** Empty when all is well, else what is wrong, for machines. */
  readonly code: string
  readonly remedy: string
}

export type ToolReport = ToolState & { readonly id: ToolId }

export const isThere = (found: string): ToolState => ({ ok: true, found, code: '', remedy: '' })

export const isMissing = (code: string, remedy: string, found = ''): ToolState => ({
  ok: false,
  found,
  code,
  remedy,
})

/** A tool that is looked for with `find`, which throws tool-missing or tool-too-old. */
export async function lookFor<T>(
  find: () => Promise<T>,
  say: (found: T) => string,
  remedy: string,
): Promise<ToolState> {
  try {
    return isThere(say(await find()))
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    const { fault } = error
    return isMissing(fault.code, remedy, fault.code === 'tool-too-old' ? fault.found : '')
  }
}
