/** `sparr export`: the log, the reviews or the questions, as text that other programs read. */

import { printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { writeToFile, writeToOutput } from '../../session/write-result.ts'
import { exportLog } from '../../store/exchange/export.ts'
import { reviewCsv, reviewsIn } from '../../store/exchange/review-csv.ts'

export type ExportFormat = 'json' | 'csv' | 'anki'

type Exported = {
  readonly count: number
  readonly pieces: Iterable<string>
  /** Questions that have no place in the format. */
  readonly left: number
  /** Entries of the log that nobody can read any more. */
  readonly damaged: number
}

/** Without a file it goes to standard output; with one only a sentence about it does. */
export async function exportData(
  format: ExportFormat,
  file: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const { words } = session
    const { count, pieces, left, damaged } = await gather(format, session)
    if (file === undefined) await writeToOutput(gathered(pieces))
    else await writeToFile(file, session.cwd, gathered(pieces))
    if (left > 0) tell(words.data.notNotes(left))
    if (damaged > 0) tell(words.data.damaged(damaged))
    if (file === undefined) return
    if (options.json) printJson({ file, format, count, damaged })
    else tell(words.data.exported(count, format, file))
  } finally {
    session.close()
  }
}

async function gather(format: ExportFormat, session: Session): Promise<Exported> {
  switch (format) {
    case 'json': {
      const store = await session.store()
      const { rows, damaged } = store.readRows()
      const pieces = exportLog(rows, store.imports.owner())
      return { count: rows.length, pieces, left: 0, damaged }
    }
    case 'csv': {
      const { rows, damaged } = (await session.store()).readRows()
      const attempts = reviewsIn(rows)
      return { count: attempts.length, pieces: reviewCsv(attempts), left: 0, damaged }
    }
    case 'anki': {
      const { ankiNotes, ankiText } = await import('../../decks/cards/to-anki.ts')
      const [{ decks }, leaving] = await Promise.all([session.load(), session.leaving()])
      const { notes, left } = ankiNotes(decks, session.contentLang, leaving.text)
      return { count: notes.length, pieces: ankiText(notes), left, damaged: 0 }
    }
  }
}

const PIECE = 65_536

/** Lines are short, and each write costs a call of the system. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < PIECE) continue
    yield held
    held = ''
  }
  if (held !== '') yield held
}
