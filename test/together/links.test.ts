import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KillingResult } from './killing.ts'
import { killLocal, killNats, SCRIPTS } from './links.ts'
import { NO_NATS, startNats, type TestServer } from './nats.ts'

/** A busy machine may take its time; a reader that stalls takes for ever. */
const WIDE_MS = 20_000

function expectWhole({ resumedMs, twice, texts }: KillingResult): void {
  expect(twice).toBe(0)
  for (const { side, of, text } of texts)
    expect(text, `${of} at ${side}`).toBe(SCRIPTS[of as keyof typeof SCRIPTS])
  const rounded = Object.entries(resumedMs).map(([who, ms]) => [
    who,
    ms === null ? null : Math.round(ms),
  ])
  console.log('resumed after ms:', Object.fromEntries(rounded))
  for (const ms of Object.values(resumedMs)) expect(ms ?? 0).toBeLessThan(WIDE_MS)
}

test('on one machine, candidate and host are killed while both type: every key is there once on each side', async () => {
  expectWhole(await killLocal())
})

describe.skipIf(NO_NATS)(`over a server ${NO_NATS}`, () => {
  let nats: TestServer
  beforeAll(async () => {
    nats = await startNats()
  })
  afterAll(() => nats.end())

  test.each(['nothing', 'end', 'all'] as const)(
    'candidate, host and server are killed while both type, and %s is lost on the server: every key is there once on each side',
    async (lost) => {
      expectWhole(await killNats(nats, lost))
    },
  )
})
