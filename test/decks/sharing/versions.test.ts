import { expect, test } from 'vitest'
import { latestAfter } from '../../../src/decks/sharing/versions.ts'

test('the latest version after the one that is here is found by its numbers', () => {
  expect(latestAfter('v1.9.0', ['v1.9.0', 'v1.10.0', 'v1.2.0'])).toBe('v1.10.0')
  expect(latestAfter('1.0', ['1.0.0', '1.0.1'])).toBe('1.0.1')
  expect(latestAfter('v2.0.0', ['v1.0.0', 'v2.0.0'])).toBeNull()
})

test('what leads to a version is left out, unless one is here', () => {
  expect(latestAfter('v1.0.0', ['v1.1.0-rc.1'])).toBeNull()
  expect(latestAfter('v1.1.0-rc.9', ['v1.1.0-rc.10'])).toBe('v1.1.0-rc.10')
  expect(latestAfter('v1.1.0-rc.10', ['v1.1.0', 'v1.1.0-rc.9'])).toBe('v1.1.0')
})

test('tags of another row, and names without a number, are no successors', () => {
  expect(latestAfter('go-1.0.0', ['rust-2.0.0', 'nightly', 'v3.0.0'])).toBeNull()
  expect(latestAfter('autumn', ['v1.0.0', 'winter'])).toBeNull()
})
