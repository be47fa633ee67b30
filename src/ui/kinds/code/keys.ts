import type { DrillOf } from '../../../core/drill/drill.ts'
import { isNaming } from '../../../core/kinds/code/bug.ts'
import type { BugWork } from '../../../core/kinds/code/work.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { Keys } from '../kind-view.ts'
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

export function ratingKeys({ phase }: DrillOf<'code'>, { keys }: Words): Keys {
  const hasGivenUp = phase.name === 'rating' && phase.hasGivenUp
  return [
    bind('v', keys.compare, toDrill({ type: 'compare' })),
    ...(hasGivenUp ? [] : [bind('c', keys.keepWorking, toDrill({ type: 'continue' }))]),
  ]
}
