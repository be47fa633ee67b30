/** A mock played by a script under a simulated clock, on a real store; cut off in the middle it loses nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/core/question/lists.ts'
import { decision, parts, shop } from '../../core/interview/rounds.ts'
import { until } from '../../until.ts'
import { newWorld, type Running, run, type World } from './world.ts'

const stories: Plan = {
  id: 'stories',
  title: 'Stories',
  rounds: [{ kind: 'behavioral', minutes: 2, phases: [] }],
}
const both: Plan = {
  id: 'both',
  title: 'Both',
  rounds: [
    { kind: 'behavioral', minutes: 10, deck: 'deck', level: 'owner', phases: [] },
    { kind: 'design', minutes: 5, phases: [] },
    { kind: 'estimate', minutes: 5, phases: [] },
  ],
}
const QUESTIONS = [decision, shop]

/** Steps of the script; between any two the program may be killed. */
const SCRIPT: readonly ((it: Running) => void | Promise<void>)[] = [
  (it) => it.pass(3),
  (it) => it.say({ type: 'classify', as: 'behavioral' }),
  (it) => it.drill({ type: 'edit', field: 'situation', text: 'We sold 300 000 orders a day.' }),
  (it) => it.pass(2),
  (it) => it.drill({ type: 'edit', field: 'action', text: 'I chose Kafka over RabbitMQ.' }),
  (it) => it.pass(20),
  // The reveal of the twentieth second is on the screen.
  (it) => it.say({ type: 'type', text: 'of all calls' }),
  (it) => it.pass(2),
  (it) => it.say({ type: 'reply', said: false }),
  (it) => it.say({ type: 'next-phase' }),
  (it) => it.drill({ type: 'hint' }),
  (it) => it.pass(5),
  (it) => it.drill({ type: 'submit' }),
  // What did not come up is asked now, then the three questions of a decision.
  (it) => replyAll(it),
  (it) => it.say({ type: 'type', text: '3.2 s to 0.4 s' }),
  (it) => it.pass(2),
  (it) => it.say({ type: 'reply', said: false }),
  (it) => it.drill({ type: 'mark', id: 'situation', value: 2 }),
  (it) => it.drill({ type: 'submit' }),
  (it) => it.say({ type: 'score', score: 3 }),
  (it) => it.say({ type: 'score', score: 2 }),
  (it) => it.say({ type: 'type', text: 'no before and after' }),
  (it) => it.say({ type: 'reply', said: false }),
  (it) => it.say({ type: 'finish' }),
  (it) => it.drill({ type: 'rate', grade: 'hard' }),
  (it) => it.pass(12),
  (it) => it.say({ type: 'classify', as: 'coding' }),
  (it) => it.drill({ type: 'edit', field: 'storage', text: 'one shard' }),
  (it) => it.pass(2),
  (it) => {
    it.drill({ type: 'give-up' })
    it.drill({ type: 'give-up' })
  },
  (it) => it.say({ type: 'pass' }),
  (it) => it.drill({ type: 'submit' }),
  (it) => it.say({ type: 'finish' }),
  (it) => it.drill({ type: 'rate', grade: 'again' }),
  (it) => it.say({ type: 'type', text: 'Say the number first' }),
  (it) => it.pass(2),
  (it) => it.say({ type: 'finish' }),
]

const isStep = (type: string) => (step: (typeof SCRIPT)[number]) =>
  new RegExp(`type: ['"]${type}['"]`).test(String(step))

function replyAll(it: Running): void {
  for (;;) {
    const stage = it.stage()
    if (stage.name !== 'asked') return
    it.pass(1)
    it.say({ type: 'type', text: `to ${stage.spoken.id}` })
    it.say({ type: 'reply', said: stage.spoken.id === 'risk' })
  }
}

async function begun(world: World): Promise<Running> {
  const it = run(world)
  it.send({ type: 'open-mock', plan: both, seed: 11 })
  await it.until('mock-opening')
  it.send({ type: 'begin-mock' })
  await it.until('drill')
  return it
}

