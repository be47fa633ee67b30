// Notes for the spaced repetition plug-in of Obsidian: `question::answer`, a `?` between two paragraphs, ==gaps==.
import type { Unfinished } from '../flashcard.ts'
import { headingOf, isBlank, isRule, type Line, levelOf, titleOf } from '../note-lines.ts'
import { ANKI, EQUALS, gapped } from './gaps.ts'
import type { Layout, Reading } from './layout.ts'
import { sideOf } from './side.ts'

export const obsidian: Layout = { name: 'obsidian', trust: 1, isMarked: true, read }

const BETWEEN = /^\s*\?{1,2}\s*$/
const INLINE = /^(.{1,400}?)\s*(?<!:):{2,3}(?!:)\s*(\S.*)$/

type Made = {
  readonly front: string
  readonly back: string
  readonly line: number
  readonly lines: readonly Line[]
}

function read(lines: readonly Line[]): readonly Reading[] {
  const used = new Set<Line>()
  const made: Made[] = []
  lines.forEach((line, index) => {
    if (line.isCode || !BETWEEN.test(line.text)) return
    const card = around(lines, index)
    if (card === undefined || card.lines.some((one) => used.has(one))) return
    for (const one of card.lines) used.add(one)
    made.push(card)
  })
  for (const line of lines) {
    const sides = used.has(line) || line.isCode ? undefined : inlineOf(line.text)
    if (sides === undefined) continue
    used.add(line)
    made.push({ ...sides, line: line.number, lines: [line] })
  }
  for (const paragraph of paragraphsOf(lines)) {
    const [first] = paragraph
    if (first === undefined || paragraph.some((line) => used.has(line) || line.isCode)) continue
    const sides = gapped(sideOf(paragraph), [ANKI, EQUALS])
    if (sides === undefined) continue
    for (const line of paragraph) used.add(line)
    made.push({ ...sides, line: first.number, lines: paragraph })
  }
  if (made.length === 0) return []
  return [sheetOf(lines, made, used)]
}

function sheetOf(lines: readonly Line[], made: readonly Made[], used: ReadonlySet<Line>): Reading {
  const sorted = made.toSorted((a, b) => a.line - b.line)
  const unfinished: readonly Unfinished[] = sorted.flatMap(({ front, back, line }) =>
    front !== '' && back !== ''
      ? []
      : [{ line, front: front || back, lacks: front ? 'answer' : 'question' }],
  )
  return {
    title: titleOf(lines),
    cards: sorted.flatMap(({ front, back, line }) =>
      front === '' || back === '' ? [] : [{ front, back, tags: [], place: { line, column: 1 } }],
    ),
    unused: lines
      .filter((line) => !used.has(line) && !isBlank(line) && !isRule(line) && levelOf(line) === 0)
      .map(({ number }) => number),
    unfinished,
  }
}

/** The paragraph above the sign asks, the one below it answers; a blank line beside the sign is allowed. */
function around(lines: readonly Line[], sign: number): Made | undefined {
  let top = sign - 1
  while (top > 0 && isEmpty(lines[top])) top -= 1
  let begin = top
  while (begin > 0 && !isEnd(lines[begin]) && !isEnd(lines[begin - 1])) begin -= 1
  const own = lines[top]
  if (own !== undefined && levelOf(own) > 0) begin = top
  let from = sign + 1
  while (from < lines.length && isEmpty(lines[from])) from += 1
  let end = from
  while (end < lines.length && (lines[end]?.isCode || !isEnd(lines[end]))) end += 1
  const asked = lines.slice(begin, top + 1)
  const answer = lines.slice(from, end)
  const [first] = asked
  if (first === undefined || isEmpty(first)) return undefined
  const front = levelOf(first) > 0 ? headingOf(first) : sideOf(asked).replace(/^[-*+] +/, '')
  return {
    front,
    back: sideOf(answer),
    line: first.number,
    lines: [...asked, ...lines.slice(sign, sign + 1), ...answer],
  }
}

const isEmpty = (line: Line | undefined): boolean =>
  line === undefined || (!line.isCode && isBlank(line))
const isEnd = (line: Line | undefined): boolean =>
  line === undefined ||
  isEmpty(line) ||
  isRule(line) ||
  levelOf(line) > 0 ||
  BETWEEN.test(line.text)

function inlineOf(text: string): { front: string; back: string } | undefined {
  // In code two colons mean something else.
  const shown = text.replace(/`[^`]*`/g, (code) => '\u0000'.repeat(code.length))
  const found = INLINE.exec(shown)
  if (!found || /^\s*[|>]/.test(text)) return undefined
  const [, left = '', right = ''] = found
  const isName = /[\w>]$/.test(left) && /^\w/.test(right) && shown.startsWith(`${left}::`)
  if (
    isName &&
    /\s/.test(left.trim()) &&
    text.includes(`${left.trim().split(/\s/).at(-1)}::${right.split(/\s/)[0]}`) &&
    !/[?？]$/.test(left)
  )
    return undefined
  const front = text
    .slice(0, left.length)
    .trim()
    .replace(/^(?:[-*+]|\d{1,4}[.)]) +/, '')
    .replace(/^#{1,6} +/, '')
  return { front, back: text.slice(text.length - right.length).trim() }
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const all: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (isBlank(line) || levelOf(line) > 0 || isRule(line)) open = undefined
    else if (open) open.push(line)
    else {
      open = [line]
      all.push(open)
    }
  }
  return all
}
