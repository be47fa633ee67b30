import assert from 'node:assert/strict'
import test, { afterEach, beforeEach, mock } from 'node:test'
import { searchBox } from './answer.ts'

type Call = {
  readonly text: string
  readonly signal: AbortSignal
  readonly done: (result: string) => void
  readonly fail: (error: unknown) => void
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }))
afterEach(() => mock.timers.reset())

/** One turn of the event loop: every promise that can settle has settled then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Lets virtual time pass. */
async function pass(ms: number) {
  mock.timers.tick(ms)
  await turn()
}

/** A box whose searches the test finishes by hand, and whatever it shows. */
function open(waitMs = 200, throws?: Error) {
  const calls: Call[] = []
  const seen: string[] = []
  const search = (text: string, signal: AbortSignal) => {
    if (throws) throw throws
    return new Promise<string>((done, fail) => {
      calls.push({ text, signal, done, fail })
    })
  }
  const box = searchBox(
    search,
    waitMs,
    (text, result) => seen.push(`${text}: ${result}`),
    (text, error) => seen.push(`${text} failed: ${(error as Error)?.message}`),
  )
  const call = (text: string) => {
    const found = calls.find((each) => each.text === text)
    assert.ok(found, `the search for "${text}" was not started`)
    return found
  }
  return { box, calls, seen, call, searched: () => calls.map((each) => each.text) }
}

test('a search starts when nothing was typed for the wait', async () => {
  for (const waitMs of [200, 50]) {
    const { box, searched } = open(waitMs)
    box.input('g')
    await pass(waitMs - 1)
    box.input('go')
    await pass(waitMs - 1)
    assert.deepEqual(searched(), [], `wait ${waitMs}: "go" was typed ${waitMs - 1} ms ago`)
    await pass(1)
    assert.deepEqual(searched(), ['go'], `wait ${waitMs}: "go" was typed ${waitMs} ms ago`)
    await pass(10 * waitMs)
    box.input('gopher')
    box.input('go')
    await pass(waitMs)
    assert.deepEqual(searched(), ['go', 'go'], `wait ${waitMs}: "go" was typed again later`)
    box.input('go')
    await pass(waitMs)
    assert.deepEqual(searched(), ['go', 'go', 'go'], `wait ${waitMs}: and once more`)
    box.close()
  }
})

test('what was found for the latest input is shown, and nothing older', async () => {
  const { box, seen, call } = open()
  box.input('go')
  await pass(200)
  box.input('golang')
  await pass(200)
  call('golang').done('second')
  await turn()
  call('go').done('first')
  await turn()
  assert.deepEqual(seen, ['golang: second'], 'the first search has answered last')
  box.input('gopher')
  await pass(200)
  box.input('gophers')
  call('gopher').done('third')
  await turn()
  assert.deepEqual(seen, ['golang: second'], '"gophers" has been typed before "gopher" was found')
  await pass(200)
  call('gophers').done('')
  await turn()
  assert.deepEqual(seen, ['golang: second', 'gophers: '])
})

test('an input aborts the search before it at once', async () => {
  const { box, call } = open()
  box.input('go')
  await pass(200)
  assert.equal(call('go').signal.aborted, false, 'nothing was typed since')
  box.input('gopher')
  assert.equal(call('go').signal.aborted, true, 'another text has just been typed')
  await pass(200)
  assert.equal(call('gopher').signal.aborted, false, 'nothing was typed since')
  call('gopher').done('found')
  await pass(1000)
  assert.equal(call('gopher').signal.aborted, false, 'nothing was typed since')
})

test('the error of the latest search is told, and no older one', async () => {
  const { box, seen, call } = open()
  box.input('go')
  await pass(200)
  call('go').fail(new Error('503'))
  await turn()
  assert.deepEqual(seen, ['go failed: 503'])
  box.input('gopher')
  await pass(200)
  box.input('gophers')
  call('gopher').fail(new Error('aborted'))
  await pass(200)
  call('gophers').done('found')
  await turn()
  assert.deepEqual(seen, ['go failed: 503', 'gophers: found'])
  const broken = open(200, new Error('no network'))
  broken.box.input('go')
  await pass(200)
  assert.deepEqual(broken.seen, ['go failed: no network'], 'a search that throws instead of rejecting')
})

test('an empty text searches nothing and makes the texts before it void', async () => {
  for (const empty of ['', '  ']) {
    const { box, seen, call, searched } = open()
    box.input('go')
    await pass(200)
    box.input(empty)
    await turn()
    assert.equal(call('go').signal.aborted, true, `"${empty}" has been typed, and "go" is searched on`)
    call('go').done('found')
    await pass(1000)
    box.input('gopher')
    box.input(empty)
    await pass(1000)
    assert.deepEqual(searched(), ['go'], `"gopher" gave way to "${empty}"`)
    assert.deepEqual(seen, [], `"${empty}" was typed last`)
    box.input(' go ')
    await pass(200)
    assert.deepEqual(searched(), ['go', ' go '], 'a text is searched for as it was typed')
  }
})

test('a box that is closed does nothing more', async () => {
  const { box, seen, call, searched } = open()
  box.input('go')
  await pass(200)
  box.close()
  await turn()
  assert.equal(call('go').signal.aborted, true, 'the box is closed, and "go" is searched on')
  call('go').done('found')
  box.input('gopher')
  await pass(1000)
  assert.deepEqual([seen, searched()], [[], ['go']], 'shown and searched after the box was closed')
  const other = open()
  other.box.input('go')
  other.box.close()
  other.box.close()
  await pass(1000)
  assert.deepEqual(other.searched(), [], '"go" was typed just before the box was closed')
})
