/**
 * What a person sees of each kind, phase by phase, in a usual and in a wide window. A change here is a change of what is
 * seen: look at it, then `vitest -u`.
 */
import { expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { AsciiContext } from '../../../src/ui/parts/signs.tsx'
import { DeckScreen } from '../../../src/ui/screens/deck-screen.tsx'
import { DrillScreen } from '../../../src/ui/screens/drill/drill-screen.tsx'
import { HomeScreen } from '../../../src/ui/screens/home-screen.tsx'
import { en } from '../../../src/words/en.ts'
import { edit, judged, mark, play, result, SECOND, type Step } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'
import { show } from '../show.tsx'
import { access, bug, channels, fanOut, gateway, gmp, hidden429, shop } from './questions.ts'
import { appOn, inDrill, listed, sit } from './stage.tsx'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]
const SMALLEST = { columns: 40, rows: 12 }
const SCREENS = { home: HomeScreen, deck: DeckScreen, drill: DrillScreen }

async function frame(
  state: App,
  size: { readonly columns: number; readonly rows: number },
  isAscii = false,
): Promise<string> {
  const Screen = SCREENS[state.screen.name as keyof typeof SCREENS]
  const { lines } = await show(
    <AsciiContext value={isAscii}>
      <Screen state={state} send={() => undefined} words={en} />
    </AsciiContext>,
    size,
  )
  return lines().join('\n').trimEnd()
}

/** Every state in every size, in one file under its name. */
async function golden(
  name: string,
  states: Readonly<Record<string, App>>,
  sizes = SIZES,
  isAscii = false,
): Promise<void> {
  const frames: string[] = []
  for (const size of sizes)
    for (const [title, state] of Object.entries(states)) {
      const head = `====== ${title}, ${size.columns}x${size.rows} `.padEnd(size.columns, '=')
      frames.push(`${head}\n${await frame(state, size, isAscii)}\n`)
    }
  await expect(frames.join('\n')).toMatchFileSnapshot(`golden/${name}.txt`)
}

/** The drill after each of these stretches of steps, each going on where the one before ended. */
function phases(
  first: Drill,
  stretches: Readonly<Record<string, readonly Step[]>>,
): Readonly<Record<string, App>> {
  let drill = first
  return Object.fromEntries(
    Object.entries(stretches).map(([name, steps]) => {
      drill = play(drill, ...steps).drill
      return [name, inDrill(drill)]
    }),
  )
}

const recallPhases = () =>
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

test('recall', () => golden('recall', recallPhases()))

test('recall in the smallest window', () => golden('recall-smallest', recallPhases(), [SMALLEST]))

test('recall where only ASCII can be trusted', () =>
  golden('recall-ascii', recallPhases(), [{ columns: 80, rows: 24 }], true))

test('choice', () =>
  golden(
    'choice',
    phases(sit(channels), {
      reading: [],
      answering: [
        [SECOND, { type: 'choose', option: 0 }],
        [SECOND, { type: 'choose', option: 1 }],
      ],
      rating: [[SECOND, 'submit']],
    }),
  ))

const estimatePhases = () =>
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

test('estimate', () => golden('estimate', estimatePhases()))

test('estimate in the smallest window', () =>
  golden('estimate-smallest', estimatePhases(), [SMALLEST]))

test('review', () =>
  golden(
    'review',
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
    }),
  ))

const designPhases = () =>
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

test('design', () => golden('design', designPhases()))

test('design in the smallest window', () => golden('design-smallest', designPhases(), [SMALLEST]))

const storyPhases = () =>
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

test('a story that is written', () => golden('story', storyPhases()))

test('a story that is written in the smallest window', () =>
  golden('story-smallest', storyPhases(), [SMALLEST]))

test('behavioral', () =>
  golden(
    'behavioral',
    phases(sit(hidden429), {
      reading: [],
      speaking: [[3 * SECOND, 'speak']],
      revealed: [[60 * SECOND, 'speak', 1]],
      rating: [
        [SECOND, mark('situation', 2)],
        [SECOND, mark('task')],
        [SECOND, 'submit'],
      ],
    }),
  ))

test('code', () =>
  golden(
    'code',
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
    }),
  ))

const failed = (name: string) => ({
  ...result(name, 'fail'),
  message: 'the finished body was lost: context deadline exceeded',
})

test('a bug to name and repair', () =>
  golden(
    'debug',
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
    }),
  ))

const questions = [gmp, channels, gateway, access, shop, hidden429, fanOut].map(listed)
const decks = [
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
const home = { name: 'home', cursor: 1, date: null } as const
const practised = {
  catalog: { decks, problems: 1 },
  progress,
  evening: {
    ...evening(...questions.slice(0, 4)),
    due: new Map([['go', 2]]),
    counts: countsOf(3),
  },
}
const homes = () => ({
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

test('home', () => golden('home', homes()))

test('home in the smallest window', () => golden('home-smallest', homes(), [SMALLEST]))

test('home where only ASCII can be trusted', () =>
  golden('home-ascii', homes(), [{ columns: 80, rows: 24 }], true))

test('a deck', () =>
  golden('deck', { deck: appOn({ name: 'deck', deck: 'go', cursor: 2 }, practised) }, [
    ...SIZES,
    SMALLEST,
  ]))

test('nothing but ASCII is drawn where only ASCII can be trusted', async () => {
  const plain = {
    ...gmp,
    prompt: '> a quote\n\n- a list\n\n| a | table |\n|---|---|\n| 1 | 2 |\n\n---',
  }
  const states = [
    ...Object.values(phases(sit(plain), { reading: [], revealed: [[SECOND, 'submit']] })),
    appOn(home, { ...practised, catalog: { decks: decks.slice(0, 1), problems: 1 } }),
  ]
  for (const state of states)
    expect(await frame(state, { columns: 80, rows: 24 }, true)).toMatch(/^[\n -~]*$/)
})
