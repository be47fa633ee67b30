import { vi } from 'vitest'

/** Waits until the check stops throwing, however long that takes on a busy machine. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 10 })
}
