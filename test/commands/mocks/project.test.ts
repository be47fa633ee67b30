/** A round about a project of one's own: drawn from the story bank, three levels of why, outside the schedule. */
import { describe, expect, test } from 'vitest'
import { chooseRounds } from '../../../src/core/interview/solo/choose-rounds.ts'
import type { StoryText } from '../../../src/core/log.ts'
import type { Plan, ProjectGuide } from '../../../src/core/question/lists.ts'
import { learnList } from '../../../src/decks/learn/learn-list.ts'
import { findProject, projectsIn } from '../../../src/session/stories/projects.ts'
import { shop } from '../../core/interview/rounds.ts'
import { until } from '../../until.ts'
import { newWorld, type Running, run } from './world.ts'

/** The shipped one. */
function guide(): ProjectGuide {
  const real = 'questions/standard.project.yaml'
  const file = { path: real, real, size: 1n, mtimeNs: 0n, ctimeNs: 0n }
  const { list, problems } = learnList(file, 'standard.project.yaml')
  expect(problems).toEqual([])
  if (list?.type !== 'project') throw new Error('no guide')
  return list.value
}

const NONE: ReadonlySet<string> = new Set()

const deepDive: Plan = {
  id: 'deep',
  title: 'Deep',
  rounds: [
    { kind: 'project', minutes: 25, phases: [] },
    { kind: 'design', minutes: 5, phases: [] },
  ],
}

const story = (name: string): StoryText => ({
  story: name,
  lang: 'en',
  title: `The ${name} we built`,
  letters: {
    situation: 'Orders were lost, and the P99 latency was 3.2 s.',
    task: 'I had four weeks.',
    action: 'I chose a ledger over counters.',
    result: 'The P99 latency fell from 3.2 s to 0.4 s.',
    relevance: '',
  },
  competencies: ['delivery'],
  questions: [],
})

function worldWith(...stories: readonly string[]) {
  const world = newWorld([shop], [deepDive])
  const loaded = { ...world.loaded, lists: { ...world.loaded.lists, projectGuides: [guide()] } }
  const it = run({ ...world, loaded })
  for (const name of stories) it.store.append({ kind: 'story', body: story(name) })
  return it
}

async function begun(it: Running, plan: Plan = deepDive): Promise<Running> {
  it.send({ type: 'open-mock', plan, seed: 3 })
  await it.until('mock-opening')
  it.send({ type: 'begin-mock' })
  await it.until('drill')
  return it
}

/** What the interviewer said, with a reply to each. */
function answerAll(it: Running): readonly string[] {
  const said: string[] = []
  for (let stage = it.stage(); stage.name === 'asked'; stage = it.stage()) {
    said.push(stage.spoken.id)
    it.pass(1)
    it.say({ type: 'type', text: 'because the ledger is written first' })
    it.say({ type: 'reply', said: false })
  }
  return said
}

function finish(it: Running): void {
  it.say({ type: 'type', text: '3.2 s to 0.4 s' })
  it.say({ type: 'reply', said: false })
  it.drill({ type: 'submit' })
  it.say({ type: 'finish' })
  it.drill({ type: 'rate', grade: 'good' })
}

const TOLD =
  'It sells tickets for flash sales to two million people, four of us built it, and the ledger of what is left was mine alone. A request comes in at the gateway, waits for the stock service, is written to the ledger and answered. State lies in three shards behind one leader each; losing a leader stops sales of that shard until an election ends, which took nine seconds at worst. Hardest was counting what had been promised while payments were still open, because retries came twice and nobody could say whose hold had run out first.'

