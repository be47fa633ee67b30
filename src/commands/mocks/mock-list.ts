import { type KeptMock, mocksOf } from '../../core/interview/kept.ts'
import { heldRounds } from '../../core/interview/scorecard.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { timeText } from '../../telling/mock-about.ts'
import type { Words } from '../../words/words.ts'

/** Every mock of the log, the newest first. */
export async function mockList(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const mocks = mocksOf((await session.store()).kept('mock'))
    if (options.json) return printJson({ mocks: mocks.map(asJson) })
    print(mocks.length === 0 ? session.words.solo.list.empty : listText(mocks, session.words))
  } finally {
    session.close()
  }
}

const doneOf = ({ record }: KeptMock): number => heldRounds(record).length

function listText(mocks: readonly KeptMock[], words: Words): string {
  const { list } = words.solo
  return table(
    mocks.map((mock) => [
      mock.id.slice(0, 8),
      timeText(mock.at, mock.offsetMin),
      list.modes[mock.record.mode],
      list.rounds(doneOf(mock), mock.record.rounds.length),
      mock.record.isEnded ? list.ended : list.unfinished,
      mock.record.title,
    ]),
  )
}

const asJson = (mock: KeptMock) => ({
  id: mock.id,
  title: mock.record.title,
  mode: mock.record.mode,
  at: new Date(mock.at).toISOString(),
  rounds: mock.record.rounds.length,
  answered: doneOf(mock),
  isEnded: mock.record.isEnded,
})
