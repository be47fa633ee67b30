import { EXIT, type ExitCode } from '../../core/errors.ts'
import type { Problem } from '../../core/question/question.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson, problemLine, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, rootAt, type Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { proveSolutions } from './prove.ts'
import type { Proved } from './proved.ts'

export type CheckOptions = GlobalOptions & {
  readonly solutions?: boolean | undefined
  readonly repeat?: number | undefined
  /** Report texts that lack this language. */
  readonly textLang?: string | undefined
}

/** Reads collections anew and reports every problem; with --solutions it proves the decks as well. */
export function check(dirs: readonly string[], options: CheckOptions): Promise<ExitCode> {
  return interruptible((signal) => checkUntil(signal, dirs, options))
}

async function checkUntil(
  signal: AbortSignal,
  dirs: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const { cwd } = session
    const roots = dirs.length === 0 ? session.roots : dirs.map((dir) => rootAt(dir, cwd))
    const [{ checkCollections }, { loadCollections }] = await Promise.all([
      import('../../decks/check.ts'),
      import('../../decks/load.ts'),
    ])
    const problems = await checkCollections(roots, {
      cwd,
      ...(options.textLang === undefined ? {} : { lang: options.textLang }),
    })
    if (!options.json) for (const problem of problems) print(await textOf(problem, session))
    const loaded = await loadCollections(roots, { cwd })
    const proved: readonly Proved[] = options.solutions
      ? await proveSolutions(session, loaded.decks, options.repeat ?? 1, signal)
      : []
    const broken = [...problems, ...proved.flatMap(({ problem }) => (problem ? [problem] : []))]
    if (options.json) {
      printJson({
        ok: broken.length === 0,
        problems: broken,
        solutions: proved.map(({ row }) => row),
      })
    } else if (broken.length === 0) {
      const questions = loaded.decks.reduce((sum, deck) => sum + deck.questions.length, 0)
      tell(session.words.check.clean(loaded.decks.length, questions))
    }
    return exitOf(broken, proved)
  } finally {
    session.close()
  }
}

async function textOf(problem: Problem, { cwd, words }: Session): Promise<string> {
  const { problemFrame } = await import('../../decks/read/problem-frame.ts')
  const frame = problemFrame(problem, cwd)
  return problemLine(problem, words) + (frame ? `\n${clean(frame)}` : '')
}

function exitOf(problems: readonly Problem[], proved: readonly Proved[]): ExitCode {
  if (problems.some(({ code }) => code === 'newer-schema')) return EXIT.newer
  if (problems.length > 0) return EXIT.usage
  return proved.some(({ row }) => row.verdict === null) ? EXIT.missing : EXIT.ok
}
