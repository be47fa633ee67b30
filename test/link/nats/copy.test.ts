import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Arrival, openCopy } from '../../../src/link/nats/copy.ts'
import { envelope } from '../sides.ts'

const path = (): string => join(mkdtempSync(join(tmpdir(), 'copy-')), 'half-1.db')

const arrival = (streamSeq: number, id: string, place = 'host'): Arrival => ({
  streamSeq,
  at: 1000 + streamSeq,
  place,
  id,
  text: JSON.stringify({ id }),
  isEvent: true,
})

test('what was written is there after the program has gone, until the stream has it', () => {
  const file = path()
  const first = openCopy(file, 'host')
  first.write(envelope('host', 1, 'a'), '"a"')
  first.write(envelope('host', 2, 'b'), '"b"')
  first.write(envelope('host', 1, 'a'), '"again"')
  // Not closed: killed.
  const second = openCopy(file, 'host')
  expect(second.unsent(0, 9).map(({ text }) => text)).toEqual(['"a"', '"b"'])
  second.sent(1)
  expect(second.unsent(0, 9).map(({ id }) => id)).toEqual(['b'])
  second.doubtAll()
  expect(second.unsentCount()).toBe(2)
})

test('numbers only rise, also where the server gives them out again', () => {
  const copy = openCopy(path(), 'host')
  expect(copy.arrive(arrival(1, 'a'))?.seq).toBe(1)
  expect(copy.arrive(arrival(5, 'b'))?.seq).toBe(5)
  expect(copy.arrive(arrival(5, 'b'))).toBeNull()
  expect(copy.arrive(arrival(3, 'c'))?.seq).toBe(6)
  expect(copy.arrive(arrival(4, 'c', 'candidate'))).toMatchObject({ seq: 7, role: 'candidate' })
  expect(copy.after(5).map(({ seq }) => seq)).toEqual([6, 7])
})

test('what was lost behind a number is found to be written again, in the order in which it came', () => {
  const copy = openCopy(path(), 'host')
  for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) copy.arrive(arrival(i + 1, id))
  copy.forgetPlaces(2)
  expect(copy.idAt(2)).toEqual({ place: 'host', id: 'b' })
  expect(copy.idAt(3)).toBeNull()
  expect(copy.arrivals(3).map(({ id }) => id)).toEqual(['c', 'd'])
  expect(copy.arrive(arrival(3, 'c'))).toBeNull()
  expect(copy.idAt(3)).toEqual({ place: 'host', id: 'c' })
})

test('a file that is none of ours is refused', () => {
  const file = path()
  writeFileSync(file, 'no database at all, and long enough to be looked at by SQLite'.repeat(50))
  const fault = expect.objectContaining({ code: 'not-a-session' })
  expect(() => openCopy(file, 'host')).toThrow(expect.objectContaining({ fault }))
})
