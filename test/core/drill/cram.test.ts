import { expect, test } from 'vitest'
import { toDraft } from '../../../src/core/drill/draft.ts'
import { fromDraft, startDrill } from '../../../src/core/drill/start.ts'
import { edit, FILE, only, play, recall, START, type Step, taskOf } from './sitting.ts'

const begin = (isCram: boolean) =>
  startDrill(taskOf(recall), START, { sitting: 's1', file: FILE, shuffle: () => [], isCram })
const RATED: readonly Step[] = [
  [0, 'submit'],
  [0, 'submit'],
  [0, { type: 'rate', grade: 'good' }],
]
const attemptOf = (drill: ReturnType<typeof begin>) =>
  only(play(drill, ...RATED).effects, 'save-attempt')[0]?.attempt

test('the attempt of a cram says so, every other says nothing of it', () => {
  expect(attemptOf(begin(true))).toMatchObject({ cram: true })
  expect(attemptOf(begin(false))).not.toHaveProperty('cram')
})

test('a draft of a cram stays one, and a draft that is taken up in a cram becomes one', () => {
  const draftOf = (isCram: boolean) => toDraft(play(begin(isCram), [0, edit('half')]).drill)
  const resumed = (was: boolean, isCram: boolean) =>
    attemptOf(fromDraft(draftOf(was), taskOf(recall), START, isCram))?.cram ?? false
  expect(resumed(true, false)).toBe(true)
  expect(resumed(false, true)).toBe(true)
  expect(resumed(false, false)).toBe(false)
})

test('what lies ahead is not kept in a draft: by the time it is resumed it is something else', () => {
  const ahead = { inMs: { again: 1, hard: 2, good: 3, easy: 4 }, isLeech: true }
  const { drill } = play(begin(false), ...RATED.slice(0, 2), [0, { type: 'foreseen', ahead }])
  expect(drill.ahead).toEqual(ahead)
  expect(fromDraft(toDraft(drill), taskOf(recall), START).ahead).toBeNull()
})
