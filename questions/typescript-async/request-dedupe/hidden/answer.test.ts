import assert from 'node:assert/strict'
import test from 'node:test'
import { loader } from './answer.ts'

type Answers = readonly (string | undefined | Error)[]

type Call = {
  readonly keys: readonly string[]
  readonly done: (answers: Answers) => void
  readonly fail: (error: unknown) => void
}

/** One turn of the event loop: every promise that can settle has settled then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A loader whose batches the test answers by hand. */
function open(max = 100, throws?: Error) {
  const calls: Call[] = []
  const load = loader<string, string | undefined>((keys) => {
    if (throws) throw throws
    return new Promise((done, fail) => {
      calls.push({ keys: [...keys], done, fail })
    })
  }, max)
  const call = (number: number) => {
    const found = calls[number - 1]
    assert.ok(found, `there is no call ${number}, only ${calls.length}`)
    return found
  }
  return { calls, call, load: (key: string) => follow(load(key)), asked: () => calls.map((each) => each.keys.join(' ')) }
}

/** Notes what becomes of a promise, without ever waiting for it. */
function follow(promise: Promise<unknown>) {
  const seen: { state: string; value?: unknown; error?: unknown } = { state: 'pending' }
  promise.then(
    (value) => Object.assign(seen, { state: 'resolved', value }),
    (error) => Object.assign(seen, { state: 'rejected', error }),
  )
  return seen
}

const values = (loads: readonly { state: string; value?: unknown }[]) =>
  loads.map((each) => (each.state === 'resolved' ? each.value : each.state))

test('loads of one stretch go out together, and each gets its own value', async () => {
  const { call, load, asked } = open()
  const loads = ['c', 'a', 'b'].map(load)
  await turn()
  assert.deepEqual(asked(), ['c a b'], 'three loads in one stretch')
  const later = load('d')
  await turn()
  assert.deepEqual(asked(), ['c a b', 'd'], 'a load while the first batch runs')
  call(2).done(['D'])
  await turn()
  assert.deepEqual(values([...loads, later]), ['pending', 'pending', 'pending', 'D'], 'the second batch has answered')
  call(1).done(['C', undefined, 'B'])
  await turn()
  assert.deepEqual(values(loads), ['C', undefined, 'B'], 'the first batch has answered, undefined for a')
})

test('a key that is on its way is not asked for again', async () => {
  const { call, load, asked } = open()
  const loads = ['a', 'b', 'a'].map(load)
  await turn()
  loads.push(load('a'), load('c'))
  await turn()
  assert.deepEqual(asked(), ['a b', 'c'], 'a is loaded three times before it is answered')
  call(1).done(['A', 'B'])
  call(2).done(['C'])
  await turn()
  assert.deepEqual(values(loads), ['A', 'B', 'A', 'A', 'C'])
})

test('a key that was answered is asked for afresh', async () => {
  const { call, load, asked } = open()
  load('a')
  load('b')
  await turn()
  call(1).done(['A', new Error('b is gone')])
  await turn()
  const again = [load('a'), load('b')]
  await turn()
  assert.deepEqual(asked(), ['a b', 'a b'], 'a had a value, and b an error')
  call(2).fail(new Error('503'))
  await turn()
  const third = load('a')
  await turn()
  assert.deepEqual(asked().slice(2), ['a'], 'the batch of a had failed')
  call(3).done(['new'])
  await turn()
  assert.deepEqual(values([...again, third]), ['rejected', 'rejected', 'new'])
})

test('the error of one key stays with that key', async () => {
  const { call, load } = open()
  const loads = ['a', 'b', 'c', 'b'].map(load)
  await turn()
  const gone = new TypeError('b is gone')
  call(1).done(['A', gone, 'C'])
  await turn()
  assert.deepEqual(values(loads), ['A', 'rejected', 'C', 'rejected'], 'b was answered with an error')
  assert.equal(loads[1]?.error, gone, 'the error itself')
  assert.equal(loads[3]?.error, gone, 'the error itself, for the second load of b')
})

test('a batch that fails, or has a wrong number of answers, rejects its keys and no others', async () => {
  const { call, load } = open()
  const loads = ['a', 'b'].map(load)
  await turn()
  const other = load('c')
  await turn()
  const boom = new Error('503')
  call(1).fail(boom)
  await turn()
  assert.deepEqual(values([...loads, other]), ['rejected', 'rejected', 'pending'], 'the batch of a and b has failed')
  assert.deepEqual([loads[0]?.error, loads[1]?.error], [boom, boom], 'the error itself')
  call(2).done(['C'])
  await turn()
  assert.deepEqual(values([other]), ['C'])
  const thrown = new Error('no network')
  const broken = open(100, thrown)
  const lost = broken.load('a')
  await turn()
  assert.deepEqual([lost.state, lost.error], ['rejected', thrown], 'fetchMany throws instead of rejecting')
  for (const answers of [[], ['A'], ['A', 'B', 'C']]) {
    const { call, load } = open()
    const loads = ['a', 'b'].map(load)
    await turn()
    call(1).done(answers)
    await turn()
    assert.deepEqual(values(loads), ['rejected', 'rejected'], `${answers.length} answers for 2 keys`)
    assert.ok(loads[0]?.error instanceof Error, `rejected with ${loads[0]?.error}, want an Error`)
  }
})

test('a batch has at most max keys, and the batches go out side by side', async () => {
  const { call, load, asked } = open(2)
  const loads = ['a', 'b', 'c', 'd', 'e'].map(load)
  await turn()
  assert.deepEqual(asked(), ['a b', 'c d', 'e'], 'five keys, at most two in a batch')
  call(3).done(['E'])
  call(2).done(['C', 'D'])
  call(1).done(['A', 'B'])
  await turn()
  assert.deepEqual(values(loads), ['A', 'B', 'C', 'D', 'E'])
  const single = open(1)
  single.load('a')
  single.load('b')
  await turn()
  assert.deepEqual(single.asked(), ['a', 'b'], 'two keys, at most one in a batch')
})
