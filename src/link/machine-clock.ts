import { readFileSync } from 'node:fs'
import type { Clock } from '../core/clock.ts'

/**
 * `monoMs` is the same in all processes of one machine from one start of it to the next, which `boot` names; empty where
 * the system has no name for it.
 */
export type MachineClock = Clock & { readonly boot: string }

export const machineClock = (): MachineClock => ({
  now: Date.now,
  monoMs: () => Number(process.hrtime.bigint() / 1000n) / 1000,
  boot: bootName(),
})

function bootName(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
  } catch {
    // No /proc, as on macOS.
    return ''
  }
}
