import { expect, onTestFinished, test, vi } from 'vitest'
import { onEnd, stopUntilContinued } from '../../src/term/signals.ts'
import { until } from '../until.ts'

/** Stands in for the system: what was sent to whom. */
function spyOnKill() {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
  onTestFinished(() => kill.mockRestore())
  return kill
}

test('a signal flushes first, then gives the terminal back, then ends the program', () => {
  const kill = spyOnKill()
  const log: string[] = []
  const stop = onEnd(
    (signal) => log.push(`flush ${signal}`),
    () => log.push('leave'),
  )
  onTestFinished(stop)
  process.emit('SIGTERM', 'SIGTERM')
  expect(log).toEqual(['flush SIGTERM', 'leave'])
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGTERM')
})

test('a draft that cannot be saved does not keep the terminal', () => {
  const kill = spyOnKill()
  const leave = vi.fn()
  const stop = onEnd(() => {
    throw new Error('disk full')
  }, leave)
  onTestFinished(stop)
  expect(() => process.emit('SIGHUP', 'SIGHUP')).toThrow('disk full')
  expect(leave).toHaveBeenCalledOnce()
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGHUP')
})

test('after stopping to listen nothing is caught any more', () => {
  const before = process.listenerCount('SIGTERM')
  onEnd(vi.fn(), vi.fn())()
  expect(process.listenerCount('SIGTERM')).toBe(before)
})

test('the screen comes back when the shell continues the program', async () => {
  const kill = spyOnKill()
  const resume = vi.fn(async () => {})
  const stopped = stopUntilContinued(async () => ({ resume }))
  await until(() => expect(kill).toHaveBeenCalledWith(0, 'SIGTSTP'))
  expect(resume).not.toHaveBeenCalled()
  process.emit('SIGCONT', 'SIGCONT')
  await stopped
  expect(resume).toHaveBeenCalledOnce()
})

test('where nothing can stop the program the screen comes back by itself', async () => {
  spyOnKill()
  const resume = vi.fn(async () => {})
  await stopUntilContinued(async () => ({ resume }))
  expect(resume).toHaveBeenCalledOnce()
})
