import type { Drill } from '../../../core/drill/drill.ts'
import { needsLeave } from '../../../core/drill/trouble.ts'
import type { Held } from '../../../core/held.ts'
import { isNaming } from '../../../core/kinds/code/bug.ts'
import { linesOf } from '../../../core/kinds/facts.ts'
import type { Spotting } from '../../../core/kinds/spotting.ts'
import { GRADES } from '../../../core/log.ts'
import { otherLanguage } from '../../../core/shown-language.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import { holdKeys } from '../hold-keys.ts'
import type { DrillIntent } from './intent.ts'
import { keepKeys, rejectKeys, rejectOpenKeys, roomKeys } from './interview-keys.ts'

type Keys = readonly Binding<DrillIntent>[]

/**
 * The keys of a drill in its phase; `isTyping`: a field has the letters, so only chords are left. `held`: its question is
 * put off already.
 */
export function drillKeys(
  drill: Drill,
  field: string,
  isTyping: boolean,
  words: Words,
  held?: Held,
): Keys {
  const own = [
    ...phaseKeys(drill, field, isTyping, words),
    ...(isTyping ? [] : putOffKeys(drill, words, held)),
  ]
  // What a key means here goes before what it means everywhere: `x` rejects a finding where there is one.
  const isTaken = ({ keys }: Binding<DrillIntent>): boolean => own.some((one) => one.keys === keys)
  return [...own, ...commonKeys(drill, isTyping, words).filter((one) => !isTaken(one))]
}

/** In the help only; suspending is offered in the open where repeating does not help. */
function putOffKeys({ task, phase, isReadOnly, ahead }: Drill, words: Words, held?: Held): Keys {
  if (isReadOnly || phase.name === 'saving' || phase.name === 'done') return []
  const isOffered = phase.name === 'rating' && (held !== undefined || ahead?.isLeech === true)
  return holdKeys(task.name, held, words, { bury: true, suspend: !isOffered })
}

function phaseKeys(drill: Drill, field: string, isTyping: boolean, words: Words): Keys {
  const { keys } = words
  switch (drill.phase.name) {
    case 'reading':
    case 'answering':
      if (drill.isReadOnly) return []
      if (isTyping) return typingKeys(drill, field, words)
      return answeringKeys(drill, field, words)
    case 'paused':
      return [bind(['p', 'enter', 'space'], keys.goOn, toDrill({ type: 'pause' }))]
    case 'asleep':
      return [
        bind(['n', 'enter'], keys.countsNot, toDrill({ type: 'count-gap', counts: false })),
        bind('y', keys.counts, toDrill({ type: 'count-gap', counts: true })),
      ]
    case 'revealed':
      return [
        ...(lineAt(drill).isFound
          ? []
          : [bind<DrillIntent>('space', keys.tick, toDrill(tickAt(drill)), { keys: 'space' })]),
        ...rejectKeys(drill, lineAt(drill).id, words),
        ...digitKeys(drill, words),
        bind('enter', keys.grade, toDrill({ type: 'submit' })),
      ]
    case 'rating':
      return ratingKeys(drill, words)
    case 'saving':
    case 'done':
      return []
  }
}

function typingKeys(drill: Drill, field: string, words: Words): Keys {
  const { kind, work } = drill
  const { keys } = words
  if (kind === 'review') {
    return [bind('esc', keys.done, toDrill({ type: 'submit' }))]
  }
  if (kind === 'design') return roomKeys(work, field, words)
  const isSheet = kind === 'behavioral' || kind === 'estimate'
  return [
    bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
    ...(isSheet
      ? [
          bind<DrillIntent>('tab', keys.next, toDrill({ type: 'focus', by: 1 })),
          bind<DrillIntent>('shift+tab', keys.previous, toDrill({ type: 'focus', by: -1 }), {
            isHidden: true,
          }),
        ]
      : []),
    ...(kind === 'estimate'
      ? []
      : [
          bind<DrillIntent>('ctrl+t', keys.say, toDrill({ type: 'mode', mode: 'say' })),
          bind<DrillIntent>('ctrl+o', keys.editor, toDrill({ type: 'edit-outside', field })),
        ]),
    bind('esc', keys.help, { type: 'view', change: 'blur' }),
  ]
}

