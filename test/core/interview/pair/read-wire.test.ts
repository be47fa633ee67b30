/** What of an envelope is read, and from whom. */
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../../../src/core/interview/pair/envelope.ts'
import { readVoteDraft } from '../../../../src/core/interview/pair/read-ballot.ts'
import { isSayable, readWire } from '../../../../src/core/interview/pair/read-wire.ts'
import { MOST, type WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import { delivered, foldPair, NOON } from './two.ts'

const envelope = (kind: string, body: unknown, rest: object = {}) => ({
  v: 1,
  id: 'e',
  kind,
  who: 'w',
  body,
  ...rest,
})
const read = (role: Role, value: unknown) => readWire({ seq: 1, at: NOON, role, envelope: value })

const snapshot = (text: string): WireEvent => ({
  kind: 'snapshot',
  round: 0,
  field: 'code',
  text,
  rev: 1,
  seat: 's',
})

describe('who may say what', () => {
  const OF: Readonly<Record<string, readonly Role[]>> = {
    phase: ['host'],
    pause: ['host'],
    end: ['host'],
    say: ['host'],
    hint: ['host'],
    question: ['host'],
    release: ['host'],
    swap: ['host'],
    done: ['host'],
    snapshot: ['candidate'],
    topic: ['candidate'],
    undone: ['candidate'],
    'run-result': ['host', 'candidate'],
    'score-commit': ROLES,
    takeaway: ROLES,
  }

  test('follows from the right to write, and not from what an envelope says of itself', () => {
    for (const [kind, may] of Object.entries(OF))
      for (const role of ROLES) {
        const found = read(role, envelope(kind, {}, { role: 'host', who: 'host' }))
        const isRefused = 'flaw' in found && found.flaw === 'role'
        expect([kind, role, isRefused]).toEqual([kind, role, !may.includes(role)])
      }
  })
})

describe('an envelope', () => {
  test('of a newer sparr is told apart from one that makes no sense', () => {
    expect(read('host', envelope('end', {}, { v: 2 }))).toEqual({ flaw: 'newer', v: 2 })
    for (const v of [0, -1, 1.5, '1', null, Number.POSITIVE_INFINITY])
      expect(read('host', envelope('end', {}, { v }))).toEqual({ flaw: 'shape' })
    const log = [
      delivered(1, 'host', { kind: 'join', handle: 'h', seat: 's', version: '9' }),
      { seq: 2, at: NOON, role: 'host' as const, envelope: envelope('end', {}, { v: 3 }) },
    ]
    expect(foldPair(log)).toMatchObject({ newer: 3, seq: 2 })
  })

  test('of a kind that is not known is passed over, whatever its name', () => {
    for (const kind of ['dance', 'constructor', 'to-string'])
      expect(read('host', envelope(kind, {}))).toEqual({ flaw: 'unknown' })
    expect(read('host', envelope('__proto__', {}))).toEqual({ flaw: 'shape' })
  })

  test('is taken with what is known of it only', () => {
    expect(read('host', envelope('phase', { round: 0, phase: 1, isMine: true }))).toMatchObject({
      event: { kind: 'phase', round: 0, phase: 1 },
    })
    const found = read('host', envelope('phase', { round: 0, phase: 1, isMine: true, kind: 'end' }))
    expect(JSON.stringify(found)).not.toContain('isMine')
    expect('event' in found && found.event.kind).toBe('phase')
  })

  test('takes texts of 64 KiB, counted in bytes, and none that is longer', () => {
    const most = '数'.repeat(Math.floor(MOST.snapshotBytes / 3))
    expect(isSayable(snapshot(most), 'candidate')).toBe(true)
    expect(isSayable(snapshot(`${most}数`), 'candidate')).toBe(false)
    expect(isSayable(snapshot('a'.repeat(MOST.snapshotBytes)), 'candidate')).toBe(true)
    expect(isSayable(snapshot('a'.repeat(MOST.snapshotBytes + 1)), 'candidate')).toBe(false)
  })

  test('never names a path for the file of an answer', () => {
    const question = (file: string) =>
      envelope('question', {
        round: 0,
        asked: {
          question: 'deck/a',
          digest: 'd',
          kind: 'code',
          as: 'coding',
          title: 'A',
          minutes: 5,
          phases: [],
        },
        sheet: {
          kind: 'code',
          lang: 'en',
          title: 'A',
          prompt: 'Do it.',
          given: [],
          exhibit: null,
          fields: [],
          code: { file, language: 'go', starter: '' },
        },
      })
    expect(read('host', question('answer.go'))).toHaveProperty('event')
    for (const file of ['../answer.go', '/etc/passwd', '.bashrc', 'a/b.go', 'a\\b', 'a\u0000', ''])
      expect(read('host', question(file))).toEqual({ flaw: 'shape' })
  })
})

test('a draft that somebody changed is no draft, and a vote in it is read as it was written', () => {
  const line = { round: 0, dimension: 'fairness', score: 2, evidence: 'late hints', clockMs: 5 }
  const sealed = { ballot: 1, salt: 'a'.repeat(32), lines: [line], sealedAt: NOON }
  const draft = { votes: [line], takeaways: ['one'], sealed }
  expect(readVoteDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  for (const wrong of [
    null,
    {},
    { ...draft, sealed: { ...sealed, salt: 'x' } },
    { ...draft, votes: [{ ...line, dimension: 'charm' }] },
  ])
    expect(readVoteDraft(wrong)).toBeUndefined()
})
