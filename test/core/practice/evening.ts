import type { Evening } from '../../../src/core/app/app.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'

/** An evening with these questions in its session, whole and due; none: nothing to do. */
export function evening(...questions: readonly CatalogQuestion[]): Evening {
  return {
    tonight: {
      date: '2026-11-20',
      items: questions.map((question) => ({
        question,
        form: 'long',
        minutes: question.minutes,
        why: 'due',
      })),
      mock: null,
      more: [],
      minutes: questions.reduce((sum, { minutes }) => sum + minutes, 0),
      leftMinutes: 40,
      doneMs: 0,
      doneCount: 0,
      back: null,
      waiting: 0,
      leeches: [],
      byName: [],
    },
    due: new Map(),
    counts: new Map(),
    held: new Map(),
    isBlind: false,
    minutesPerDay: 40,
    interview: null,
    track: null,
  }
}
