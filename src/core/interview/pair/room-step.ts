/** One event in the program of who joined: what it becomes, and what the hands must do. Pure. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import { CODE_FIELD } from './asked-sheet.ts'
import type { CandidateEvent, CandidateHappening } from './candidate.ts'
import { stepCandidate } from './candidate-step.ts'
import { secondHalf } from './halves.ts'
import { stageOf } from './pair.ts'
import {
  isChoosing,
  offered,
  type Room,
  type RoomEffect,
  type RoomEvent,
  type RoomStep,
} from './room.ts'

export function stepRoom(before: Room, event: RoomEvent): RoomStep {
  const [room, effects] = happen(before, event)
  return watched(room, effects, event)
}

function happen(room: Room, event: RoomEvent): RoomStep {
  switch (event.type) {
    case 'candidate':
      return candidate(room, event.happening, event)
    case 'owner':
      return room.owner === 'asked' ? owned(room, event.owner) : [room, []]
    case 'file':
      return [{ ...room, file: event.file }, []]
    case 'saved': {
      const { round, text } = event
      if (round !== current(room)) return [room, []]
      const file = room.file && { ...room.file, trouble: null }
      return candidate({ ...room, file }, { type: 'type', field: CODE_FIELD, text }, event)
    }
    case 'not-saved':
      return event.round === room.file?.round
        ? [{ ...room, file: { ...room.file, trouble: event.trouble } }, []]
        : [room, []]
    case 'left':
      return [{ ...room, left: event.left }, []]
    case 'typing':
      return [{ ...room, isTyping: event.isOn }, event.isOn ? [] : [{ type: 'flush' }]]
    case 'topic-cursor':
      return [{ ...room, topicCursor: within(event.to, room.topics.length) }, []]
    case 'topic': {
      const topic = isChoosing(room) ? room.topics[room.topicCursor] : undefined
      return topic ? candidate(room, { type: 'topic', title: topic.title }, event) : [room, []]
    }
    case 'give':
      return [room, [{ type: 'draw-salt' }]]
    case 'open-file':
      return [room, room.file ? [{ type: 'open-file', path: room.file.place }] : []]
    case 'go-on': {
      const minutes = offered(room)
      if (minutes === null) return [room, []]
      const [after, effects] = candidate(room, { type: 'leave' }, event)
      const session = secondHalf(room.candidate.party.session)
      const going = { type: 'go-on', session, minutes } as const
      return [after, [...effects.filter(({ type }) => type !== 'quit'), going]]
    }
    case 'failed':
      return [{ ...room, fault: event.fault }, []]
    case 'well':
      return [room.fault ? { ...room, fault: null } : room, []]
    case 'help':
      return [{ ...room, isHelpShown: !room.isHelpShown }, []]
    case 'suspend':
      return [room, [{ type: 'suspend' }]]
    case 'quit': {
      const [after, effects] = candidate(room, { type: 'leave' }, event)
      const isLeft = effects.some(({ type }) => type === 'quit')
      return [
        after,
        [{ type: 'flush' }, ...effects, ...(isLeft ? [] : [{ type: 'quit' } as const])],
      ]
    }
  }
}

/** Who says so after the reveal has it kept then: before nobody knew whose it is. */
function owned(room: Room, owner: Exclude<Room['owner'], 'asked'>): RoomStep {
  const isLate = stageOf(room.candidate.party.pair) === 'reveal'
  return [
    { ...room, owner },
    [
      { type: 'owner', owner },
      ...(isLate ? [{ type: 'keep-result', isLast: false } as const] : []),
    ],
  ]
}

/** A line that is kept is made fit to leave first: what is committed to has to be what is shown later. */
function candidate(room: Room, happening: CandidateHappening, { at, monoMs }: Stamp): RoomStep {
  const { desk } = room.candidate
  const isLine = happening.type === 'keep' && (desk.at === 'evidence' || desk.at === 'takeaways')
  const first: readonly CandidateHappening[] = isLine
    ? [{ type: 'line', text: room.safe(desk.text) }, happening]
    : [happening]
  let now = room.candidate
  const all: RoomEffect[] = happening.type === 'focus' ? [{ type: 'flush' }] : []
  for (const one of first) {
    const [after, effects] = stepCandidate(now, { ...one, at, monoMs } as CandidateEvent)
    now = after
    // What is offered stands in the log: who goes on says so.
    all.push(...effects.filter((effect) => effect.type !== 'swap'))
  }
  return [now === room.candidate ? room : { ...room, candidate: now }, all]
}

/** A question of code that has come gets its file. Nobody types any more once the clock stands for good. */
function watched(room: Room, effects: readonly RoomEffect[], { type }: RoomEvent): RoomStep {
  const { party } = room.candidate
  const round = current(room)
  const isAsked = party.role === 'candidate' && stageOf(party.pair) === 'interview'
  const isNew = party.pair.sheets[round]?.code && room.file?.round !== round && room.asked !== round
  if (!isAsked || !isNew || type === 'file') return [room, effects]
  return [{ ...room, asked: round }, [...effects, { type: 'watch', round }]]
}

const current = ({ candidate: { party } }: Room): number => party.pair.record?.current ?? 0

const within = (to: number, count: number): number => Math.max(0, Math.min(count - 1, to))
