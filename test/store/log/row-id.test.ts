import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowId } from '../../../src/store/log/row-id.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('the example of RFC 9562 comes out', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(rowId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('identifiers are UUIDs of version 7 and sort by their time', () => {
  fc.assert(
    fc.property(instants, instants, bytes, bytes, (a, b, one, two) => {
      const [first, second] = [rowId(a, one), rowId(b, two)]
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      if (a < b) expect(first < second).toBe(true)
    }),
  )
})
