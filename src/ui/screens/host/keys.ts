/** The keys of the interviewer's screens: one table each, which also draws the footer and the help. */
import type { Call, CallHappening, PairHappening } from '../../../core/interview/host/call.ts'
import type { Host, HostHappening } from '../../../core/interview/host/host.ts'
import { clockOf, currentRound } from '../../../core/interview/host/telling.ts'
import { isSecondHalf } from '../../../core/interview/pair/halves.ts'
import { stageOf } from '../../../core/interview/pair/pair.ts'
import type { Party } from '../../../core/interview/pair/party.ts'
import { mayVote } from '../../../core/interview/pair/party-step.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, EVERYWHERE, shown as shownAs } from '../../keymap.ts'
import { modelAnswer } from '../pair/host-rows.ts'

export type HostKeys = readonly Binding<HostHappening>[]

const call = (happening: CallHappening | PairHappening): HostHappening => ({
  type: 'call',
  happening,
})
/** Digits, arrows and what is typed are read by the screen itself. */
const shown = (keys: string, label: string, instead?: string): Binding<HostHappening> =>
  shownAs<HostHappening>(keys, label, { type: 'help' }, instead === undefined ? {} : { instead })

export function hostKeys({ screen }: Pick<Host, 'screen'>, words: Words): HostKeys {
  return [...ownKeys(screen, words), ...everywhere(words)]
}

function ownKeys(screen: Host['screen'], words: Words): HostKeys {
  const { keys } = words.host
  switch (screen.name) {
    case 'offer':
      return [
        bind<HostHappening>('enter', keys.resume, { type: 'resume' }),
        bind<HostHappening>('n', keys.anew, { type: 'anew' }),
        bind<HostHappening>(['q', 'esc'], words.keys.quit, { type: 'quit' }),
      ]
    case 'choose':
      return [
        bind<HostHappening>('enter', words.keys.start, { type: 'choose' }),
        shown('up, down', words.keys.choose),
        bind<HostHappening>('?', words.keys.help, { type: 'help' }),
        bind<HostHappening>(['q', 'esc'], words.keys.quit, { type: 'quit' }),
      ]
    case 'opening':
      return [bind<HostHappening>(['q', 'esc'], words.keys.quit, { type: 'quit' })]
    case 'debrief':
      return [
        shown('up, down', words.keys.scroll),
        bind<HostHappening>('r', keys.rewrite, { type: 'rewrite' }),
        bind<HostHappening>(['q', 'esc', 'enter'], words.keys.quit, { type: 'quit' }),
      ]
    case 'call':
      return callKeys(screen.call, words)
  }
}

