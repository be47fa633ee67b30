/** The verdict with what it teaches, or how far the judge is. */
import type { RunView } from '../../../core/kinds/code/work.ts'
import type { Judgement } from '../../../core/question/verdict.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import type { View } from '../kind-view.ts'

export function verdictRows(
  { words, signs, width }: View<'code'>,
  run: RunView,
): readonly StyledRow[] {
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
  const { verdict, detail, compile, race, races, sandbox, timings } = judgement
  const isAccepted = verdict === 'AC'
  const isSaidAbove = judgement.tests.some(({ message }) => message.includes(detail))
  const often =
    races && (isAccepted || races.seen > 0) ? words.code.races(races.seen, races.of) : ''
  const result = `${words.code.result(verdict, timings.total)}${words.marks.colon}${words.code.verdicts[verdict]}`
  // Beside an acceptance, whose promises need the rows.
  const said = isAccepted && often ? `${result} · ${often}` : result
  return [
    ...signedRows(
      isAccepted ? signs.pass : signs.fail,
      isAccepted ? 'good' : 'bad',
      said,
      width,
      'strong',
    ),
    ...compileRows(compile, width),
    ...(detail && !isSaidAbove ? textRows(detail, width, 'plain', 2) : []),
    ...(isAccepted && race === 'not checked'
      ? signedRows(signs.warn, 'warn', words.code.unproven, width)
      : []),
    ...(often && !isAccepted ? textRows(often, width, 'dim', 2) : []),
    ...(sandbox === 'none' ? textRows(words.code.sandboxNone, width, 'dim', 2) : []),
  ]
}

function compileRows(compile: Judgement['compile'], width: number): readonly StyledRow[] {
  return compile.flatMap(({ file, line, column, message }) =>
    textRows(`${file}:${line}:${column} ${message}`, width, 'plain', 2),
  )
}
