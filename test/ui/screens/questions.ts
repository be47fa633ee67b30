/** One question of each kind with something to see in every part of its screen. */

import type { BehavioralQuestion } from '../../../src/core/kinds/behavioral/question.ts'
import type { ChoiceQuestion } from '../../../src/core/kinds/choice/question.ts'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import type { BugSource } from '../../../src/core/kinds/code/work.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import type { EstimateQuestion } from '../../../src/core/kinds/estimate/question.ts'
import type { RecallQuestion } from '../../../src/core/kinds/recall/question.ts'
import type { ReviewQuestion } from '../../../src/core/kinds/review/question.ts'
import { behavioral, choice, code, design, recall } from '../../core/drill/sitting.ts'

/** What every question has. */
const { kind: _kind, answer: _answer, points: _points, ...shared } = recall as RecallQuestion

export const gmp: RecallQuestion = {
  ...(recall as RecallQuestion),
  id: 'gmp',
  title: 'Why is there a P?',
  prompt:
    'A goroutine runs on an OS thread. Why does the scheduler put a **third thing** between them?\n\n| part | holds |\n|---|---|\n| M | a thread |\n| P | the *run queue* |\n\n- and what would break\n- 如果没有它会怎样',
  answer:
    'The P holds what a thread needs to run Go code:\n\n> a run queue\n\n```go\nfunc next() *g { return p.runq.pop() }\n```',
  points: [
    'it holds the run queue',
    'it holds the allocation cache, so that most allocations take no lock at all and never wait',
  ],
  followUps: [{ ask: 'What happens to the P in a system call?', points: [] }],
}

export const channels: ChoiceQuestion = {
  ...(choice as ChoiceQuestion),
  id: 'channels',
  title: 'Nil channels',
  prompt: 'Which of these are true?',
  options: [
    {
      text: 'A receive from a nil channel blocks for ever.',
      correct: true,
      why: 'nobody can send',
    },
    { text: 'Closing a nil channel does nothing.', correct: false, why: 'it panics' },
    { text: '从已关闭的 channel 接收会立刻返回', correct: true },
  ],
}

export const gateway: EstimateQuestion = {
  ...shared,
  id: 'gateway',
  kind: 'estimate',
  verify: 'key',
  title: 'Partner gateway',
  prompt: 'Three thousand holds a second at the peak; each may be tried again twice.',
  minutes: 3,
  asks: [
    {
      id: 'calls',
      ask: 'How many calls a second at the worst?',
      answer: 9000,
      unit: '/s',
      within: 1.5,
      formula: '3000 * 3',
      why: 'every try is a call',
    },
    { id: 'time', ask: 'How long can one hold take?', answer: 2.4, unit: 's', within: 1 },
  ],
}

export const access: ReviewQuestion = {
  ...shared,
  id: 'access',
  kind: 'review',
  verify: 'key',
  title: 'A merge request',
  prompt: 'What would you say to this?',
  minutes: 3,
  exhibit: {
    language: 'go',
    text: 'func Get(k string) int {\n\tmu.Lock()\n\tif v, ok := cache[k]; ok {\n\t\treturn v // 直接返回\n\t}\n\tmu.Unlock()\n\treturn load(k)\n}\n',
  },
  findings: [
    { lines: [3, 5], text: 'returns with the lock held', severity: 'high' },
    { lines: [7, 7], text: 'what was loaded is not kept' },
  ],
}

