// The pieces of evidence that a line of a design rubric asks for.

const ID = /^[a-z0-9-]+$/

export type Evidence =
  | { readonly type: 'asked' | 'estimate' | 'option' | 'cites' | 'deep'; readonly id: string }
  | { readonly type: 'rejected' | 'breaks'; readonly pane: string }
  /** Each of the words has to be said, in one of its forms; `at` is a field of the model or a pane, null is anywhere. */
  | {
      readonly type: 'says'
      readonly words: readonly (readonly string[])[]
      readonly at: string | null
    }

/**
 * `asked:ID asked:standard:NAME estimate:ID option:ID cites:CONSTRAINT rejected:PANE breaks:PANE deep:ID says:[words]
 * says@PLACE:[words]`; undefined for anything else. A word may have several forms: `canary|灰度`. Whether the ids exist is not
 * looked at.
 */
export function parseEvidence(written: string): Evidence | undefined {
  const colon = written.indexOf(':')
  const type = written.slice(0, colon).trim()
  const rest = written.slice(colon + 1).trim()
  if (colon < 0 || rest === '') return undefined
  if (isNamed(type))
    return (type === 'asked' ? /^(?:standard:)?[a-z0-9-]+$/ : ID).test(rest)
      ? { type, id: rest }
      : undefined
  if (type === 'rejected' || type === 'breaks')
    return ID.test(rest) ? { type, pane: rest } : undefined
  const says = /^says(?:@([a-z0-9-]+))?$/.exec(type)
  const words = (says && /^\[(.*)\]$/s.exec(rest)?.[1])
    ?.split(/[,，]/)
    .map((word) => word.split('|').map((form) => form.trim()))
  return words?.every((forms) => forms.every(Boolean))
    ? { type: 'says', words, at: placeOf(says?.[1]) }
    : undefined
}

const NAMED = ['asked', 'estimate', 'option', 'cites', 'deep'] as const
const isNamed = (type: string): type is (typeof NAMED)[number] => NAMED.some((one) => one === type)

/** The field of the entities is called "data" on the screen. */
const placeOf = (written: string | undefined): string | null =>
  written === 'data' ? 'entities' : (written ?? null)

const HAN = /\p{Script=Han}/u

/** The forms of a word that are of the language that is shown; all of them where none is. */
export function formsIn(forms: readonly string[], isChinese: boolean): readonly string[] {
  const own = forms.filter((form) => HAN.test(form) === isChinese)
  return own.length > 0 ? own : forms
}
