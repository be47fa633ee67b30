/** What an authored question can come back as: minutes instead of the whole of it. */

export const SHORT_FORMS = ['debug', 'estimate', 'contradiction', 'follow-up', 'probe'] as const
export type ShortForm = (typeof SHORT_FORMS)[number]

/** `long`: as it was authored. */
export type Form = 'long' | ShortForm

/** Of each short form, whatever question it comes from. */
export const SHORT_MINUTES: Readonly<Record<ShortForm, number>> = {
  debug: 4,
  estimate: 3,
  contradiction: 3,
  'follow-up': 3,
  probe: 1,
}

/** Misses in a row after which the whole question comes back. */
const MISSES = 2

/** What a due question comes back as: its short forms by turns, the whole of it after two misses in a row. */
export function formFor(
  shortForms: readonly ShortForm[],
  past: { readonly reps: number; readonly misses: number },
): Form {
  return past.misses >= MISSES ? 'long' : turn(shortForms, past.reps)
}

/** The short form whose turn it is. */
export function turn(shortForms: readonly ShortForm[], reps: number): Form {
  return shortForms[reps % Math.max(1, shortForms.length)] ?? 'long'
}

export function minutesOf(form: Form, longMinutes: number): number {
  return form === 'long' ? longMinutes : SHORT_MINUTES[form]
}
