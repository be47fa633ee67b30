import { resolve } from 'node:path'
import type { Problem } from '../../core/question/question.ts'
import { frame } from './frame.ts'
import { readText } from './read.ts'

/** The code frame of a problem, from its file; empty where there is nothing to show. */
export function problemFrame({ file, line, column }: Problem, cwd: string): string {
  const read = readText(resolve(cwd, file))
  return 'value' in read ? frame(read.value, line, column) : ''
}
