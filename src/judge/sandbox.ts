// Which sandbox works here, and how a program is put into it.
import type { SandboxKind } from '../core/verdict.ts'
import { bwrap, canBwrap } from './sandbox/bwrap.ts'
import { canSeatbelt, seatbelt } from './sandbox/seatbelt.ts'

/** A file or folder that the program may read, and where it sees it. */
export type Bind = { readonly from: string; readonly to: string }

export type Boxed = {
  /** The program and its arguments, as seen from inside. */
  readonly command: readonly string[]
  readonly binds: readonly Bind[]
  readonly env: Readonly<Record<string, string>>
  /** Where the program starts: an empty folder it may write to. */
  readonly scratchMb: number
  /** The same command without a sandbox. */
  readonly bare: { readonly command: readonly string[]; readonly cwd: string }
}

export type Command = {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly hasInfo: boolean
}

export async function probeSandbox(): Promise<SandboxKind> {
  if (await canBwrap()) return 'bwrap'
  if (await canSeatbelt()) return 'seatbelt'
  return 'none'
}

export function boxed(kind: SandboxKind, box: Boxed): Command {
  switch (kind) {
    case 'bwrap':
      return bwrap(box)
    case 'seatbelt':
      return seatbelt(box)
    case 'none':
      return { ...box.bare, env: box.env, hasInfo: false }
  }
}