export const shop: DesignQuestion = {
  ...(design as DesignQuestion),
  id: 'shop',
  title: 'Flash sale',
  prompt: 'Ten thousand units, three million people.',
  constraints: [
    { id: 'c1', text: 'nothing is sold twice', facts: ['effect:once'] },
    { id: 'c2', text: 'a unit is held for 15 minutes', facts: [] },
  ],
  clarify: [
    {
      id: 'pay-window',
      ask: 'How long is a unit held?',
      answer: 'Fifteen minutes, then it goes back.',
      opens: 'c2',
      critical: false,
      keys: ['how long', 'held', 'expire'],
      wordings: {},
    },
    {
      id: 'per-user',
      ask: 'Is there a limit for one person?',
      answer: 'One unit.',
      critical: true,
      keys: ['limit', 'per person', 'per user'],
      wordings: {},
    },
  ],
  unanswered: {
    en: [
      'Is there a budget for machines?',
      'Is there money for more hardware?',
      'Who pays for it?',
    ],
    'zh-CN': ['谁来付钱？', '有预算吗？'],
  },
  estimates: [
    { id: 'rate', ask: 'How many clicks reach the stock?', answer: 20_000, unit: '/s', within: 2 },
  ],
  panes: [
    {
      id: 'storage',
      options: [
        {
          id: 'memory',
          text: 'counters in memory',
          keys: ['memory', 'redis'],
          wordings: {},
          good: true,
          facts: [],
        },
        {
          id: 'replica',
          text: 'reads from a replica',
          keys: ['replica'],
          wordings: {},
          good: false,
          facts: ['reads:stale'],
        },
      ],
    },
    { id: 'sharding', options: [] },
    { id: 'failover', options: [] },
  ],
  contradictions: [
    {
      when: ['effect:once', 'reads:stale'],
      say: { ask: 'Two replicas both still see the last unit.', points: [] },
    },
  ],
  rubric: [
    {
      id: 'asked',
      points: 60,
      text: 'Asks before designing',
      when: ['asked:pay-window', 'asked:per-user'],
    },
    { id: 'storage', points: 30, text: 'Storage', when: ['option:memory', 'rejected:storage'] },
    { id: 'calm', points: 10, text: 'Stays calm', when: [] },
  ],
  followUps: [{ ask: 'A region is lost. What is sold twice?', points: [] }],
}

export const hidden429: BehavioralQuestion = {
  ...(behavioral as BehavioralQuestion),
  id: 'hidden-429',
  title: 'The dashboard was green',
  prompt: 'Tell me about a time when everything looked fine and was not.',
  probes: [{ ask: 'What did you look at first?', points: [] }],
  starR: {
    situation: { good: 'Scale and stake.', needs: ['number', 'unit'] },
    task: { good: 'Your part and the target.', needs: ['first_person', 'role_verb', 'number'] },
    action: { good: 'What you did and what you did not.', needs: ['technique', 'alternative'] },
    result: { good: 'Before and after.', needs: ['before_after', 'window'] },
    relevance: { good: 'Why it matters here.', needs: [] },
  },
  reveals: [{ afterSeconds: 30, text: '99.92 % of what? Say it before you go on.' }],
}

const TESTS = [
  { name: 'Order', title: 'Results come back in order' },
  {
    name: 'Deadline',
    title: 'A deadline keeps what was fetched',
    hint: 'look at what is returned',
  },
]

export const fanOut: CodeQuestion = {
  ...(code as CodeQuestion),
  id: 'fan-out',
  title: 'Fan out',
  prompt: 'FetchAll fetches every address.',
  tests: TESTS,
  stages: [],
}

/** Its follow-ups say what a good reply has. */
export const askedOn: CodeQuestion = {
  ...fanOut,
  reasons: ['Workers take positions, so the order is kept.', '结果的位置先留好，顺序就不会乱。'],
  followUps: [
    {
      ask: 'What would you change if one slow host must not hold up the others?',
      points: [
        'A limit per host beside the limit for all, taken before the general one',
        'Each call has a deadline of its own, shorter than that of the page',
      ],
      answer: 'A semaphore for each host, and a timeout for each call.',
    },
    { ask: 'A caller wants the results as they arrive.', points: ['A channel', 'Who closes it'] },
  ],
}

/** A probe of the story whose good reply is known, a contradiction and a follow-up of the shop. */
export const probed: BehavioralQuestion = {
  ...hidden429,
  probes: [
    {
      ask: 'Who was against your change, and what did they fear?',
      points: ['A role and a concrete fear', 'What you gave way on'],
      answer: 'The lead on call feared false alarms, so both ran side by side.',
    },
  ],
}
const WHO_WINS = {
  ask: 'Two replicas both still see the last unit. Who gets it?',
  points: ['Both: each reads one and one unit has two orders', 'What gives is the reading replica'],
}
export const opposed: DesignQuestion = {
  ...shop,
  contradictions: [{ when: ['effect:once', 'reads:stale'], say: WHO_WINS }],
  followUps: [WHO_WINS],
}

export const bug: BugSource = {
  name: 'unbounded.go',
  lines: ['package task', '', 'func FetchAll() []int {', '\treturn nil', '}'],
  changed: [[4, 4]],
}
