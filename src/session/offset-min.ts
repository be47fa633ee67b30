import type { Instant } from '../core/clock.ts'

/** Minutes east of UTC, here and then. */
export const offsetMin = (at: Instant): number => -new Date(at).getTimezoneOffset()
