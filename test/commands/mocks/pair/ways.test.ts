/** What comes from a peer and what goes to one: text and nothing else in, and names stay home. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanDelivered } from '../../../../src/commands/mocks/pair/incoming.ts'
import { wayOut } from '../../../../src/commands/mocks/pair/outgoing.ts'
import type { Envelope } from '../../../../src/core/interview/pair/envelope.ts'
import type { WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import { privateWordsOf } from '../../../../src/core/private-words.ts'
import { clean } from '../../../../src/text/clean.ts'

const delivered = (envelope: unknown) => ({ seq: 1, at: 0, role: 'candidate' as const, envelope })
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)])
}

describe('the entrance', () => {
  test('every text of any envelope is clean, and so are the names of its fields', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const { envelope } = cleanDelivered(delivered(value))
        for (const text of textsIn(envelope)) expect(clean(text)).toBe(text)
      }),
    )
  })

  test('escape sequences of a handle and of an answer are gone, the letters stay', () => {
    const body = { handle: 'Li\u001b[31m\u001b]0;owned\u0007', text: ['a\u202eb\u009b2J'] }
    expect(cleanDelivered(delivered({ kind: 'join', body })).envelope).toEqual({
      kind: 'join',
      body: { handle: 'Li', text: ['ab'] },
    })
  })

  test('what is deeper or larger than any event is none, and nothing hangs', () => {
    let deep: unknown = 'x'
    for (let i = 0; i < 5000; i++) deep = [deep]
    expect(JSON.stringify(cleanDelivered(delivered(deep)).envelope)).not.toContain('x')
    const wide = { many: Array.from({ length: 100_000 }, () => 'x') }
    const { envelope } = cleanDelivered(delivered(wide))
    expect(JSON.stringify(envelope).match(/x/g)?.length ?? 0).toBeLessThan(20_001)
  })
})

function leaving(...listed: readonly string[]) {
  const sent: Envelope[] = []
  let id = 0
  const way = wayOut({
    words: privateWordsOf(listed.map((word) => ({ word, replacement: '[company]' }))),
    who: 'me',
    newId: () => `id-${++id}`,
    send: (envelope) => void sent.push(envelope),
  })
  return { way, sent, texts: () => sent.map(({ body }) => (body as { text?: string }).text) }
}

const typed = (text: string, rev: number, field = 'answer'): WireEvent => ({
  kind: 'snapshot',
  round: 0,
  field,
  text,
  rev,
  seat: 's',
})

describe('the way out', () => {
  test('without a list everything goes as it is', () => {
    const { way, texts } = leaving()
    way.publish(typed('at Acme we', 1))
    expect(texts()).toEqual(['at Acme we'])
    expect(way.replaced()).toEqual([])
  })

  test('a name that grows letter by letter is never seen, also not in part', () => {
    const { way, texts } = leaving('Acme')
    const all = 'at Acme we had'
    for (let i = 1; i <= all.length; i++) way.publish(typed(all.slice(0, i), i))
    way.flush()
    for (const text of texts()) expect(text).not.toMatch(/Ac/)
    expect(texts().at(-1)).toBe('at [company] we had')
    expect(way.replaced()).toEqual([{ word: 'Acme', times: 1 }])
  })

  test('what was held back goes when nobody types there any more, as the newer text', () => {
    const { way, sent } = leaving('Acme')
    way.publish(typed('we were ac', 1))
    way.flush()
    const [first, last] = sent.map(({ body }) => body as { text: string; rev: number })
    expect(first?.text).toBe('we were ')
    expect(last?.text).toBe('we were ac')
    expect(last?.rev).toBeGreaterThan(first?.rev ?? 0)
    way.flush()
    expect(sent).toHaveLength(2)
  })

  test('a probe loses its names, words of the program are left', () => {
    const { way, sent } = leaving('probe', 'Acme')
    const rest = { round: 0, id: 'probe', about: 'probe', line: null } as const
    way.publish({ kind: 'say', ...rest, text: 'at Acme?' })
    expect(sent[0]?.body).toEqual({ ...rest, text: 'at [company]?' })
  })

  test('a vote goes as it was committed to', () => {
    const { way, sent } = leaving('Acme')
    const evidence = way.safe('as at Acme')
    const line = { round: 0, dimension: 'code', score: 4, evidence, clockMs: 1 } as const
    way.publish({ kind: 'score-reveal', ballot: 1, salt: 'a'.repeat(32), lines: [line] })
    expect(JSON.stringify(sent[0]?.body)).toContain('as at [company]')
  })
})
