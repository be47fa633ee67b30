import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { BadLimit, mapLimit } from './answer.ts'

const marker = 'hidden-marker-4b1f'
const open = () => new AbortController().signal

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn()
}

test('keeps the order', async () => {
  const results = await mapLimit([5, 3, 1], 3, async (n) => (await turns(n), `result ${n}`), open())
  assert.deepEqual(results, ['result 5', 'result 3', 'result 1'])
})

test('keeps the limit and uses it', async () => {
  let running = 0
  let peak = 0
  const items = Array.from({ length: 10 }, (_, i) => i)
  const results = await mapLimit(
    items,
    3,
    async (n) => {
      running++
      peak = Math.max(peak, running)
      await turns(2)
      running--
      return n * n
    },
    open(),
  )
  assert.equal(peak, 3)
  assert.deepEqual(
    results,
    items.map((n) => n * n),
  )
})

test('starts nothing after a failure', async () => {
  const started: number[] = []
  const boom = new Error(`boom of ${marker.length} letters`)
  const call = mapLimit(
    [1, 2, 3, 4, 5, 6],
    2,
    async (n) => {
      started.push(n)
      await turns(n)
      if (n === 1) throw boom
      return n
    },
    open(),
  )
  await assert.rejects(call, (error) => error === boom)
  await turns(10)
  assert.deepEqual(started, [1, 2])
})

test('ends with the signal', async () => {
  const controller = new AbortController()
  const reason = new Error('the interview is over')
  let started = 0
  const call = mapLimit(
    [1, 2, 3, 4],
    2,
    (_, signal) =>
      new Promise<number>((_resolve, reject) => {
        started++
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
    controller.signal,
  )
  const ended = assert.rejects(call, (error) => error === reason)
  await turns(3)
  controller.abort(reason)
  await ended
  assert.equal(started, 2)
})

test('takes no items and no bad limit', async () => {
  const never = () => Promise.reject(new Error('the task ran'))
  assert.deepEqual(await mapLimit([], 2, never, open()), [])
  await assert.rejects(mapLimit([1], 0, never, open()), BadLimit)
})
