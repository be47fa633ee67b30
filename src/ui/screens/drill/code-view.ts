import type { Drill } from '../../../core/drill/drill.ts'
import type { CodeQuestion, TestCase } from '../../../core/kinds/code/question.ts'
import { shownTests } from '../../../core/kinds/code/stages.ts'
import type { CodeWork, RunView } from '../../../core/kinds/code/work.ts'
import type { Judgement, TestResult } from '../../../core/verdict.ts'
import { clean } from '../../../text/clean.ts'
import { diffLines } from '../../../text/diff.ts'
import { widthOf } from '../../../text/width.ts'
import { chopSpans, textOfRow } from '../../../text/wrap-text.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, columns, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { Style, StyledRow } from '../../theme.ts'
import { say } from './context.ts'

type View = {
  readonly drill: Drill
  readonly work: CodeWork
  readonly words: Words
  readonly signs: Signs
  readonly width: number
  readonly now: number
  readonly homeDir: string
}

/** Each hidden test by its title as it lands, and the verdict with what it teaches. */
export function codeRows(view: View): readonly StyledRow[] {
  const { work, words, width } = view
  return [
    ...testRows(view),
    ...(work.run ? [BLANK, ...verdictRows(view, work.run)] : []),
    ...(work.run ? [] : [BLANK, ...textRows(words.code.notes, width, 'dim')]),
  ]
}

/** Where to write, and what became of the latest save: always in view. */
export function fileRows({ work, words, width, now, homeDir, signs }: View): readonly StyledRow[] {
  const path =
    homeDir && work.file.startsWith(`${homeDir}/`)
      ? `~${work.file.slice(homeDir.length)}`
      : work.file
  const note =
    work.savedAt === null
      ? words.code.notSaved
      : words.code.saved(words.ago(now - work.savedAt), work.runs)
  const noteWidth = widthOf(note)
  const rest = width - noteWidth - 2
  // The end of a long path says more than its beginning.
  if (widthOf(path) > rest) {
    const rows = chopSpans([{ text: path, style: 'code' }], width)
    const hidden = rows.length > 2 ? textRows(signs.more, width, 'code') : []
    return [...hidden, ...rows.slice(-2), ...textRows(note, width, 'dim')]
  }
  return [
    columns(
      [
        { text: path, width: rest, style: 'accent' },
        { text: note, width: noteWidth, isRight: true, style: 'dim' },
      ],
      signs.more,
    ),
  ]
}

function testRows({ drill, work, words, signs, width }: View): readonly StyledRow[] {
  const question = drill.task.question as CodeQuestion
  const results = resultsOf(work.run)
  const listed: readonly TestCase[] =
    question.tests === 'all'
      ? [...results.values()].map(({ name, title }) => ({ name, title }))
      : shownTests(question, work)
  const rows: StyledRow[] = [heading(words.code.tests)]
  const isRunning = work.run !== null && work.run.judgement === null
  for (const test of listed) {
    const result = results.get(test.name)
    const [sign, style] = signOf(result, isRunning, signs)
    rows.push(
      ...indented(signedRows(sign, style, say(drill, test.title), width - 2, titleStyle(result))),
    )
    const isBad = result !== undefined && result.status !== 'pass' && result.status !== 'not-run'
    if (isBad && result.message) rows.push(...textRows(result.message, width, 'plain', 6))
    if (isBad && test.hint) rows.push(...textRows(say(drill, test.hint), width, 'dim', 6))
  }
  return rows
}

const indented = (rows: readonly StyledRow[]): readonly StyledRow[] =>
  rows.map((row) => [{ text: '  ', style: 'plain' }, ...row])

/** The final word where there is one, otherwise what has landed; a failure under the race detector wins. */
function resultsOf(run: RunView | null): ReadonlyMap<string, TestResult> {
  if (!run) return new Map()
  if (run.judgement && run.judgement.tests.length > 0) {
    return new Map(run.judgement.tests.map((result) => [result.name, result]))
  }
  const failing = run.race.filter(({ status }) => status !== 'pass' && status !== 'not-run')
  return new Map([...run.plain, ...failing].map((result) => [result.name, result]))
}

function signOf(
  result: TestResult | undefined,
  isRunning: boolean,
  signs: Signs,
): readonly [string, Style] {
  switch (result?.status) {
    case 'pass':
      return [signs.pass, 'good']
    case 'fail':
    case 'crash':
    case 'timeout':
      return [signs.fail, 'bad']
    case 'not-run':
      return [signs.todo, 'dim']
    case undefined:
      return [isRunning ? signs.busy : signs.todo, 'dim']
  }
}

const titleStyle = (result: TestResult | undefined): Style =>
  result === undefined || result.status === 'not-run' ? 'dim' : 'plain'

function verdictRows({ words, signs, width }: View, run: RunView): readonly StyledRow[] {
  const { judgement, stage } = run
  if (!judgement) {
    const name = words.code.stages[stage?.stage ?? 'compiling']
    const count = stage?.of ? ` ${words.code.of(stage.done ?? 0, stage.of)}` : ''
    return [
      ...(run.compile.length > 0 ? textRows(words.code.compileErrors, width, 'heading') : []),
      ...compileRows(run.compile, width),
      ...textRows(`${signs.busy} ${name}${count}`, width, 'dim'),
    ]
  }
  return judgementRows(judgement, words, signs, width)
}

function judgementRows(
  judgement: Judgement,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { verdict, detail, compile, race, sandbox, timings } = judgement
  const isAccepted = verdict === 'AC'
  const isSaidAbove = judgement.tests.some(({ message }) => message.includes(detail))
  const said = `${words.code.result(verdict, timings.total)}${words.marks.colon}${words.code.verdicts[verdict]}`
  return [
    ...signedRows(
      isAccepted ? signs.pass : signs.fail,
      isAccepted ? 'good' : 'bad',
      said,
      width,
      'strong',
    ),
    ...compileRows(compile, width),
    ...(detail && !isAccepted && !isSaidAbove ? textRows(detail, width, 'plain', 2) : []),
    ...(isAccepted && race === 'not checked'
      ? signedRows(signs.warn, 'warn', words.code.unproven, width)
      : []),
    ...(sandbox === 'none' ? textRows(words.code.sandboxNone, width, 'dim', 2) : []),
  ]
}

function compileRows(compile: Judgement['compile'], width: number): readonly StyledRow[] {
  return compile.flatMap(({ file, line, column, message }) =>
    textRows(`${file}:${line}:${column} ${message}`, width, 'plain', 2),
  )
}

/** A line of code behind its sign; a long one goes on below itself, because the difference may stand at its end. */
function codeLineRows(
  sign: string,
  text: string,
  style: Style,
  width: number,
): readonly StyledRow[] {
  const column = widthOf(sign) + 1
  return chopSpans([{ text: clean(text), style: 'plain' }], Math.max(1, width - column)).map(
    (row, i) => [
      { text: i === 0 ? `${sign} ` : ' '.repeat(column), style },
      { text: textOfRow(row), style },
    ],
  )
}

/** Yours against the reference, line by line. */
export function compareRows({ work, words, signs, width }: View): readonly StyledRow[] {
  if (!work.compare?.isShown) return []
  const { mine, reference } = work.compare
  if (mine === reference) return [BLANK, ...textRows(words.code.same, width)]
  const style = { ' ': 'dim', '+': 'good', '-': 'bad', '…': 'dim' } as const
  return [
    BLANK,
    heading(words.code.compare),
    ...diffLines(mine, reference).flatMap(({ sign, text }) =>
      codeLineRows(sign === '…' ? signs.more : sign, text, style[sign], width),
    ),
  ]
}
