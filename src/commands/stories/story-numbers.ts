/** `sparr story numbers`: every number with a metric, and those that contradict each other. */
import type { Conflict } from '../../core/bank/ledger/conflicts.ts'
import type { Figure } from '../../core/bank/ledger/figures.ts'
import { ledgerOf } from '../../core/bank/ledger/ledger.ts'
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { ownWords } from '../../session/stories/own-words.ts'
import { table } from '../../session/table.ts'
import { conflictText, placeText, quoteText } from '../../telling/stories/ledger-text.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

/** Exit 1 when the same number is told in two ways. */
export async function storyNumbers(options: GlobalOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const [store, { decks }] = await Promise.all([session.store(), session.load()])
    const { figures, conflicts } = ledgerOf(ownWords(store, decks).tellings)
    const code = conflicts.length > 0 ? EXIT.failed : EXIT.ok
    const { words } = session
    if (options.json) {
      printJson({ figures: figures.map(plainFigure), conflicts: conflicts.map(plainConflict) })
      return code
    }
    const { ledger } = words.bank
    if (figures.length === 0) {
      tell(ledger.empty)
      return code
    }
    print(
      table([
        ledger.heads,
        ...figures.map((figure) => [
          figure.metricText,
          ledger.slots[figure.slot],
          figure.text,
          placeText(figure, words),
        ]),
      ]),
    )
    print(`\n${clean(ledgerText(conflicts, figures.length, words))}`)
    return code
  } finally {
    session.close()
  }
}

function ledgerText(conflicts: readonly Conflict[], figures: number, words: Words): string {
  const { ledger } = words.bank
  if (conflicts.length === 0) return ledger.clean(figures)
  const lines = conflicts.flatMap((conflict) => [
    `  ! ${conflictText(conflict, words)}`,
    ...conflict.values.flatMap((told) =>
      told.map(
        (figure) =>
          `    ${placeText(figure, words)}${words.marks.colon}${quoteText(figure, words)}`,
      ),
    ),
  ])
  return [ledger.found(conflicts.length), ...lines, '', ledger.advice].join('\n')
}

const plainFigure = ({ metric, slot, text, value, dimension, source, letter, quote }: Figure) => ({
  metric: metric.name,
  of: metric.of,
  subject: metric.subject.type === 'named' ? metric.subject.name : null,
  slot,
  text,
  value,
  dimension,
  source,
  letter,
  quote,
})

const plainConflict = ({ metric, slot, values }: Conflict) => ({
  metric,
  slot,
  values: values.map((told) => ({
    text: told[0].text,
    value: told[0].value,
    places: told.map(({ source, letter, text, quote }) => ({ source, letter, text, quote })),
  })),
})
