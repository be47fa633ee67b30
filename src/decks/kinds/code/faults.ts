// Faults of a question's own files that would cost every answer a verdict: found by reading, before anybody plays.
import { answerFile, LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import type { WrittenFault, WrittenFile } from '../../../core/languages/written.ts'
import { flaw, quote } from '../../read/flaw.ts'
import type { FileFault, Files } from '../deck-kind-rules.ts'
import type { AuthoredOf } from '../schemas.ts'
import { checkStaged } from './check.ts'

type Code = AuthoredOf<'code'>

export function codeFaults(code: Code, files: Files): readonly FileFault[] {
  const { language, mode, tests } = code
  // There the candidate writes the tests.
  if (mode === 'write-tests') return []
  const listed = tests === 'all' ? [] : tests.map(({ name }) => name)
  const written = LANGUAGE_FACTS[language].faults(judgedWith(code, files), listed)
  return [...written.map((fault) => told(fault, listed)), ...checkStaged(code)]
}

/** The files that are judged with an answer, the starter in its place: hidden ones stand over those of the starter. */
function judgedWith({ language, mode, file }: Code, files: Files): readonly WrittenFile[] {
  const { isTestFile } = LANGUAGE_FACTS[language]
  const answer = file ?? answerFile(language, mode)
  return [...files]
    .filter(([path]) => {
      const [, ...rest] = path.split('/')
      const name = rest.join('/')
      if (path.startsWith('hidden/')) return name !== answer
      return !isTestFile(name) && (name === answer || !files.has(`hidden/${name}`))
    })
    .sort(([a], [b]) => (isStarter(a) === isStarter(b) ? compare(a, b) : isStarter(a) ? -1 : 1))
    .map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }))
}

const isStarter = (path: string): boolean => path.startsWith('starter/')
const compare = (a: string, b: string): number => (a < b ? -1 : 1)

function told(fault: WrittenFault, listed: readonly string[]): FileFault {
  switch (fault.type) {
    case 'skips': {
      const message = `the listed test ${quote(fault.test)} may skip itself, and then nothing is judged`
      return at(fault, 'skipped-test', message, 'Let it run always, or take it off the list.')
    }
    case 'declared-twice': {
      const message = `${quote(fault.name)} is declared in ${fault.before} already`
      return at(fault, 'declared-twice', message, 'Rename or remove one of the two.')
    }
    case 'runs-nothing': {
      const message = 'TestMain does not run the tests'
      return at(fault, 'runs-nothing', message, 'Call m.Run().')
    }
    case 'no-subtest':
      return {
        path: ['tests', listed.indexOf(fault.test), 'name'],
        code: 'unknown-subtest',
        message: `the test has no subtest ${quote(fault.test)}`,
        hint: 'Correct the name, or write the subtest.',
      }
  }
}

function at(
  { path, line }: { readonly path: string; readonly line: number },
  code: string,
  message: string,
  hint: string,
): FileFault {
  return { file: path, flaw: flaw({ line, column: 1 }, code, message, hint) }
}
