/**
 * What of a posting is page and no text: addresses, targets of links, tags, buttons, the names of front matter's fields.
 * Blanks stand for it, so that places stay.
 */
import { BUTTONS } from './noise-words.ts'

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

const PAGE: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  /!\[[^\]\n]*\]\([^)\n]*\)/g,
  /\]\([^)\n]*\)|\]\[[^\]\n]*\]/g,
  /\b(?:https?|ftp|mailto):[^\s<>()"'，。；、]+|\bwww\.[^\s<>()"'，。；、]+/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /<\/?[a-z][^<>\n]{0,200}>/gi,
  /(?<![\w/])#[A-Za-z]{2,}[\w-]*/g,
  /&(?:nbsp|amp|lt|gt|quot|#\d+);/g,
]

export function withoutPage(text: string): string {
  const head = frontMatterIn(text)
  const body = head.replace(/^[ \t]*[\w-]+:(?=\s|$)/gm, blank) + text.slice(head.length)
  return PAGE.reduce((read, pattern) => read.replace(pattern, blank), body)
    .split('\n')
    .map((line) => (BUTTONS.test(plainLine(line)) ? blank(line) : line))
    .join('\n')
}

/** The whole of a line's text without what marks it. */
const plainLine = (line: string): string =>
  line
    .replace(/[[\]*_`~>|#]/g, ' ')
    .replace(/^[\s•·\-–+]+|[\s!！。.→»›>:：]+$/gu, '')
    .replace(/\s+/g, ' ')

function frontMatterIn(text: string): string {
  return /^\uFEFF?---[ \t]*\n[\s\S]{0,8000}?\n---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? ''
}

const TITLE =
  /^[ \t]*(?:job_?title|title|position|职位|岗位)[ \t]*[:：][ \t]*(["']?)(.+?)\1[ \t]*$/im

/** What a person would call the posting: the title of its front matter, or its first line with words, a link's text alone. */
export function titleIn(text: string): string {
  const named = TITLE.exec(frontMatterIn(text))?.[2]
  if (named) return named
  const lines = withoutPage(text.slice(frontMatterIn(text).length)).split('\n')
  const first = lines.find((line) => /\p{L}/u.test(line)) ?? ''
  return first
    .replace(/[[\]`]/g, ' ')
    .replace(/^[\s#*>-]+|[\s*#]+$/g, '')
    .replace(/\s+/g, ' ')
}
