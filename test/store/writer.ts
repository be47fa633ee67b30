/**
 * A process of its own for the tests: opens the store in the folder named first and appends as many attempts as said
 * (`forever`: until it is killed), writing each id on a line when it is stored. `list`: writes what is there.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { SparrError } from '../../src/core/errors.ts'
import { openStore } from '../../src/store/store.ts'
import { attempt, run } from './entries.ts'

const [dataDir = '', count = '1'] = process.argv.slice(2)
const clock = { now: Date.now, monoMs: () => performance.now() }
const store = openStore({ dataDir, clock, random: randomBytes, pid: process.pid })
const say = (line: string): number => writeSync(1, `${line}\n`)
say(`${store.place()} ${store.device}`)

/** Between two writes, as between two keys: without it one writer can keep another waiting for long. */
const breathe = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)

const text = 'An answer of some length, so that pages fill. '.repeat(40)
const answer = { texts: { answer: text }, marks: {}, said: true }
if (count === 'list') for (const { id } of store.rows()) say(id)
for (let i = 0; count === 'forever' || i < Number(count); i++) {
  try {
    if (i % 3 === 0) say(store.append(run({ number: i })).id)
    const { id } = store.append(attempt({ question: `go/q${i % 7}`, answer }))
    say(id)
    if (i % 5 === 0) say(store.undo(id).id)
    breathe()
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    say(`fault ${JSON.stringify(error.fault)}`)
    break
  }
}
store.close()
