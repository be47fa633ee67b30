/** The program of who joined, around what the core knows of a candidate. */
import { describe, expect, test } from 'vitest'
import {
  isChoosing,
  type Room,
  type RoomHappening,
} from '../../../../src/core/interview/pair/room.ts'
import { stepRoom } from '../../../../src/core/interview/pair/room-step.ts'
import { candidateRooms } from '../../../ui/screens/pair-states.ts'

const AT = { at: Date.UTC(2026, 10, 30, 13), monoMs: 3_600_000 }
const roomAt = (name: string, change: Partial<Room> = {}): Room => ({
  ...(candidateRooms()[name] as Room),
  ...change,
})
const step = (room: Room, happening: RoomHappening) => stepRoom(room, { ...happening, ...AT })
const typesOf = (effects: readonly { readonly type: string }[]) => effects.map(({ type }) => type)

describe('whose practice is open', () => {
  test('is said once', () => {
    const [mine, effects] = step(roomAt('whose practice'), { type: 'owner', owner: 'mine' })
    expect(mine.owner).toBe('mine')
    expect(effects).toEqual([{ type: 'owner', owner: 'mine' }])
    expect(step(mine, { type: 'owner', owner: 'theirs' })).toEqual([mine, []])
  })

  test('said after the reveal, the answer is kept then', () => {
    const [, effects] = step(roomAt('reveal', { owner: 'asked' }), { type: 'owner', owner: 'mine' })
    expect(typesOf(effects)).toEqual(['owner', 'keep-result'])
  })
})

describe('a project', () => {
  test('is chosen where the practice has one, and typed about at once where it has none', () => {
    const { candidate, ...room } = roomAt('design')
    const { party } = candidate
    const record = party.pair.record as NonNullable<typeof party.pair.record>
    const rounds = record.rounds.map((one) => ({
      ...one,
      round: { ...one.round, as: 'project' as const },
    }))
    const pair = { ...party.pair, record: { ...record, rounds } }
    const about = { ...room, candidate: { ...candidate, party: { ...party, pair } } }
    const topics = [{ question: '@project/ledger', title: 'The ledger of holds' }]
    expect(isChoosing({ ...about, topics })).toBe(true)
    expect(isChoosing({ ...about, topics: [] })).toBe(false)
  })
})

describe('a file', () => {
  test('is put in its place once for each question of code, and for nobody who watches', () => {
    const fresh = roomAt('code', { asked: -1, file: null })
    const [watched, effects] = step(fresh, { type: 'typing', isOn: true })
    expect(effects).toEqual([{ type: 'watch', round: 0 }])
    expect(step(watched, { type: 'typing', isOn: true })[1]).toEqual([])
    const party = { ...fresh.candidate.party, role: 'observer' as const }
    const watcher = { ...fresh, candidate: { ...fresh.candidate, party } }
    expect(step(watcher, { type: 'typing', isOn: true })[1]).toEqual([])
  })

  test('that is saved goes out whole; what may not leave is said, and the next good save is well again', () => {
    const room = roomAt('code')
    const trouble = { why: 'private', line: 3, word: 'Acme' } as const
    const [warned, none] = step(room, { type: 'not-saved', round: 0, trouble })
    expect(warned.file?.trouble).toEqual(trouble)
    expect(none).toEqual([])
    const [well, effects] = step(warned, { type: 'saved', round: 0, text: 'package b\n' })
    expect(well.file?.trouble).toBeNull()
    expect(effects).toEqual([
      expect.objectContaining({ event: expect.objectContaining({ text: 'package b\n' }) }),
    ])
  })

  test('of a round that is not asked any more says nothing', () => {
    expect(step(roomAt('code'), { type: 'saved', round: 4, text: 'x' })[1]).toEqual([])
  })
})

test('what is held back of a field goes out when the field is left', () => {
  const room = roomAt('design')
  const next = { type: 'candidate', happening: { type: 'focus', by: 1 } } as const
  expect(typesOf(step(room, next)[1])).toContain('flush')
  expect(typesOf(step(room, { type: 'typing', isOn: false })[1])).toEqual(['flush'])
  expect(typesOf(step(room, { type: 'quit' })[1])[0]).toBe('flush')
})

test('evidence is made fit to leave before it is kept: what is committed to is what is shown', () => {
  const room = roomAt('scoring', { safe: (text) => text.replace('Acme', '[company]') })
  const say = (happening: Extract<RoomHappening, { type: 'candidate' }>['happening']) =>
    ({ type: 'candidate', happening }) as const
  const [typed] = step(room, say({ type: 'line', text: 'unclear, as at Acme' }))
  const [kept] = step(typed, say({ type: 'keep' }))
  expect(kept.candidate.votes[0]?.evidence).toBe('unclear, as at [company]')
})

test('nobody goes on to a second half that is not offered, and who does leaves the first', () => {
  expect(step(roomAt('reveal'), { type: 'go-on' })[1]).toEqual([])
  const [, effects] = step(roomAt('swap'), { type: 'go-on' })
  expect(effects.at(-1)).toMatchObject({ type: 'go-on', session: 'evening-2' })
  expect(typesOf(effects)).not.toContain('quit')
})
