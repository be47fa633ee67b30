// Which file of a folder is what: as its metadata say, or by itself where there is one test and one answer.
import { LANGUAGES, type Language } from '../../core/kinds/code/question.ts'
import { LANGUAGE_FACTS } from '../../core/languages/languages.ts'
import type { Folder } from './folder.ts'
import { metadataOf } from './metadata.ts'
import { unfit } from './unfit.ts'

export type Parts = {
  readonly language: Language
  /** What the candidate begins with; null where the folder holds only the right answer. */
  readonly stub: string | null
  readonly example: string
  readonly tests: readonly string[]
  /** Files that the candidate may read and not change. */
  readonly given: readonly string[]
  readonly source: string | null
  /** Its tests may be switched off until the candidate switches them on. */
  readonly isTrack: boolean
}

/** @throws SparrError no-exercise */
export function partsOf(folder: Folder): Parts {
  const metadata = metadataOf(folder)
  if (metadata === null) return plainParts(folder)
  const { solution, test, example, editor, source } = metadata
  const [stub, ...others] = solution
  if (stub === undefined) throw unfit(folder.path, 'no-answer')
  if (others.length > 0) throw unfit(folder.path, 'several-answers', solution.join(', '))
  const language = languageOf(folder, stub)
  if (stub.includes('/')) throw unfit(folder.path, 'answer-in-folder', stub)
  if (LANGUAGE_FACTS[language].isTestFile(stub)) throw unfit(folder.path, 'answer-is-test', stub)
  if (test.length === 0) throw unfit(folder.path, 'no-tests')
  const end = LANGUAGE_FACTS[language].extension
  const examples = example.filter((name) => name.endsWith(end))
  const [first, ...more] = examples
  if (first === undefined) throw unfit(folder.path, 'no-example')
  if (more.length > 0) throw unfit(folder.path, 'several-examples', examples.join(', '))
  return { language, stub, example: first, tests: test, given: editor, source, isTrack: true }
}

/** One file of tests and one answer that is right; the stub is made of it. */
function plainParts(folder: Folder): Parts {
  const code = folder.names().filter((name) => isCode(name))
  const [first] = code
  if (first === undefined) throw unfit(folder.path, 'no-code')
  const language = languageOf(folder, first)
  const { isTestFile, extension } = LANGUAGE_FACTS[language]
  const tests = code.filter((name) => isTestFile(name))
  const answers = code.filter((name) => !isTestFile(name) && name.endsWith(extension))
  const [answer, ...others] = answers
  if (tests.length === 0) throw unfit(folder.path, 'no-tests')
  if (answer === undefined) throw unfit(folder.path, 'answer-is-test', tests.join(', '))
  if (others.length > 0) throw unfit(folder.path, 'several-answers', answers.join(', '))
  const shared = { language, tests, given: [], source: null, isTrack: false }
  return { ...shared, stub: null, example: answer }
}

const isCode = (name: string): boolean =>
  LANGUAGES.some((language) => name.endsWith(LANGUAGE_FACTS[language].extension)) &&
  !/^(?:.*\.config\.[jt]s|.*\.d\.ts|conftest\.py|__init__\.py|setup\.py)$/.test(name)

function languageOf(folder: Folder, name: string): Language {
  const found = LANGUAGES.find((language) => name.endsWith(LANGUAGE_FACTS[language].extension))
  if (found === undefined) throw unfit(folder.path, 'language', name)
  return found
}
