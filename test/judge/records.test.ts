import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING, recordReader, type TestRecord, withRecord } from '../../src/judge/run/records.ts'

const TOKEN = 'a1b2'
const line = (count: number, body: TestRecord) => `\n${TOKEN} ${count} ${JSON.stringify(body)}\n`
const bytes = (text: string) => Buffer.from(text).toString('latin1')

const RUN: readonly TestRecord[] = [
  { e: 'tests', names: ['TestA', 'TestB'] },
  { e: 'start', name: 'TestA' },
  { e: 'pass', name: 'TestA', ms: 3 },
  { e: 'start', name: 'TestB' },
  { e: 'fail', name: 'TestB', ms: 4, text: '错误 "quoted"' },
  { e: 'end', code: 1 },
]
const SENT = RUN.map((body, index) => line(index + 1, body)).join('')

test('records come out in order, whatever pieces they arrive in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
      const read = recordReader(TOKEN)
      const sent = bytes(SENT)
      const got: TestRecord[] = []
      for (let at = 0; at < sent.length; at += size) got.push(...read(sent.slice(at, at + size)))
      expect(got).toEqual(RUN)
    }),
  )
})

test('what the candidate writes between them changes nothing', () => {
  const noise = fc.string().filter((text) => !text.includes(TOKEN))
  fc.assert(
    fc.property(fc.array(noise, { minLength: 7, maxLength: 7 }), (noises) => {
      const sent = RUN.map((body, index) => noises[index] + line(index + 1, body)).join('')
      expect(recordReader(TOKEN)(bytes(sent + noises[6]))).toEqual(RUN)
    }),
  )
})

test('a record without the token, repeated or out of order is not one', () => {
  const forged = `other 1 ${JSON.stringify(RUN[2])}\n1 ${JSON.stringify(RUN[2])}\n`
  const sent = forged + line(2, { e: 'end', code: 0 }) + line(1, { e: 'start', name: 'TestA' })
  const again = line(1, { e: 'pass', name: 'TestA', ms: 1 })
  expect(recordReader(TOKEN)(bytes(sent + again))).toEqual([{ e: 'start', name: 'TestA' }])
})

test('a report knows what started, what ended and what came last', () => {
  const said = RUN.slice(0, 4).reduce(withRecord, NOTHING)
  expect(said.found).toEqual(['TestA', 'TestB'])
  expect(said.tests.get('TestA')?.status).toBe('pass')
  expect(said.tests.get('TestB')?.status).toBe('open')
  expect(said).toMatchObject({ last: 'TestB', end: null })
})
