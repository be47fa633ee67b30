/** The keys of a drill in its phase: those of every kind, around those of its own. */

import { otherLanguage } from '../../../core/app/shown-language.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import { needsLeave } from '../../../core/drill/trouble.ts'
import { GRADES } from '../../../core/log.ts'
import type { Held } from '../../../core/practice/held.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, EVERYWHERE, shown } from '../../keymap.ts'
import type { DrillIntent, Keys } from '../../kinds/kind-view.ts'
import { viewOf } from '../../kinds/views.ts'
import { toDrill } from '../../send.ts'
import { holdKeys } from '../hold-keys.ts'

/** `field` has the letters while somebody is typing, so only chords are left. `held`: its question is put off already. */
export type KeysAt = {
  readonly field: string
  readonly isTyping: boolean
  readonly held: Held | undefined
  /** A message stands above the keys. */
  readonly hasNotice: boolean
  /** Something is moved in with the arrow keys. */
  readonly hasCursor: boolean
}

const HELP: DrillIntent = { type: 'help' }

export function drillKeys(drill: Drill, at: KeysAt, words: Words): Keys {
  const { isTyping, held } = at
  const { choose } = words.keys
  const moves = at.hasCursor ? [shown<DrillIntent>('up, down', choose, HELP, { isRare: true })] : []
  const own = [
    ...phaseKeys(drill, at, words),
    ...(isTyping ? [] : [...moves, ...putOffKeys(drill, words, held)]),
  ]
  // What a key means here goes before what it means everywhere: `x` rejects a finding where there is one.
  const isTaken = ({ keys }: Binding<DrillIntent>): boolean => own.some((one) => one.keys === keys)
  return [...own, ...commonKeys(drill, at, words).filter((one) => !isTaken(one))]
}

function putOffKeys({ task, phase, isReadOnly }: Drill, words: Words, held?: Held): Keys {
  if (isReadOnly || phase.name === 'saving' || phase.name === 'done') return []
  return holdKeys(task.name, held, words)
}

function phaseKeys(drill: Drill, { field, isTyping }: KeysAt, words: Words): Keys {
  const { keys } = words
  const view = viewOf(drill)
  switch (drill.phase.name) {
    case 'reading':
    case 'answering':
      if (drill.isReadOnly) return []
      if (isTyping) return view.typing?.keys(drill, field, words) ?? []
      return view.answeringKeys(drill, { field, words, more: openKeys(drill, words) })
    case 'paused':
      return [bind(['p', 'enter', 'space'], keys.goOn, toDrill({ type: 'pause' }))]
    case 'asleep':
      return [
        bind(['n', 'enter'], keys.countsNot, toDrill({ type: 'count-gap', counts: false })),
        bind('y', keys.counts, toDrill({ type: 'count-gap', counts: true })),
      ]
    case 'revealed':
      return [
        ...(view.tickingKeys?.(drill, words) ?? []),
        bind('enter', keys.grade, toDrill({ type: 'submit' })),
      ]
    case 'rating':
      if (isTyping) return view.typing?.keys(drill, field, words) ?? []
      return drill.isReadOnly
        ? []
        : [...gradeKeys(drill, words), ...(view.ratingKeys?.(drill, words) ?? [])]
    case 'saving':
    case 'done':
      return []
  }
}

/** While any answer is open. */
function openKeys({ task: { question }, hints }: Drill, { keys, drill }: Words): Keys {
  const label = `${keys.hint} ${drill.hints(hints, question.hints.length)}`
  return [
    ...(question.hints.length > hints
      ? [bind<DrillIntent>('h', label, toDrill({ type: 'hint' }))]
      : []),
    bind('g', keys.giveUp, toDrill({ type: 'give-up' })),
    bind('p', keys.pause, toDrill({ type: 'pause' })),
  ]
}

function gradeKeys({ phase }: Drill, { grades }: Words): Keys {
  const suggested = phase.name === 'rating' ? phase.suggestion?.grade : undefined
  return [
    ...GRADES.map((grade, i) =>
      bind<DrillIntent>(`${i + 1}`, grades[grade], toDrill({ type: 'rate', grade })),
    ),
    ...(suggested
      ? [
          bind<DrillIntent>(
            'enter',
            grades[suggested],
            toDrill({ type: 'rate', grade: suggested }),
            { instead: `${GRADES.indexOf(suggested) + 1}` },
          ),
        ]
      : []),
  ]
}

function commonKeys(drill: Drill, { isTyping, hasNotice }: KeysAt, { keys, short }: Words): Keys {
  return [
    ...(otherLanguage(drill.task) === null
      ? []
      : [
          bind<DrillIntent>(
            isTyping ? 'ctrl+l' : ['l', 'ctrl+l'],
            keys.flip,
            { type: 'flip-language' },
            { short: short.flip, isRare: true },
          ),
        ]),
    ...(needsLeave(drill) && !isTyping
      ? [bind<DrillIntent>('y', keys.allow, toDrill({ type: 'allow' }), { short: short.allow })]
      : []),
    ...(drill.trouble ? [bind<DrillIntent>('ctrl+r', keys.retry, toDrill({ type: 'retry' }))] : []),
    ...(isTyping
      ? []
      : [
          ...(hasNotice
            ? [bind<DrillIntent>('x', keys.dismiss, { type: 'dismiss' }, { short: short.dismiss })]
            : []),
          bind<DrillIntent>('?', keys.help, HELP),
          bind<DrillIntent>('esc', keys.leave, { type: 'back' }),
        ]),
    bind('ctrl+z', keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
    bind('ctrl+c', keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
}