function answeringKeys(drill: Drill, field: string, words: Words): Keys {
  const { keys } = words
  const { question } = drill.task
  const more: Keys = [
    ...(question.hints.length > drill.hints
      ? [
          bind<DrillIntent>(
            'h',
            `${keys.hint} ${words.drill.hints(drill.hints, question.hints.length)}`,
            toDrill({ type: 'hint' }),
          ),
        ]
      : []),
    bind('g', keys.giveUp, toDrill({ type: 'give-up' })),
    bind('p', keys.pause, toDrill({ type: 'pause' })),
  ]
  switch (drill.kind) {
    case 'estimate':
      return [
        bind(['enter', 'i'], keys.type, { type: 'view', change: 'focus-field' }),
        bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
        ...more,
      ]
    case 'design':
      return [
        bind(['enter', 'i'], keys.type, { type: 'view', change: 'focus-field' }),
        bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
        ...more,
      ]
    case 'review':
      return [
        ...spotKeys(drill.work.spotting, words),
        bind('enter', keys.answer, toDrill({ type: 'submit' })),
        ...more,
      ]
    case 'code':
      if (drill.work.bug && isNaming(drill.work))
        return [
          ...(drill.work.bug.pane === 'tests'
            ? [bind<DrillIntent>('space', keys.choose, toDrill({ type: 'span' }))]
            : spotKeys(drill.work.bug.spotting, words)),
          bind('enter', keys.repair, toDrill({ type: 'submit' })),
          bind(
            'tab',
            drill.work.bug.pane === 'tests' ? keys.toLines : keys.toPromises,
            toDrill({ type: 'focus', by: 1 }),
          ),
          ...more,
        ]
      return [
        bind(['e', 'ctrl+o'], keys.editor, toDrill({ type: 'edit-outside', field: '' })),
        bind('enter', keys.run, toDrill({ type: 'submit' })),
        ...more,
        bind('r', keys.reset, toDrill({ type: 'start-over' }), { isHidden: true }),
      ]
    case 'choice':
      return [
        bind('space', keys.choose, toDrill(chooseAt(drill))),
        bind('enter', keys.answer, toDrill({ type: 'submit' })),
        ...more,
      ]
    case 'recall':
    case 'behavioral': {
      const isSpeaking = drill.phase.name === 'answering' && drill.work.mode === 'say'
      if (drill.work.mode === 'type')
        return [
          bind(['enter', 'i'], keys.type, { type: 'view', change: 'focus-field' }),
          bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
          bind('ctrl+t', keys.say, toDrill({ type: 'mode', mode: 'say' })),
          ...rejectOpenKeys(drill, field, words),
          bind('ctrl+o', keys.editor, toDrill({ type: 'edit-outside', field })),
          ...more,
        ]
      return [
        bind('space', isSpeaking ? keys.stop : keys.speak, toDrill({ type: 'speak' }), {
          keys: 'space',
        }),
        bind(['ctrl+t', 't'], keys.type, toDrill({ type: 'mode', mode: 'type' })),
        ...more,
      ]
    }
  }
}

function ratingKeys(drill: Drill, words: Words): Keys {
  const { keys, grades } = words
  if (drill.isReadOnly || drill.phase.name !== 'rating') return []
  const { suggestion, hasGivenUp } = drill.phase
  const isCode = drill.kind === 'code'
  return [
    ...GRADES.map((grade, i) =>
      bind<DrillIntent>(`${i + 1}`, grades[grade], toDrill({ type: 'rate', grade })),
    ),
    ...(suggestion
      ? [
          bind<DrillIntent>(
            'enter',
            grades[suggestion.grade],
            toDrill({ type: 'rate', grade: suggestion.grade }),
            { isHidden: true },
          ),
        ]
      : []),
    ...(isCode ? [bind<DrillIntent>('v', keys.compare, toDrill({ type: 'compare' }))] : []),
    ...(isCode && !hasGivenUp
      ? [bind<DrillIntent>('c', keys.keepWorking, toDrill({ type: 'continue' }))]
      : []),
    ...keepKeys(drill, words),
    ...('marks' in drill.work
      ? [bind<DrillIntent>('b', keys.backToTicks, toDrill({ type: 'continue' }))]
      : []),
  ]
}

function commonKeys(drill: Drill, isTyping: boolean, { keys }: Words): Keys {
  return [
    ...(otherLanguage(drill.task) === null
      ? []
      : [
          bind<DrillIntent>(
            isTyping ? 'ctrl+l' : ['l', 'ctrl+l'],
            keys.flip,
            { type: 'flip-language' },
            { isHidden: true },
          ),
        ]),
    ...(needsLeave(drill) && !isTyping
      ? [bind<DrillIntent>('y', keys.allow, toDrill({ type: 'allow' }))]
      : []),
    ...(drill.trouble ? [bind<DrillIntent>('ctrl+r', keys.retry, toDrill({ type: 'retry' }))] : []),
    ...(isTyping
      ? []
      : [
          bind<DrillIntent>('x', keys.dismiss, { type: 'dismiss' }, { isHidden: true }),
          bind<DrillIntent>('?', keys.help, { type: 'help' }),
          bind<DrillIntent>('esc', keys.leave, { type: 'back' }),
        ]),
    bind('ctrl+z', keys.suspend, { type: 'suspend' }, { isHidden: true }),
    bind('ctrl+c', keys.quit, { type: 'quit' }, { isHidden: true }),
  ]
}

function spotKeys({ anchor }: Spotting, { keys }: Words): Keys {
  return [
    bind('space', anchor === null ? keys.markLines : keys.endLines, toDrill({ type: 'span' })),
    bind(['backspace', 'u'], keys.takeBack, toDrill({ type: 'unspan' }), { keys: 'u' }),
  ]
}

function chooseAt({ kind, work }: Drill) {
  const option = kind === 'choice' ? (work.order[work.cursor] ?? 0) : 0
  return { type: 'choose', option } as const
}

/** A tick goes from nothing to the line's most and back; letters go 0, 1, 2. */
function tickAt(drill: Drill) {
  const { id, most, mark } = lineAt(drill)
  return { type: 'mark', id, value: mark >= most ? 0 : mark + 1 } as const
}

function lineAt({ task, work }: Drill) {
  const cursor = 'cursor' in work ? work.cursor : 0
  const line = linesOf(task.question)[cursor]
  const marks = 'marks' in work ? work.marks : {}
  return {
    id: line?.id ?? '',
    most: line?.most ?? 0,
    mark: marks[line?.id ?? ''] ?? 0,
    isFound: line?.isFound === true,
  }
}

function digitKeys(drill: Drill, { keys }: Words): Keys {
  const { id, most } = lineAt(drill)
  if (most < 2) return []
  return Array.from({ length: most + 1 }, (_, value) =>
    bind<DrillIntent>(`${value}`, keys.tick, toDrill({ type: 'mark', id, value }), {
      isHidden: true,
    }),
  )
}
