import { expect, test } from 'vitest'
import { checkDesign } from '../../../src/core/design/evidence.ts'
import { hearingOf } from '../../../src/core/design/hearing.ts'
import { misheard, NEW_ROOM, type Room, refitted } from '../../../src/core/design/room.ts'
import { designAnswerOf, isNote } from '../../../src/core/design/texts.ts'
import { designCalled } from '../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')
const storage = gateway.panes.find(({ id }) => id === 'storage')
if (!storage) throw new Error('it has one')

const choosing = (choice: string): Room => ({
  ...NEW_ROOM,
  stage: 'storage',
  texts: { 'storage.choice': choice },
})
const heard = ({ texts }: Room) => hearingOf(storage, designAnswerOf(texts))
const result = ({ texts }: Room) => checkDesign(gateway, designAnswerOf(texts))

test('a choice that was heard wrongly counts for nothing and against nothing, and its words stay', () => {
  const room = choosing('a map in the memory of the gateway')
  expect(heard(room)).toMatchObject({ type: 'heard', option: { id: 'memory-dedupe' } })
  expect(result(room).contradictions).toHaveLength(1)
  const rejected = misheard(room, 'storage', gateway)
  expect(heard(rejected)).toMatchObject({ type: 'rejected' })
  expect(result(rejected)).toMatchObject({ contradictions: [], chosen: { storage: null } })
  expect(rejected.texts['storage.choice']).toBe(room.texts['storage.choice'])
  expect(heard(refitted(rejected, gateway))).toMatchObject({ type: 'rejected' })
  expect(misheard(rejected, 'storage', gateway)).toEqual(room)
})

test('what is rejected is that option alone: another choice is heard', () => {
  const rejected = misheard(choosing('a map in the memory of the gateway'), 'storage', gateway)
  const changed = {
    ...rejected,
    texts: { ...rejected.texts, 'storage.choice': 'an outcome table in the same transaction' },
  }
  expect(heard(changed)).toMatchObject({ type: 'heard', option: { id: 'outcome-table' } })
})

test('where nothing is heard there is nothing to reject', () => {
  const room = choosing('')
  expect(misheard(room, 'storage', gateway)).toBe(room)
  expect(misheard(room, 'no-pane', gateway)).toBe(room)
})

test('what the program keeps of its hearing is no text of the candidate', () => {
  expect(['heard.1', 'storage.heard', 'storage.choice', 'ask.1', 'heard.x'].map(isNote)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
