import { EXIT, type ExitCode } from '../../core/errors.ts'
import type { Problem } from '../../core/question/question.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson, problemLine, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, rootAt, type Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { type ProvedDecks, proveSolutions } from './prove.ts'
import { type ProvedMutants, proveMutants } from './prove-mutants.ts'
import { isAbout, questionsOf } from './questions-of.ts'

export type CheckOptions = GlobalOptions & {
  readonly solutions?: boolean | undefined
  readonly mutants?: boolean | undefined
  /** Some questions, with commas between them. */
  readonly only?: string | undefined
  readonly repeat?: number | undefined
  /** Report texts that lack this language. */
  readonly textLang?: string | undefined
}

/** Of texts, in lines: a deck of imported cards may have one for each of them. */
const MOST_REMARKS = 50

/** Reads collections anew and reports every problem; with --solutions and --mutants it proves the decks as well. */
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
    const roots =
      dirs.length === 0 ? session.roots : dirs.map((dir) => rootAt(dir, cwd, session.dirs))
    const [
      { checkCollections },
      { loadCollections },
      { describedReplies },
      { hearDesigns, remarkLine },
      { remarksIn, remarkText },
    ] = await Promise.all([
      import('../../decks/check.ts'),
      import('../../decks/load.ts'),
      import('../../decks/checks/replies.ts'),
      import('./hearing.ts'),
      import('./remarks.ts'),
    ])
    const all = await checkCollections(roots, {
      cwd,
      ...(options.textLang === undefined ? {} : { lang: options.textLang }),
    })
    // A collection without lists of its own goes by the shipped ones, as it does where it is practised.
    const loaded = await loadCollections(roots, { cwd, besides: session.roots })
    const questions = questionsOf(loaded, options.only)
    const hearing = hearDesigns(session, questions)
    const problems = [
      ...(options.only === undefined ? all : all.filter(isAbout(questions))),
      ...hearing.flatMap((one) => one.problems),
    ]
    if (!options.json) for (const problem of problems) print(await textOf(problem, session))
    const { proved, matrices }: ProvedDecks = options.solutions
      ? await proveSolutions(session, questions, options.repeat ?? 1, signal)
      : { proved: [], matrices: [] }
    const mutants: readonly ProvedMutants[] = options.mutants
      ? await proveMutants(session, questions, signal)
      : []
    const described = questions.map(({ name, entry }) => ({
      name,
      ...describedReplies(entry.question),
    }))
    const replies = {
      of: described.reduce((sum, { of }) => sum + of, 0),
      without: described.flatMap(({ name, without }) => without.map((place) => `${name} ${place}`)),
    }
    const remarks = remarksIn(session, questions)
    const broken = [
      ...problems,
      ...proved.flatMap(({ problem }) => (problem ? [problem] : [])),
      ...matrices.flatMap((one) => one.problems),
      ...mutants.flatMap((one) => one.problems.map(({ diff: _, ...problem }) => problem)),
    ]
    if (options.json) {
      printJson({
        ok: broken.length === 0,
        problems: broken,
        replies,
        remarks,
        hearing: hearing.map(({ question, remarks }) => ({ question, remarks })),
        solutions: proved.map(({ row }) => row),
        matrix: matrices.map(({ row }) => row),
        mutants: mutants.flatMap(({ tally }) => tally?.rows ?? []),
      })
    } else if (broken.length === 0) {
      for (const one of hearing)
        if (one.remarks.length > 0) tell(clean(remarkLine(one, session.words)))
      for (const one of remarks.slice(0, MOST_REMARKS)) tell(clean(remarkText(one, session.words)))
      if (remarks.length > MOST_REMARKS)
        tell(session.words.check.remarks.more(remarks.length - MOST_REMARKS))
      if (replies.without.length > 0)
        tell(session.words.check.replies(replies.without.length, replies.of))
      tell(
        session.words.check.clean(
          options.only === undefined
            ? loaded.decks.length
            : new Set(questions.map(({ deck }) => deck)).size,
          questions.length,
        ),
      )
    }
    return exitOf(broken, [
      ...proved.map(({ row }) => row.verdict !== null),
      ...mutants.map(({ tally, problems }) => problems.length > 0 || tally?.counts.unproven === 0),
    ])
  } finally {
    session.close()
  }
}

async function textOf(problem: Problem, { cwd, words }: Session): Promise<string> {
  const { problemFrame } = await import('../../decks/read/problem-frame.ts')
  const frame = problemFrame(problem, cwd)
  return problemLine(problem, words) + (frame ? `\n${clean(frame)}` : '')
}

/** @param isJudged of each proof: this machine could tell */
function exitOf(problems: readonly Problem[], isJudged: readonly boolean[]): ExitCode {
  if (problems.some(({ code }) => code === 'newer-schema')) return EXIT.newer
  if (problems.length > 0) return EXIT.usage
  return isJudged.every(Boolean) ? EXIT.ok : EXIT.missing
}
