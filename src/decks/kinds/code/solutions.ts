// Whether the proofs of a code question are there; whether they hold is judged elsewhere.
import type { CodeQuestion, Language } from '../../../core/kinds/code/question.ts'
import { answerFile, LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import { unread } from '../../played/check.ts'
import { DOCUMENT, type Stray } from '../../read/deck-entries.ts'
import { type Flaw, flaw, quote, START } from '../../read/flaw.ts'
import { readText } from '../../read/read.ts'
import type { TreeFile } from '../../read/tree.ts'
import type { SolutionFiles } from '../deck-kind-rules.ts'

/** Beside `reference/`: changes of it that change nothing. */
export const EQUIVALENTS = 'equivalent.yaml'

export function checkCodeSolutions(
  question: CodeQuestion,
  yaml: string,
  files: SolutionFiles,
  flawsOf: (path: string) => readonly Flaw[],
): readonly Stray[] {
  const { mode, language } = question
  const wanted = [
    ...new Set([answerOf(question), ...(mode === 'write-tests' ? [question.file] : [])]),
  ]
  const missing = wanted
    .filter((name) => !files.some(([path]) => path === `reference/${name}`))
    .map((name) => ({
      path: yaml,
      flaw: flaw(
        START,
        'no-reference',
        `the solutions of ${quote(question.id)} have no reference/${name}`,
        'Add an answer that passes every test.',
      ),
    }))
  return [
    ...missing,
    ...files.flatMap(([path, file]) =>
      path === EQUIVALENTS && mode === 'answer'
        ? flawsOf(file.real).map((one) => ({ path: file.path, flaw: one }))
        : checkAnswer(path, file, language),
    ),
  ]
}

/** What the reference answer is called: with `write-tests` the candidate's file holds the tests. */
function answerOf({ mode, language, file }: CodeQuestion): string {
  return mode === 'write-tests' ? answerFile(language, 'answer') : file
}

function checkAnswer(path: string, file: TreeFile, language: Language): readonly Stray[] {
  if (path.startsWith('reference/') || DOCUMENT.test(path)) return []
  if (!path.startsWith('wrong/')) return [unread(file)]
  const read = readText(file.real)
  if ('flaw' in read) return [{ path: file.path, flaw: read.flaw }]
  const { line, block } = LANGUAGE_FACTS[language].comment
  if (saysWhatIsWrong(read.value, block ? [line, block[0]] : [line])) return []
  const message = 'this wrong answer does not say what it breaks'
  const hint = `Begin it with the comment "${line} wrong: …".`
  return [{ path: file.path, flaw: flaw(START, 'wrong-comment', message, hint) }]
}

function saysWhatIsWrong(text: string, marks: readonly string[]): boolean {
  const start = text.trimStart()
  const mark = marks.find((one) => start.startsWith(one))
  return mark !== undefined && /^\s*wrong:\s*\S/.test(start.slice(mark.length))
}
