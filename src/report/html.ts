/** The only way from text to markup: what is put into a template is cleaned and escaped unless it is markup itself. */
import { clean } from '../text/clean.ts'

export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type Part = string | number | Html | null | readonly (Html | null)[]

/** Attributes are written in double quotes; null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce((markup, text, i) => markup + markupOf(parts[i - 1] ?? null) + text),
  )
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeText(part)
  if (part instanceof Html) return part.toString()
  return part.map(markupOf).join('')
}

/** Safe between tags and inside double quotes. */
function escapeText(text: string): string {
  return clean(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
