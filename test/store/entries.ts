import type { Attempt, LogBody, Run } from '../../src/core/log.ts'

export const MINUTE = 60_000

export function attempt(fields: Partial<Attempt & { readonly version: string }> = {}): LogBody {
  return {
    kind: 'attempt',
    body: {
      question: 'go/maps',
      kind: 'recall',
      digest: 'd1',
      language: 'en',
      budgetMs: 2 * MINUTE,
      activeMs: MINUTE,
      typingMs: 0,
      firstKeyMs: null,
      firstGreenMs: null,
      phases: [],
      answer: { texts: {}, marks: {}, said: true },
      outcome: 'passed',
      score: 1,
      verdict: null,
      hints: 0,
      runs: 0,
      suggested: 'good',
      chosen: 'good',
      sandbox: null,
      trust: null,
      race: null,
      sitting: 's1',
      version: '0.1.0',
      ...fields,
    },
  }
}

export function run(fields: Partial<Run> = {}): LogBody {
  return {
    kind: 'run',
    body: {
      question: 'go/maps',
      sitting: 's1',
      number: 1,
      verdict: 'WA',
      failing: ['TestEmpty'],
      ms: 900,
      activeMs: MINUTE,
      digest: 'f1',
      ...fields,
    },
  }
}