function everywhere(words: Words): HostKeys {
  return [
    bind<HostHappening>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
    bind<HostHappening>('ctrl+z', words.keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
  ]
}

function callKeys({ desk, ...rest }: Call, words: Words): HostKeys {
  const { keys } = words.host
  const back = bind<HostHappening>('esc', words.keys.back, call({ type: 'back' }))
  const keep = bind<HostHappening>('enter', keys.keep, call({ type: 'keep' }))
  switch (desk.at) {
    case 'talk':
      return talkKeys({ desk, ...rest }, words)
    case 'note':
      return [keep, bind<HostHappening>('tab', keys.side, call({ type: 'side', by: 1 })), back]
    case 'say':
      return [keep, bind<HostHappening>('up', keys.sayAbout, call({ type: 'cycle', by: 1 })), back]
    case 'score':
      return [
        shown('0-4', keys.rate),
        shown('up, down', words.keys.choose),
        bind<HostHappening>(['space', 'right'], keys.cycle, call({ type: 'cycle', by: 1 })),
        bind<HostHappening>('left', keys.cycle, call({ type: 'cycle', by: -1 }), {
          instead: 'space',
        }),
        keep,
        bind<HostHappening>('?', words.keys.help, { type: 'help' }),
        back,
      ]
    case 'evidence':
      return [keep, bind<HostHappening>('up', keys.lastNote, call({ type: 'recall' })), back]
    case 'takeaways':
      return [keep, shown('up, down', words.keys.choose), back]
    case 'end':
      return [bind<HostHappening>('y', keys.isOver, call({ type: 'keep' })), back]
  }
}

/** Before the first question, and after the last: what both screens have to do with each other. */
function pairKeys(state: Call, party: Party, words: Words): HostKeys | null {
  const { keys } = words.host
  const own = words.pair.keys
  const more = [
    bind<HostHappening>('tab', keys.side, call({ type: 'side', by: 1 })),
    bind<HostHappening>('shift+tab', keys.side, call({ type: 'side', by: -1 }), { instead: 'tab' }),
    shown('up, down, pgup, pgdn', words.keys.scroll, EVERYWHERE),
    bind<HostHappening>('?', words.keys.help, { type: 'help' }),
    bind<HostHappening>('q', keys.leave, { type: 'quit' }, { short: words.keys.leave }),
    bind<HostHappening>('esc', words.keys.back, call({ type: 'back' }), { instead: 'tab' }),
  ]
  const giving = [
    bind<HostHappening>('s', keys.score, call({ type: 'desk', to: 'score' })),
    bind<HostHappening>('t', keys.takeaways, call({ type: 'desk', to: 'takeaways' })),
    bind<HostHappening>('n', keys.note, call({ type: 'desk', to: 'note' })),
  ]
  switch (stageOf(party.pair)) {
    case 'lobby':
      return [bind<HostHappening>(['enter', 'p'], own.begin, call({ type: 'pause' })), ...more]
    case 'interview':
      return null
    case 'score':
      return [
        ...giving,
        ...(mayVote(party)
          ? [bind<HostHappening>('v', own.give, call({ type: 'vote', salt: '' }))]
          : []),
        ...more,
      ]
    case 'reveal': {
      const model = modelAnswer(state)
      return [
        bind<HostHappening>('c', own.close, call({ type: 'close' })),
        ...(isSecondHalf(party.session)
          ? []
          : [bind<HostHappening>('w', own.swap, call({ type: 'swap' }))]),
        ...(model === null
          ? []
          : [bind<HostHappening>('m', own.release, call({ type: 'answer', text: model }))]),
        ...giving,
        ...(mayVote(party)
          ? [
              bind<HostHappening>('v', own.again, call({ type: 'vote', salt: '' }), {
                isRare: true,
              }),
            ]
          : []),
        ...more,
      ]
    }
  }
}

function talkKeys(state: Call, words: Words): HostKeys {
  const { party } = state
  const apart = party && pairKeys(state, party, words)
  if (apart) return apart
  const { keys } = words.host
  const { record, sheets, langs } = state
  const hints = Math.min(9, sheets[record.current]?.question.hints.length ?? 0)
  const isMany = record.rounds.length > 1
  const { isPaused } = currentRound(state)
  const goOn = clockOf(state) === 0 ? words.keys.start : words.keys.goOn
  return [
    bind<HostHappening>('n', keys.note, call({ type: 'desk', to: 'note' })),
    ...(hints > 0 ? [shown(hints === 1 ? '1' : `1-${hints}`, keys.release)] : []),
    bind<HostHappening>('>', keys.nextPhase, call({ type: 'turn', by: 1 })),
    bind<HostHappening>('<', keys.phaseBefore, call({ type: 'turn', by: -1 }), { isRare: true }),
    ...(party
      ? [bind<HostHappening>('a', words.pair.keys.say, call({ type: 'desk', to: 'say' }))]
      : []),
    ...(party?.pair.sheets[record.current]?.code
      ? [bind<HostHappening>('r', words.pair.keys.run, call({ type: 'run', by: 'host' }))]
      : []),
    bind<HostHappening>('p', isPaused ? goOn : words.keys.pause, call({ type: 'pause' })),
    bind<HostHappening>('t', keys.takeaways, call({ type: 'desk', to: 'takeaways' })),
    ...(isMany
      ? [
          bind<HostHappening>(']', keys.nextQuestion, call({ type: 'ask', by: 1 })),
          bind<HostHappening>('[', keys.questionBefore, call({ type: 'ask', by: -1 }), {
            isRare: true,
          }),
        ]
      : []),
    ...(langs.length > 1
      ? [bind<HostHappening>('l', words.keys.flip, call({ type: 'flip' }))]
      : []),
    bind<HostHappening>('s', keys.score, call({ type: 'desk', to: 'score' })),
    bind<HostHappening>('tab', keys.side, call({ type: 'side', by: 1 })),
    bind<HostHappening>('shift+tab', keys.side, call({ type: 'side', by: -1 }), { instead: 'tab' }),
    shown('up, down, pgup, pgdn', words.keys.scroll, EVERYWHERE),
    bind<HostHappening>('e', keys.end, call({ type: 'desk', to: 'end' })),
    bind<HostHappening>('?', words.keys.help, { type: 'help' }),
    bind<HostHappening>('q', keys.leave, { type: 'quit' }, { short: words.keys.leave }),
    bind<HostHappening>('esc', words.keys.back, call({ type: 'back' }), { instead: 'tab' }),
  ]
}
