/** What the screens can stand at: every kind, phase by phase, and the lists. */
import type { App } from '../../../src/core/app/app.ts'
import type { Drill, Task } from '../../../src/core/drill/drill.ts'
import { shorten } from '../../../src/core/kinds/facts.ts'
import type { Question } from '../../../src/core/question/question.ts'
import type { ShortForm } from '../../../src/core/question/short-form.ts'
import { edit, judged, mark, play, result, SECOND, type Step } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'
import {
  access,
  askedOn,
  bug,
  channels,
  fanOut,
  gateway,
  gmp,
  hidden429,
  opposed,
  probed,
  shop,
} from './questions.ts'
import { appOn, inDrill, listed, sit } from './seated.ts'

type States = Readonly<Record<string, App>>

/** The drill after each of these stretches of steps, each going on where the one before ended. */
export function phases(first: Drill, stretches: Readonly<Record<string, readonly Step[]>>): States {
  let drill = first
  return Object.fromEntries(
    Object.entries(stretches).map(([name, steps]) => {
      drill = play(drill, ...steps).drill
      return [name, inDrill(drill)]
    }),
  )
}

export const recallPhases = (): States =>
  phases(sit(gmp), {
    reading: [],
    speaking: [[5 * SECOND, 'speak']],
    typing: [[9 * SECOND, edit('It holds the run queue.\n然后是分配缓存。')]],
    paused: [[SECOND, 'pause']],
    revealed: [
      [SECOND, 'pause'],
      [SECOND, 'submit'],
    ],
    rating: [
      [SECOND, mark('p1')],
      [SECOND, 'submit'],
    ],
  })

export const estimatePhases = (): States =>
  phases(sit(gateway), {
    reading: [],
    answering: [
      [SECOND, edit('9k/s', 'calls')],
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('soon', 'time')],
    ],
    paused: [[SECOND, 'pause']],
    warned: [
      [SECOND, 'pause'],
      [SECOND, 'submit'],
    ],
    rating: [[SECOND, 'submit']],
  })

export const designPhases = (): States =>
  phases(sit(shop), {
    reading: [],
    asked: [
      [SECOND, edit('How long is it held?', 'ask')],
      [SECOND, 'ask'],
      [SECOND, edit('Is there a budget for hardware?', 'ask')],
      [SECOND, 'ask'],
    ],
    assumed: [
      [SECOND, edit('none, the machines stay', 'assume.2')],
      [SECOND, 'ask'],
      [SECOND, edit('make it fast', 'ask')],
      [SECOND, 'ask'],
      [SECOND, edit('谁来付钱？', 'ask')],
      [SECOND, 'ask'],
      [SECOND, 'ask'],
    ],
    estimating: [
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('20k/s', 'estimate.rate')],
    ],
    modelling: [
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('hold (id, unit)', 'entities')],
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('client -> 网关 -> stock\ngateway -> ledger', 'path')],
    ],
    contradicted: [
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('reads from a replica', 'storage.choice')],
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('fast', 'storage.because')],
    ],
    'deep dive': Array.from({ length: 11 }, (): Step => [SECOND, { type: 'focus', by: 1 }]),
    revealed: [
      [SECOND, edit('the ledger decides', 'follow-up.1')],
      [SECOND, 'submit'],
    ],
    rejected: [[SECOND, { type: 'reject', field: 'asked', codes: ['asked:per-user'] }]],
    rating: [
      [SECOND, mark('calm')],
      [SECOND, 'submit'],
    ],
  })

export const storyPhases = (): States =>
  phases(sit(hidden429), {
    reading: [],
    typing: [
      [SECOND, edit('We had problems with 支付 for some weeks.', 'situation')],
      [9 * SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('I owned the checkout and had to get failures below 0.1 %.', 'task')],
    ],
    unfolding: [
      [20 * SECOND, { type: 'focus', by: 1 }],
      [9 * SECOND, edit('I compared paid orders with the HTTP success rate.', 'action')],
      [9 * SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('Failures went down 70 %.', 'result')],
    ],
    'asked after': [
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, edit('The query was mine: here is the review.', 'follow-up.1')],
    ],
    revealed: [[SECOND, 'submit']],
    rejected: [[SECOND, { type: 'reject', field: 'situation', codes: ['missing-unit'] }]],
    rating: [[SECOND, 'submit']],
  })

export const choicePhases = (): States =>
  phases(sit(channels), {
    reading: [],
    answering: [
      [SECOND, { type: 'choose', option: 0 }],
      [SECOND, { type: 'choose', option: 1 }],
    ],
    rating: [[SECOND, 'submit']],
  })

export const reviewPhases = (): States =>
  phases(sit(access), {
    reading: [],
    marking: [
      [SECOND, { type: 'cursor', to: 3 }],
      [SECOND, 'span'],
      [SECOND, { type: 'cursor', to: 4 }],
    ],
    noting: [
      [SECOND, 'span'],
      [SECOND, edit('the lock is kept', 'l3-4')],
    ],
    rating: [
      [SECOND, 'submit'],
      [SECOND, 'submit'],
    ],
  })

export const spokenStoryPhases = (): States =>
  phases(sit(hidden429), {
    reading: [],
    speaking: [[3 * SECOND, 'speak']],
    asked: [[60 * SECOND, 'speak', 1]],
    revealed: [
      [9 * SECOND, 'speak'],
      [9 * SECOND, 'speak'],
    ],
    rating: [
      [SECOND, mark('situation', 2)],
      [SECOND, mark('task')],
      [SECOND, 'submit'],
    ],
  })

