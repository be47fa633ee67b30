import type { Grade } from '../log.ts'

/** How an answer ended where no test decides. */
export const byGrade = (_: unknown, suggested: Grade): 'passed' | 'failed' =>
  suggested === 'good' || suggested === 'easy' ? 'passed' : 'failed'