/** @param cutAfter so many steps; undefined: never. */
async function played(cutAfter?: number): Promise<{ readonly it: Running; readonly world: World }> {
  const world = newWorld(QUESTIONS, [both])
  let it = await begun(world)
  for (const [i, step] of SCRIPT.entries()) {
    await step(it)
    if (i !== cutAfter) continue
    it.cut()
    // The machine was off for a while.
    world.time.at += 3_600_000
    world.time.monoMs = 500
    it = run(world)
    it.send({ type: 'open-mock', plan: null, seed: null })
    it.send({ type: 'choose-mock', isAnew: false })
    await until(() => expect(['drill', 'mock']).toContain(it.state().screen.name))
    // Nobody answers in the first moment.
    it.pass(1)
  }
  return { it, world }
}

describe('a mock from its first second to its files', () => {
  test('tells what was found, said, scored and taken from it', async () => {
    const { it, world } = await played()
    await until(() => expect(it.mock().written.state).toBe('done'))
    const { card, markdown, page } = it.card()
    expect(card.isEnded).toBe(true)
    expect(card.takeaways).toEqual(['Say the number first'])
    const [story, design] = card.rounds
    expect(story?.record.classified).toEqual({ as: 'behavioral', clockMs: 3000 })
    expect(story?.record.anchor).toBe('3.2 s to 0.4 s')
    expect(story?.record.hints).toHaveLength(1)
    expect(story?.record.exchanges.map((one) => one.id)).toEqual(
      expect.arrayContaining(['reveal-1', 'probe-1', 'judgement', 'delivery', 'risk']),
    )
    expect(story?.record.exchanges[0]).toMatchObject({
      id: 'reveal-1',
      reply: { text: 'of all calls' },
    })
    expect(story?.phases.map(({ phase }) => phase.id)).toEqual(['brief', 'story', 'probe', 'wrap'])
    const scores = story?.dimensions.flatMap(({ scored }) => scored?.score ?? [])
    expect(scores).toEqual([3, 2, 0, 0])
    expect(design).toMatchObject({ record: { anchor: '' }, isClassifiedRight: false })
    expect(markdown).toContain('found')
    expect(markdown).toMatch(/Found \d+ of \d+ pieces of evidence/)
    expect(markdown).toContain('No number anchors this answer')
    expect(markdown).not.toMatch(/\b\d+ ?(?:\/|of) ?100\b/)
    const files = readdirSync(join(world.workspace, 'mocks')).toSorted()
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['html', 'md'])
    const written = files.map((file) => readFileSync(join(world.workspace, 'mocks', file), 'utf8'))
    expect(written).toEqual([page, markdown])
  })

  test('says on the opening page which rounds of the plan no question fits, and goes without them', async () => {
    const it = run(newWorld(QUESTIONS, [both]))
    it.send({ type: 'open-mock', plan: both, seed: 11 })
    await it.until('mock-opening')
    expect(it.state().notices).toMatchObject([
      { code: 'mock-unfilled', rounds: [{ kind: 'estimate', minutes: 5 }] },
    ])
    it.send({ type: 'begin-mock' })
    await it.until('drill')
    expect(it.state().notices).toEqual([])
  })

  test('is refused with a reason where nothing fits', async () => {
    const it = run(newWorld([parts], [stories]))
    it.send({ type: 'open-mock', plan: stories, seed: 1 })
    await until(() => expect(it.hasQuit()).toBe(true))
  })

  test('a line that was scored 2 suggests hard at best', async () => {
    const world = newWorld(QUESTIONS, [both])
    const it = await begun(world)
    const until = SCRIPT.findIndex(isStep('rate'))
    for (const step of SCRIPT.slice(0, until)) {
      await step(it)
      if (!isStep('mark')(step)) continue
      for (const id of ['task', 'action', 'result', 'relevance'])
        it.drill({ type: 'mark', id, value: 2 })
    }
    expect(it.state().screen).toMatchObject({
      drill: { phase: { suggestion: { grade: 'hard', reason: { code: 'scored', score: 2 } } } },
    })
  })
})

