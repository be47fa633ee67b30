/** How many questions come after a story, and the fields of their answers; without the rules that choose them. */

/** Asked after each story; what is left of the probes is listed, and comes back alone. */
export const ASKED_AFTER = 3

/** The fields of the answers. */
export const FOLLOW_UP_FIELDS: readonly string[] = Array.from(
  { length: ASKED_AFTER },
  (_, i) => `follow-up.${i + 1}`,
)
