/**
 * What a person sees of each kind, phase by phase, in a usual and in a wide window. A change here is a change of what is
 * seen: look at it, then `vitest -u`.
 */
import { expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import { AsciiContext } from '../../../src/ui/parts/signs.tsx'
import { DeckScreen } from '../../../src/ui/screens/deck-screen.tsx'
import { DrillScreen } from '../../../src/ui/screens/drill/drill-screen.tsx'
import { HomeScreen } from '../../../src/ui/screens/home-screen.tsx'
import { en } from '../../../src/words/en.ts'
import { SECOND } from '../../core/drill/sitting.ts'
import { show } from '../show.tsx'
import { gmp } from './questions.ts'
import { appOn, sit } from './stage.tsx'
import {
  aDeck,
  afterPassPhases,
  choicePhases,
  codePhases,
  contradictionPhases,
  debugPhases,
  decks,
  designPhases,
  estimatePhases,
  followUpPhases,
  home,
  homes,
  phases,
  practised,
  probePhases,
  recallPhases,
  reviewPhases,
  spokenStoryPhases,
  storyPhases,
} from './states.ts'

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

test('recall', () => golden('recall', recallPhases()))

test('recall in the smallest window', () => golden('recall-smallest', recallPhases(), [SMALLEST]))

test('recall where only ASCII can be trusted', () =>
  golden('recall-ascii', recallPhases(), [{ columns: 80, rows: 24 }], true))

test('choice', () => golden('choice', choicePhases()))

test('estimate', () => golden('estimate', estimatePhases()))

test('estimate in the smallest window', () =>
  golden('estimate-smallest', estimatePhases(), [SMALLEST]))

test('review', () => golden('review', reviewPhases()))

test('design', () => golden('design', designPhases()))

test('design in the smallest window', () => golden('design-smallest', designPhases(), [SMALLEST]))

test('a story that is written', () => golden('story', storyPhases()))

test('a story that is written in the smallest window', () =>
  golden('story-smallest', storyPhases(), [SMALLEST]))

test('behavioral', () => golden('behavioral', spokenStoryPhases()))

test('code', () => golden('code', codePhases()))

test('what is asked after a pass', () => golden('after-pass', afterPassPhases()))

test('a probe', () => golden('probe', probePhases()))

test('a contradiction', () => golden('contradiction', contradictionPhases()))

test('a follow-up', () => golden('follow-up', followUpPhases()))

test('a bug to name and repair', () => golden('debug', debugPhases()))

test('home', () => golden('home', homes()))

test('home in the smallest window', () => golden('home-smallest', homes(), [SMALLEST]))

test('home where only ASCII can be trusted', () =>
  golden('home-ascii', homes(), [{ columns: 80, rows: 24 }], true))

test('a deck', () => golden('deck', aDeck(), [...SIZES, SMALLEST]))

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
