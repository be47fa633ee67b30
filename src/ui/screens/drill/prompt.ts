import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../../kinds/kind-view.ts'
import { promptRows } from '../../kinds/parts/prompt-rows.ts'
import { viewOf } from '../../kinds/views.ts'

/** The prompt of a drill as it stands now. */
export const promptOf = (view: View): readonly StyledRow[] =>
  promptRows(view, viewOf(view.drill).promptRows?.(view))
