/** Logs of all kinds of rows, for laws that hold for any log. */
import fc from 'fast-check'
import { GRADES, type LogRow } from '../../src/core/log.ts'
import { attempt, HOUR, NOON, row, run } from './samples.ts'

/** Any row may be undone, also rows that do not exist; rows share their instants; texts hold anything. */
export const histories: fc.Arbitrary<readonly LogRow[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'attempt',
        'attempt',
        'run',
        'void',
        'suspend',
        'resume',
        'adopt',
        'newer',
      ),
      origin: fc.constantFrom(null, null, 'shipped', 'example.org/ada/decks', '/home/bob'),
      hour: fc.integer({ min: 0, max: 60 }),
      question: fc.constantFrom('go/maps', 'go/chan', 'sql/join'),
      outcome: fc.constantFrom('passed', 'failed', 'gave-up', 'self-reported'),
      chosen: fc.constantFrom(...GRADES),
      activeMs: fc.double({ min: 0, max: HOUR, noNaN: true }),
      text: fc.string({ unit: 'binary' }),
      more: fc.jsonValue({ maxDepth: 3 }),
      of: fc.nat({ max: 25 }),
      offsetMin: fc.constantFrom(-480, 0, 330, 480),
    }),
    { maxLength: 25 },
  )
  .map((entries) =>
    entries.map((entry, index) => {
      const { hour, offsetMin } = entry
      return { ...row(`id${index}`, NOON + hour * HOUR, bodyOf(entry)), offsetMin } as LogRow
    }),
  )

function bodyOf(entry: {
  readonly kind: string
  readonly question: string
  /** Null: as 0.1 wrote it. */
  readonly origin: string | null
  readonly outcome: 'passed' | 'failed' | 'gave-up' | 'self-reported'
  readonly chosen: (typeof GRADES)[number]
  readonly activeMs: number
  readonly text: string
  readonly more: unknown
  readonly of: number
}) {
  const from = entry.origin === null ? {} : { origin: entry.origin }
  const { kind, question, outcome, chosen, activeMs, text, more, of } = entry
  switch (kind) {
    case 'attempt': {
      const answer = { texts: { answer: text }, marks: {}, said: false }
      return attempt({ question, ...from, outcome, chosen, activeMs, answer })
    }
    case 'run':
      return run({ question, ...from, number: of, failing: [text] })
    case 'void':
      return { kind: 'void', body: { of: `id${of}` } } as const
    case 'suspend':
    case 'resume':
      return { kind, body: { question, ...from } } as const
    case 'adopt': {
      const to = of % 2 === 0 ? '/srv/decks' : 'shipped'
      const claim = { from: null, to, questions: [question] }
      return { kind, body: entry.origin === null ? claim : { from: entry.origin, to } } as const
    }
    default:
      // Of a program that is newer than this one.
      return { kind: 'newer', body: { more } } as never
  }
}
