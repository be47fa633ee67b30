/** What holds whatever happens, in whatever order. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDraft } from '../../../src/core/drill/draft.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import type { DrillHappening } from '../../../src/core/drill/happening.ts'
import { fromDraft } from '../../../src/core/drill/start.ts'
import { stepDrill } from '../../../src/core/drill/step.ts'
import { activeMs } from '../../../src/core/drill/time/spent.ts'
import { GRADES } from '../../../src/core/log.ts'
import { VERDICTS } from '../../../src/core/question/verdict.ts'
import { begin, judged, mark, PLAYED, result, START } from './sitting.ts'

const fields = fc.constantFrom('answer', 'situation', 'storage', '')
const runs = fc.integer({ min: 0, max: 4 })
const bare = fc.constantFrom(
  ...([
    'tick',
    'speak',
    'pause',
    'hint',
    'submit',
    'give-up',
    'continue',
    'retry',
    'file-saved',
  ] as const),
  ...(['compare', 'attempt-saved', 'draft-saved', 'start-over', 'leave'] as const),
)
const trouble = fc.record({
  what: fc.constantFrom('draft', 'attempt', 'run', 'judge', 'editor', 'file'),
  fault: fc.constant({ code: 'nothing-to-drill' } as const),
})
const happening: fc.Arbitrary<DrillHappening> = fc.oneof(
  { weight: 4, arbitrary: bare.map((type) => ({ type })) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('edit'), field: fields, text: fc.string() }),
  },
  fc.record({ type: fc.constant('edited-outside'), field: fields, text: fc.string() }),
  fc.record({ type: fc.constant('edit-outside'), field: fields }),
  fc.record({ type: fc.constant('count-gap'), counts: fc.boolean() }),
  fc.record({ type: fc.constant('mode'), mode: fc.constantFrom('say', 'type') }),
  fc.record({ type: fc.constant('focus'), by: fc.constantFrom(1, -1) }),
  fc.record({ type: fc.constant('cursor'), to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ type: fc.constant('choose'), option: fc.integer({ min: -1, max: 4 }) }),
  fc.record({ type: fc.constant('rate'), grade: fc.constantFrom(...GRADES) }),
  fc
    .tuple(fc.constantFrom('p1', 'p5', 'retries', 'result', 'x'), fc.integer({ min: -1, max: 3 }))
    .map(([id, value]) => mark(id, value)),
  fc.tuple(runs, fc.constantFrom(...VERDICTS)).map(([run, verdict]) => judged(run, verdict)),
  fc.record({
    type: fc.constant('judge-progress'),
    run: runs,
    progress: fc.constant({ type: 'test', half: 'race', result: result('Order') }),
  }),
  fc.record({ type: fc.constant('failed'), trouble }),
  fc.record({ type: fc.constant('run-failed'), trouble, run: runs }),
  fc.constant({ type: 'compare-loaded', mine: 'a', reference: 'b' }),
)

/** Mostly a moment, sometimes a sleep; the wall clock may also be set back. */
const passing = fc.oneof(
  { weight: 5, arbitrary: fc.nat(2500).map((ms) => ({ monoMs: ms, wallMs: ms })) },
  fc.record({ monoMs: fc.nat(60_000), wallMs: fc.integer({ min: -100_000, max: 100_000 }) }),
)
const events = fc.array(fc.tuple(happening, passing), { maxLength: 60, size: 'max' })
const played = fc.constantFrom(...Object.values(PLAYED))

type Events = Parameters<Parameters<typeof events.map>[0]>[0]

/** Each step on the way, with the time that lay before it. */
function* walk(first: Drill, happenings: Events) {
  let before = first
  for (const [what, { monoMs, wallMs }] of happenings) {
    const { seen } = before
    const event = { ...what, at: seen.at + wallMs, monoMs: seen.monoMs + monoMs }
    const [after, effects] = stepDrill(before, event)
    yield { before, event, after, effects, gapMs: Math.max(monoMs, wallMs) }
    before = after
  }
}

function endOf(first: Drill, happenings: Events): Drill {
  let drill = first
  for (const { after } of walk(first, happenings)) drill = after
  return drill
}

const check = (law: (first: Drill, happenings: Events) => void, readOnly = false) =>
  fc.assert(
    fc.property(played, events, (question, happenings) =>
      law(begin(question, readOnly), happenings),
    ),
    { numRuns: 400 },
  )

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

test('no sequence of events throws, or changes what it was given', () => {
  check((first, happenings) => {
    for (const step of walk(frozen(first), frozen(happenings))) frozen(step)
  })
})

