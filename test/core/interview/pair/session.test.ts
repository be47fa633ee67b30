/** A whole mock for two, from the lobby to the swap, on two programs and one log. */
import { describe, expect, test } from 'vitest'
import { foldMock } from '../../../../src/core/interview/fold.ts'
import { clockOf, currentRound } from '../../../../src/core/interview/host/telling.ts'
import { textIn } from '../../../../src/core/interview/pair/candidate-step.ts'
import {
  isRevealed,
  misfits,
  stageOf,
  takeawaysOf,
  votedBy,
} from '../../../../src/core/interview/pair/pair.ts'
import { recordOf } from '../../../../src/core/interview/pair/pair-record.ts'
import { clockNow } from '../../../../src/core/interview/pair/party.ts'
import { voteRows } from '../../../../src/core/interview/pair/voting.ts'
import { MINUTE, note, SECOND } from '../host/calling.ts'
import { MOCK, salt, savedCode, twoPeople } from './two.ts'

const report = {
  verdict: 'WA',
  tests: [
    { title: 'keeps the order', status: 'pass' },
    { title: 'stops at an error', status: 'fail' },
  ],
  sandbox: 'bwrap',
  digest: 'ab',
  ms: 1200,
  detail: '',
} as const

/** Both are there, and the first question is asked. */
function begun() {
  const two = twoPeople()
  two.hostJoins()
  two.guestJoins()
  two.asks({ type: 'pause' })
  return two
}

/** The host's scores: 4 with its evidence for the first dimension, 3 for the next. */
function score(two: ReturnType<typeof begun>): void {
  two.asks(
    { type: 'desk', to: 'score' },
    { type: 'rate', score: 4 },
    { type: 'type', text: 'asked for the contract' },
    { type: 'keep' },
    { type: 'move', by: 1 },
    { type: 'rate', score: 3 },
    { type: 'back' },
  )
}

function ended() {
  const two = begun()
  two.later(10 * MINUTE)
  two.asks({ type: 'desk', to: 'end' }, { type: 'keep' })
  return two
}

describe('the lobby', () => {
  test('shows who is there, and the question is not seen before the clock runs', () => {
    const two = twoPeople()
    two.hostJoins()
    two.guestJoins()
    expect(two.guest().party.pair.peers.map(({ handle, role }) => [handle, role])).toEqual([
      ['boss', 'host'],
      ['guest', 'candidate'],
    ])
    expect(JSON.stringify(two.log)).not.toContain('fan')
    expect(stageOf(two.guest().party.pair)).toBe('lobby')
    two.asks({ type: 'pause' })
    expect(stageOf(two.guest().party.pair)).toBe('interview')
    expect(two.guest().party.pair.sheets[0]?.code).toMatchObject({ starter: 'package main\n' })
  })

  test('tells the guest no hint, nor does what comes after the end', () => {
    const two = twoPeople()
    two.hostJoins()
    two.guestJoins()
    two.asks({ type: 'release', rung: 1 })
    expect(two.log.map(({ envelope }) => JSON.stringify(envelope)).join()).not.toContain('"hint"')
    expect(two.call().readOut).toBeNull()
    const over = ended()
    over.asks({ type: 'release', rung: 1 })
    expect(over.log.map(({ envelope }) => JSON.stringify(envelope)).join()).not.toContain('"hint"')
  })

  test('names what the host has done, and puts what the guest has not done first', () => {
    const two = twoPeople()
    two.hostJoins(false)
    two.guestJoins()
    const [compare] = two.effects.candidate.filter(({ type }) => type === 'compare')
    expect(compare).toMatchObject({
      done: [{ question: 'deck/fan-out' }, { question: 'deck/hidden-429' }],
    })
    two.answers({ type: 'undone', questions: ['deck/hidden-429', 'deck/never-offered'] })
    expect(two.host().party?.pair.undone).toEqual(['deck/hidden-429'])
    expect(two.host().proposals.map(({ name }) => name)).toEqual([
      'deck/hidden-429',
      'deck/fan-out',
    ])
    expect(
      two.log.filter(({ envelope }) => JSON.stringify(envelope).includes('"done"')),
    ).toHaveLength(1)
  })
})

