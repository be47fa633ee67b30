import type { LogBody } from '../../src/core/log.ts'

/** A plausible attempt; `n` makes it one of many. */
export function attemptBody(n: number): Extract<LogBody, { kind: 'attempt' }>['body'] {
  return {
    sitting: `bench-${n}`,
    question: `go-recall/question-${n % 50}`,
    kind: 'recall',
    digest: 'bench',
    language: 'en',
    budgetMs: 90_000,
    activeMs: 40_000 + (n % 60) * 1000,
    typingMs: 0,
    firstKeyMs: 2000,
    firstGreenMs: null,
    phases: [{ id: 'speaking', ms: 40_000 }],
    answer: { texts: {}, marks: { p1: 1, p2: 1 }, said: true },
    outcome: n % 3 === 0 ? 'failed' : 'passed',
    score: n % 3 === 0 ? 0.4 : 0.9,
    verdict: null,
    hints: 0,
    runs: 0,
    suggested: n % 3 === 0 ? 'again' : 'good',
    chosen: n % 3 === 0 ? 'again' : 'good',
    sandbox: null,
    trust: null,
    race: null,
    version: '0.1.0',
  }
}
