import type { Changed } from '../../core/question/deck-changes.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'
import { placeOf } from './deck-add.ts'
import type { Found } from './look-for-new.ts'

/** What an update would change, a question a line. */
export function changesText(
  { from, to, isSame, changes, signer, asksAgain, problems }: Omit<Found, 'take'>,
  { sharing }: Pick<Words, 'sharing'>,
  id: string,
): string {
  const place = ({ ref, commit }: Found['to']): string => placeOf(ref, commit)
  if (isSame) return sharing.nothingNew(id, place(to))
  const { added, wording, runs, renamed, removed } = changes
  const changed = (one: Changed | null): string =>
    one === null ? '' : ` (${one === 'runs' ? sharing.diff.runs : sharing.diff.wording})`
  const rows = [
    ...added.map((name) => [sharing.diff.added, name]),
    ...wording.map((name) => [sharing.diff.wording, name]),
    ...runs.map((name) => [sharing.diff.runs, name]),
    ...renamed.map((one) => [
      sharing.diff.renamed,
      `${one.from} -> ${one.to}${changed(one.changed)}`,
    ]),
    ...removed.map((name) => [sharing.diff.removed, name]),
  ]
  return [
    sharing.leads(id, place(from), place(to)),
    ...(rows.length === 0 ? [sharing.noQuestion] : [table(rows)]),
    ...(problems > 0 ? [sharing.problemsInNew(problems)] : []),
    ...(signer === null ? [] : [sharing.signedBy(signer)]),
    ...(asksAgain.length === 0 ? [] : [sharing.asksAgain(asksAgain.length, id)]),
  ].join('\n')
}
