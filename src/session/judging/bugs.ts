/** Wrong answers as exercises: which of them are short enough, and what of them is the bug. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CodeQuestion, Language } from '../../core/kinds/code/question.ts'
import type { BugSource } from '../../core/kinds/code/work.ts'
import { LANGUAGE_FACTS } from '../../core/languages/languages.ts'
import { diffLines } from '../../text/diff.ts'

/** A wrong answer that differs by more lines is another program, not one bug. */
const MOST_CHANGED = 10

/** The wrong answers that can be debugged, by name. Several bugs at once (`as-often-written`) are no exercise. */
export async function bugsOf(
  solutions: string,
  { file, language }: CodeQuestion,
): Promise<readonly BugSource[]> {
  const folder = join(solutions, 'wrong')
  if (!existsSync(folder)) return []
  const end = file.slice(file.lastIndexOf('.'))
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith(end) && !name.startsWith('as-often-written'),
  )
  const reference = await readFile(join(solutions, 'reference', file), 'utf8')
  const bugs = await Promise.all(
    names.sort().map(async (name): Promise<BugSource> => {
      const text = await readFile(join(folder, name), 'utf8')
      const lines = withoutFirstComment(text, language).split('\n')
      return { name, lines, changed: changedRanges(lines.join('\n'), reference) }
    }),
  )
  return bugs.filter(({ lines }) => countChanged(lines.join('\n'), reference) <= MOST_CHANGED)
}

/** The first comment says what is wrong. */
function withoutFirstComment(code: string, language: Language): string {
  const { line, block } = LANGUAGE_FACTS[language].comment
  const comments = [`${RegExp.escape(line)}[^\\n]*\\n`]
  if (block) comments.push(`${block.map(RegExp.escape).join('[\\s\\S]*?')}\\s*\\n`)
  return code.replace(new RegExp(`^\\s*(?:${comments.join('|')})+\\s*`), '').trimEnd()
}

/** Lines that were changed, counted on the larger side: a line replaced is one, not two. */
export function countChanged(before: string, after: string): number {
  const rows = diffLines(before.trimEnd(), after.trimEnd(), Number.MAX_SAFE_INTEGER)
  const count = (sign: '+' | '-'): number => rows.filter((row) => row.sign === sign).length
  return Math.max(count('+'), count('-'))
}

/** Where `before` differs, in its own lines; where something is only missing, the lines around the gap. */
function changedRanges(before: string, after: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  const rows = diffLines(before, after.trimEnd(), Number.MAX_SAFE_INTEGER)
  const last = before.split('\n').length
  let line = 0
  let from: number | null = null
  let isGap = true
  for (const { sign } of [...rows, { sign: ' ' as const }]) {
    if (sign === ' ') {
      if (from !== null)
        ranges.push(isGap ? [Math.max(1, from - 1), Math.min(last, from)] : [from, line])
      from = null
      isGap = true
      line++
    } else {
      from ??= line + 1
      if (sign === '-') {
        line++
        isGap = false
      }
    }
  }
  return ranges
}
