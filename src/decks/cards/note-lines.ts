// Notes as lines: what is settings, a comment or only markup is blank, and what stands in a code fence is marked.

export type Line = {
  readonly text: string
  /** Counted from 1. */
  readonly number: number
  /** In a code fence nothing is a mark. */
  readonly isCode: boolean
}

/** Fences may stand in a list, so any depth counts. */
const FENCE = /^\s{0,12}(`{3,}|~{3,})/
/** In a list item too: `1. ### What is React?` */
const HEADING = /^ {0,3}(?:\d{1,4}[.)] {1,3})?(#{1,6})(?:[ \t]+(\S.*))?$/
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/
/** Elements that only arrange others; a summary says something and stays. */
const MARKUP = /^\s*(?:<\/?(?:details|p|br|div|span|center|hr|img|a|section)\b[^<>]*>\s*)+$/i
/** `#flashcards/go #review` */
const ONLY_TAGS = /^\s*(?:#[\p{L}\p{N}_/-]+\s*)+$/u

export const isBlank = ({ text }: Line): boolean => text.trim() === ''
export const isRule = ({ text, isCode }: Line): boolean => !isCode && RULE.test(text)

/** 0 where it is no heading. */
export function levelOf({ text, isCode }: Line): number {
  return isCode ? 0 : (HEADING.exec(text)?.[1]?.length ?? 0)
}

/** Its text, without the signs that may close it: `## Why? ##`. */
export function headingOf({ text }: Line): string {
  const written = HEADING.exec(text)?.[2]?.trimEnd() ?? ''
  let end = written.length
  while (written[end - 1] === '#') end -= 1
  return /\s/.test(written[end - 1] ?? ' ') ? written.slice(0, end).trimEnd() : written
}

/** The text of the first heading of level 1. */
export function titleOf(lines: readonly Line[]): string | null {
  const top = lines.find((line) => levelOf(line) === 1)
  return (top && headingOf(top)) || null
}

export function linesOf(text: string): readonly Line[] {
  const all = text.split(/\r?\n/)
  const end = endOfSettings(all)
  let fence = ''
  let isComment = false
  return all.map((line, index) => {
    if (index <= end) return { text: '', number: index + 1, isCode: true }
    const mark = FENCE.exec(line)?.[1] ?? ''
    const isCode = fence !== '' || mark !== ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    if (isCode) return { text: line, number: index + 1, isCode }
    const shown = withoutComments(line, isComment)
    isComment = shown.isOpen
    const isNothing = MARKUP.test(shown.text) || ONLY_TAGS.test(shown.text)
    return { text: isNothing ? '' : shown.text, number: index + 1, isCode }
  })
}

/** The block that some programs put at the top; -1 where there is none. */
function endOfSettings(all: readonly string[]): number {
  const fence = all[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return -1
  return all.findIndex((line, index) => index > 0 && line.trimEnd() === fence)
}

/** Comments of HTML, such as the dates a plug-in keeps in them, are nobody's answer. */
function withoutComments(line: string, wasOpen: boolean): { text: string; isOpen: boolean } {
  let text = ''
  let at = 0
  let isOpen = wasOpen
  for (;;) {
    const sign = isOpen ? '-->' : '<!--'
    const next = line.indexOf(sign, at)
    if (!isOpen) text += line.slice(at, next < 0 ? line.length : next)
    if (next < 0) return { text, isOpen }
    at = next + sign.length
    isOpen = !isOpen
  }
}
