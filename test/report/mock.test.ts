import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { MockEvent, MockMode } from '../../src/core/interview/events.ts'
import { foldMock } from '../../src/core/interview/fold.ts'
import { type EvidenceCard, evidenceCard } from '../../src/core/interview/solo/evidence.ts'
import { mockMarkdown } from '../../src/report/mock-markdown.ts'
import { mockPage } from '../../src/report/mock-page.ts'
import { STYLE } from '../../src/report/style.ts'
import { wordsFor } from '../../src/words/words.ts'
import { begin, decision, round } from '../core/interview/rounds.ts'
import { attempt } from '../store/entries.ts'

const HOSTILE = '<script>alert(1)</script> \u001b[31m# | `x` [a](b)'

function card(...more: readonly MockEvent[]): EvidenceCard {
  const record = foldMock([
    begin({ ...round(decision, 10), title: HOSTILE }, round(decision, 5)),
    { type: 'round', round: 0 },
    { type: 'classify', round: 0, clockMs: 4000, as: 'design' },
    { type: 'interrupt', round: 0, clockMs: 90_000, id: 'probe-1', text: HOSTILE },
    { type: 'reply', round: 0, clockMs: 95_000, id: 'probe-1', text: HOSTILE, said: false },
    { type: 'interrupt', round: 0, clockMs: 99_000, id: 'common-1', text: 'And who disagreed?' },
    { type: 'reply', round: 0, clockMs: 99_500, id: 'common-1', text: '', said: false },
    { type: 'anchor', round: 0, text: '' },
    { type: 'answered', round: 0, clockMs: 700_000, attempt: 'a1' },
    { type: 'score', round: 0, clockMs: 1, dimension: 'action', score: 2, evidence: HOSTILE },
    { type: 'takeaways', texts: [HOSTILE, 'Say the number first'] },
    ...more,
  ])
  if (!record) throw new Error('no mock')
  const entry = attempt({
    kind: 'behavioral',
    answer: {
      texts: { action: 'I chose Kafka over RabbitMQ.', situation: HOSTILE },
      marks: {},
      said: false,
    },
  })
  if (entry.kind !== 'attempt') throw new Error('no attempt')
  const asked = { question: decision, lang: 'en', deckLang: 'en', failing: null, judged: [] }
  const kept = { id: 'm1', at: Date.UTC(2026, 10, 20, 19), offsetMin: 480, record }
  return evidenceCard(kept, ({ answered }) => (answered ? { ...asked, attempt: entry.body } : null))
}

const HASH = createHash('sha256').update(STYLE).digest('base64')
const en = wordsFor('en')
const page = (of = card()) => mockPage(of, en, HASH)

describe('as Markdown', () => {
  const text = mockMarkdown(card({ type: 'end' }), en)

  test('says evidence as so many of so many, points to the words, and what was missing', () => {
    expect(text).toMatch(/- Found \d+ of \d+ pieces of evidence\./)
    expect(text).toContain('✓ a technique by its name: "Kafka"')
    expect(text).toContain('✗ the name of the metric')
    expect(text).toMatch(/\*\*action\*\*: 2 of 4, because: /)
  })

  test('says what was let pass, skipped, taken for something else, and over its time', () => {
    expect(text).toContain('let pass: And who disagreed?')
    expect(text).toContain('No number anchors this answer.')
    expect(text).toContain('Classified as design after 4 s, it is behavioral')
    expect(text).toMatch(/\| round \| 10:00 \| 11:40 \| \+1:40 \|/)
    expect(text).toContain('This round was not begun.')
  })

  test('has no sum of its scores anywhere', () => {
    expect(text).not.toMatch(/total|average|100/)
  })

  test('says whose the scores are', () => {
    const of = (mode: MockMode, lang: string) => mockMarkdown({ ...card(), mode }, wordsFor(lang))
    expect(of('solo', 'en')).toContain('The scores are the candidate’s own')
    expect(of('call', 'en')).toContain('The scores are the interviewer’s')
    expect(of('call', 'en')).not.toContain('candidate’s own')
    expect(of('solo', 'zh-CN')).toContain('评分由候选人自己给出')
    expect(of('call', 'zh-CN')).toContain('评分由面试官给出')
  })

  test('text of somebody means nothing in it', () => {
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('\u001b')
    expect(text).toContain('\\<script\\>')
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1)
  })

  test('stands in the time of where it was held', () => {
    expect(text).toContain('2026-11-21 03:00')
  })
})

describe('as a page', () => {
  test('runs nothing, loads nothing, and takes its own style alone', () => {
    const made = page()
    expect(made).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${HASH}&#39;`)
    expect(made).not.toMatch(/<script|<link|<img|href=|src=|onload|style="/)
    expect(made.match(/<style>([\s\S]*)<\/style>/)?.[1]).toBe(STYLE)
  })

  test('escapes every text', () => {
    expect(page()).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(page()).not.toContain('\u001b')
  })

  test('says the same as the Markdown, also in Chinese', () => {
    const zh = mockPage(card(), wordsFor('zh-CN'), HASH)
    expect(zh).toContain('<html lang="zh-CN">')
    expect(zh).toContain('条证据')
    expect(zh).toContain('没有定锚的数字')
    expect(zh).not.toMatch(/\bmissing\b|\bfound\b/)
  })
})

test('between two screens a saying stands without a reply: it was answered aloud, and nobody wrote it down', () => {
  const said: MockEvent = {
    type: 'interrupt',
    round: 0,
    clockMs: 100_000,
    id: 's1',
    text: 'What on cancel?',
  }
  const open = en.solo.card.open
  const alone = card(said)
  expect(mockMarkdown(alone, en)).toContain(open)
  const pair = { ...alone, mode: 'pair' } as const
  for (const text of [mockMarkdown(pair, en), page(pair)]) {
    expect(text).toContain('What on cancel?')
    expect(text).not.toContain(open)
  }
})
