import { expect, test } from 'vitest'
import { EXIT } from '../../src/core/errors.ts'
import { interruptible } from '../../src/session/interruptible.ts'

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s aborts, and that is no error',
  async (end) => {
    const before = process.listenerCount(end)
    const running = interruptible(untilAborted)
    process.emit(end)
    expect(await running).toBe(EXIT.interrupted)
    expect(process.listenerCount(end)).toBe(before)
  },
)

test('without a signal it is what it was', async () => {
  expect(await interruptible(async () => EXIT.failed)).toBe(EXIT.failed)
  const failing = interruptible(async () => {
    throw new Error('of its own')
  })
  await expect(failing).rejects.toThrow('of its own')
})
