import type { Task } from '../../drill/drill.ts'
import type { DesignQuestion } from './question.ts'

/** As far as the question itself goes: in a mock the follow-ups are the interviewer's. */
export const askedOf = (
  { isInterviewed }: Pick<Task, 'isInterviewed'>,
  question: DesignQuestion,
): DesignQuestion => (isInterviewed ? { ...question, followUps: [] } : question)
