import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import type { Attempt } from '../../../src/core/log.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { critiqueMarkdown } from '../../../src/report/host/critique.ts'
import type { Critiqued } from '../../../src/report/host/critiqued.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { attempt as attemptRow, MINUTE } from '../../store/entries.ts'
import {
  access,
  channels,
  fanOut,
  gateway,
  gmp,
  hidden429,
  shop,
} from '../../ui/screens/questions.ts'
import { DATE, HOSTILE } from './mock.ts'

function critiqueOf(
  question: Question | null,
  fields: Partial<Attempt> = {},
  more: Partial<Critiqued> = {},
  lang = 'en',
): string {
  const row = attemptRow({ kind: question?.kind ?? 'recall', ...fields })
  if (row.kind !== 'attempt') throw new Error('no attempt')
  const critiqued: Critiqued = {
    attempt: row.body,
    name: `deck/${question?.id ?? 'gone'}`,
    question,
    deckLang: 'en',
    lang: 'en',
    isChanged: false,
    runs: [],
    date: DATE,
    ...more,
  }
  return critiqueMarkdown(critiqued, wordsFor(lang))
}

const answered = (
  texts: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, number>> = {},
  said = false,
) => ({ answer: { texts, marks, said } })

test('a recall: prompt, answer as a quotation, the points with what was ticked, room for the friend', () => {
  const text = critiqueOf(gmp, answered({ answer: 'It holds the queue.\nAnd more.' }, { p1: 1 }))
  expect(text).toContain('# Critique: Why is there a P?')
  expect(text).toContain('1:00 of 2:00 on the clock, 0 hints')
  expect(text).toContain('put a **third thing** between them')
  expect(text).toContain('> It holds the queue.\n> And more.')
  expect(text).toContain('- [x] it holds the run queue\n\n  Your view:')
  expect(text).toContain('- [ ] it holds the allocation cache')
  expect(text).toContain('No rule looks at an answer like this one.')
  expect(text.match(/Your view:/g)).toHaveLength(2 + 2 + 3)
})

test('what was said aloud has no text, and that is said', () => {
  expect(critiqueOf(gmp, answered({}, {}, true))).toContain('It was said aloud')
})

test('code: the code in a fence, the verdict, the promises of the last run by their titles', () => {
  const runs = [['TestEdge'], ['TestOrder']].map((failing, i) => ({
    question: 'deck/f',
    sitting: 's1',
    number: i + 1,
    verdict: 'WA' as const,
    failing,
    ms: 1,
    activeMs: MINUTE,
    digest: 'd',
  }))
  const [first] = fanOut.tests === 'all' ? [] : fanOut.tests
  const named = runs.map((run, i) => (i === 1 ? { ...run, failing: [first?.name ?? ''] } : run))
  const text = critiqueOf(
    fanOut,
    {
      ...answered({ code: 'package answer // ``` \n' }),
      language: 'go',
      verdict: 'WA',
      runs: 2,
      outcome: 'failed',
    },
    { runs: named },
  )
  expect(text).toContain('````go\npackage answer // ``` \n````')
  expect(text).toContain('verdict WA (a promise is not kept) after 2 runs')
  expect(text).toContain(`- ${String(first?.title)}`)
  expect(text).not.toContain('TestEdge')
})

test('a choice: what was chosen, what was not right and why, what was missed', () => {
  const text = critiqueOf(channels, answered({}, { o1: 1, o2: 1 }))
  expect(text).toContain('- right: A receive from a nil channel blocks for ever. (nobody can send)')
  expect(text).toContain('- not right: Closing a nil channel does nothing. (it panics)')
  expect(text).toContain('- missed: 从已关闭的 channel 接收会立刻返回')
})

test('estimates are right, wrong with the answer, or no number', () => {
  const text = critiqueOf(gateway, answered({ calls: '9k/s', time: 'soon' }))
  expect(text).toContain('- How many calls a second at the worst? 9k/s; right\n')
  expect(text).toMatch(/"soon" is no number.*not right, it is/)
})

test('a review: lines found and missed, false alarms', () => {
  const [finding] = access.findings
  const [from, to] = finding?.lines ?? [1, 1]
  const hit = critiqueOf(
    access,
    answered({ [`l${from}-${to}`]: 'this leaks' }, { [`l${from}-${to}`]: 1 }),
  )
  expect(hit).toMatch(/- found: line/)
  expect(hit).toContain('> this leaks')
  const missed = critiqueOf(access, answered({}, { 'l99-99': 1 }))
  expect(missed).toMatch(/- missed: line/)
  expect(missed).toContain('nothing is wrong here')
})

test('a played design: evidence by rubric line, with what is missing in the words of the question', () => {
  const question: DesignQuestion = {
    ...shop,
    clarify: [
      {
        id: 'who',
        ask: 'Who retries?',
        answer: 'All do.',
        critical: true,
        keys: ['retry', 'retries'],
        wordings: {},
      },
    ],
    rubric: [
      { id: 'retries', points: 3, text: 'Who retries', when: ['asked:who', 'breaks:storage'] },
    ],
  }
  const text = critiqueOf(
    question,
    answered({ 'ask.1': 'Who retries, and how often?', 'storage.choice': 'a table' }),
  )
  expect(text).toContain('found 1 of 2 pieces of evidence')
  expect(text).toContain('- Who retries (1 of 2 pieces)\n  - missing: Storage breaks')
  expect(text).toContain('**Storage choice**')
  const written = critiqueOf(question, answered({ storage: 'one table' }))
  expect(written).toContain('No rule looks at an answer like this one.')
})

test('a story: letters with their reasons, in the words of an interviewer', () => {
  const text = critiqueOf(
    hidden429,
    answered({ action: 'We improved the dashboard a lot.' }, { action: 1 }),
  )
  expect(text).toContain('- Action: ')
  expect(text).toMatch(/Action: \d of 2\n(?: {2}- .*\n)*? {2}- only the group acts/)
  expect(text).toContain('- Situation: 0 of 2\n  - nothing was said here')
})

test('a question that is not loaded leaves the answer, and says what is missing', () => {
  const text = critiqueOf(null, { question: 'old/gone', ...answered({ answer: 'Because.' }) })
  expect(text).toContain('The question is not loaded here')
  expect(text).toContain('> Because.')
})

test('a changed question and a short form are named', () => {
  const text = critiqueOf(gmp, { form: 'probe' }, { isChanged: true })
  expect(text).toContain('Asked in a short form: aloud.')
  expect(text).toContain('The question has changed since this answer.')
})

test('nothing that was typed or lies in a deck becomes HTML or reaches a terminal', () => {
  const question = { ...gmp, title: HOSTILE, prompt: HOSTILE, points: [HOSTILE] }
  const text = critiqueOf(question, answered({ answer: HOSTILE, [HOSTILE]: HOSTILE }))
  expect(text).not.toContain('\x1b')
  const waiting = [...fromMarkdown(text).children]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    expect(node.type).not.toBe('html')
    if ('children' in node) waiting.push(...(node.children as typeof waiting))
  }
})

test('in Chinese', () => {
  const text = critiqueOf(gmp, answered({ answer: '它持有队列' }), {}, 'zh-CN')
  expect(text).toContain('# 点评：Why is there a P?')
  expect(text).toContain('你的看法：')
})
