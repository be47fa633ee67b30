/** What holds for every shared log, whoever wrote it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldMock } from '../../../../src/core/interview/fold.ts'
import { withDelivered } from '../../../../src/core/interview/pair/fold-pair.ts'
import { NEW_PAIR, type Pair } from '../../../../src/core/interview/pair/pair.ts'
import { clockAt } from '../../../../src/core/interview/pair/pair-clock.ts'
import { readWire } from '../../../../src/core/interview/pair/read-wire.ts'
import { envelopeOf, type WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import { garbage, logs, STEP, wireEvent } from './arbitrary.ts'
import { foldPair, hash, NOON } from './two.ts'

const fold = foldPair
const nothingSeen = (pair: Pair): Pair => ({ ...pair, seq: 0 })

describe('a shared log', () => {
  test('says the same in whatever order and however often its events come', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(
            fc.constant(log),
            fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }),
          ),
        ),
        ([log, mixed]) => {
          expect(fold(mixed)).toEqual(fold(log))
        },
      ),
    )
  })

  test('goes on from any of its states, and what was said stays said', () => {
    fc.assert(
      fc.property(logs, fc.nat(60), (log, at) => {
        const before = fold(log.slice(0, at))
        const after = fold(log)
        expect(fold(log.slice(at), before)).toEqual(after)
        // An event that was seen is not seen again, nor are those before it.
        expect(fold(log, after)).toBe(after)
        expect(after.shared.slice(0, before.shared.length)).toEqual(before.shared)
        expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets)
        expect(after.says.slice(0, before.says.length)).toEqual(before.says)
        expect(after.peers.map(({ who }) => who).slice(0, before.peers.length)).toEqual(
          before.peers.map(({ who }) => who),
        )
      }),
    )
  })

  test('is not changed by garbage between its events', () => {
    fc.assert(
      fc.property(logs, fc.array(garbage, { maxLength: 12 }), (log, stray) => {
        const mixed = log.flatMap((one, i) => {
          const some = stray[i % Math.max(1, stray.length)]
          return some ? [{ ...some, seq: one.seq - STEP / 2 }, one] : [one]
        })
        expect(nothingSeen(fold(mixed))).toEqual(nothingSeen(fold(log)))
      }),
    )
  })

  test('of anything at all is folded without a crash into nothing', () => {
    const anything = fc.record({
      seq: fc.oneof(fc.nat(), fc.double(), fc.anything()) as fc.Arbitrary<number>,
      at: fc.oneof(fc.nat(), fc.anything()) as fc.Arbitrary<number>,
      role: fc.anything() as fc.Arbitrary<'host'>,
      envelope: fc.oneof(
        fc.anything(),
        fc.record({
          v: fc.anything(),
          id: fc.anything(),
          kind: fc.anything(),
          who: fc.anything(),
          body: fc.anything(),
        }),
      ),
    })
    fc.assert(
      fc.property(fc.array(anything), (all) => {
        const pair = all.reduce((so, one) => withDelivered(so, one, hash), NEW_PAIR)
        expect({ ...pair, newer: null, seq: 0 }).toEqual(NEW_PAIR)
      }),
    )
  })

  test('means the same mock to its own fold and to that of all mocks', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { shared, record } = fold(log)
        expect(foldMock(shared)).toEqual(record)
      }),
    )
  })

  test('has clocks that never go back, and the round’s own is not behind its events', () => {
    fc.assert(
      fc.property(logs, fc.nat(100_000), (log, more) => {
        let pair = NEW_PAIR
        for (const one of log) {
          const before = pair
          pair = withDelivered(pair, one, hash)
          before.clock.ms.forEach((ms, i) => {
            expect(pair.clock.ms[i]).toBeGreaterThanOrEqual(ms)
          })
        }
        const { clock } = pair
        const end = Math.max(NOON, clock.since ?? 0)
        expect(clockAt(clock, clock.round, end + more)).toBeGreaterThanOrEqual(
          clockAt(clock, clock.round, end),
        )
      }),
    )
  })

  test('holds every text whole: as one was sent by who is the candidate now', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const sent = new Set(
          log.flatMap((one) => {
            const read = readWire(one)
            return 'flaw' in read || read.event.kind !== 'snapshot' ? [] : [read.event.text]
          }),
        )
        for (const fields of fold(log).texts)
          for (const { text } of Object.values(fields)) expect(sent.has(text)).toBe(true)
      }),
    )
  })
})

describe('rights', () => {
  /** What is the host's alone. */
  const hosts = ({ clock, sheets, hints, says, record, mock, peers, done }: Pair) => ({
    clock,
    sheets,
    hints,
    says,
    mock,
    done,
    hosts: peers.filter(({ role }) => role === 'host'),
    isEnded: record?.isEnded,
    rounds: record?.rounds.map(
      ({ round, hasBegun, isPaused, stretches, pauses, hints, exchanges }) => ({
        round,
        hasBegun,
        isPaused,
        stretches,
        pauses,
        hints,
        exchanges,
      }),
    ),
  })

  test('no candidate and no observer changes rounds, phases, clock, hints or sayings', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(hosts(fold(log))).toEqual(hosts(fold(log.filter(({ role }) => role === 'host'))))
      }),
    )
  })

  test('nobody else writes the candidate’s texts', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { texts } = fold(log)
        const without = fold(
          log.filter(
            ({ role, envelope }) =>
              role !== 'observer' || (envelope as { kind: string }).kind === 'join',
          ),
        )
        expect(without.texts).toEqual(texts)
      }),
    )
  })

  test('nobody votes for another: of a role that is gone over the log every ballot stays as it was', () => {
    fc.assert(
      fc.property(logs, logs, (log, more) => {
        const before = fold(log)
        const others = more
          .filter(({ role }) => role !== 'host')
          .map((one) => ({ ...one, seq: one.seq + log.length * STEP }))
        const after = fold(others, before)
        const of = (pair: Pair) => pair.ballots.filter(({ role }) => role === 'host')
        expect(of(after)).toEqual(of(before))
        expect(after.takeaways['host:h1']).toEqual(before.takeaways['host:h1'])
      }),
    )
  })
})

describe('an envelope', () => {
  test('that is written here is read there as it was', () => {
    fc.assert(
      fc.property(
        wireEvent,
        fc.constantFrom('host' as const, 'candidate' as const),
        (event, role) => {
          const whole = JSON.parse(JSON.stringify(envelopeOf(event, { id: 'e', who: 'w' })))
          const read = readWire({ seq: 1, at: NOON, role, envelope: whole })
          if ('flaw' in read) expect(read.flaw).toBe('role')
          else expect(read.event).toEqual(JSON.parse(JSON.stringify(event)))
        },
      ),
    )
  })

  test('that is cut anywhere is no event, or says nothing else than the whole one', () => {
    fc.assert(
      fc.property(wireEvent, fc.nat(400), (event: WireEvent, cut) => {
        const whole = JSON.stringify(envelopeOf(event, { id: 'e', who: 'w' }))
        let envelope: unknown = whole.slice(0, cut)
        try {
          envelope = JSON.parse(String(envelope))
        } catch {
          // As the text that it is.
        }
        const read = readWire({ seq: 1, at: NOON, role: 'host', envelope })
        if (!('flaw' in read)) expect(read.event).toEqual(JSON.parse(JSON.stringify(event)))
      }),
    )
  })
})
