import { type RejectedRule, rejectedRules } from '../../core/statistics/rejections.ts'
import type { Statistics } from '../../core/statistics/statistics.ts'
import { isAsciiOnly } from '../../session/language.ts'
import { offsetMin } from '../../session/offset-min.ts'
import { print, printJson } from '../../session/output.ts'
import { gatherStatistics } from '../../session/practice/statistics.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { StyledRow } from '../../telling/style.ts'

const WIDEST = 100

/** @param profile a position: how ready somebody is for it, in place of everything else */
export async function stats(profile: string | undefined, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    if (profile !== undefined) {
      const { readiness } = await import('./readiness.ts')
      return readiness(profile, session, store, loaded)
    }
    const statistics = gatherStatistics(session, store, loaded.decks)
    const rejections = rejectedRules(store.kept('rejection').map(({ body }) => body))
    if (options.json) return printJson({ ...jsonOf(statistics), rejections })
    await printStatistics(statistics, session)
    printRejections(rejections, session)
  } finally {
    session.close()
  }
}

/** Days without practice are left out. */
function jsonOf({ totals, decks, recent, practice, ...rest }: Statistics): object {
  const { practised, of, from, to, weeks } = practice
  const days = weeks.flat().filter((day) => day !== null && day.attempts > 0)
  return {
    totals,
    decks,
    recent: recent.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    practice: { practised, of, from, to, days },
    ...rest,
  }
}

async function printStatistics(
  statistics: Statistics,
  { words, settings }: Session,
): Promise<void> {
  const [{ statisticsRows }, { signsFor }] = await Promise.all([
    import('../../telling/statistics/rows.ts'),
    import('../../telling/signs.ts'),
  ])
  const signs = signsFor(isAsciiOnly(process.env, settings.isPlain))
  const width = Math.min(WIDEST, process.stdout.columns ?? 80)
  print(statisticsRows(statistics, { words, signs, width }).map(textOf).join('\n').trimEnd())
  const { recent } = statistics
  if (recent.length === 0) return
  print('')
  print(words.statistics.recent)
  print(
    table(
      recent.map(({ question, at, outcome, verdict, chosen }) => [
        localTime(at),
        verdict ?? words.stats.outcomes[outcome],
        words.grades[chosen],
        question,
      ]),
    ),
  )
}

function printRejections(rejections: readonly RejectedRule[], { words }: Session): void {
  if (rejections.length === 0) return
  print('')
  print(words.statistics.rejected)
  print(table(rejections.map(({ code, count }) => [`${count}`, code])))
}

function localTime(at: number): string {
  const here = new Date(at + offsetMin(at) * 60_000)
  return here.toISOString().slice(0, 16).replace('T', ' ')
}

function textOf(row: StyledRow): string {
  return row
    .map(({ text }) => text)
    .join('')
    .trimEnd()
}
