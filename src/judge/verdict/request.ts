import type { CodeQuestion, TestCase } from '../../core/kinds/code/question.ts'
import type { JudgeProgress } from '../../core/question/verdict.ts'

/** Everything a judgement depends on: the question, its files, and how much this machine may be trusted. */
export type JudgeRequest = {
  /** `deck/id`. */
  readonly question: string
  readonly code: CodeQuestion
  /** The language of titles is the caller's business. */
  readonly titles: (test: TestCase) => string
  /** The question's folder: holds `hidden/` and `starter/`. */
  readonly folder: string
  /** The candidate's file, at any path. */
  readonly answerFile: string
  /** `solutions/<deck>/<id>`; mode `write-tests` needs it. */
  readonly solutions?: string
  /** The program's cache folder; the warm build caches live below it. */
  readonly cacheDir: string
  readonly sandbox: 'auto' | 'off'
  /** For a foreign deck: compilers run in a sandbox of their own, and nothing runs without one. */
  readonly isStrict?: boolean
  /** One's own deck, or one that is trusted: where its hidden files are wrong may be shown. */
  readonly isOurs?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JudgeProgress) => void
  /** 1: what is accepted under one schedule is not tried under another. */
  readonly schedules?: 1
  /** Only these tests (stages). */
  readonly stageTests?: readonly string[]
}
