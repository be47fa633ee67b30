import { describe, expect, test } from 'vitest'
import { placesIn, problemsIn } from '../../collection.ts'

/** `line:column` of the first place where the text holds this. */
function placeOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

const DESIGN = `id: q1
kind: design
title: T
prompt: P
constraints:
  - { id: c1, text: C, facts: ["effect:once"] }
clarify:
  - { id: idempotent, ask: A, answer: B, opens: c1, keys: [key] }
estimates:
  - { id: worst, ask: A, answer: 2.4, unit: s, within: 1, formula: "3 * 0.8" }
triangle:
  storage: { options: [{ id: table, text: T, good: true }, { id: memory, text: M }] }
  sharding: { options: [{ id: by-order, text: T, good: true }] }
  failover: { options: [{ id: budget, text: T, good: true, facts: ["retries:one"] }] }
contradictions:
  - { when: [memory, "effect:once"], say: S }
rubric:
  - { id: r1, points: 60, text: R, when: ["asked:idempotent", "estimate:worst", "option:table"] }
  - { id: r2, points: 40, text: R, when: ["cites:c1", "rejected:storage", "breaks:failover", "says:[a, b]"] }
`

test('a sound design has no problem', async () => {
  expect(await problemsIn(DESIGN)).toEqual([])
})

test.each([
  ['points that do not sum to 100', 'points: 60', 'points: 50', '- { id: r1', 'points'],
  ['an answer that opens nothing', 'opens: c1', 'opens: c9', 'c9', 'unknown-id'],
  ['a contradiction with an unknown option', '[memory,', '[memori,', 'memori', 'unknown-id'],
  [
    'a fact that nothing has',
    '"effect:once"], say',
    '"effect:two"], say',
    '"effect:two',
    'unknown-id',
  ],
  ['an unknown question', 'asked:idempotent', 'asked:idem', '"asked:idem"', 'unknown-id'],
  ['an unknown estimate', 'estimate:worst', 'estimate:best', '"estimate:best', 'unknown-id'],
  ['an unknown option', 'option:table', 'option:c1', '"option:c1', 'unknown-id'],
  ['an unknown constraint', 'cites:c1', 'cites:c2', '"cites:c2', 'unknown-id'],
  ['an unknown pane', 'rejected:storage', 'rejected:cache', '"rejected:cache', 'unknown-id'],
  ['an unknown form', 'cites:c1', 'cite:c1', '"cite:c1', 'evidence'],
  ['words without brackets', 'says:[a, b]', 'says:a', '"says:a', 'evidence'],
  [
    'a pane without a good option',
    'by-order, text: T, good: true',
    'by-order, text: T',
    '{ options: [{ id: by-order',
    'no-good',
  ],
  ['one id for two options', 'id: by-order', 'id: table ', 'table ', 'duplicate-id'],
  ['a fact that is no word:word', '"retries:one"', '"retries"', '"retries"', 'format'],
  ['a formula that does not give the answer', '3 * 0.8', '3 * 0.7', '"3 * 0.7', 'formula'],
])('%s is found', async (_what, from, to, part, code) => {
  expect(DESIGN).toContain(from)
  const question = DESIGN.replace(from, to)
  expect(await placesIn(question)).toEqual([`${placeOf(question, part)} ${code}`])
})

test('an unknown id names the nearest', async () => {
  const [problem] = await problemsIn(DESIGN.replace('[memory,', '[memori,'))
  expect(problem).toMatch(/Did you mean "memory"\?$/)
})

test('all three panes are there', async () => {
  expect(await placesIn(DESIGN.replace(/ {2}sharding.*\n/, ''))).toEqual(['12:3 missing'])
})

describe('what is answered to a standard question', () => {
  const withStandard = (answer: string) => problemsIn(`${DESIGN}standard:\n  load: ${answer}\n`)

  test.each(['{ answer: A, opens: c1 }', '{ known: c1 }', '{ answer: A }'])(
    '%s',
    async (answer) => {
      expect(await withStandard(answer)).toEqual([])
    },
  )

  test('names a constraint that there is', async () => {
    for (const answer of ['{ answer: A, opens: c9 }', '{ known: c9 }'])
      expect((await withStandard(answer)).join()).toContain(
        'unknown-id: "c9" is not a constraint of this question; Did you mean "c1"?',
      )
  })

  test('is an answer or a constraint, and the remedy says so', async () => {
    expect((await withStandard('{ answer: A, known: c1 }')).join()).toContain(
      'unknown-key: "known" is no field here; Remove it, or what it cannot stand beside.',
    )
    expect((await withStandard('{ answer: A, knwon: c1 }')).join()).toContain(
      'Did you mean "known"?',
    )
    expect((await problemsIn(`${DESIGN}standard: [load]\n`)).join()).toContain(
      '"standard" must be a map, not a list; Write its fields on lines of their own.',
    )
  })
})
