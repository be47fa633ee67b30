import assert from 'node:assert/strict'
import test from 'node:test'
import { boundedMap } from './answer.ts'

type Call = {
  readonly item: string
  readonly signal: AbortSignal
  readonly done: (result: string) => void
  readonly fail: (error: unknown) => void
}

/** One turn of the event loop: every promise that can settle has settled then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Starts boundedMap over work that the test finishes by hand. Nothing here waits for the answer. */
function start(items: string[], limit: number, signal?: AbortSignal) {
  const calls: Call[] = []
  const work = (item: string, own: AbortSignal) =>
    new Promise<string>((done, fail) => {
      calls.push({ item, signal: own, done, fail })
    })
  return { calls, ...follow(async () => boundedMap(items, limit, work, signal)) }
}

/** Notes what becomes of a promise, without ever waiting for it. */
function follow(run: () => Promise<string[]>) {
  const seen: { state: string; results?: string[]; error?: unknown } = { state: 'pending' }
  run().then(
    (results) => Object.assign(seen, { state: 'resolved', results }),
    (error) => Object.assign(seen, { state: 'rejected', error }),
  )
  return { seen }
}

function call(calls: Call[], item: string): Call {
  const found = calls.find((each) => each.item === item)
  assert.ok(found, `the call for ${item} was not started`)
  return found
}

const started = (calls: Call[]) => calls.map((each) => each.item).join(' ')

test('results come back in the order of the items', async () => {
  const { calls, seen } = start(['a', 'b', 'c'], 3)
  await turn()
  for (const item of ['c', 'a', 'b']) {
    call(calls, item).done(`${item} done`)
    await turn()
  }
  assert.equal(seen.state, 'resolved', `all calls have succeeded, and the result is ${seen.state}`)
  assert.deepEqual(seen.results, ['a done', 'b done', 'c done'])
})

test('the limit is kept, and a free place is taken at once', async () => {
  const { calls, seen } = start(['a', 'b', 'c', 'd', 'e'], 2)
  await turn()
  assert.equal(started(calls), 'a b', 'with a limit of 2, two calls start')
  call(calls, 'b').done('B')
  await turn()
  assert.equal(started(calls), 'a b c', 'b has ended and a still runs: c starts')
  call(calls, 'c').done('C')
  await turn()
  assert.equal(started(calls), 'a b c d', 'c has ended and a still runs: d starts')
  for (const item of ['a', 'd', 'e']) {
    call(calls, item).done(item.toUpperCase())
    await turn()
  }
  assert.equal(seen.state, 'resolved', `all calls have succeeded, and the result is ${seen.state}`)
})

test('no items give an empty list', async () => {
  const { calls, seen } = start([], 3)
  await turn()
  assert.equal(seen.state, 'resolved', `with nothing to do, the result is ${seen.state}`)
  assert.deepEqual(seen.results, [])
  assert.equal(calls.length, 0)
})

test('a failure keeps waiting items from starting and aborts the running ones', async () => {
  const { calls } = start(['a', 'b', 'c', 'd'], 2, new AbortController().signal)
  const boom = new Error('boom')
  await turn()
  call(calls, 'b').fail(boom)
  await turn()
  assert.ok(call(calls, 'a').signal.aborted, 'b has failed, and the signal of a has not aborted')
  assert.equal(call(calls, 'a').signal.reason, boom, 'the signal of a aborts with the error of b')
  call(calls, 'a').done('A')
  await turn()
  assert.equal(started(calls), 'a b', 'after a failure nothing else starts')
})

test('it rejects with the first failure, after the running calls have settled', async () => {
  const { calls, seen } = start(['a', 'b', 'c'], 3)
  const boom = new Error('boom')
  await turn()
  call(calls, 'b').fail(boom)
  await turn()
  assert.equal(seen.state, 'pending', `a and c still run, and the result is ${seen.state}`)
  call(calls, 'a').fail(new Error('stopped by the abort'))
  await turn()
  assert.equal(seen.state, 'pending', `c still runs, and the result is ${seen.state}`)
  call(calls, 'c').done('C')
  await turn()
  assert.equal(seen.state, 'rejected', `every call has settled, and the result is ${seen.state}`)
  assert.equal(seen.error, boom, `rejected with ${seen.error}, want the failure that came first`)
})

test('a call that throws counts as a failure like any other', async () => {
  const boom = new Error('thrown')
  let finish = () => {}
  let calls = 0
  const { seen } = follow(() =>
    boundedMap(['a', 'b', 'c'], 2, (item) => {
      calls++
      if (item === 'b') throw boom
      return new Promise<string>((resolve) => {
        finish = () => resolve(item)
      })
    }),
  )
  await turn()
  assert.equal(seen.state, 'pending', `a still runs, and the result is ${seen.state}`)
  finish()
  await turn()
  assert.equal(calls, 2, 'after the throw nothing else starts')
  assert.equal(seen.state, 'rejected', `every call has settled, and the result is ${seen.state}`)
  assert.equal(seen.error, boom)
})

