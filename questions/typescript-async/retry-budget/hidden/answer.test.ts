import assert from 'node:assert/strict'
import test from 'node:test'
import { type Policy, retry } from './answer.ts'

const policy: Policy = {
  tries: 10,
  budgetMs: 60_000,
  baseMs: 100,
  capMs: 800,
  isRetryable: () => true,
}

/** One turn of the event loop: every promise that can settle has settled then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const forEver = () => new Promise<never>(() => {})

type Setup = {
  policy?: Partial<Policy>
  /** How long a call takes. */
  callMs?: number
  /** The call with this number succeeds; without it, all fail. */
  succeedsAt?: number
  /** The random numbers, in turn; then 0.5 for ever. */
  random?: number[]
  /** A wait lasts until the signal aborts. */
  waitsForEver?: boolean
  signal?: AbortSignal
  /** Replaces what a call does. */
  onCall?: () => Promise<string>
}

/** Runs retry to its end, or as far as it goes, in virtual time. */
async function play(setup: Setup) {
  const random = [...(setup.random ?? [])]
  const seen = {
    state: 'pending',
    result: '',
    error: undefined as unknown,
    thrown: [] as Error[],
    signals: [] as (AbortSignal | undefined)[],
    calls: 0,
    drawn: 0,
    waits: [] as number[],
    now: 5_000, // a clock does not start at zero
  }
  const call = async (signal?: AbortSignal) => {
    seen.calls++
    seen.signals.push(signal)
    if (seen.calls > 50 || seen.waits.length > 50) return forEver() // an answer that never ends
    if (setup.onCall) return setup.onCall()
    seen.now += setup.callMs ?? 0
    if (seen.calls === setup.succeedsAt) return `answer ${seen.calls}`
    seen.thrown.push(new Error(`failure ${seen.calls}`))
    throw seen.thrown.at(-1)
  }
  const world = {
    now: () => seen.now,
    random: () => {
      seen.drawn++
      return random.shift() ?? 0.5
    },
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      seen.waits.push(ms)
      if (setup.waitsForEver) {
        return new Promise<void>((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      }
      seen.now += ms
    },
  }
  const run = async () => retry(call, { ...policy, ...setup.policy }, world, setup.signal)
  run().then(
    (result) => Object.assign(seen, { state: 'resolved', result }),
    (error) => Object.assign(seen, { state: 'rejected', error }),
  )
  await turn()
  return seen
}

function wantError(seen: { state: string; error: unknown }, message: string) {
  assert.equal(seen.state, 'rejected', `the result is ${seen.state}, want it rejected`)
  assert.equal((seen.error as Error | undefined)?.message, message)
}

test('a success ends it', async () => {
  const seen = await play({ succeedsAt: 3 })
  assert.equal(seen.state, 'resolved', `the third call succeeds, and the result is ${seen.state}`)
  assert.equal(seen.result, 'answer 3')
  assert.equal(seen.calls, 3, `${seen.calls} calls were made, want 3`)
  assert.equal(seen.waits.length, 2, `${seen.waits.length} waits, want 2`)
})

test('the bounds of the waits double, up to the cap', async () => {
  const seen = await play({ succeedsAt: 7 })
  assert.deepEqual(seen.waits, [50, 100, 200, 400, 400, 400], 'with every random number 0.5')
})

test('a wait can be anything from zero up to its bound, one random number each', async () => {
  const seen = await play({ succeedsAt: 5, random: [0, 0.25, 0.75, 0] })
  assert.deepEqual(seen.waits, [0, 50, 300, 0], 'with the random numbers 0, 0.25, 0.75 and 0')
  assert.equal(seen.drawn, 4, `${seen.drawn} random numbers were drawn for 4 waits`)
})

test('the number of calls is exact, and the last error comes back without another wait', async () => {
  for (const tries of [1, 4]) {
    const seen = await play({ policy: { tries } })
    assert.equal(seen.calls, tries, `${seen.calls} calls were made, want ${tries}`)
    assert.equal(seen.waits.length, tries - 1, `${seen.waits.length} waits for ${tries} calls`)
    wantError(seen, `failure ${tries}`)
    assert.equal(seen.error, seen.thrown.at(-1), 'the error of the last call comes back itself')
  }
})

test('a wait that would overrun the budget is not begun', async () => {
  const over = await play({ policy: { budgetMs: 349 } }) // waits of 50, 100, 200
  assert.deepEqual(over.waits, [50, 100], 'the third wait would end at 350 of 349 ms')
  wantError(over, 'failure 3')
  const exact = await play({ policy: { budgetMs: 350 } })
  assert.deepEqual(exact.waits, [50, 100, 200], 'the third wait ends at 350 of 350 ms')
  wantError(exact, 'failure 4')
})

test('the time of the calls counts against the budget', async () => {
  // Calls end at 300, 650 and 1050; the waits of 50 and 100 lie between them.
  const seen = await play({ callMs: 300, policy: { budgetMs: 1_200 } })
  assert.deepEqual(seen.waits, [50, 100], 'the third wait would end at 1250 of 1200 ms')
  assert.equal(seen.calls, 3, `${seen.calls} calls were made, want 3`)
  wantError(seen, 'failure 3')
})

test('an error that is not retryable ends it at once', async () => {
  const isRetryable = (error: unknown) => (error as Error).message !== 'failure 2'
  const seen = await play({ policy: { isRetryable } })
  assert.equal(seen.calls, 2, `${seen.calls} calls were made, and the second error ends it`)
  assert.equal(seen.waits.length, 1, `${seen.waits.length} waits, want 1`)
  wantError(seen, 'failure 2')
})

test('an abort during a wait rejects at once with its reason', async () => {
  const caller = new AbortController()
  const seen = await play({ waitsForEver: true, signal: caller.signal })
  assert.equal(seen.waits.length, 1, 'the first call has failed, and a wait begins')
  caller.abort(new Error('the user left'))
  await turn()
  wantError(seen, 'the user left')
  assert.equal(seen.calls, 1, `${seen.calls} calls were made, want 1`)
})

test('an abort during a call, or before, makes no further call and rejects with its reason', async () => {
  const caller = new AbortController()
  const during = await play({
    signal: caller.signal,
    policy: { isRetryable: (error) => (error as Error).message !== 'socket closed' },
    onCall: async () => {
      caller.abort(new Error('the user left'))
      throw new Error('socket closed')
    },
  })
  assert.ok(during.signals[0]?.aborted, 'the caller has aborted, and the call was not told')
  assert.equal(during.calls, 1, `${during.calls} calls were made, want 1`)
  wantError(during, 'the user left')
  const before = await play({ signal: AbortSignal.abort(new Error('too late')) })
  assert.equal(before.calls, 0, `${before.calls} calls were made with a signal that had aborted`)
  wantError(before, 'too late')
})
