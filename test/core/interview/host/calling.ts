/** Calls for tests: two questions, keys as happenings, time as an argument. */
import type { Stamp } from '../../../../src/core/drill/time/stopwatch.ts'
import type { MockEvent } from '../../../../src/core/interview/events.ts'
import { foldBegun } from '../../../../src/core/interview/fold.ts'
import { beginning } from '../../../../src/core/interview/host/begin.ts'
import type {
  Call,
  CallEffect,
  CallHappening,
  Sheet,
} from '../../../../src/core/interview/host/call.ts'
import type { Askable } from '../../../../src/core/interview/host/choose.ts'
import { openCall, stepCall } from '../../../../src/core/interview/host/step.ts'
import type { CodeQuestion } from '../../../../src/core/kinds/code/question.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { fanOut, hidden429 } from '../../../ui/screens/questions.ts'

export const SECOND = 1000
export const MINUTE = 60_000
export const START: Stamp = { at: Date.UTC(2026, 2, 2, 12), monoMs: 0 }

/** Everything that an interviewer may be told. */
export const asked: CodeQuestion = {
  ...fanOut,
  minutes: 25,
  hints: [
    'Who may send after you leave?',
    { en: 'Wait for the workers.', 'zh-CN': '等 worker 结束。' },
    'Give each address its place.',
  ],
  followUps: [{ ask: 'What if one host is slow?', points: [] }],
  interviewer: {
    listenFor: [{ en: 'owns the end of every goroutine', 'zh-CN': '管住每个 goroutine 的结束' }],
    wrongTurns: ['an unbuffered channel and an early return'],
    ifStuck: 'Follow one address through the code.',
    ifFast: 'Stream the results.',
    anchors: ['3: nothing outlives the return'],
  },
}

export const askable = (question: Question): Askable => ({
  name: `deck/${question.id}`,
  question,
  deckName: 'deck',
  deckLang: 'en',
  digest: 'd1',
})

/** Of a mock whose clock runs. */
export function events(questions: readonly Question[] = [asked, hidden429]): readonly MockEvent[] {
  return [
    ...beginning(
      questions.map((question) => ({ asked: askable(question) })),
      { seed: 7, lang: 'en', title: null, minutes: null },
    ),
    { type: 'resume', round: 0, clockMs: 0 },
  ]
}

export function newCall(questions: readonly Question[] = [asked, hidden429]): Call {
  const sheets = questions.map(
    (question): Sheet => ({
      question,
      deckLang: 'en',
      outline: [],
      rubric: null,
    }),
  )
  const record = foldBegun(events(questions))
  return openCall({ mock: 'm1', record, sheets, langs: ['en', 'zh-CN'], draft: null }, START)
}

/** Milliseconds since the one before, and what happens then. */
export type Step = readonly [ms: number, happening: CallHappening]

export function play(
  first: Call,
  ...steps: readonly Step[]
): { readonly call: Call; readonly effects: readonly CallEffect[] } {
  let call = first
  const effects: CallEffect[] = []
  for (const [ms, happening] of steps) {
    const { at, monoMs } = call.seen
    const [next, more] = stepCall(call, { ...happening, at: at + ms, monoMs: monoMs + ms })
    call = next
    effects.push(...more)
  }
  return { call, effects }
}

export const appended = (effects: readonly CallEffect[]): readonly MockEvent[] =>
  effects.flatMap((effect) => (effect.type === 'append' ? [effect.event] : []))

/** A line that is opened, typed and kept. */
export const line = (text: string): readonly Step[] => [
  [0, { type: 'type', text }],
  [0, { type: 'keep' }],
]
export const note = (ms: number, text: string): readonly Step[] => [
  [ms, { type: 'desk', to: 'note' }],
  ...line(text),
]