describe('with a story in the bank', () => {
  test('overview and path come first, then why, why, why and the number, each once and in order', async () => {
    const it = await begun(worldWith('ledger'))
    // Nobody is asked what it is.
    expect(it.stage()).toEqual({ name: 'answer', spoken: null })
    const { screen } = it.state()
    if (screen.name !== 'drill') throw new Error('no drill')
    const { question } = screen.drill.task
    expect(question.prompt).toContain('The ledger we built')
    it.drill({ type: 'edit', field: 'answer', text: TOLD })
    it.pass(5)
    it.drill({ type: 'submit' })
    expect(answerAll(it)).toEqual(['why-1', 'why-2', 'why-3', 'number'])
    const points = question.kind === 'recall' ? question.points : []
    expect(points.at(-1)).toMatch(/latency: (?:3\.2 s|0\.4 s)/)
    for (const i of points.keys()) it.drill({ type: 'mark', id: `p${i + 1}`, value: 1 })
    finish(it)
    const [round] = it.card().card.rounds
    expect(round?.record.round).toMatchObject({ as: 'project', question: '@project/ledger' })
    const found = new Map(round?.dimensions.map((one) => [one.dimension, one.found.length]))
    expect(found.get('why')).toBe(3)
    expect(found.get('overview')).toBe(3)
    expect(found.get('path')).toBe(3)
    expect(found.get('numbers')).toBeGreaterThanOrEqual(2)
    expect(it.card().markdown).toContain('three levels of why')
  })

  test('the interviewer interrupts in the second half, level by level', async () => {
    const it = await begun(worldWith('ledger'))
    it.drill({ type: 'edit', field: 'answer', text: TOLD })
    const heard: [string, number][] = []
    for (let second = 0; second < 25 * 60; second++) {
      it.pass(1)
      const stage = it.stage()
      if (stage.name !== 'answer' || !stage.spoken) continue
      heard.push([stage.spoken.id, second])
      it.pass(1)
      it.say({ type: 'type', text: 'because the ledger is written first' })
      it.say({ type: 'reply', said: false })
    }
    expect(heard.map(([id]) => id)).toEqual(['why-1', 'why-2', 'why-3', 'number'])
    expect(heard.every(([, second]) => second >= 12 * 60)).toBe(true)
  })

  test('it is no card of the schedule, and counts as practice', async () => {
    const it = await begun(worldWith('ledger'))
    it.drill({ type: 'edit', field: 'answer', text: TOLD })
    it.drill({ type: 'submit' })
    answerAll(it)
    finish(it)
    expect([...it.store.cards.seen()]).toEqual([])
    expect(it.store.attempts('@project/ledger')).toMatchObject([{ body: { cram: true } }])
  })

  test('each time with other whys, and about the story that was asked about least', async () => {
    const it = worldWith('ledger', 'queue')
    const lists = { projectGuides: [guide()] }
    const asked = () => {
      const question = findProject('@project/ledger', { store: it.store, lists, lang: 'en' })
      return question?.entry.question.followUps.map(({ ask }) => ask)
    }
    const first = asked()
    await begun(it)
    const [begin] = it.mock().events
    const name = begin?.type === 'begin' ? (begin.rounds[0]?.question ?? '') : ''
    const other = name === '@project/ledger' ? '@project/queue' : '@project/ledger'
    it.drill({ type: 'edit', field: 'answer', text: TOLD })
    it.drill({ type: 'submit' })
    answerAll(it)
    finish(it)
    const done = projectsIn({ store: it.store, lists, lang: 'en' })
    const pool = { questions: [], due: NONE, seen: NONE, lately: NONE, isOut: () => false }
    for (const seed of [1, 2, 3, 4]) {
      const { rounds } = chooseRounds(deepDive, { ...pool, projects: done }, { seed, lang: 'en' })
      expect(rounds[0]?.question).toBe(other)
    }
    if (name === '@project/ledger') expect(asked()).not.toEqual(first)
    else expect(asked()).toEqual(first)
  })
})

describe('without a story', () => {
  test('the round is left out by name, with what to do', async () => {
    const it = worldWith()
    it.send({ type: 'open-mock', plan: deepDive, seed: 3 })
    await it.until('mock-opening')
    expect(it.state().notices).toMatchObject([
      { code: 'mock-unfilled', rounds: [{ kind: 'project', minutes: 25 }] },
    ])
    it.send({ type: 'begin-mock' })
    await it.until('drill')
    expect(it.state().screen).toMatchObject({ drill: { task: { name: 'deck/shop' } } })
  })

  test('a plan of nothing else says what to do', async () => {
    const it = worldWith()
    const alone = { ...deepDive, rounds: deepDive.rounds.slice(0, 1) }
    it.send({ type: 'open-mock', plan: alone, seed: 1 })
    await until(() => expect(it.hasQuit()).toBe(true))
  })
})
