// Cards in Markdown: `Q:` and `A:` lines, or a heading for each question with its answer below.
import { flaw } from '../read/flaw.ts'
import type { Flashcard, Read } from './flashcard.ts'

type Line = {
  readonly text: string
  readonly number: number
  /** In a code fence nothing is a mark. */
  readonly isCode: boolean
}

const QUESTION =
  /^ {0,3}(?:[-*+] +)?(?:\*\*|__)?(?:Q|Question|问|問|问题)\d{0,4}\.?(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(.*)$/iu
const ANSWER =
  /^ {0,3}(?:[-*+] +)?(?:\*\*|__)?(?:A|Answer|答|答案)\d{0,4}\.?(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(.*)$/iu
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(\S.*))?$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

export function readMarkdown(text: string): Read {
  const lines = linesOf(text)
  const hasMarks = lines.some(({ text, isCode }) => !isCode && QUESTION.test(text))
  return hasMarks ? readMarked(lines) : readHeadings(lines)
}

function readMarked(lines: readonly Line[]): Read {
  const cards: Open[] = []
  let open: Open | undefined
  for (const line of lines) {
    const asked = matched(line, QUESTION)
    const answered = matched(line, ANSWER)
    if (asked !== undefined) {
      open = { front: [asked], back: null, number: line.number }
      cards.push(open)
    } else if (answered !== undefined && open?.back == null) {
      if (open === undefined) {
        const hint = 'Put the question on a line that begins with Q: above it.'
        return { flaw: flaw(placeOf(line), 'card', 'this answer has no question', hint) }
      }
      open.back = [answered]
    } else if (matched(line, HEADING) !== undefined) open = undefined
    else (open?.back ?? open?.front)?.push(line.text)
  }
  const missing = cards.find(({ back }) => joined(back ?? []) === '')
  if (missing) {
    const hint = 'Put the answer on a line that begins with A: below it.'
    const place = { line: missing.number, column: 1 }
    return { flaw: flaw(place, 'card', 'this question has no answer', hint) }
  }
  return { title: titleOf(lines), cards: cards.map(cardOf) }
}

/** Headings of one level are the questions: the second where there are any, or else the highest there is. */
function readHeadings(lines: readonly Line[]): Read {
  const levels = lines.map(levelOf).filter((level) => level > 0)
  const level = levels.includes(2) ? 2 : levels.reduce((least, one) => Math.min(least, one), 7)
  const cards: Open[] = []
  let open: Open | undefined
  for (const line of lines) {
    const own = levelOf(line)
    if (own > 0 && own <= level) {
      open = { front: [headingOf(line)], back: [], number: line.number }
      if (own === level) cards.push(open)
    } else open?.back?.push(line.text)
  }
  // A heading with nothing below it is the heading of a chapter.
  const asked = cards.filter(({ front, back }) => joined(front) !== '' && joined(back ?? []) !== '')
  return { title: level === 1 ? null : titleOf(lines), cards: asked.map(cardOf) }
}

type Open = { readonly front: string[]; back: string[] | null; readonly number: number }

function cardOf({ front, back, number }: Open): Flashcard {
  const place = { line: number, column: 1 }
  return { front: joined(front), back: joined(back ?? []), tags: [], place }
}

const joined = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()

const placeOf = ({ number }: Line) => ({ line: number, column: 1 })

function titleOf(lines: readonly Line[]): string | null {
  const top = lines.find((line) => levelOf(line) === 1)
  return (top && headingOf(top)) || null
}

/** Its text, without the signs that may close it: `## Why? ##`. */
function headingOf(line: Line): string {
  const text = matched(line, HEADING, 2)?.trimEnd() ?? ''
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return /\s/.test(text[end - 1] ?? ' ') ? text.slice(0, end).trimEnd() : text
}

function levelOf(line: Line): number {
  return matched(line, HEADING)?.length ?? 0
}

function matched({ text, isCode }: Line, form: RegExp, group = 1): string | undefined {
  return isCode ? undefined : (form.exec(text)?.[group] ?? undefined)
}

/** Without the block of settings that some programs put at the top. */
function linesOf(text: string): readonly Line[] {
  const all = text.split(/\r?\n/)
  const end = all[0] === '---' ? all.indexOf('---', 1) : -1
  let fence = ''
  return all.map((line, index) => {
    const mark = index > end ? (FENCE.exec(line)?.[1] ?? '') : ''
    const isCode = index <= end || fence !== '' || mark !== ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    return { text: index <= end ? '' : line, number: index + 1, isCode }
  })
}
