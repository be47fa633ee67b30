import assert from 'node:assert/strict'
import test from 'node:test'
import { EventQueue } from './answer.ts'

/** One turn of the event loop: every promise that can settle has settled then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Notes what becomes of a promise, without ever waiting for it. */
function follow(promise: Promise<unknown>) {
  const seen: { state: string; value?: unknown } = { state: 'pending' }
  promise.then(
    (value) => Object.assign(seen, { state: 'resolved', value }),
    (error) => Object.assign(seen, { state: 'rejected', value: error }),
  )
  return seen
}

/** A queue whose reads and pushes are only looked at. */
function open(capacity: number) {
  const queue = new EventQueue<unknown>(capacity)
  const show = (seen: { state: string; value?: unknown }) => {
    if (seen.state === 'pending') return 'waits'
    if (seen.state === 'rejected') return `rejected: ${(seen.value as Error | undefined)?.message ?? seen.value}`
    const result = seen.value as IteratorResult<unknown> | boolean | undefined
    if (typeof result !== 'object') return result
    return result.done ? 'end' : result.value
  }
  return {
    queue,
    push: (value: unknown) => follow(queue.push(value)),
    next: () => follow(queue.next()),
    async states(list: readonly { state: string; value?: unknown }[]) {
      await turn()
      return list.map(show)
    },
  }
}

test('values come out in the order they went in, and a read waits for one', async () => {
  const { push, next, states } = open(3)
  for (const value of ['a', undefined, 0]) push(value)
  const reads = [next(), next(), next(), next(), next()]
  assert.deepEqual(await states(reads), ['a', undefined, 0, 'waits', 'waits'], 'three values and five reads')
  push('d')
  assert.deepEqual(await states(reads.slice(3)), ['d', 'waits'], 'one value for two reads that wait')
  push('e')
  assert.deepEqual(await states(reads.slice(3)), ['d', 'e'], 'and one for the other')
})

test('a push waits while the buffer is full, and takes the first place that comes free', async () => {
  for (const capacity of [1, 2]) {
    const { push, next, states } = open(capacity)
    const pushes = ['a', 'b', 'c', 'd'].map(push)
    const want = (taken: number) => pushes.map((_, index) => (index < taken ? true : 'waits'))
    assert.deepEqual(await states(pushes), want(capacity), `capacity ${capacity}, nothing read`)
    const reads = [next()]
    assert.deepEqual(await states(pushes), want(capacity + 1), `capacity ${capacity}, one read`)
    reads.push(next(), next(), next())
    assert.deepEqual(await states(reads), ['a', 'b', 'c', 'd'], `capacity ${capacity}, read in order`)
    assert.deepEqual(await states(pushes), want(4), `capacity ${capacity}, everything read`)
  }
})

test('with a capacity of 0 a push waits for its read', async () => {
  const { push, next, states } = open(0)
  const first = push('a')
  assert.deepEqual(await states([first]), ['waits'], 'nothing read')
  assert.deepEqual(await states([next(), first]), ['a', true], 'one read')
  const second = push('b')
  assert.deepEqual(await states([second]), ['waits'], 'nothing else read')
  assert.deepEqual(await states([next(), second]), ['b', true], 'two reads')
  const read = next()
  assert.deepEqual(await states([push('c'), read]), [true, 'c'], 'a push for a read that waits')
  assert.deepEqual(await states([push('d')]), ['waits'], 'and one more')
})

test('after a close comes what was pushed before, then the end for ever', async () => {
  const { queue, push, next, states } = open(1)
  const pushes = ['a', 'b'].map(push)
  queue.close()
  queue.close()
  assert.deepEqual(await states([push('late'), ...pushes]), [false, true, 'waits'], 'a push after the close, and those before')
  const reads = [next(), next(), next(), next()]
  assert.deepEqual(await states(reads), ['a', 'b', 'end', 'end'], 'reads after the close')
  assert.deepEqual(await states(pushes), [true, true], 'pushes before the close')
})

test('a close ends every read that waits', async () => {
  const { queue, next, states } = open(1)
  const reads = [next(), next()]
  assert.deepEqual(await states(reads), ['waits', 'waits'], 'nothing pushed')
  queue.close()
  assert.deepEqual(await states(reads), ['end', 'end'], 'closed')
  assert.deepEqual(await states([next()]), ['end'], 'a read after it')
})

test('an error comes once, after the values and before the end', async () => {
  const { queue, push, next, states } = open(1)
  const pushes = ['a', 'b'].map(push)
  queue.fail(new Error('broken pipe'))
  assert.deepEqual(await states([push('late')]), [false], 'a push after the failure')
  const reads = [next(), next(), next(), next()]
  assert.deepEqual(await states([...reads, ...pushes]), ['a', 'b', 'rejected: broken pipe', 'end', true, true])
  const other = open(1)
  const waiting = [other.next(), other.next()]
  await turn()
  other.queue.fail(undefined)
  assert.deepEqual(await other.states(waiting), ['rejected: undefined', 'end'], 'two reads wait when it fails with undefined')
})

test('the first of close and fail decides', async () => {
  const closed = open(1)
  closed.queue.close()
  closed.queue.fail(new Error('too late'))
  assert.deepEqual(await closed.states([closed.next(), closed.next()]), ['end', 'end'], 'closed, then failed')
  const failed = open(1)
  failed.queue.fail(new Error('first'))
  failed.queue.fail(new Error('second'))
  failed.queue.close()
  const reads = [failed.next(), failed.next()]
  assert.deepEqual(await failed.states(reads), ['rejected: first', 'end'], 'failed twice, then closed')
})

test('return frees the producer and drops what nobody will read', async () => {
  for (const capacity of [0, 1]) {
    const { queue, push, next, states } = open(capacity)
    const pushes = ['a', 'b', 'c'].map(push)
    const want = capacity === 0 ? [false, false, false] : [true, false, false]
    const left = follow(queue.return())
    assert.deepEqual(await states(pushes), want, `capacity ${capacity}, pushes that waited`)
    assert.deepEqual(await states([left]), ['end'], 'what return resolves with')
    assert.deepEqual(await states([push('late'), next(), next()]), [false, 'end', 'end'], `capacity ${capacity}, after it`)
  }
  const failed = open(1)
  failed.push('a')
  failed.queue.fail(new Error('broken pipe'))
  failed.queue.return()
  assert.deepEqual(await failed.states([failed.next()]), ['end'], 'an error that nobody read')
})

test('return ends every read that waits', async () => {
  const { queue, next, states } = open(1)
  const reads = [next(), next()]
  await turn()
  const left = [follow(queue.return()), follow(queue.return())]
  assert.deepEqual(await states([...reads, ...left]), ['end', 'end', 'end', 'end'])
})

test('for await reads it, and a break frees the producer', async () => {
  const { queue, push, states } = open(1)
  const pushes = ['a', 'b', 'c', 'd'].map(push)
  const seen: unknown[] = []
  const loop = follow(
    (async () => {
      for await (const value of queue) {
        seen.push(value)
        if (seen.length === 2) break
      }
    })(),
  )
  await turn()
  assert.equal(loop.state, 'resolved', `the loop has broken off, and is ${loop.state}`)
  assert.equal(seen.length, 2, `the loop has seen ${seen}`)
  const ends = await states(pushes)
  assert.deepEqual(ends.filter((end) => end !== true), [false], 'of four pushes one had found no place')
  assert.deepEqual(await states([push('e')]), [false], 'a push after the loop')
})
