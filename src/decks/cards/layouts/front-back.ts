// Headings, or lines in bold, that say only which side follows: Front and Back, 问题 and 答案.
import type { Line } from '../note-lines.ts'
import { cut } from './blocks.ts'
import type { Layout, Reading } from './layout.ts'
import { roleOf } from './marks.ts'

export const frontBack: Layout = { name: 'front-back', trust: 1, isMarked: true, read }

function read(lines: readonly Line[]): readonly Reading[] {
  const startOf = (line: Line): string | undefined => (roleOf(line) === 'front' ? '' : undefined)
  if (!lines.some((line) => startOf(line) !== undefined)) return []
  const answerOf = (line: Line): string | undefined => (roleOf(line) === 'back' ? '' : undefined)
  return [cut(lines, { startOf, answerOf, unlabelled: 'unfinished' })]
}
