import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { EXIT, type ExitCode } from '../core/errors.ts'
import { languageFrom } from '../session/language.ts'
import { tell } from '../session/output.ts'
import { VERSION } from '../session/version.ts'
import { dirsOf } from '../store/dirs.ts'
import { wordsFor } from '../words/words.ts'

/** A bug: the stack goes into a file, the person gets its path. */
export function crash(error: unknown): ExitCode {
  const words = wordsFor(languageFrom(null, process.env))
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `sparr ${VERSION}, Node ${process.version}, ${process.platform}\n${stack}\n`
  const { state } = dirsOf(process.env, homedir(), process.platform)
  const file = join(state, `crash-${new Date().toISOString().replace(/[:.]/g, '')}.txt`)
  try {
    mkdirSync(state, { recursive: true })
    writeFileSync(file, text)
    tell(words.crash(file))
  } catch {
    tell(`${words.crash('')}\n${text}`)
  }
  return EXIT.bug
}
