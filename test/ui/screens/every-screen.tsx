/** Every state of every screen, as the program draws it. */
import type { ReactElement } from 'react'
import type { App as AppState } from '../../../src/core/app/app.ts'
import type { Answered } from '../../../src/core/app/run.ts'
import type { Host } from '../../../src/core/interview/host/host.ts'
import type { Room } from '../../../src/core/interview/pair/room.ts'
import { App } from '../../../src/ui/app.tsx'
import { CandidateApp } from '../../../src/ui/candidate-app.tsx'
import { HostApp } from '../../../src/ui/host-app.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import { sampleStatistics } from '../../report/sample.ts'
import { calls } from './host-states.ts'
import { mockStates } from './mock-states.ts'
import { candidateRooms, pairHosts } from './pair-states.ts'
import { appOn } from './seated.ts'
import {
  aDeck,
  afterPassPhases,
  choicePhases,
  codePhases,
  contradictionPhases,
  debugPhases,
  designPhases,
  estimatePhases,
  followUpPhases,
  homes,
  practised,
  probePhases,
  recallPhases,
  reviewPhases,
  spokenStoryPhases,
  storyPhases,
} from './states.ts'
import { on } from './story-states.ts'

const still = <S,>(state: S) => ({ state: () => state, subscribe: () => () => undefined })
const shared = (lang: string) => ({
  send: () => undefined,
  words: wordsFor(lang),
  theme: 'auto' as const,
  isAscii: false,
  onReady: () => undefined,
})

export const appElement = (state: AppState, lang: string): ReactElement => (
  <App {...shared(lang)} loop={still({ ...state, contentLang: lang })} />
)
const hostElement = (host: Host, lang: string): ReactElement => (
  <HostApp {...shared(lang)} loop={still(host)} contentLang={lang} invite={null} />
)

const roomElement = (room: Room, lang: string): ReactElement => (
  <CandidateApp {...shared(lang)} loop={still(room)} />
)

const ANSWERED: readonly Answered[] = [
  {
    question: 'deck/gmp',
    title: { en: 'Why is there a P in GMP?', 'zh-CN': 'GMP 里为什么要有 P' },
    lang: 'en',
    grade: 'good',
    clockMs: 95_000,
    inMs: 3 * 86_400_000,
    missed: [],
  },
  {
    question: 'deck/leak',
    title: { en: 'Which goroutine never ends?', 'zh-CN': '哪个 goroutine 不会结束' },
    lang: 'en',
    grade: 'again',
    clockMs: 400_000,
    inMs: 60_000,
    missed: [
      { text: { en: 'The one that nobody receives from', 'zh-CN': '没人接收的那个' } },
      { text: { en: 'It is the numbers that count', 'zh-CN': '数字才算数' }, letter: 'result' },
    ],
  },
]

const lists = (): Readonly<Record<string, AppState>> => {
  const home = { name: 'home', cursor: 0, date: null } as const
  const draft = {
    question: 'deck/gmp',
    activeMs: 60_000,
    savedAt: 0,
    isElsewhere: false,
    form: 'long' as const,
  }
  const search = {
    name: 'search',
    from: home,
    query: 'a',
    answered: 'a',
    isAwaited: false,
    cursor: 0,
  } as const
  const unfinished = {
    id: 'm1',
    title: 'Build and tell',
    round: 1,
    of: 2,
    clockMs: 60_000,
    savedAt: 0,
    isElsewhere: false,
  }
  const results = [{ question: 'go/gmp', score: 1 }]
  return {
    date: appOn({ ...home, date: '2026-12-24' }, practised),
    help: appOn(home, { ...practised, isHelpShown: true }),
    offer: appOn({ name: 'offer', question: 'deck/gmp', form: null, draft }, practised),
    opening: appOn({ name: 'opening', question: 'deck/gmp', form: null }, practised),
    search: appOn({ ...search, results }, practised),
    'the end of a session': appOn({ name: 'end', answered: ANSWERED, isTonight: true }, practised),
    'search without a hit': appOn({ ...search, results: [] }, practised),
    statistics: appOn({ name: 'stats', statistics: sampleStatistics() }),
    'a mock that was left': appOn({ name: 'mock-offer', plan: null, seed: null, unfinished }),
    stories: on({}),
    'one story': on({ open: { story: 'green', lang: 'en' } }),
  }
}

/** By the group and the name of the state. */
export function everyScreen(lang: string): ReadonlyMap<string, ReactElement> {
  const groups: Readonly<Record<string, Readonly<Record<string, AppState>>>> = {
    home: homes(),
    deck: aDeck(),
    list: lists(),
    recall: recallPhases(),
    choice: choicePhases(),
    estimate: estimatePhases(),
    review: reviewPhases(),
    design: designPhases(),
    story: storyPhases(),
    'spoken story': spokenStoryPhases(),
    code: codePhases(),
    debug: debugPhases(),
    'after a pass': afterPassPhases(),
    probe: probePhases(),
    contradiction: contradictionPhases(),
    'follow-up': followUpPhases(),
    mock: mockStates(),
  }
  const apps = Object.entries(groups).flatMap(([group, states]) =>
    Object.entries(states).map(
      ([name, state]) => [`${group}: ${name}`, appElement(state, lang)] as const,
    ),
  )
  const hosts = Object.entries(calls(lang)).map(
    ([name, host]) => [`host: ${name}`, hostElement(host, lang)] as const,
  )
  const pairs = Object.entries(pairHosts()).map(
    ([name, host]) => [`pair: ${name}`, hostElement(host, lang)] as const,
  )
  const rooms = Object.entries(candidateRooms()).map(
    ([name, room]) => [`joined: ${name}`, roomElement(room, lang)] as const,
  )
  return new Map([...apps, ...hosts, ...pairs, ...rooms])
}
