/** A question made of texts, judged at once. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import type { Judgement } from '../../src/core/question/verdict.ts'
import { judge } from '../../src/judge/judge.ts'
import { codeQuestion, request } from './bench.ts'

type Made = Partial<CodeQuestion> & {
  readonly language: CodeQuestion['language']
  readonly file: string
  readonly answer: string
  readonly hidden: Readonly<Record<string, string>>
}

export function judgedMade({ answer, hidden, ...code }: Made): Promise<Judgement> {
  const folder = mkdtempSync(join(tmpdir(), 'made-'))
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  write(`starter/${code.file}`, answer)
  write(`given/${code.file}`, answer)
  for (const [name, text] of Object.entries(hidden)) write(`hidden/${name}`, text)
  const question = codeQuestion('made', code)
  return judge(request(question, '', { folder, answerFile: join(folder, 'given', code.file) }))
}

/** `name: status` of every test, in order. */
export const statuses = ({ tests }: Judgement): readonly string[] =>
  tests.map(({ name, status }) => `${name}: ${status}`)
