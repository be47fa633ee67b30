import { print, printJson } from './output.ts'
import { type GlobalOptions, openSession } from './session.ts'
import { table } from './table.ts'

const instant = (at: number): string => new Date(at).toISOString()

export async function stats(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const store = await session.store()
    const { totals, decks, recent } = store.stats()
    if (options.json)
      return printJson({
        totals,
        decks,
        recent: recent.map((row) => ({ ...row, at: instant(row.at) })),
      })
    const { words } = session
    if (totals.attempts === 0) return print(words.stats.empty)
    print(words.stats.totals(totals.attempts, totals.passed, totals.activeMs))
    print('')
    print(
      table([
        words.stats.deckHeads,
        ...decks.map(({ id, attempts, passed, passRate, medianOfBudget, selfReported }) => [
          id,
          `${attempts}`,
          `${passed}`,
          passRate === null ? '-' : `${Math.round(passRate * 100)} %`,
          medianOfBudget === null ? '-' : `${Math.round(medianOfBudget * 100)} %`,
          `${selfReported}`,
        ]),
      ]),
    )
    print('')
    print(
      table(
        recent.map(({ question, at, outcome, verdict, chosen }) => [
          instant(at).slice(0, 16).replace('T', ' '),
          verdict ?? words.stats.outcomes[outcome],
          words.grades[chosen],
          question,
        ]),
      ),
    )
  } finally {
    session.close()
  }
}
