import type { Intent } from '../../send.ts'

/** What a key of a drill does: something happens to the drill, or to the screen alone. */
export type DrillIntent =
  | Intent
  | { readonly type: 'view'; readonly change: 'focus-field' | 'blur' }
