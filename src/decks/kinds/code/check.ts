// What a schema cannot say about a code question: its files are there and hold the tests that are named.

import type { Language } from '../../../core/kinds/code/question.ts'
import type { TestNames } from '../../../core/languages/language-facts.ts'
import { answerFile, LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import { nearest } from '../../../core/nearest.ts'
import { complaint } from '../../checks/parts.ts'
import { type Complaint, quote } from '../../read/flaw.ts'
import type { Files } from '../deck-kind-rules.ts'
import type { AuthoredOf } from '../schemas.ts'
import { outsideOf } from './outside.ts'

type Code = AuthoredOf<'code'>

export function checkCode(code: Code, files: Files): readonly Complaint[] {
  return [
    ...checkLanguage(code),
    ...checkFiles(code, files),
    ...checkTests(code, files),
    ...checkImports(code, files),
    ...checkStages(code),
  ]
}

function checkLanguage({
  language,
  imports,
  race,
  leaks,
  separate,
  file,
}: Code): readonly Complaint[] {
  const found: Complaint[] = []
  const { hasGate, hasRaceDetector, hasLeakCheck, canBeSeparate, extension } =
    LANGUAGE_FACTS[language]
  if (!hasGate && imports.length > 0)
    found.push(complaint(['imports'], 'go-only', '"imports" is for Go only', 'Remove it.'))
  if (!hasRaceDetector && race === true)
    found.push(complaint(['race'], 'go-only', '"race" is for Go only', 'Remove it.'))
  if (!hasLeakCheck && leaks === true)
    found.push(complaint(['leaks'], 'go-only', '"leaks" is for Go only', 'Remove it.'))
  if (!canBeSeparate && separate !== undefined) {
    const message = '"separate" is for Python only'
    found.push(complaint(['separate'], 'python-only', message, 'Remove it.'))
  }
  if (file !== undefined && !file.endsWith(extension)) {
    const message = `the file ${quote(file)} does not end in ${extension}`
    found.push(complaint(['file'], 'file', message, `The language is ${language}.`))
  }
  return found
}

function checkFiles(code: Code, files: Files): readonly Complaint[] {
  const { language, mode } = code
  const file = code.file ?? answerFile(language, mode)
  const wanted = new Set([
    file,
    ...(mode === 'write-tests' ? [answerFile(language, 'answer')] : []),
  ])
  const missing = [...wanted]
    .filter((name) => !files.has(`starter/${name}`))
    .map((name) =>
      complaint(
        code.file === undefined ? ['language'] : ['file'],
        'no-starter',
        `there is no starter/${name}`,
        'Add what the candidate begins with; it compiles and fails.',
      ),
    )
  if (mode === 'write-tests' || hiddenTests(language, files).length > 0) return missing
  const hint = `Add hidden/${LANGUAGE_FACTS[language].testFile}.`
  const none = complaint(['language'], 'no-hidden', 'there is no hidden test file', hint)
  return [...missing, none]
}

function hiddenTests(language: Language, files: Files): readonly string[] {
  const { isTestFile } = LANGUAGE_FACTS[language]
  return [...files]
    .filter(([path]) => path.startsWith('hidden/') && isTestFile(path))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
}

function checkTests(code: Code, files: Files): readonly Complaint[] {
  const { tests, language, mode } = code
  if (tests === 'all') return []
  const seen = new Set<string>()
  const sources = hiddenTests(language, files)
  // Tests that the candidate writes have names of their own, and without a file there is nothing to look in.
  const isScanned = mode === 'answer' && sources.length > 0
  const held = isScanned ? LANGUAGE_FACTS[language].testNames(sources) : undefined
  return tests.flatMap(({ name }, index) => {
    const at = ['tests', index, 'name']
    const isNew = !seen.has(name)
    seen.add(name)
    if (!isNew)
      return [complaint(at, 'duplicate-id', `the test ${quote(name)} is listed twice`, 'Keep one.')]
    return held && !held.has(name) ? [unknownTest(name, held, at)] : []
  })
}

function unknownTest(name: string, { names }: TestNames, at: Complaint['path']): Complaint {
  const near = nearest(name, names)
  const hint = near ? `Did you mean "${near}"?` : 'Correct the name, or write the test.'
  return complaint(at, 'unknown-test', `no hidden file has a test ${quote(name)}`, hint)
}

function checkImports({ language, file, mode }: Code, files: Files): readonly Complaint[] {
  const decoder = new TextDecoder()
  const texts = [...files].map(([path, bytes]) => [path, decoder.decode(bytes)] as const)
  const answer = `starter/${file ?? answerFile(language, mode)}`
  return outsideOf(language, new Map([[answer, ''], ...texts])).map(({ path, line, name }) =>
    complaint(
      ['language'],
      'outside-import',
      `${path}:${line} imports ${quote(name)}, which is not there where answers are judged`,
      'Use what the language brings along; pytest, Jest and Vitest are stood in for.',
    ),
  )
}

function checkStages({ stages, tests }: Code): readonly Complaint[] {
  if (tests === 'all') return []
  const known = new Set(tests.map(({ name }) => name))
  return stages.flatMap((stage, index) =>
    stage.tests.flatMap((name, position) => {
      if (known.has(name)) return []
      const near = nearest(name, known)
      const hint = near ? `Did you mean "${near}"?` : 'List it under "tests" too.'
      const at = ['stages', index, 'tests', position]
      return [complaint(at, 'unknown-test', `${quote(name)} is not listed under "tests"`, hint)]
    }),
  )
}

/** With stages, a test that is in none is judged with the last one alone. */
export function checkStaged({ stages, tests }: Code): readonly Complaint[] {
  if (tests === 'all' || stages.length === 0) return []
  const staged = new Set(stages.flatMap((stage) => stage.tests))
  return tests.flatMap(({ name }, at) => {
    if (staged.has(name)) return []
    const message = `${quote(name)} is in no stage, so it is judged with the last one alone`
    return [complaint(['tests', at, 'name'], 'no-stage', message, 'Add it to a stage.')]
  })
}
