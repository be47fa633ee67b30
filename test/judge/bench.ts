// What the judge's tests share: a question made of a fixture folder, and the build cache that is prepared once.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import { type JudgeRequest, judge } from '../../src/judge/judge.ts'
import { onPath } from '../../src/judge/machine/find.ts'
import { SHARED_CACHE } from '../warm-cache.ts'

export const FIXTURES = fileURLToPath(new URL('../fixtures/judge', import.meta.url))

/** Kept between runs: preparing it takes a minute. */
export const CACHE = join(SHARED_CACHE, 'sparr')

export const HAS_GO = onPath('go') !== null
export const HAS_CC = onPath('gcc') !== null || onPath('clang') !== null
export const HAS_PYTHON = onPath('python3') !== null

const COMMON = {
  kind: 'code',
  title: '',
  prompt: '',
  minutes: 10,
  difficulty: 1,
  level: 'executor',
  tags: [],
  verify: 'tests',
  hints: [],
  followUps: [],
  was: [],
  imports: [],
  tests: 'all',
  limits: { seconds: 10, memoryMb: 256, outputKb: 1024 },
  race: false,
  leaks: true,
  stages: [],
  mode: 'answer',
} as const

export function codeQuestion(
  id: string,
  changes: Partial<CodeQuestion> & Pick<CodeQuestion, 'language' | 'file'>,
): CodeQuestion {
  return { ...COMMON, id, ...changes }
}

/** For answers that only time ends: they have to have begun by then, also on a busy machine. */
export const briefly = (code: CodeQuestion): CodeQuestion => ({
  ...code,
  limits: { ...code.limits, seconds: 3 },
})

export function request(
  code: CodeQuestion,
  answer: string,
  changes: Partial<JudgeRequest> = {},
): JudgeRequest {
  const folder = join(FIXTURES, code.id)
  return {
    question: `fixtures/${code.id}`,
    code,
    titles: (test) => String(test.title),
    folder,
    answerFile: join(folder, answer),
    cacheDir: CACHE,
    sandbox: 'auto',
    ...changes,
  }
}

export const judged = (code: CodeQuestion, answer: string, changes: Partial<JudgeRequest> = {}) =>
  judge(request(code, answer, changes))
