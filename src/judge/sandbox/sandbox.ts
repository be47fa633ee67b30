// Which sandbox works here, and how a program is put into it.
import type { SandboxKind } from '../../core/question/verdict.ts'
import type { Boxed, Command } from './boxed.ts'
import { bwrap, canBwrap } from './bwrap.ts'
import { canSeatbelt, seatbelt } from './seatbelt.ts'

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
      return { ...box.bare, env: box.env, hasInfo: false, filter: null }
  }
}
