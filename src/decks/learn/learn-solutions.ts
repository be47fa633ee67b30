// What is wrong with the solutions of a deck, as far as looking tells; `sparr check` shows it.
import type { Kind, Question, QuestionOf } from '../../core/question/question.ts'
import { readEquivalents } from '../kinds/code/equivalents.ts'
import type { SolutionFiles } from '../kinds/deck-kind-rules.ts'
import { KIND_RULES } from '../kinds/rules.ts'
import { checkPlayed } from '../played/check.ts'
import { DOCUMENT, oddFlaw, type Stray } from '../read/deck-entries.ts'
import { type Flaw, flaw, quote, START } from '../read/flaw.ts'
import type { Tree } from '../read/tree.ts'

/** Of one question, by path inside its folder; none where the collection has no solutions. */
export function solutionsOf(deck: string, id: string, solutions: Tree | null): SolutionFiles {
  const prefix = `solutions/${deck}/${id}/`
  return (solutions?.files ?? []).flatMap((file) =>
    file.path.startsWith(prefix) ? [[file.path.slice(prefix.length), file] as const] : [],
  )
}

/** @param questions every question of the deck by name, with its YAML file; null: it cannot be used */
export function solutionStrays(
  deck: string,
  solutions: Tree,
  questions: readonly { name: string; yaml: string; question: Question | null }[],
): readonly Stray[] {
  const names = new Set(questions.map(({ name }) => name))
  return [
    ...solutions.odd.map(({ path, what }) => ({ path, flaw: oddFlaw(what) })),
    ...orphans(`solutions/${deck}`, solutions, names),
    ...questions.flatMap(({ name, yaml, question }) =>
      question ? checkSolutions(question, yaml, solutionsOf(deck, name, solutions)) : [],
    ),
  ]
}

/** What belongs to no question, each folder named once. */
function orphans(home: string, solutions: Tree, names: ReadonlySet<string>): readonly Stray[] {
  const found = new Set(
    solutions.files.map(({ path }) => path.slice(home.length + 1).split('/', 1)[0] ?? ''),
  )
  return [...found]
    .filter((name) => !names.has(name) && !DOCUMENT.test(name))
    .map((name) => {
      const message = `this belongs to no question: the deck has none called ${quote(name)}`
      const path = `${home}/${name}`
      return { path, flaw: flaw(START, 'unknown-file', message, 'Rename or remove it.') }
    })
}

function checkSolutions<K extends Kind>(
  question: QuestionOf<K>,
  yaml: string,
  files: SolutionFiles,
): readonly Stray[] {
  const { folder } = KIND_RULES[question.kind]
  return folder
    ? folder.checkSolutions(question, yaml, files, flawsOf)
    : checkPlayed(question, yaml, files)
}

function flawsOf(path: string): readonly Flaw[] {
  const read = readEquivalents(path)
  return 'flaws' in read ? read.flaws : []
}