const failed = (name: string) => ({
  ...result(name, 'fail'),
  message: 'the finished body was lost: context deadline exceeded',
})

export const codePhases = (): States =>
  phases(sit(fanOut), {
    reading: [],
    judging: [
      [9 * SECOND, 'file-saved'],
      [
        SECOND,
        {
          type: 'judge-progress',
          run: 1,
          progress: { type: 'test', half: 'plain', result: result('Order') },
        },
      ],
    ],
    'wrong answer': [[0, judged(1, 'WA', { tests: [failed('Deadline')] })]],
    'does not compile': [
      [SECOND, 'file-saved'],
      [
        0,
        judged(2, 'CE', {
          tests: [],
          compile: [{ file: 'answer.go', line: 3, column: 1, message: 'undefined: x' }],
        }),
      ],
    ],
    rating: [
      [SECOND, 'file-saved'],
      [0, judged(3)],
    ],
    compared: [
      [
        0,
        {
          type: 'compare-loaded',
          mine: 'a\nb\n',
          reference: `a\nc ${'很长的一行'.repeat(20)}\n`,
        },
      ],
    ],
  })

const said = (seconds: number, ...more: readonly Step[]): Step[] => [
  [SECOND, 'speak'],
  [seconds * SECOND, 'speak'],
  ...more,
]

/** What is asked after a pass, then the reference and the difference. */
export const afterPassPhases = (): States =>
  phases(sit(askedOn), {
    offered: [
      [SECOND, 'file-saved'],
      [0, judged(1)],
    ],
    asked: [[SECOND, 'reply']],
    speaking: [[SECOND, 'speak']],
    typing: [
      [
        SECOND,
        { type: 'edit', field: 'reply', text: 'A limit per host, taken before the general one.' },
      ],
    ],
    points: [[SECOND, 'reply']],
    'the next one': [
      [SECOND, mark('p2')],
      [SECOND, 'reply'],
    ],
    reference: [
      [0, 'compare'],
      [0, { type: 'compare-loaded', mine: 'a\nb\n', reference: 'a\nc\n' }],
    ],
    difference: [[0, 'compare']],
  })

const short = (whole: Question, form: ShortForm, task: Partial<Task> = {}) =>
  sit(shorten(whole, form, 0), { form, ...task })

/** Short forms that are a reply. */
export const probePhases = (): States =>
  phases(
    short(probed, 'probe', {
      ownStory: { situation: 'We sold 300 000 orders a day.', action: 'I compared paid orders.' },
    }),
    {
      reading: [],
      typing: [[SECOND, edit('The lead on call had a concrete fear.')]],
      revealed: [[SECOND, 'submit']],
    },
  )
export const contradictionPhases = (): States =>
  phases(short(opposed, 'contradiction'), {
    reading: [],
    'after a hint': [[SECOND, 'hint']],
    'too short': said(3),
    rating: [
      [SECOND, mark('p1')],
      [SECOND, 'submit'],
    ],
  })
export const followUpPhases = (): States =>
  phases(short(opposed, 'follow-up'), { reading: [], revealed: said(20) })

export const debugPhases = (): States =>
  phases(sit(fanOut, { form: 'debug', bug }), {
    'which promise': [[SECOND, 'span']],
    'which lines': [
      [SECOND, { type: 'focus', by: 1 }],
      [SECOND, { type: 'cursor', to: 4 }],
      [SECOND, 'span'],
    ],
    named: [
      [SECOND, 'span'],
      [SECOND, 'submit'],
    ],
    told: [[SECOND, { type: 'bug-judged', failing: ['Deadline'] }]],
    repaired: [
      [SECOND, 'file-saved'],
      [0, judged(1)],
    ],
  })

const questions = [gmp, channels, gateway, access, shop, hidden429, fanOut].map(listed)
export const decks = [
  { name: 'go', title: 'Go concurrency', lang: 'en', version: '1.0.0', origin: 'own' as const },
  {
    name: 'zh',
    title: '一副标题很长的题目集，长到放不下',
    lang: 'en',
    version: '1.0.0',
    origin: 'own' as const,
  },
].map((deck) => ({ ...deck, questions }))
const progress = new Map(
  questions
    .slice(0, 3)
    .map(({ name }) => [
      name,
      { question: name, attempts: 1, passed: 1, lastAt: 0, lastGrade: 'good' as const },
    ]),
)
const countsOf = (done: number) =>
  new Map(decks.map(({ name }) => [name, { done, all: questions.length }] as const))
export const home = { name: 'home', cursor: 1, date: null } as const
export const practised = {
  catalog: { decks, problems: 1 },
  progress,
  evening: {
    ...evening(...questions.slice(0, 4)),
    due: new Map([['go', 2]]),
    counts: countsOf(3),
  },
}
export const homes = (): States => ({
  newcomer: appOn(
    { ...home, cursor: 0 },
    { catalog: { decks, problems: 0 }, evening: { ...evening(), counts: countsOf(0) } },
  ),
  practised: appOn(home, practised),
  'with a notice': appOn(home, {
    ...practised,
    notices: [
      {
        code: 'in-memory',
        path: '/home/somebody/.local/share/sparr/sparr.db',
        problem: 'database or disk is full',
      },
    ],
  }),
  'no decks': appOn({ ...home, cursor: 0 }, { catalog: { decks: [], problems: 0 } }),
})

export const aDeck = (): States => ({
  deck: appOn({ name: 'deck', deck: 'go', cursor: 2 }, practised),
})
