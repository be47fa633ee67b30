// Cards with gaps: a sentence in which something is left out, and the sentence as it is.

type Gap = { readonly form: RegExp; readonly words: (inside: string) => Words }
type Words = { readonly text: string; readonly hint: string }

const plain = (inside: string): Words => ({ text: inside, hint: '' })

/** `{{c1::text::hint}}` */
function anki(inside: string): Words {
  const [text = '', hint = ''] = inside.split('::', 2)
  return { text, hint }
}

/** Brackets that are no link, no picture, no footnote and no box to tick. */
export const BRACKETS: Gap = {
  form: /(?<![!\]\\`\w])\[(?![ xX]\]|\^)([^[\]\n]{1,300})\](?![([:])/g,
  words: plain,
}
export const EQUALS: Gap = {
  form: /(?<![=!`])==(?![=\s])([^=\n`]{1,300})(?<!\s)==(?!=)/g,
  words: plain,
}
export const ANKI: Gap = { form: /\{\{c\d{1,3}::([^{}]*)\}\}/g, words: anki }

export function gapped(
  text: string,
  gaps: readonly Gap[],
): { front: string; back: string } | undefined {
  let front = text
  let back = text
  for (const { form, words } of gaps) {
    front = front.replace(form, (_, inside: string) => `[${words(inside).hint || '…'}]`)
    back = back.replace(form, (_, inside: string) => words(inside).text)
  }
  return front === text ? undefined : { front, back }
}