describe('killed and taken up again', () => {
  let uninterrupted: string | undefined
  // What was typed within the last two seconds may be lost: the script waits for it.
  const isFresh = (step: (typeof SCRIPT)[number]): boolean =>
    /type: ['"](?:edit|type)['"]/.test(String(step))
  const places = SCRIPT.flatMap((step, i) => (isFresh(step) ? [] : [i])).slice(0, -1)

  test.each(places)('after step %i it ends with the same scorecard', async (cutAfter) => {
    uninterrupted ??= (await played()).it.card().markdown
    const { it } = await played(cutAfter)
    expect(relaxed(it.card().markdown)).toBe(relaxed(uninterrupted))
  })

  test('its clock stands where it stood, at most two seconds behind', async () => {
    const world = newWorld(QUESTIONS, [both])
    const it = await begun(world)
    it.say({ type: 'classify', as: 'behavioral' })
    it.drill({ type: 'edit', field: 'situation', text: 'x' })
    it.pass(15)
    const { clockMs } = it.mock()
    it.cut()
    world.time.at += 86_400_000
    const after = run(world)
    after.send({ type: 'open-mock', plan: null, seed: null })
    expect(after.state().screen).toMatchObject({ unfinished: { title: 'Both', round: 1, of: 2 } })
    after.send({ type: 'choose-mock', isAnew: false })
    await after.until('drill')
    expect(clockMs - after.mock().clockMs).toBeLessThanOrEqual(2000)
    expect(after.mock().clockMs).toBeLessThanOrEqual(clockMs)
  })

  test('who turns back at the opening page of a new one still has the one that was left', async () => {
    const world = newWorld(QUESTIONS, [both])
    const it = await begun(world)
    it.say({ type: 'classify', as: 'behavioral' })
    it.cut()
    const looking = run(world)
    looking.send({ type: 'open-mock', plan: both, seed: 3 })
    looking.send({ type: 'choose-mock', isAnew: true })
    await looking.until('mock-opening')
    looking.pass(60)
    looking.cut()
    const after = run(world)
    after.send({ type: 'open-mock', plan: null, seed: null })
    expect(after.state().screen).toMatchObject({ unfinished: { title: 'Both', round: 1 } })
    expect(after.store.kept('mock').filter(({ body }) => body.event.type === 'begin')).toHaveLength(
      1,
    )
  })

  test('between the attempt and the event that names it, the answer still counts', async () => {
    const world = newWorld(QUESTIONS, [both])
    const it = await begun(world)
    const rated = SCRIPT.findIndex(isStep('rate'))
    for (const step of SCRIPT.slice(0, rated)) await step(it)
    const { screen } = it.state()
    if (screen.name !== 'drill') throw new Error('no drill')
    const { attemptOf } = await import('../../../src/core/drill/attempt.ts')
    const body = { ...attemptOf(screen.drill, 'hard', false, null), version: '0' }
    const { id } = it.store.append({ kind: 'attempt', body })
    it.cut()
    const after = run(world)
    after.send({ type: 'open-mock', plan: null, seed: null })
    after.send({ type: 'choose-mock', isAnew: false })
    await after.until('drill')
    expect(after.state().screen).toMatchObject({ drill: { task: { name: 'deck/shop' } } })
    expect(after.card().card.rounds[0]?.state).toBe('answered')
    expect(JSON.stringify(after.mock().events)).toContain(id)
  })
})

/** The clock of a mock that was cut off may be two seconds behind: times are compared elsewhere. */
const relaxed = (markdown: string): string =>
  markdown.replace(/\d+:\d\d|\d+ s\b/g, 'T').replace(/\+T/g, '')