describe('the interview', () => {
  test('has one clock for both, whatever their machines say, with pauses left out', () => {
    const two = begun()
    two.later(90 * SECOND)
    two.asks({ type: 'pause' })
    two.later(5 * MINUTE)
    two.asks({ type: 'pause' })
    two.later(30 * SECOND)
    const { party, seen } = two.guest()
    expect(clockNow(party, seen)).toBe(120 * SECOND)
    expect(clockOf(two.call())).toBe(120 * SECOND)
  })

  test('shows no time before that of the log is known', () => {
    const two = begun()
    two.later(SECOND)
    const { party, seen } = two.guest()
    expect(clockNow({ ...party, logClock: null }, seen)).toBeNull()
  })

  test('keeps notes, unreleased hints and scores at the host, and releases one hint as its text', () => {
    const two = begun()
    two.asks(...note(0, 'MARKER unbuffered channel').map(([, happening]) => happening))
    score(two)
    two.asks({ type: 'release', rung: 2 })
    const shared = JSON.stringify(two.log)
    expect(shared).not.toContain('MARKER')
    expect(shared).not.toContain('asked for the contract')
    expect(shared).not.toContain('Who may send after you leave?')
    expect(shared).not.toContain('owns the end of every goroutine')
    expect(two.guest().party.pair.hints).toMatchObject([
      { rung: 2, text: { en: 'Wait for the workers.', 'zh-CN': '等 worker 结束。' } },
    ])
    expect(currentRound(two.call())).toMatchObject({
      notes: [{ text: 'MARKER unbuffered channel' }],
      hints: [{ rung: 2 }],
      scores: { understanding: { score: 4 } },
    })
  })

  test('goes to the next question only in order, and back to one that was asked', () => {
    const two = begun()
    two.later(MINUTE)
    two.asks({ type: 'ask', by: 1 })
    two.later(2 * MINUTE)
    expect(two.guest().party.pair.clock).toMatchObject({ round: 1, ms: [MINUTE, 0] })
    two.asks({ type: 'ask', by: -1 })
    two.later(MINUTE)
    expect(two.guest().party.pair.clock).toMatchObject({ round: 0, ms: [MINUTE, 2 * MINUTE] })
    expect(two.call().clocks).toEqual([2 * MINUTE, 2 * MINUTE])
    two.asks({ type: 'ask', by: 1 }, { type: 'ask', by: 1 })
    expect(two.guest().party.pair.clock.round).toBe(1)
    expect(two.guest().party.pair.sheets).toHaveLength(2)
  })

  test('says probes, changes and words about a line', () => {
    const two = begun()
    two.asks(
      { type: 'desk', to: 'say' },
      { type: 'type', text: 'What on cancel?' },
      { type: 'keep' },
      { type: 'desk', to: 'say' },
      { type: 'cycle', by: -1 },
      { type: 'type', text: '24: why buffered?' },
      { type: 'keep' },
      { type: 'desk', to: 'say' },
      { type: 'cycle', by: -1 },
      { type: 'type', text: 'no line at all' },
      { type: 'keep' },
    )
    expect(two.guest().party.pair.says).toMatchObject([
      { about: 'probe', text: 'What on cancel?', line: null },
      { about: 'line', text: 'why buffered?', line: 24 },
    ])
    expect(currentRound(two.call()).exchanges).toMatchObject([{}, { line: 24 }])
  })

  test('judges what was saved last, once, and both see who judged', () => {
    const two = begun()
    two.asks({ type: 'run', by: 'host' })
    expect(two.effects.host.some(({ type }) => type === 'judge')).toBe(false)
    two.answers({ type: 'type', field: 'code', text: 'func a() {}' }, { type: 'run' })
    const judged = two.effects.host.filter((one) => one.type === 'judge')
    expect(judged).toMatchObject([{ round: 0, text: 'func a() {}' }])
    two.asks({ type: 'judged', run: judged[0]?.run ?? '', report })
    two.asks({ type: 'judged', run: judged[0]?.run ?? '', report: { ...report, verdict: 'AC' } })
    expect(two.guest().party.pair.runs).toMatchObject([
      { askedBy: 'candidate', by: 'host', result: { verdict: 'WA', judgedBy: 'host' } },
    ])
    expect(currentRound(two.call()).runs).toMatchObject([{ verdict: 'WA', passed: 1, of: 2 }])
  })

  test('lets the candidate’s machine judge where the host’s can not', () => {
    const two = begun()
    two.answers({ type: 'type', field: 'code', text: 'func a() {}' })
    two.asks({ type: 'run', by: 'candidate' })
    const [wanted] = two.effects.candidate.filter((one) => one.type === 'judge')
    expect(wanted).toMatchObject({ text: 'func a() {}' })
    two.answers({ type: 'judged', run: wanted?.run ?? '', report })
    expect(two.call().party?.pair.runs).toMatchObject([{ result: { judgedBy: 'candidate' } }])
  })
})

