import { expect, test } from 'vitest'
import { EXIT, SparrError } from '../../src/core/errors.ts'

test('an error we can explain knows how the program ends', () => {
  const newer = new SparrError({ code: 'deck-newer', file: 'deck.yaml', schema: '2' })
  expect(newer.exitCode).toBe(EXIT.newer)
  const usage = new SparrError({ code: 'unknown-deck', name: 'gp', near: 'go' })
  expect(usage.exitCode).toBe(EXIT.usage)
})

test('it is an error like any other: named, with its cause, and with what its sentence needs', () => {
  const cause = new Error('SQLITE_FULL')
  const fault = { code: 'store-failed', path: '/home/sparr.db', problem: 'disk is full' } as const
  const error = new SparrError(fault, { cause })
  expect(error).toMatchObject({ name: 'SparrError', message: 'store-failed', fault, cause })
  expect(error.exitCode).toBe(EXIT.storage)
})
