import type { DrillOf } from '../../../core/drill/drill.ts'
import { nextAsked, openReply, replyPointId } from '../../../core/kinds/code/after-pass.ts'
import { isNaming } from '../../../core/kinds/code/bug.ts'
import type { BugWork } from '../../../core/kinds/code/work.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { DrillIntent, Keys } from '../kind-view.ts'
import { spotKeys } from '../parts/spot-keys.ts'

type At = { readonly words: Words; readonly more: Keys }

export function answeringKeys({ work }: DrillOf<'code'>, { words, more }: At): Keys {
  if (work.bug && isNaming(work)) return namingKeys(work.bug, { words, more })
  const { keys } = words
  return [
    bind(['e', 'ctrl+o'], keys.editor, toDrill({ type: 'edit-outside', field: '' })),
    bind('enter', keys.run, toDrill({ type: 'submit' })),
    ...more,
    bind('r', keys.reset, toDrill({ type: 'start-over' }), { isRare: true }),
  ]
}

/** Which promise breaks, and where. */
function namingKeys({ pane, spotting }: BugWork, { words, more }: At): Keys {
  const { keys } = words
  const isAtTests = pane === 'tests'
  return [
    ...(isAtTests
      ? [bind('space', keys.choose, toDrill({ type: 'span' }))]
      : spotKeys(spotting, words)),
    bind('enter', keys.repair, toDrill({ type: 'submit' })),
    bind('tab', isAtTests ? keys.toLines : keys.toPromises, toDrill({ type: 'focus', by: 1 })),
    ...more,
  ]
}

export function ratingKeys(drill: DrillOf<'code'>, words: Words): Keys {
  const { phase, work } = drill
  const { keys } = words
  const hasGivenUp = phase.name === 'rating' && phase.hasGivenUp
  const shows = work.compare?.shows ?? 'nothing'
  return [
    ...replyKeys(drill, words),
    bind('v', keys.compared[shows], toDrill({ type: 'compare' })),
    ...(hasGivenUp ? [] : [bind('c', keys.keepWorking, toDrill({ type: 'continue' }))]),
  ]
}

/** What is asked after a pass: taken up, said or typed, ticked, left behind. */
function replyKeys(drill: DrillOf<'code'>, { keys }: Words): Keys {
  if (!nextAsked(drill)) return []
  const open = openReply(drill)
  const on = (label: string) => bind<DrillIntent>('f', label, toDrill({ type: 'reply' }))
  if (!open) return [on(keys.followUp)]
  const { areShown, since, marks, cursor, mode } = open.reply
  if (areShown) {
    const id = replyPointId(cursor)
    const value = (marks[id] ?? 0) > 0 ? 0 : 1
    const tick = toDrill({ type: 'mark', id, value })
    return [bind('space', keys.tick, tick, { keys: 'space' }), on(keys.replyDone)]
  }
  if (mode === 'type')
    return [bind('i', keys.type, { type: 'view', change: 'focus-field' }), on(keys.toPoints)]
  return [
    bind('space', since === null ? keys.speak : keys.stop, toDrill({ type: 'speak' }), {
      keys: 'space',
    }),
    bind(['ctrl+t', 't'], keys.type, toDrill({ type: 'mode', mode: 'type' })),
    on(keys.toPoints),
  ]
}
