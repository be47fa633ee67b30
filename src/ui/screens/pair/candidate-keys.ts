/** The keys of who joins: one table for each desk, which also draws the footer and the help. */
import type { CandidateHappening } from '../../../core/interview/pair/candidate.ts'
import { stageOf } from '../../../core/interview/pair/pair.ts'
import { mayVote } from '../../../core/interview/pair/party-step.ts'
import { offered, type Room, type RoomHappening } from '../../../core/interview/pair/room.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, EVERYWHERE, shown as shownAs } from '../../keymap.ts'

export type RoomKeys = readonly Binding<RoomHappening>[]

const key = (
  chords: string | readonly string[],
  label: string,
  intent: RoomHappening,
  options: Parameters<typeof bind>[3] = {},
): Binding<RoomHappening> => bind<RoomHappening>(chords, label, intent, options)

const own = (happening: CandidateHappening): RoomHappening => ({ type: 'candidate', happening })

const shown = (keys: string, label: string, instead?: string): Binding<RoomHappening> =>
  shownAs<RoomHappening>(keys, label, { type: 'help' }, instead === undefined ? {} : { instead })

export type At = {
  /** A project is chosen first. */
  readonly isChoosing: boolean
  /** Something is typed here, and not in a file. */
  readonly hasFields: boolean
  /** The language that the question is shown in next; empty: there is one alone. */
  readonly next: string
}

export function roomKeys(room: Room, at: At, words: Words): RoomKeys {
  return [
    ...deskKeys(room, at, words),
    key('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
    key('ctrl+z', words.keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
  ]
}

function deskKeys(room: Room, at: At, words: Words): RoomKeys {
  const { keys } = words.host
  const { desk } = room.candidate
  const back = key('esc', words.keys.back, own({ type: 'back' }))
  const keep = key('enter', keys.keep, own({ type: 'keep' }))
  const giving = givingKeys(room, words)
  switch (desk.at) {
    case 'answer':
      return stageKeys(room, at, words)
    case 'score':
      return [
        shown('0-4', keys.rate),
        shown('up, down', words.keys.choose),
        ...giving,
        key('t', keys.takeaways, own({ type: 'desk', to: 'takeaways' })),
        key('?', words.keys.help, { type: 'help' }),
        back,
      ]
    case 'evidence':
      return [keep, back]
    case 'takeaways':
      return [keep, shown('up, down', words.keys.choose), back]
    case 'leave':
      return [key('y', words.pair.keys.leave, { type: 'quit' }), back]
  }
}

/** Given once, they stand until the reveal. */
const givingKeys = ({ candidate }: Room, { pair }: Words): RoomKeys =>
  mayVote(candidate.party) ? [key('ctrl+d', pair.keys.give, { type: 'give' })] : []

function stageKeys(room: Room, at: At, words: Words): RoomKeys {
  const { pair } = words
  const { party } = room.candidate
  const isObserver = party.role === 'observer'
  const help = key('?', words.keys.help, { type: 'help' })
  const scroll = shown('up, down, pgup, pgdn', words.keys.scroll, EVERYWHERE)
  const leave = key(['q', 'esc'], pair.keys.leave, own({ type: 'desk', to: 'leave' }), {
    short: words.keys.leave,
  })
  const owning =
    room.owner === 'asked' && !isObserver
      ? [
          key('y', pair.keys.mine, { type: 'owner', owner: 'mine' }),
          key('n', pair.keys.notMine, { type: 'owner', owner: 'theirs' }),
        ]
      : []
  switch (stageOf(party.pair)) {
    case 'lobby':
      return [...owning, scroll, help, leave]
    case 'interview':
      if (at.isChoosing)
        return [
          key('enter', words.keys.choose, { type: 'topic' }),
          shown('up, down', words.keys.choose, 'enter'),
          help,
          leave,
        ]
      return interviewKeys(room, at, words, [scroll, help, leave])
    case 'score':
      return [
        key('s', words.host.keys.score, own({ type: 'desk', to: 'score' })),
        ...givingKeys(room, words),
        key('t', words.host.keys.takeaways, own({ type: 'desk', to: 'takeaways' })),
        scroll,
        help,
        leave,
      ]
    case 'reveal':
      return [
        ...owning,
        ...(offered(room) !== null ? [key('enter', pair.keys.goOn, { type: 'go-on' })] : []),
        key('s', pair.keys.again, own({ type: 'desk', to: 'score' })),
        key('t', words.host.keys.takeaways, own({ type: 'desk', to: 'takeaways' })),
        scroll,
        help,
        key(['q', 'esc'], words.keys.quit, { type: 'quit' }),
      ]
  }
}

function interviewKeys(room: Room, at: At, words: Words, more: RoomKeys): RoomKeys {
  const { pair } = words
  const { hasFields, next } = at
  const isObserver = room.candidate.party.role === 'observer'
  const flip = next !== '' ? [key('l', words.keys.flip, own({ type: 'lang', lang: at.next }))] : []
  if (isObserver) return [...flip, ...more]
  if (!hasFields)
    return [
      ...(room.file ? [key('e', words.keys.editor, { type: 'open-file' })] : []),
      ...(room.file ? [key('r', pair.keys.run, own({ type: 'run' }))] : []),
      ...flip,
      ...more,
    ]
  if (room.isTyping)
    return [
      key('tab', pair.keys.nextField, own({ type: 'focus', by: 1 })),
      key('shift+tab', pair.keys.fieldBefore, own({ type: 'focus', by: -1 }), { isRare: true }),
      key('esc', pair.keys.out, { type: 'typing', isOn: false }),
    ]
  return [
    key(['enter', 'i'], pair.keys.in, { type: 'typing', isOn: true }),
    key('tab', pair.keys.nextField, own({ type: 'focus', by: 1 })),
    ...flip,
    ...more,
  ]
}