test('an abort stops everything and rejects with its reason, after the running calls have settled', async () => {
  const caller = new AbortController()
  const reason = new Error('the user left')
  const { calls, seen } = start(['a', 'b', 'c', 'd'], 2, caller.signal)
  await turn()
  caller.abort(reason)
  await turn()
  for (const item of ['a', 'b']) {
    const { signal } = call(calls, item)
    assert.ok(signal.aborted, `the caller has aborted, and the signal of ${item} has not`)
    assert.equal(signal.reason, reason, `the signal of ${item} carries the reason of the caller`)
  }
  assert.equal(seen.state, 'pending', `a and b still run, and the result is ${seen.state}`)
  call(calls, 'a').done('A')
  call(calls, 'b').done('B')
  await turn()
  assert.equal(started(calls), 'a b', 'after an abort nothing else starts')
  assert.equal(seen.state, 'rejected', `every call has settled, and the result is ${seen.state}`)
  assert.equal(seen.error, reason)
})

test('a signal that has already aborted starts nothing', async () => {
  const reason = new Error('too late')
  const { calls, seen } = start(['a', 'b'], 2, AbortSignal.abort(reason))
  await turn()
  assert.equal(calls.length, 0, `${calls.length} calls were started`)
  assert.equal(seen.state, 'rejected', `nothing can run, and the result is ${seen.state}`)
  assert.equal(seen.error, reason)
})

test('a limit that is not a whole number of at least 1 is refused', async () => {
  for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    const { calls, seen } = start(['a', 'b'], limit)
    await turn()
    assert.equal(calls.length, 0, `limit ${limit}: ${calls.length} calls were started`)
    assert.equal(seen.state, 'rejected', `limit ${limit}: the result is ${seen.state}`)
    assert.ok(seen.error instanceof RangeError, `limit ${limit}: ${seen.error}, want a RangeError`)
    const none = start([], limit)
    await turn()
    assert.equal(none.seen.state, 'rejected', `limit ${limit}, no items: it is ${none.seen.state}`)
  }
})

test('every error and every reason comes out as it is, undefined too', async () => {
  for (const error of [undefined, null, 0, '', false]) {
    const { calls, seen } = start(['a', 'b', 'c'], 2)
    await turn()
    call(calls, 'a').fail(error)
    await turn()
    assert.ok(call(calls, 'b').signal.aborted, `a has failed with ${error}, and b is not told`)
    call(calls, 'b').fail(new Error('stopped by the abort'))
    await turn()
    assert.equal(started(calls), 'a b', `a has failed with ${error}: nothing else starts`)
    assert.equal(seen.state, 'rejected', `a has failed with ${error}, and the result is ${seen.state}`)
    assert.equal(seen.error, error)
  }
  for (const reason of [null, 0, '', false]) {
    const caller = new AbortController()
    const { calls, seen } = start(['a'], 1, caller.signal)
    await turn()
    caller.abort(reason)
    call(calls, 'a').done('A')
    await turn()
    assert.equal(seen.state, 'rejected', `aborted with ${reason}, and the result is ${seen.state}`)
    assert.equal(seen.error, reason)
  }
})

test('of a failure and an abort, the one that came first decides', async () => {
  const reason = new Error('the user left')
  const boom = new Error('boom')
  for (const abortFirst of [true, false]) {
    const caller = new AbortController()
    const { calls, seen } = start(['a', 'b', 'c'], 2, caller.signal)
    await turn()
    const steps = [() => caller.abort(reason), () => call(calls, 'a').fail(boom)]
    for (const step of abortFirst ? steps : steps.reverse()) {
      step()
      await turn()
    }
    const first = abortFirst ? reason : boom
    assert.equal(call(calls, 'b').signal.reason, first, 'the running call sees what came first')
    call(calls, 'b').done('B')
    await turn()
    assert.equal(started(calls), 'a b')
    assert.equal(seen.state, 'rejected', `every call has settled, and the result is ${seen.state}`)
    assert.equal(seen.error, first, `rejected with ${seen.error}, want what came first`)
  }
})

test('an abort counts while the last items run, and when they succeed', async () => {
  const caller = new AbortController()
  const reason = new Error('the user left')
  const { calls, seen } = start(['a', 'b'], 2, caller.signal)
  await turn()
  call(calls, 'a').done('A')
  await turn()
  caller.abort(reason)
  await turn()
  assert.equal(seen.state, 'pending', `b still runs, and the result is ${seen.state}`)
  call(calls, 'b').done('B')
  await turn()
  assert.equal(seen.state, 'rejected', `the caller has aborted, and the result is ${seen.state}`)
  assert.equal(seen.error, reason)
})

test('every item has a call of its own, with any limit from 1 on', async () => {
  const items = ['a', 'a', 'b', 'a', 'b']
  for (const limit of [1, 5, 6, Number.MAX_SAFE_INTEGER]) {
    const { calls, seen } = start(items, limit)
    for (let done = 0; done < items.length; done++) {
      await turn()
      const want = Math.min(items.length, done + limit)
      assert.equal(calls.length, want, `limit ${limit}: ${calls.length} calls after ${done} results`)
      calls[done]?.done(`${calls[done]?.item}${done}`)
    }
    await turn()
    assert.equal(seen.state, 'resolved', `limit ${limit}: the result is ${seen.state}`)
    assert.deepEqual(seen.results, ['a0', 'a1', 'b2', 'a3', 'b4'])
  }
})
