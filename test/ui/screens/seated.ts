/** A program at a screen, and a sitting with a question. */
import type { App as AppState } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import type { Drill, Task } from '../../../src/core/drill/drill.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { FILE, START, taskOf } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'

/** Options stay in the order of the question. */
export function sit(question: Question, task: Partial<Task> = {}, isReadOnly = false): Drill {
  return startDrill({ ...taskOf(question), ...task }, START, {
    sitting: 's1',
    file: FILE,
    shuffle: (count) => Array.from({ length: count }, (_, i) => i),
    isReadOnly,
  })
}

export const listed = ({ id, kind, title, level, minutes }: Question): CatalogQuestion => ({
  name: `deck/${id}`,
  kind,
  title,
  lang: 'en',
  level,
  minutes,
  difficulty: 3,
  tags: [],
  language: kind === 'code' ? 'go' : null,
  digest: 'd1',
})

export function appOn(screen: AppState['screen'], over: Partial<AppState> = {}): AppState {
  const questions: readonly CatalogQuestion[] = []
  return {
    ...newApp({
      catalog: {
        problems: 0,
        decks: [
          { name: 'deck', title: 'A deck', lang: 'en', version: '1.0.0', origin: 'own', questions },
        ],
      },
      progress: new Map(),
      drafts: [],
      evening: evening(),
      notices: [],
      contentLang: 'en',
      homeDir: '/home',
      now: START.at,
    }),
    ...over,
    screen,
  }
}

export const inDrill = (drill: Drill, over: Partial<AppState> = {}): AppState =>
  appOn({ name: 'drill', drill }, over)
