import assert from 'node:assert/strict'
import test from 'node:test'
import { retry } from './answer.js'

/** A service that fails so many times and then answers; it counts its calls. */
function service(failures) {
  const call = async () => {
    call.count++
    if (call.count <= failures) throw new Error(`failure ${call.count}`)
    return `answer ${call.count}`
  }
  call.count = 0
  return call
}

/** What came of it, in words. */
const outcome = (promise) =>
  promise.then(
    (value) => value,
    (error) => `threw ${error?.message}`,
  )

test('a first success is given back', async () => {
  assert.equal(await outcome(retry(service(0), 3)), 'answer 1')
})

test('nothing is called after a success', async () => {
  const call = service(1)
  await outcome(retry(call, 3))
  assert.equal(call.count, 2, `the second call succeeds, and ${call.count} calls were made`)
})

test('the third of three tries can still succeed', async () => {
  const got = await outcome(retry(service(2), 3))
  assert.equal(got, 'answer 3', `the third call would have succeeded, and retry gave: ${got}`)
})

test('after three failures the third error is thrown', async () => {
  const call = service(Number.POSITIVE_INFINITY)
  const got = await outcome(retry(call, 3))
  assert.equal(call.count, 3, `${call.count} calls were made, want 3`)
  assert.equal(got, 'threw failure 3', `want the error of the third call, and retry gave: ${got}`)
})
