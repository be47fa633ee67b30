import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { findQuestion } from '../../decks/find.ts'
import { interruptible } from '../../session/interruptible.ts'
import { asCode, judgeAnswer, leave, permissionOf } from '../../session/judging/judging.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { judgementText } from './judgement-text.ts'

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
    let said = ''
    const judgement = await judgeAnswer(session, found, answerFile, permission, {
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
    else print(clean(judgementText(judgement, session.words)))
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
