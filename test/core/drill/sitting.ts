/** Questions, judgements and a way to play one sitting through: what the tests of the drill are built from. */

import type { Drill, Phase, Task, Works } from '../../../src/core/drill/drill.ts'
import type { DrillEffect } from '../../../src/core/drill/effect.ts'
import type { DrillHappening } from '../../../src/core/drill/happening.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import { stepDrill } from '../../../src/core/drill/step.ts'
import type { EstimateQuestion } from '../../../src/core/kinds/estimate/question.ts'
import type { RecallQuestion } from '../../../src/core/kinds/recall/question.ts'
import type { ReviewQuestion } from '../../../src/core/kinds/review/question.ts'
import type { Kind, Question } from '../../../src/core/question/question.ts'
import type { Judgement, TestResult, Verdict } from '../../../src/core/question/verdict.ts'

export const SECOND = 1000
export const MINUTE = 60_000
export const START = { at: Date.UTC(2026, 10, 20, 19), monoMs: 5000 }
export const FILE = '/home/sparr/answer.go'

const COMMON = {
  id: 'one',
  title: 'A question',
  prompt: 'What happens?',
  difficulty: 3,
  level: 'owner',
  tags: [],
  hints: ['nudge', 'direction', 'step'],
  followUps: [],
  was: [],
} as const

export const recall: Question = {
  ...COMMON,
  kind: 'recall',
  verify: 'rubric',
  minutes: 1,
  answer: 'Because.',
  points: ['a', 'b', 'c', 'd', 'e'],
}

export const choice: Question = {
  ...COMMON,
  kind: 'choice',
  verify: 'key',
  minutes: 1,
  options: [
    { text: 'yes', correct: true },
    { text: 'no', correct: false },
    { text: 'also', correct: true },
  ],
}

export const design: Question = {
  ...COMMON,
  kind: 'design',
  verify: 'rubric',
  minutes: 10,
  constraints: [],
  clarify: [],
  estimates: [],
  model: { entities: [], api: [] },
  panes: [
    { id: 'storage', options: [] },
    { id: 'sharding', options: [] },
    { id: 'failover', options: [] },
  ],
  deepDives: [],
  unanswered: {},
  standard: {},
  expects: {},
  contradictions: [],
  rubric: [
    { id: 'retries', points: 3, text: 'Who retries', when: [] },
    { id: 'budget', points: 1, text: 'A retry budget', when: [] },
  ],
  phases: [],
}

const guide = { good: 'Say it.', needs: [] }
export const behavioral: Question = {
  ...COMMON,
  kind: 'behavioral',
  verify: 'rubric',
  minutes: 2.5,
  competency: 'ownership',
  jdKeywords: [],
  starR: { situation: guide, task: guide, action: guide, result: guide, relevance: guide },
  upgrades: [],
  probes: [],
  reveals: [],
}

export const code: Question = {
  ...COMMON,
  kind: 'code',
  verify: 'tests',
  minutes: 10,
  language: 'go',
  imports: [],
  tests: 'all',
  limits: { seconds: 5, memoryMb: 512, outputKb: 64 },
  race: true,
  leaks: true,
  file: 'answer.go',
  stages: [],
  mode: 'answer',
}

const { answer: _, points: __, ...ASKED } = recall as RecallQuestion
export const estimate: EstimateQuestion = {
  ...ASKED,
  kind: 'estimate',
  verify: 'key',
  asks: [
    { id: 'rate', ask: 'Peak?', answer: 3500, unit: '/s', within: 1.2 },
    { id: 'size', ask: 'Memory?', answer: 2, unit: 'GB', within: 1 },
  ],
}

export const review: ReviewQuestion = {
  ...ASKED,
  kind: 'review',
  verify: 'key',
  exhibit: { language: 'go', text: 'one\ntwo\nthree\nfour\nfive\n' },
  findings: [
    { lines: [2, 3], text: 'a leak' },
    { lines: [5, 5], text: 'a race' },
  ],
}