test('active time never decreases and never exceeds the time that passed', () => {
  check((first, happenings) => {
    let passedMs = 0
    for (const { before, after, gapMs } of walk(first, happenings)) {
      passedMs += gapMs
      const all = activeMs(after) + after.spent.typing
      expect(activeMs(after)).toBeGreaterThanOrEqual(activeMs(before))
      expect(after.spent.typing).toBeGreaterThanOrEqual(before.spent.typing)
      expect(all).toBeLessThanOrEqual(passedMs)
    }
  })
})

const textsOf = ({ work }: Pick<Drill, 'work'>) => ('texts' in work ? work.texts : {})

test('only an edit changes what was typed, and only in its own field', () => {
  check((first, happenings) => {
    for (const { before, event, after } of walk(first, happenings)) {
      const isEdit = event.type === 'edit' || event.type === 'edited-outside'
      const { [isEdit ? event.field : '-']: _, ...others } = textsOf(before)
      expect(textsOf(after)).toMatchObject(others)
      if (!isEdit) expect(textsOf(after)).toEqual(textsOf(before))
    }
  })
})

test('what was typed is in the last draft or the attempt when the candidate leaves', () => {
  check((first, happenings) => {
    const drill = endOf(first, happenings)
    if (drill.phase.name === 'done') return
    const [, effects] = stepDrill(drill, { ...drill.seen, type: 'leave' })
    const saved = effects.findLast(({ type }) => type === 'save-draft')
    if (Object.keys(textsOf(drill)).length === 0) return
    expect(saved?.type === 'save-draft' && textsOf(saved.drill)).toEqual(textsOf(drill))
  })
})

const answerOf = ({ work }: Drill) => [
  textsOf({ work }),
  'marks' in work ? work.marks : {},
  'chosen' in work ? work.chosen : [],
]

test('the answer is in the latest draft, or a tick is about to save it', () => {
  check((first, happenings) => {
    let drafted = answerOf(first)
    for (const { event, after, effects } of walk(first, happenings)) {
      for (const effect of effects)
        if (effect.type === 'save-draft') drafted = answerOf(effect.drill)
      if (isDeepStrictEqual(drafted, answerOf(after))) continue
      expect(after.phase.name).toBe('answering')
      if (event.type !== 'tick') continue
      expect(Math.abs(event.at - (after.draftAt ?? 0))).toBeLessThan(2000)
    }
  })
})

test('a draft gives back all but what belonged to the moment', () => {
  check((first, happenings) => {
    const left = endOf(first, happenings)
    const { work, phase, ...rest } = left
    if (phase.name === 'done') return
    const back = fromDraft(toDraft(left), rest.task, START)
    expect(back).toMatchObject({ ...rest, seen: START, trouble: null, isGivingUp: false })
    if (rest.kind !== 'code') expect(back.work).toEqual(work)
    if (['reading', 'answering', 'revealed', 'rating'].includes(phase.name))
      expect(back.phase).toEqual(phase)
    expect(fromDraft(toDraft(back), rest.task, START)).toEqual(back)
  })
})

test('a sitting asks for one attempt, and again only after a failure', () => {
  check((first, happenings) => {
    let isSaving = false
    for (const { event, after, effects } of walk(first, happenings)) {
      if (event.type === 'failed' || event.type === 'run-failed') isSaving = false
      const asked = effects.filter(({ type }) => type === 'save-attempt').length
      expect(asked).toBeLessThanOrEqual(isSaving ? 0 : 1)
      isSaving ||= asked > 0
      if (after.phase.name === 'done') expect(after.phase.attempt).not.toBeNull()
    }
  })
})

test('an attempt is in range, whatever led to it', () => {
  check((first, happenings) => {
    for (const { effects } of walk(first, happenings)) {
      for (const effect of effects) {
        if (effect.type !== 'save-attempt') continue
        const { score, runs: counted, activeMs: ms, phases, typingMs } = effect.attempt
        expect(score ?? 0).toBeGreaterThanOrEqual(0)
        expect(score ?? 0).toBeLessThanOrEqual(1)
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(phases.reduce((sum, phase) => sum + phase.ms, 0)).toBe(ms + typingMs)
        expect(JSON.parse(JSON.stringify(effect.attempt))).toEqual(effect.attempt)
      }
    }
  })
})

test('runs are as many as were judged, our own faults aside, and the one in progress', () => {
  check((first, happenings) => {
    let judgedRuns = 0
    for (const { after, effects } of walk(first, happenings)) {
      for (const effect of effects) {
        if (effect.type === 'save-run' && effect.run.verdict !== 'IE') judgedRuns++
      }
      if (after.kind !== 'code') return
      const inProgress = after.work.run && !after.work.run.judgement ? 1 : 0
      expect(after.work.runs).toBe(judgedRuns + inProgress)
    }
  })
})

test('a second window asks for nothing', () => {
  check((first, happenings) => {
    for (const { effects } of walk(first, happenings)) expect(effects).toEqual([])
  }, true)
})
