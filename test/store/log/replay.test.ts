import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADES, type LogBody, type LogRow } from '../../../src/core/log.ts'
import { attempt, derived, folder, HOUR, NOON, row, run, storeIn } from '../samples.ts'

/** A history in which any row may be undone, also rows that do not exist, and rows share their instants. */
const histories: fc.Arbitrary<readonly LogRow[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('attempt', 'attempt', 'run', 'void', 'bury', 'suspend', 'resume'),
      hour: fc.integer({ min: 0, max: 60 }),
      question: fc.constantFrom('go/maps', 'go/chan', 'sql/join'),
      outcome: fc.constantFrom('passed', 'failed', 'gave-up', 'self-reported'),
      chosen: fc.constantFrom(...GRADES),
      activeMs: fc.integer({ min: 0, max: HOUR }),
      sitting: fc.constantFrom('s1', 's2'),
      cram: fc.boolean(),
      of: fc.nat({ max: 25 }),
      offsetMin: fc.constantFrom(-480, 0, 330, 480),
    }),
    { maxLength: 25 },
  )
  .map((entries) =>
    entries.map(({ kind, hour, of, offsetMin, ...fields }, index) => {
      return {
        ...row(`id${index}`, NOON + hour * HOUR, entryOf(kind, fields, of)),
        offsetMin,
      }
    }),
  )

function entryOf(
  kind: 'attempt' | 'run' | 'void' | 'bury' | 'suspend' | 'resume',
  fields: Parameters<typeof attempt>[0] & { readonly question: string; readonly sitting: string },
  of: number,
): LogBody {
  const { question, sitting } = fields
  switch (kind) {
    case 'attempt':
      return attempt(fields)
    case 'run':
      return run({ sitting, question, number: of })
    case 'void':
      return { kind, body: { of: `id${of}` } }
    case 'bury':
      return { kind, body: of % 2 === 0 ? { question } : { question, until: '2026-03-09' } }
    case 'suspend':
    case 'resume':
      return { kind, body: { question } }
  }
}

const shuffled = histories.chain((history) =>
  fc.tuple(
    fc.constant(history),
    fc.shuffledSubarray([...history], { minLength: history.length }),
    fc.array(fc.constantFrom(...(history.length > 0 ? history : [row('x', NOON, run())]))),
  ),
)

test('replaying the log leads to what was derived while it grew, in any order of merging', () => {
  fc.assert(
    fc.property(shuffled, ([history, other, again]) => {
      const [one, two] = [storeIn(folder()), storeIn(folder())]
      one.merge(history)
      for (const entry of other) two.merge([entry])
      if (history.length > 0) two.merge(again)
      const grown = derived(one)
      expect(derived(two)).toEqual(grown)
      one.rebuild()
      expect(derived(one)).toEqual(grown)
      expect(two.rows()).toEqual(one.rows())
      one.close()
      two.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('undone attempts leave no trace', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const voided = new Set(history.flatMap((one) => (one.kind === 'void' ? [one.body.of] : [])))
      const [all, left] = [storeIn(folder()), storeIn(folder())]
      all.merge(history)
      left.merge(history.filter(({ id, kind }) => kind !== 'void' && !voided.has(id)))
      expect(derived(all)).toEqual(derived(left))
      all.close()
      left.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)
