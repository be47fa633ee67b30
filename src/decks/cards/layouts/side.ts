// One side of a card: its lines without what only held it in the file.
import { isBlank, isRule, type Line } from '../note-lines.ts'
import { OPTION } from './marks.ts'

/** The first may be a rest of a line. Rules and blank lines at the ends go, and what the whole was indented by. */
export function sideOf(parts: readonly (Line | string)[]): string {
  const lines = parts.map((part) =>
    typeof part === 'string' ? { text: part, number: 0, isCode: false } : part,
  )
  let begin = 0
  let end = lines.length
  const isNothing = (line: Line | undefined): boolean =>
    line !== undefined && (isBlank(line) || isRule(line))
  while (begin < end && isNothing(lines[begin])) begin += 1
  while (end > begin && isNothing(lines[end - 1])) end -= 1
  const kept = lines.slice(begin, end)
  const indents = kept.flatMap((line, i) =>
    isBlank(line) || (i === 0 && line.number === 0) ? [] : [line.text.search(/\S/)],
  )
  const indent = indents.reduce((least, one) => Math.min(least, one), 40)
  return kept
    .map(({ text, number }) => (number === 0 ? text.trim() : text.slice(indent)))
    .join('\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trimEnd()
}

/** The answer `B` to a question with options says little when it is read alone: the option itself takes its place. */
export function withOptions(front: string, back: string): string {
  const [first = '', ...rest] = back.split('\n')
  const letters = /^[*_`]{0,2}([A-Ha-h](?:[,，、 ]{0,2}[A-Ha-h]){0,7})[*_`.。]{0,3}$/.exec(
    first.trim(),
  )?.[1]
  if (letters === undefined) return back
  const options = front.split('\n').filter((line) => OPTION.test(line))
  const chosen = [...letters.toUpperCase().replace(/[^A-H]/g, '')].map((letter) =>
    options.find((line) => OPTION.exec(line)?.[1]?.toUpperCase() === letter),
  )
  if (chosen.length === 0 || chosen.some((line) => line === undefined)) return back
  return [...chosen.map((line) => (line ?? '').trim().replace(/^[-*+] +/, '')), ...rest].join('\n')
}