describe('after a crash', () => {
  test('the candidate’s texts are there again, and typing goes on from them', () => {
    const two = begun()
    two.answers(
      { type: 'type', field: 'code', text: 'one' },
      { type: 'type', field: 'code', text: 'one two' },
    )
    two.killGuest()
    two.guestJoins()
    expect(savedCode(two.guest())).toBe('one two')
    two.answers({ type: 'type', field: 'code', text: 'one two three' })
    expect(two.call().party?.pair.texts[0]?.['code']?.text).toBe('one two three')
  })

  test('the host’s own log and screen are as if nothing had happened', () => {
    const two = begun()
    two.later(MINUTE)
    two.asks({ type: 'turn', by: 1 }, ...note(0, 'early').map(([, happening]) => happening))
    two.killHost()
    two.answers({ type: 'type', field: 'code', text: 'typed meanwhile' })
    two.later(MINUTE)
    two.hostJoins()
    expect(currentRound(two.call())).toMatchObject({ notes: [{ text: 'early' }] })
    expect(two.call().party?.pair.texts[0]?.['code']?.text).toBe('typed meanwhile')
    two.asks({ type: 'turn', by: 1 })
    expect(foldMock(two.rows)).toEqual(two.call().record)
    expect(two.rows.filter(({ type }) => type === 'phase')).toHaveLength(2)
    expect(clockOf(two.call())).toBe(2 * MINUTE)
  })

  test('a vote that was committed is revealed by the next start of the program', () => {
    const two = ended()
    score(two)
    two.asks({ type: 'vote', salt: salt('a') })
    two.killHost()
    two.answers({ type: 'vote', salt: salt('b') })
    expect(isRevealed(two.guest().party.pair)).toBe(false)
    two.hostJoins()
    expect(isRevealed(two.guest().party.pair)).toBe(true)
    expect(two.guest().party.pair.ballots.every(({ revealed }) => revealed?.isFit)).toBe(true)
  })
})

