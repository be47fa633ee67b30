/** The whole log as a file that another machine can merge: the same log of one owner is always the same bytes. */
import type { LogRow } from '../../core/log.ts'
import { canonicalJson } from './canonical-json.ts'

/** Of the file, not of the database: it grows when older programs could not read what is written. */
export const EXPORT_SCHEMA = 1
export const EXPORT_KIND = 'sparr-log'

/**
 * JSON in pieces, one entry on a line, in the order (at, id). Settings, trust and answers that are still being written
 * are this machine's own and stay here.
 * @param owner of the home: another person's home asks before it merges
 */
export function* exportLog(rows: readonly LogRow[], owner: string): Generator<string> {
  yield `{"schema":${EXPORT_SCHEMA},"kind":"${EXPORT_KIND}","owner":${JSON.stringify(owner)},"log":[`
  let separator = '\n'
  for (const row of rows.toSorted(inOrder)) {
    yield `${separator}${canonicalJson(row)}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

function inOrder(a: LogRow, b: LogRow): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
