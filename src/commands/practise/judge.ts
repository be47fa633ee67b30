import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import type { Judgement } from '../../core/question/verdict.ts'
import { findQuestion } from '../../decks/find.ts'
import { interruptible } from '../../session/interruptible.ts'
import { asCode, leave, permissionOf, requestFor } from '../../session/judging/judging.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

/** Judges one file against one question: 0 when it is accepted, 1 for any other verdict. */
export function judgeFile(name: string, file: string, options: GlobalOptions): Promise<ExitCode> {
  return interruptible((signal) => judgeUntil(signal, name, file, options))
}

async function judgeUntil(
  signal: AbortSignal,
  name: string,
  file: string,
  options: GlobalOptions,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const loaded = await session.load()
    const found = asCode(findQuestion(loaded.decks, name, loaded.refused))
    const answerFile = resolve(session.cwd, file)
    if (!isFile(answerFile)) throw new SparrError({ code: 'no-such-file', path: file })
    const permission = leave(await permissionOf(session, found), found)
    const { judge } = await import('../../judge/judge.ts')
    let said = ''
    const judgement = await judge({
      ...requestFor(session, found, answerFile, permission),
      signal,
      onProgress: (progress) => {
        if (progress.type !== 'stage' || progress.stage !== 'warming' || !process.stderr.isTTY)
          return
        const { done = 0, of = 0 } = progress
        said = session.words.home.warming(done, of)
        process.stderr.write(`\r${said}`)
      },
    })
    if (said) tell('')
    if (options.json) printJson({ ...judgement })
    else print(clean(textOf(judgement, session.words)))
    return judgement.verdict === 'AC' ? EXIT.ok : EXIT.failed
  } finally {
    session.close()
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const SIGNS = { pass: '+', fail: 'x', crash: 'x', timeout: 'x', 'not-run': '.' } as const

function textOf(judgement: Judgement, words: Words): string {
  const { verdict, compile, tests, detail, timings, race, races } = judgement
  return [
    `${words.code.result(verdict, timings.total)}${words.marks.colon}${words.code.verdicts[verdict]}`,
    ...(verdict === 'AC' && race === 'not checked' ? [words.code.unproven] : []),
    ...(races && (verdict === 'AC' || races.seen > 0)
      ? [words.code.races(races.seen, races.of)]
      : []),
    ...compile.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    ...(tests.every(({ status }) => status === 'not-run') ? [] : tests).flatMap(
      ({ status, title, message }) => [
        `  ${SIGNS[status]} ${title}`,
        ...(message && status !== 'pass' ? [message.replace(/^/gm, '      ')] : []),
      ],
    ),
    ...(detail && !tests.some(({ message }) => message.includes(detail)) ? [detail] : []),
  ].join('\n')
}
