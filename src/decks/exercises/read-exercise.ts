/** A folder of a public track, or one with one file of tests and one answer -> a question. */
import type { Language } from '../../core/kinds/code/question.ts'
import { LANGUAGE_FACTS } from '../../core/languages/languages.ts'
import { idOf } from '../cards/card-id.ts'
import { besideOf } from './beside.ts'
import type { Exercise, Part, Remark } from './exercise.ts'
import { type Folder, folderAt } from './folder.ts'
import { goModule, importsOf } from './go.ts'
import { listedTests } from './listed.ts'
import { type Parts, partsOf } from './parts.ts'
import { promptOf, titled } from './prompt.ts'
import { stubOf } from './stub.ts'
import { switchedOn } from './switched-on.ts'
import { unfit } from './unfit.ts'

/**
 * @param real the folder, behind all links
 * @param isAllowed whether every Go answer may import the package
 * @throws SparrError no-exercise
 */
export function readExercise(real: string, isAllowed: (path: string) => boolean): Exercise {
  const folder = folderAt(real)
  const parts = partsOf(folder)
  const { language, example, stub } = parts
  const file = stub ?? example
  const answer = folder.text(example)
  if (stub === null && UNFINISHED.test(answer)) throw unfit(real, 'unfinished', example)
  const begin = stub === null ? stubOf(language, answer) : folder.text(stub)
  if (begin === null) throw unfit(real, 'no-stub', example)
  const named = parts.tests.map((name) => testPart(folder, name, parts))
  const known = [file, ...parts.tests, ...parts.given]
  const texts = [begin, answer, ...named.map(({ part }) => part.bytes.toString('utf8'))]
  const beside = besideOf(folder, language, known, texts)
  // All of Go's test files are run.
  const isTest = (name: string) => language === 'go' && LANGUAGE_FACTS.go.isTestFile(name)
  const tests = [...named, ...beside.filter(isTest).map((name) => testPart(folder, name, parts))]
  if (!tests.some(({ part }) => ANY_TEST[language].test(part.bytes.toString('utf8'))))
    throw unfit(real, 'empty-tests', parts.tests.join(', '))
  const given = [...parts.given, ...beside.filter((name) => !isTest(name))].map((name) => ({
    name,
    bytes: folder.bytes(name),
  }))
  const isShown = ({ name }: Part): boolean => isForAnswer(parts, name, begin + answer)
  const starter = { name: file, bytes: Buffer.from(begin) }
  const off = tests.reduce((sum, { count }) => sum + count, 0)
  return {
    id: idOf(folder.name),
    title: titled(folder.name),
    language,
    prompt: promptOf(folder, file),
    source: parts.source,
    file,
    starter: [starter, ...given.filter(isShown)],
    hidden: [
      ...tests.map(({ part }) => part),
      ...given.filter((part) => !isShown(part)),
      ...(language === 'go' ? [...goModule(folder), ...folder.below('testdata')] : []),
    ],
    reference: folder.bytes(example),
    tests: listedTests(
      language,
      tests.map(({ part }) => part.bytes.toString('utf8')),
    ),
    imports: language === 'go' ? importsBeside(answer, isAllowed) : [],
    remarks: remarksOf(off, stub === null ? file : null),
  }
}

/** A file to be repaired or filled in is no right answer. */
const UNFINISHED =
  /I AM NOT DONE|NotImplementedError|(?:panic|Error)\(\s*['"`](?:todo|implement|not (?:yet )?(?:implemented|written)|unimplemented|remove this)/i

/** Without one the task is to write them. */
const ANY_TEST: Readonly<Record<Language, RegExp>> = {
  go: /^func\s+(?:Test(?!Main\b)|Example|Fuzz)/m,
  python: /\bdef\s+test|\bTestCase\b/,
  typescript: /\b(?:it|test)\b/,
  javascript: /\b(?:it|test)\b/,
}

type TestPart = { readonly part: Part; readonly count: number }

function testPart(folder: Folder, name: string, { language, isTrack }: Parts): TestPart {
  const { isTestFile, extension } = LANGUAGE_FACTS[language]
  if (!name.endsWith(extension) || !(isTestFile(name) || language !== 'go'))
    return { part: { name, bytes: folder.bytes(name) }, count: 0 }
  const isScript = language === 'typescript' || language === 'javascript'
  const text = folder.text(name)
  const { text: on, count } = isTrack && isScript ? switchedOn(text) : { text, count: 0 }
  return { part: { name, bytes: Buffer.from(on) }, count }
}

/** Of Go all files are one package; elsewhere what an answer imports is for its author to read. */
function isForAnswer({ language }: Parts, name: string, code: string): boolean {
  const { isTestFile, extension } = LANGUAGE_FACTS[language]
  if (isTestFile(name)) return false
  if (language === 'go') return true
  const stem = name.endsWith(extension) ? name.slice(0, -extension.length) : name
  return code.includes(stem)
}

function importsBeside(answer: string, isAllowed: (path: string) => boolean): readonly string[] {
  const beside = importsOf(answer).filter((path) => !isAllowed(path))
  return [...new Set(beside)].map((path) => `+${path}`)
}

function remarksOf(switchedOn: number, madeStub: string | null): readonly Remark[] {
  return [
    ...(switchedOn > 0 ? [{ type: 'switched-on', count: switchedOn } as const] : []),
    ...(madeStub === null ? [] : [{ type: 'made-stub', file: madeStub } as const]),
  ]
}
