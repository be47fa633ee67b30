/** What the choice of each pane is taken for, and whether the candidate lets that stand. */
import type { DesignPane, PaneOption } from '../kinds/design/question.ts'
import { type DesignAnswer, paneIn } from './answer.ts'
import { hearChoice } from './chosen.ts'

type Hearing =
  | { readonly type: 'silent' | 'none' }
  /** `isConfident`: surely enough to hold it against the candidate. */
  | { readonly type: 'heard'; readonly option: PaneOption; readonly isConfident: boolean }
  /** It was taken for this, and the candidate says that it is not. */
  | { readonly type: 'rejected'; readonly option: PaneOption }

export function hearingOf(
  { id, options }: DesignPane,
  answer: Pick<DesignAnswer, 'panes' | 'misheard'>,
): Hearing {
  const { choice } = paneIn(answer, id)
  if (choice.trim() === '') return { type: 'silent' }
  const { option, isConfident } = hearChoice(choice, options)
  if (!option) return { type: 'none' }
  return answer.misheard[id] === option.id
    ? { type: 'rejected', option }
    : { type: 'heard', option, isConfident }
}
