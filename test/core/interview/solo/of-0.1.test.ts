/** Mocks that 0.1 left in the middle are taken up again by the rules they were held by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mocksOf } from '../../../../src/core/interview/kept.ts'
import { askedDimensions } from '../../../../src/core/interview/solo/asked.ts'
import { beginSolo, resumeSolo, toMockDraft } from '../../../../src/core/interview/solo/drafted.ts'
import { withDrill } from '../../../../src/core/interview/solo/follow.ts'
import { recordOf, stageOf } from '../../../../src/core/interview/solo/stage.ts'
import { stepSolo } from '../../../../src/core/interview/solo/step.ts'
import { importLog } from '../../../../src/store/exchange/import.ts'
import { sit } from '../../../ui/screens/seated.ts'
import { begin, fetchAll, phrases, round } from '../rounds.ts'

const NOW = { at: 1_800_000_000_000, monoMs: 5000 }
const FIXTURES = 'test/fixtures/mocks'
const solo = readdirSync(FIXTURES).filter(
  (name) => name.startsWith('solo-') && existsSync(join(FIXTURES, name, 'log.json')),
)

test.each(solo)('%s goes on where it stood', (name) => {
  const { rows } = importLog(readFileSync(join(FIXTURES, name, 'log.json'), 'utf8'), name)
  const [kept] = mocksOf(rows.flatMap((row) => (row.kind === 'mock' ? [row] : [])))
  if (!kept) throw new Error('no mock')
  const mock = resumeSolo(kept.id, kept.events, null, phrases, NOW)
  if (!mock) throw new Error('it cannot be taken up')
  expect(recordOf(mock)).toEqual(kept.record)
  expect(['takeaways', 'ended']).toContain(stageOf(mock, null).name)
  for (const { round: one } of kept.record.rounds)
    expect(askedDimensions(one)).not.toContain('knowledge')
})

test('its code round opens the editor at once, as it did then', () => {
  const { as: _, ...old } = round(fetchAll, 20)
  const left = beginSolo('m1', begin(old), phrases, NOW)
  const again = resumeSolo('m1', left.events, toMockDraft(left), phrases, NOW)
  if (!again) throw new Error('it cannot be taken up')
  const drill = sit(fetchAll, { isInterviewed: true })
  const opened = withDrill(again, drill)
  expect(stageOf(opened, drill).name).toBe('classify')
  const coding = stepSolo(opened, drill, { type: 'classify', as: 'coding' }, NOW)
  expect(stageOf(coding, drill).name).toBe('answer')
})