export const PLAYED = { recall, choice, design, behavioral, code, estimate, review }

export function taskOf(question: Question, digest = 'd1'): Task {
  return {
    name: `deck/${question.id}`,
    question,
    digest,
    isChanged: false,
    deckLang: 'en',
    story: null,
    form: 'long',
    bug: null,
    needsRace: true,
    lang: 'en',
    jd: [],
    pace: { words: 144, signs: 240 },
    answerLang: null,
  }
}

/** Options stand in reverse, so that their places and their numbers differ. */
export function begin(question: Question, isReadOnly = false): Drill {
  return startDrill(taskOf(question), START, {
    sitting: 's1',
    file: FILE,
    shuffle: (count) => Array.from({ length: count }, (_, i) => count - 1 - i),
    isReadOnly,
  })
}

/** Names of what happens without saying more. */
type Bare<Happening = DrillHappening> = Happening extends { readonly type: infer Type }
  ? keyof Happening extends 'type'
    ? Type
    : never
  : never
/** What happens `afterMs` after what happened before; on the wall that may be another time. */
export type Step = readonly [afterMs: number, happening: Bare | DrillHappening, wallMs?: number]

/** Where a sitting ends after these steps, and all it asked for on the way. */
export function play(first: Drill, ...steps: readonly Step[]) {
  let drill = first
  const effects: DrillEffect[] = []
  for (const [afterMs, named, wallMs = afterMs] of steps) {
    const happening = typeof named === 'string' ? { type: named } : named
    const { at, monoMs } = drill.seen
    const stamp = { at: at + wallMs, monoMs: monoMs + afterMs }
    const [next, asked] = stepDrill(drill, { ...happening, ...stamp })
    drill = next
    effects.push(...asked)
  }
  return { drill, effects }
}

/** A tick a second, as the program sends them. */
export const ticks = (seconds: number): readonly Step[] =>
  Array.from({ length: seconds }, () => [SECOND, 'tick'] as const)

export const edit = (text: string, field = 'answer') => ({ type: 'edit', field, text }) as const
export const mark = (id: string, value = 1) => ({ type: 'mark', id, value }) as const
export const judged = (run: number, verdict: Verdict = 'AC', extra: Partial<Judgement> = {}) =>
  ({ type: 'judged', run, digest: `file${run}`, judgement: judgement(verdict, extra) }) as const

export function judgement(verdict: Verdict, extra: Partial<Judgement> = {}): Judgement {
  return {
    question: 'deck/one',
    verdict,
    reason: null,
    detail: '',
    race: 'checked',
    races: { seen: 0, of: 2 },
    trust: 'gated',
    tests: [result('Order'), result('Deadline', verdict === 'AC' ? 'pass' : 'fail')],
    compile: [],
    sandbox: 'bwrap',
    timings: { gate: 1, compile: 100, plain: 50, race: 80, total: 230 },
    ...extra,
  }
}

export const result = (name: string, status: TestResult['status'] = 'pass'): TestResult => ({
  name,
  title: name,
  status,
  ms: 1,
  message: '',
})

export const only = <Type extends DrillEffect['type']>(
  effects: readonly DrillEffect[],
  type: Type,
): readonly Extract<DrillEffect, { readonly type: Type }>[] =>
  effects.filter((one) => one.type === type) as unknown as readonly Extract<
    DrillEffect,
    { readonly type: Type }
  >[]

/** The work of a drill, which must be of this kind. */
export function workOf<K extends Kind>(drill: Drill, kind: K): Works[K] {
  if (drill.kind !== kind) throw new Error(`${drill.kind} instead of ${kind}`)
  return drill.work as Works[K]
}

/** The phase of a drill, which must be of this name. */
export function phaseOf<Name extends Phase['name']>(drill: Drill, name: Name) {
  if (drill.phase.name !== name) throw new Error(`${drill.phase.name} instead of ${name}`)
  return drill.phase as Extract<Phase, { readonly name: Name }>
}
