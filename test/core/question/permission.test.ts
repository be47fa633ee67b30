import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Asked, permissionFor } from '../../../src/core/question/permission.ts'

const asked = (some: Partial<Asked>): Asked => ({
  origin: 'fetched',
  isTrusted: false,
  kind: 'bwrap',
  setting: 'auto',
  isUnsandboxed: false,
  ...some,
})

test('what was fetched and is not trusted never runs, with a sandbox, without one, and without asking for one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('bwrap' as const, 'seatbelt' as const, 'none' as const),
      fc.constantFrom('auto' as const, 'off' as const),
      fc.boolean(),
      (kind, setting, isUnsandboxed) => {
        expect(permissionFor(asked({ kind, setting, isUnsandboxed }))).toEqual({
          type: 'refuse',
          why: 'fetched',
        })
      },
    ),
  )
})

test('once it is trusted it is as an own one', () => {
  expect(permissionFor(asked({ isTrusted: true }))).toEqual(permissionFor(asked({ origin: 'own' })))
  expect(permissionFor(asked({ isTrusted: true, kind: 'none' }))).toEqual({ type: 'ask' })
})

test('a folder that somebody named runs in the sandbox as before', () => {
  expect(permissionFor(asked({ origin: 'foreign' }))).toMatchObject({ type: 'run', isStrict: true })
})
