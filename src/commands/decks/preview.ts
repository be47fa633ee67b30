/** `sparr deck preview`: a question as the candidate sees it, drawn anew at each save; once where there is no terminal. */
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { drillOf, type Look, SIDES } from '../../core/preview.ts'
import { placeOf } from '../../decks/one-question.ts'
import { isAsciiOnly } from '../../session/language.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { applyColor } from '../../shell/apply-color.ts'
import { signsFor } from '../../telling/signs.ts'
import type { StyledRow } from '../../telling/style.ts'
import { clean } from '../../text/clean.ts'
import { type Looked, lookAt } from './preview-look.ts'

/** Columns of what is printed. */
const WIDTH = 80

export async function preview(file: string, options: GlobalOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const place = placeOf(file, session.cwd)
    const looked = await lookAt(place, session)
    if (options.json || !process.stdin.isTTY || !process.stdout.isTTY)
      return await printOnce(looked, session)
    applyColor(options.color ?? session.settings.color)
    const { runPreview } = await import('./preview-run.ts')
    return await runPreview(place, looked.look, session)
  } finally {
    session.close()
  }
}

async function printOnce({ look, problems }: Looked, session: Session): Promise<ExitCode> {
  const { words, options, contentLang, settings } = session
  const code = look.type === 'question' && problems.length === 0 ? EXIT.ok : EXIT.usage
  const sides = look.type === 'question' ? await sidesOf(look) : null
  if (options.json) {
    printJson({ ok: code === EXIT.ok, problems, ...sides })
    return code
  }
  if (look.type === 'problems') {
    for (const { line, frame } of look.problems)
      print(clean(frame === '' ? line : `${line}\n${frame}`))
    return code
  }
  const { sides: titles } = words.authoring.previewing
  for (const side of SIDES) print(`== ${titles[side]} ==\n\n${sides?.[side] ?? ''}\n`)
  if (look.remark !== '') print(look.remark)
  return code

  async function sidesOf(shown: Extract<Look, { type: 'question' }>) {
    const { sideRows } = await import('../../ui/screens/preview-rows.ts')
    const signs = signsFor(isAsciiOnly(process.env, settings.isPlain))
    const hints = shown.task.question.hints.length
    const textOf = (side: (typeof SIDES)[number]): string => {
      const drill = drillOf(shown, {
        side,
        hints: side === 'before' ? hints : 0,
        lang: contentLang,
      })
      return textOfRows(sideRows({ drill, words, signs, width: WIDTH }, side))
    }
    return { before: textOf('before'), after: textOf('after'), interviewer: textOf('interviewer') }
  }
}

const textOfRows = (rows: readonly StyledRow[]): string =>
  rows
    .map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')
