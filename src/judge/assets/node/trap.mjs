// A test that cannot pass, under a name that is made up for each run: where it is not reported as failed, by its own
// assertion, neither are the hidden ones. It asserts with what they assert with.
import loose, { strict } from 'node:assert'
import { test } from 'node:test'

const WRONG = {
  ok: () => [false],
  equal: () => [1, 2],
  strictEqual: () => [1, 2],
  deepEqual: () => [[1], [2]],
  deepStrictEqual: () => [[1], [2]],
  notEqual: () => [1, 1],
  notStrictEqual: () => [1, 1],
  notDeepEqual: () => [[1], [1]],
  notDeepStrictEqual: () => [[1], [1]],
  match: () => ['a', /b/],
  throws: () => [() => {}],
  rejects: () => [Promise.resolve()],
}

/** The judge knows what `got` and `want` are, and looks for both in what is reported. */
export function setTrap({ name, got, want }) {
  test(name, async () => {
    for (const assert of [loose, strict]) {
      for (const [method, values] of Object.entries(WRONG)) {
        const isCaught = await fails(() => assert[method](...values()))
        if (!isCaught) throw new Error(`${method} let pass what is wrong`)
      }
    }
    strict.equal(got, want)
  })
}

async function fails(call) {
  try {
    await call()
    return false
  } catch {
    return true
  }
}
