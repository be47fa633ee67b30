import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import type { TestResult, Verdict } from '../../core/question/verdict.ts'
import { findQuestion } from '../../decks/find.ts'
import { answerFileOf } from '../../session/judging/answer-file.ts'
import { asCode } from '../../session/judging/judging.ts'
import { halvesOf, print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { watchFile } from '../../shell/files/watch-file.ts'
import { makeRunning } from '../../shell/sitting/judge-run.ts'
import { faultText } from '../../telling/notice.ts'
import { clean } from '../../text/clean.ts'

const SIGNS = { pass: '+', fail: 'x', crash: 'x', timeout: 'x', 'not-run': '.' } as const

/** Judges at each save and prints results as they land, until Ctrl-C. Nothing is recorded. */
export async function watch(
  name: string,
  named: string | undefined,
  options: GlobalOptions,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const { words } = session
    const loaded = await session.load()
    const found = asCode(findQuestion(loaded.decks, name, loaded.refused))
    const file = answerFileOf(
      session,
      found,
      named === undefined ? null : resolve(session.cwd, named),
      { bug: null, question: found.entry.question },
    )
    if (!file) return EXIT.ok
    if (named !== undefined && !existsSync(file.path))
      throw new SparrError({ code: 'no-such-file', path: named })
    await file.prepare()
    const running = makeRunning(session)
    running.aim(found, null)
    let run = 0

    function judgeNow(): void {
      run += 1
      if (!options.json) print(`${words.code.watching(file?.path ?? '', run)}`)
      running.start({ run, file: file?.path ?? '' }, (happening) => {
        switch (happening.type) {
          case 'judge-progress': {
            const { progress } = happening
            if (options.json) return
            if (progress.type === 'test' && progress.half === 'plain')
              print(lineOf(progress.result))
            if (progress.type === 'compile-errors')
              for (const { file, line, column, message } of progress.compile)
                print(clean(`  ${file}:${line}:${column} ${message}`))
            return
          }
          case 'judged': {
            const { verdict, timings, detail } = happening.judgement
            if (options.json) return printJson({ run: happening.run, ...happening.judgement })
            print(
              clean(
                `${words.code.result(verdict, timings.total)}${words.marks.colon}${words.code.verdicts[verdict satisfies Verdict]}`,
              ),
            )
            if (detail) print(clean(detail))
            return
          }
          case 'failed':
          case 'run-failed':
            if (options.json)
              return printJson({
                run,
                error: {
                  code: happening.trouble.fault.code,
                  ...halvesOf(faultText(happening.trouble.fault, words), words),
                },
              })
            return print(faultText(happening.trouble.fault, words))
          default:
        }
      })
    }

    judgeNow()
    const stop = watchFile(file.path, judgeNow)
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done())
      process.once('SIGTERM', () => done())
      process.once('SIGHUP', () => done())
    })
    stop()
    running.cancel()
    // Whoever reads us through a pipe sees that it was ended, and not cut off.
    tell(words.code.watchEnded(run))
    return EXIT.interrupted
  } finally {
    session.close()
  }
}

function lineOf({ status, title, message }: TestResult): string {
  const tail = message && status !== 'pass' ? `\n${message.replace(/^/gm, '      ')}` : ''
  return clean(`  ${SIGNS[status]} ${title}${tail}`)
}
