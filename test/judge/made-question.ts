// Questions that a test writes out in full: hidden files, starter, answer and reference are texts.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CodeQuestion, Language } from '../../src/core/kinds/code/question.ts'
import { answerFile, LANGUAGE_FACTS } from '../../src/core/languages/languages.ts'
import type { Judgement } from '../../src/core/question/verdict.ts'
import { judge } from '../../src/judge/judge.ts'
import type { JudgeRequest } from '../../src/judge/verdict/request.ts'
import { codeQuestion, request } from './bench.ts'

export type Made = {
  readonly language: Language
  readonly answer: string
  /** The text of the one test file, or of several by name. */
  readonly hidden: string | Readonly<Record<string, string>>
  readonly starter?: string | Readonly<Record<string, string>>
  readonly reference?: string
  readonly listed?: readonly string[]
  readonly changes?: Partial<CodeQuestion>
  readonly asked?: Partial<JudgeRequest>
}

export async function judgeMade(made: Made) {
  const folder = await mkdtemp(join(tmpdir(), 'sparr-made-'))
  const { language, answer, hidden, starter = answer, reference, listed } = made
  const file = made.changes?.file ?? answerFile(language, 'answer')
  try {
    await write(join(folder, 'hidden'), named(hidden, LANGUAGE_FACTS[language].testFile))
    await write(join(folder, 'starter'), named(starter, file))
    await write(folder, { [`mine${LANGUAGE_FACTS[language].extension}`]: answer })
    if (reference !== undefined) {
      await write(join(folder, 'solutions', 'reference'), { [file]: reference })
    }
    const code = codeQuestion('made', {
      language,
      file,
      tests: listed?.map((name) => ({ name, title: name })) ?? 'all',
      ...made.changes,
    })
    return await judge({
      ...request(code, ''),
      folder,
      answerFile: join(folder, `mine${LANGUAGE_FACTS[language].extension}`),
      solutions: join(folder, 'solutions'),
      ...made.asked,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `name: status` of every test, in order. */
export const statuses = ({ tests }: Judgement): readonly string[] =>
  tests.map(({ name, status }) => `${name}: ${status}`)

const named = (files: string | Readonly<Record<string, string>>, name: string) =>
  typeof files === 'string' ? { [name]: files } : files

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