describe('the end', () => {
  test('is blind until both have voted, then everything lies on the table', () => {
    const two = ended()
    score(two)
    two.asks(
      { type: 'desk', to: 'takeaways' },
      { type: 'type', text: 'say the number first' },
      { type: 'back' },
    )
    two.asks({ type: 'vote', salt: salt('a') })
    two.answers(
      { type: 'desk', to: 'score' },
      { type: 'rate', score: 2 },
      { type: 'line', text: 'the prompt was read too fast' },
      { type: 'keep' },
    )
    expect(stageOf(two.guest().party.pair)).toBe('score')
    expect(JSON.stringify(two.log)).not.toContain('say the number first')
    expect(JSON.stringify(two.log)).not.toContain('asked for the contract')
    two.answers({ type: 'vote', salt: salt('b') })
    const { pair } = two.guest().party
    expect(stageOf(pair)).toBe('reveal')
    expect(votedBy(pair, { role: 'host', who: 'boss' })).toMatchObject([
      { dimension: 'understanding', score: 4, evidence: 'asked for the contract' },
      { dimension: 'approach', score: 3 },
    ])
    expect(
      votedBy(two.call().party?.pair ?? pair, { role: 'candidate', who: 'guest' }),
    ).toMatchObject([{ dimension: 'clear-prompt', score: 2 }])
    expect(takeawaysOf(pair, { role: 'host', who: 'boss' })).toEqual(['say the number first'])
    expect(recordOf(pair)).toMatchObject({
      takeaways: ['say the number first'],
      rounds: [{ scores: { understanding: { score: 4 } } }],
    })
    expect(pair.ballots.every(({ isBlind }) => isBlind)).toBe(true)
  })

  test('takes a vote for what it is, whatever was typed or pasted into its evidence', () => {
    const two = ended()
    two.asks(
      { type: 'desk', to: 'score' },
      { type: 'rate', score: 4 },
      { type: 'type', text: 'asked\u200b for \u001b[31mthe\u202e contract' },
      { type: 'keep' },
      { type: 'vote', salt: salt('a') },
    )
    two.answers({ type: 'vote', salt: salt('b') })
    const { pair } = two.guest().party
    expect(misfits(pair)).toEqual([])
    expect(votedBy(pair, { role: 'host', who: 'boss' })).toMatchObject([
      { evidence: 'asked for the contract' },
    ])
  })

  test('lets both vote once more when everything is seen, and not before', () => {
    const two = ended()
    score(two)
    two.asks({ type: 'vote', salt: salt('a') }, { type: 'vote', salt: salt('c') })
    two.answers({ type: 'vote', salt: salt('b') })
    two.asks(
      { type: 'desk', to: 'score' },
      { type: 'move', by: 1 },
      { type: 'rate', score: 2 },
      { type: 'type', text: 'the plan came late' },
      { type: 'keep' },
      { type: 'vote', salt: salt('d') },
    )
    const { pair } = two.guest().party
    expect(pair.ballots.map(({ role, ballot, isBlind }) => [role, ballot, isBlind])).toEqual([
      ['host', 1, true],
      ['candidate', 1, true],
      ['host', 2, false],
    ])
    expect(votedBy(pair, { role: 'host', who: 'boss' })).toMatchObject([{ score: 4 }, { score: 2 }])
  })

  test('asks the candidate’s evidence for 1, 2 and 4 only', () => {
    const two = ended()
    two.answers(
      { type: 'desk', to: 'score' },
      { type: 'rate', score: 3 },
      { type: 'move', by: 1 },
      { type: 'rate', score: 1 },
      { type: 'keep' },
    )
    expect(two.guest().desk.at).toBe('evidence')
    expect(voteRows(two.guest()).map((row) => row.score)).toEqual([3, 0, 0, 0, 0])
    two.answers({ type: 'back' }, { type: 'move', by: -1 }, { type: 'rate', score: 0 })
    expect(voteRows(two.guest()).map((row) => row.score)).toEqual([0, 0, 0, 0, 0])
  })

  test('gives the model answer away after the reveal only', () => {
    const two = ended()
    two.asks({ type: 'answer', text: 'the reference' })
    expect(JSON.stringify(two.log)).not.toContain('the reference')
    two.asks({ type: 'vote', salt: salt('a') })
    two.answers({ type: 'vote', salt: salt('b') })
    two.asks({ type: 'answer', text: 'the reference' })
    expect(two.guest().party.pair.released).toEqual({ 0: 'the reference' })
  })

  test('keeps what is left on the candidate’s machine at the reveal, and with the takeaways when they go', () => {
    const two = ended()
    two.asks({ type: 'vote', salt: salt('a') })
    two.answers({ type: 'vote', salt: salt('b') }, { type: 'desk', to: 'leave' }, { type: 'keep' })
    expect(two.effects.candidate.filter(({ type }) => type === 'keep-result')).toEqual([
      { type: 'keep-result', isLast: false },
      { type: 'keep-result', isLast: true },
    ])
    expect(two.guest().isGone).toBe(true)
    expect(two.call().party?.pair.peers[1]?.leftAt).not.toBeNull()
    two.asks({ type: 'close' })
    expect(two.host().screen.name).toBe('debrief')
  })

  test('may be left before the reveal and come back to: said, the answer is kept; a window that is closed keeps it later', () => {
    const said = ended()
    said.answers({ type: 'desk', to: 'leave' }, { type: 'keep' })
    expect(said.effects.candidate).toContainEqual({ type: 'keep-result', isLast: false })
    const closed = ended()
    closed.answers({ type: 'leave' })
    expect(closed.effects.candidate.map(({ type }) => type)).not.toContain('keep-result')
    closed.guestJoins()
    closed.asks({ type: 'vote', salt: salt('a') })
    closed.answers({ type: 'vote', salt: salt('b') })
    expect(closed.effects.candidate.filter(({ type }) => type === 'keep-result')).toEqual([
      { type: 'keep-result', isLast: false },
    ])
  })

  test('offers both the second half, with as much time as the first took', () => {
    const two = ended()
    two.asks({ type: 'swap' })
    const swap = { type: 'swap', session: 'evening-2', minutes: 10 }
    expect(two.effects.host.filter(({ type }) => type === 'swap')).toEqual([swap])
    expect(two.effects.candidate.filter(({ type }) => type === 'swap')).toEqual([swap])
  })

  test('stands in the host’s own log as one mock', () => {
    const two = ended()
    const record = foldMock(two.rows)
    expect(record).toEqual(two.call().record)
    expect(record).toMatchObject({
      mode: 'pair',
      isEnded: true,
      rounds: [{ hasBegun: true, clockMs: 10 * MINUTE }, { hasBegun: false }],
    })
    expect(two.guest().party.pair.mock).toBe(MOCK)
  })
})

test('a field shows what was typed here before the log has it', () => {
  const two = begun()
  two.killHost()
  two.killGuest()
  two.answers({ type: 'type', field: 'code', text: 'not there yet' })
  expect(textIn(two.guest(), 0, 'code')).toBe('not there yet')
  expect(savedCode(two.guest())).toBeUndefined()
})
