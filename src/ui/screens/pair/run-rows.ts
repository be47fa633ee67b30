/** What came of the last run: the verdict, each test by its title, and whose machine judged. */
import type { PairRun } from '../../../core/interview/pair/pair.ts'
import type { TestLine } from '../../../core/interview/pair/wire.ts'
import { heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import { clean, cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export type RunView = {
  /** Of the round, in order. */
  readonly runs: readonly PairRun[]
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function runRows({ runs, words, signs, width }: RunView): readonly StyledRow[] {
  const { run: say, roles } = words.pair
  const last = runs.at(-1)
  const judged = runs.findLast(({ result }) => result !== null)?.result
  if (!last) return [heading(say.head), ...textRows(say.none, width, 'dim')]
  const rows: StyledRow[] = [heading(say.head)]
  if (last.result === null) rows.push(...textRows(`${signs.busy} ${say.running}`, width, 'dim'))
  if (!judged) return rows
  const kept = judged.tests.filter(({ status }) => status === 'pass').length
  const isAccepted = judged.verdict === 'AC'
  const meaning = words.code.verdicts[judged.verdict]
  rows.push(
    ...signedRows(
      isAccepted ? signs.pass : signs.fail,
      isAccepted ? 'good' : 'bad',
      `${say.result(judged.verdict, judged.ms)}${words.marks.colon}${meaning}`,
      width,
      'strong',
    ),
    ...textRows(
      [
        ...(judged.tests.length > 0 ? [say.kept(kept, judged.tests.length)] : []),
        say.judgedBy(roles[judged.judgedBy]),
      ].join(signs.between),
      width,
      'dim',
      2,
    ),
    ...judged.tests.flatMap((test) => testRow(test, signs, width)),
    ...(judged.detail.trim() === '' ? [] : textRows(clean(judged.detail), width, 'plain', 2)),
  )
  return rows
}

/** The same in one line, for where there is no room. */
export function runLine({ runs, words, signs }: Omit<RunView, 'width'>): string {
  const { run: say } = words.pair
  const last = runs.at(-1)
  if (!last) return ''
  if (!last.result) return `${say.head}${words.marks.colon}${say.running}`
  const { verdict, tests } = last.result
  const marks = tests.slice(0, 30).map(({ status }) => signOf(status, signs)[0])
  return `${say.head}${words.marks.colon}${verdict} ${marks.join(' ')}`
}

const testRow = ({ title, status }: TestLine, signs: Signs, width: number) => {
  const [sign, style] = signOf(status, signs)
  return signedRows(sign, style, cleanLine(title), width, status === 'not-run' ? 'dim' : 'plain')
}

function signOf(status: TestLine['status'], signs: Signs): readonly [string, Style] {
  switch (status) {
    case 'pass':
      return [signs.pass, 'good']
    case 'fail':
    case 'crash':
    case 'timeout':
      return [signs.fail, 'bad']
    case 'not-run':
      return [signs.todo, 'dim']
  }
}
