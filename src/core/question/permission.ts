/** Whether code may run here, and in what: decided before anything is judged. */
import type { Origin } from './question.ts'
import type { SandboxKind } from './verdict.ts'

export type Permission =
  | {
      readonly type: 'run'
      readonly sandbox: 'auto' | 'off'
      readonly isStrict: boolean
      /** One's own deck, or a trusted one. */
      readonly isOurs: boolean
    }
  /** An own deck and no sandbox: a person at a terminal may say yes once; otherwise it is refused. */
  | { readonly type: 'ask' }
  | { readonly type: 'refuse'; readonly why: 'foreign' | 'fetched' | 'no-sandbox' }

export type Asked = {
  readonly origin: Origin
  /** `sparr deck trust`: what runs is exactly what was trusted. */
  readonly isTrusted: boolean
  readonly kind: SandboxKind
  readonly setting: 'auto' | 'off'
  /** `--unsandboxed` was given. */
  readonly isUnsandboxed: boolean
}

export function permissionFor({
  origin,
  isTrusted,
  kind,
  setting,
  isUnsandboxed,
}: Asked): Permission {
  const isOurs = origin === 'own' || isTrusted
  // What was fetched may be read. Nobody has looked at it yet who could know whether it may run, in a sandbox or not.
  if (origin === 'fetched' && !isTrusted) return { type: 'refuse', why: 'fetched' }
  if (isUnsandboxed) return { type: 'run', sandbox: 'off', isStrict: false, isOurs }
  if (isOurs && setting === 'off') return { type: 'run', sandbox: 'off', isStrict: false, isOurs }
  if (kind !== 'none') return { type: 'run', sandbox: 'auto', isStrict: !isOurs, isOurs }
  return isOurs ? { type: 'ask' } : { type: 'refuse', why: 'foreign' }
}
