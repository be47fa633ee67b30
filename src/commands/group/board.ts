/** `sparr group board`: who did what. Nothing on it says how well, unless its owner shares that. */
import { type BoardRow, boardOf } from '../../core/group/board.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'
import { knownQuestions } from './known-questions.ts'
import { groupNow, openGroup, weekOf, weekQuestions } from './opened.ts'

export async function groupBoard(
  wanted: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const opened = openGroup(session, wanted)
    const [loaded, group] = await Promise.all([session.load(), groupNow(opened)])
    const { shipped } = knownQuestions(opened, loaded)
    const week = weekQuestions(group, shipped, weekOf(opened, group))
    const rows = boardOf(group, week)
    const { settings } = group
    if (options.json)
      return printJson({
        ...{ group: opened.place.id, title: settings.title, week: week.week },
        questions: week.questions.length,
        members: rows,
      })
    const { words } = session
    const { boardHeads } = words.group
    const lines = rows.map((row) => cellsOf(row, week.questions.length, words))
    print(
      [
        words.group.boardTitle(settings.title, week.week),
        '',
        table([boardHeads, ...lines]),
        ...rows.flatMap(({ handle, scores }) =>
          scores === null || scores.length === 0 ? [] : [words.group.scoresOf(handle, scores)],
        ),
        '',
        words.group.selfReported,
      ].join('\n'),
    )
  } finally {
    session.close()
  }
}

function cellsOf(row: BoardRow, questions: number, { group }: Words): readonly string[] {
  return [
    row.isActive ? row.handle : group.left(row.handle),
    `${row.ofWeek}/${questions}`,
    String(row.doneThisWeek),
    String(row.doneInAll),
    String(row.verified),
    String(row.answers),
    String(row.reviews),
    String(row.waiting),
    row.due === null ? '-' : String(row.due),
    row.lastDay ?? '-',
  ]
}
