import { afterAll, expect, test } from 'vitest'
import { layCable } from './cut.ts'
import { healCut } from './heal.ts'
import { SCRIPTS } from './links.ts'
import { NO_NATS, startNats } from './nats.ts'

const CUT_MS = 8000
const WIDE_MS = 30_000
const cable = NO_NATS === '' ? layCable() : NO_NATS
const reason = typeof cable === 'string' ? cable : ''

afterAll(() => {
  if (typeof cable !== 'string') cable.end()
})

test.skipIf(reason)(
  `a cut of 8 s between two networks heals, and nothing is lost or said twice ${reason}`,
  async () => {
    if (typeof cable === 'string') return
    const nats = await startNats('0.0.0.0')
    try {
      const { resumedMs, twice, texts } = await healCut(nats, cable, CUT_MS)
      console.log('heard again after ms:', resumedMs)
      expect(twice).toBe(0)
      expect(texts).toEqual([0, 1, 2].flatMap(() => [SCRIPTS.host, SCRIPTS.candidate]))
      expect(Math.max(resumedMs.viewer, resumedMs.candidate)).toBeLessThan(WIDE_MS)
    } finally {
      await nats.end()
    }
  },
)
