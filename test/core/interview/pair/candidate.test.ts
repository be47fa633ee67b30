/** Who sits at the other screen: the candidate, an older window of theirs, somebody who watches. */
import { describe, expect, test } from 'vitest'
import type { CandidateHappening } from '../../../../src/core/interview/pair/candidate.ts'
import {
  newCandidate,
  stepCandidate,
  textIn,
} from '../../../../src/core/interview/pair/candidate-step.ts'
import type { Role } from '../../../../src/core/interview/pair/envelope.ts'
import {
  holderOf,
  misfits,
  takeawaysOf,
  votedBy,
} from '../../../../src/core/interview/pair/pair.ts'
import { isReplaced } from '../../../../src/core/interview/pair/party.ts'
import { voteRows } from '../../../../src/core/interview/pair/voting.ts'
import { MOST, type WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import { MINUTE } from '../host/calling.ts'
import { foldPair, hash, NOON, party, salt, savedCode, twoPeople } from './two.ts'

const join = (handle: string, seat: string): WireEvent => ({
  kind: 'join',
  handle,
  seat,
  version: '0',
})
const saved = (text: string, seat: string, rev: number): WireEvent => ({
  kind: 'snapshot',
  round: 0,
  field: 'code',
  text,
  rev,
  seat,
})

function begun() {
  const two = twoPeople()
  two.hostJoins()
  two.guestJoins()
  two.asks({ type: 'pause' })
  return two
}

/** Another program that hears the log from its beginning. */
function another(two: ReturnType<typeof twoPeople>, role: Role, who: string) {
  let self = newCandidate(party(role, who), 'en', null, { at: NOON, monoMs: 0 })
  let read = 0
  const step = (happening: CandidateHappening): void => {
    const [next, effects] = stepCandidate(self, { ...happening, at: NOON, monoMs: 0 })
    self = next
    for (const effect of effects) if (effect.type === 'publish') two.write(role, who, effect.event)
  }
  return {
    self: () => self,
    step,
    hear() {
      for (; read < two.log.length; read++) {
        const one = two.log[read]
        if (one) step({ type: 'delivered', delivered: one })
      }
    },
  }
}

describe('the same role twice', () => {
  test('belongs to the newer window, and the older one is told and writes no more', () => {
    const two = begun()
    two.answers({ type: 'type', field: 'code', text: 'by the first' })
    two.write('candidate', 'guest', join('guest', 'guest-9'))
    expect(isReplaced(two.guest().party)).toBe(true)
    const before = two.log.length
    two.answers({ type: 'type', field: 'code', text: 'still typing here' })
    expect(two.log).toHaveLength(before)
    // Nothing of it is lost in the window that shows it.
    expect(textIn(two.guest(), 0, 'code')).toBe('still typing here')
  })

  test('takes nothing that an older window still had on its way, and all that came before', () => {
    const two = begun()
    two.write('candidate', 'guest', saved('before', 'guest-1', 50))
    two.write('candidate', 'guest', join('guest', 'guest-9'))
    two.write('candidate', 'guest', saved('too late', 'guest-1', 99))
    expect(two.call().party?.pair.texts[0]?.['code']?.text).toBe('before')
    two.write('candidate', 'guest', saved('newer', 'guest-9', 1))
    two.write('candidate', 'guest', saved('older', 'guest-9', 1))
    expect(two.call().party?.pair.texts[0]?.['code']?.text).toBe('newer')
  })

  test('by another person leaves both in the roster, and only the later one is heard', () => {
    const two = begun()
    two.write('candidate', 'other', join('other', 's'))
    expect(holderOf(two.guest().party.pair, 'candidate')?.handle).toBe('other')
    expect(isReplaced(two.guest().party)).toBe(true)
    two.write('host', 'boss-2', join('boss-2', 's'))
    two.asks({ type: 'turn', by: 1 }, { type: 'pause' })
    expect(isReplaced(two.call().party ?? party('host', 'x'))).toBe(true)
    expect(two.guest().party.pair.clock.since).not.toBeNull()
  })
})

describe('a text', () => {
  test('that is too long to be shown stays as it was typed, and the window says so', () => {
    const two = begun()
    const long = 'x'.repeat(MOST.snapshotBytes + 1)
    two.answers(
      { type: 'type', field: 'code', text: 'short' },
      { type: 'type', field: 'code', text: long },
    )
    expect(textIn(two.guest(), 0, 'code')).toBe(long)
    expect(two.guest().party.refused).toBe('snapshot')
    expect(savedCode(two.guest())).toBe('short')
    two.answers({ type: 'type', field: 'code', text: 'short again' })
    expect(two.guest().party.refused).toBeNull()
    expect(savedCode(two.guest())).toBe('short again')
  })

  test('is published once for each change, and belongs to its round', () => {
    const two = begun()
    two.answers(
      { type: 'type', field: 'code', text: 'a' },
      { type: 'type', field: 'code', text: 'a' },
    )
    two.asks({ type: 'ask', by: 1 })
    two.answers({ type: 'type', field: 'code', text: 'b' })
    const { pair } = two.call().party ?? party('host', 'x')
    expect(pair.texts.map((fields) => fields['code']?.text)).toEqual(['a', 'b'])
    expect(
      two.log.filter(({ envelope }) => JSON.stringify(envelope).includes('snapshot')),
    ).toHaveLength(2)
  })

  test('is not written before the question nor after the end', () => {
    const two = twoPeople()
    two.hostJoins()
    two.guestJoins()
    two.answers({ type: 'type', field: 'code', text: 'early' })
    two.asks({ type: 'pause' }, { type: 'desk', to: 'end' }, { type: 'keep' })
    two.answers({ type: 'type', field: 'code', text: 'late' })
    expect(JSON.stringify(two.log)).not.toMatch(/early|late"/)
  })
})

describe('who watches', () => {
  test('is seen, also when they are gone, writes nothing, and may vote and leave one takeaway', () => {
    const two = begun()
    const eye = another(two, 'observer', 'eye')
    eye.step({ type: 'join' })
    eye.hear()
    expect(two.guest().party.pair.peers.map(({ handle }) => handle)).toContain('eye')
    eye.step({ type: 'type', field: 'code', text: 'from the gallery' })
    eye.step({ type: 'run' })
    expect(JSON.stringify(two.log)).not.toMatch(/gallery|run-request/)

    two.later(MINUTE)
    two.asks({ type: 'desk', to: 'end' }, { type: 'keep' })
    eye.hear()
    expect(voteRows(eye.self()).map(({ dimension }) => dimension)).toContain('concurrency')
    eye.step({ type: 'desk', to: 'score' })
    eye.step({ type: 'rate', score: 3 })
    eye.step({ type: 'desk', to: 'takeaways' })
    eye.step({ type: 'line', text: 'think aloud' })
    eye.step({ type: 'keep' })
    eye.step({ type: 'vote', salt: salt('e') })
    expect(JSON.stringify(two.log)).not.toContain('think aloud')
    two.asks({ type: 'vote', salt: salt('a') })
    two.answers({ type: 'vote', salt: salt('b') })
    eye.hear()
    const { pair } = two.guest().party
    expect(takeawaysOf(pair, { role: 'observer', who: 'eye' })).toEqual(['think aloud'])
    expect(votedBy(pair, { role: 'observer', who: 'eye' })).toMatchObject([{ score: 3 }])
    eye.step({ type: 'leave' })
    expect(
      two.guest().party.pair.peers.find(({ handle }) => handle === 'eye')?.leftAt,
    ).not.toBeNull()
  })
})

describe('a vote', () => {
  const fairness = { round: 0, dimension: 'fairness', score: 3, evidence: '', clockMs: 0 } as const

  test('that is not the one that was committed to is named and does not count', () => {
    const two = begun()
    two.asks({ type: 'desk', to: 'end' }, { type: 'keep' }, { type: 'vote', salt: salt('a') })
    two.write('candidate', 'guest', { kind: 'score-commit', ballot: 1, hash: hash('something') })
    two.write('candidate', 'guest', {
      kind: 'score-reveal',
      ballot: 1,
      salt: salt('b'),
      lines: [fairness],
    })
    const { pair } = two.call().party ?? party('host', 'x')
    expect(misfits(pair).map(({ handle }) => handle)).toEqual(['guest'])
    expect(votedBy(pair, { role: 'candidate', who: 'guest' })).toBeNull()
  })

  test('can not be taken from another: the hash holds who votes', () => {
    const two = begun()
    two.asks(
      { type: 'desk', to: 'score' },
      { type: 'rate', score: 3 },
      { type: 'desk', to: 'end' },
      { type: 'keep' },
      { type: 'vote', salt: salt('a') },
    )
    const copied = foldPair(two.log).ballots[0]?.hash ?? ''
    two.write('observer', 'eye', join('eye', 's'))
    two.write('observer', 'eye', { kind: 'score-commit', ballot: 1, hash: copied })
    two.answers({ type: 'vote', salt: salt('b') })
    const lines = votedBy(two.guest().party.pair, { role: 'host', who: 'boss' }) ?? []
    two.write('observer', 'eye', { kind: 'score-reveal', ballot: 1, salt: salt('a'), lines })
    expect(votedBy(two.guest().party.pair, { role: 'observer', who: 'eye' })).toBeNull()
  })

  test('about what is not one’s own to score counts for nothing', () => {
    const two = begun()
    two.asks({ type: 'desk', to: 'end' }, { type: 'keep' }, { type: 'vote', salt: salt('a') })
    two.answers({ type: 'vote', salt: salt('b') })
    const { pair } = two.guest().party
    expect(pair.ballots.map(({ revealed }) => revealed?.lines)).toEqual([[], []])
  })
})
