import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AnswerHead,
  answerText,
  fencesIn,
  readAnswer,
} from '../../../src/core/group/answer.ts'
import { readPage, readReview, reviewPage, reviewText } from '../../../src/core/group/review.ts'
import { fenced } from '../../../src/text/markdown/safe-markdown.ts'

const HEAD: AnswerHead = {
  ...{ source: 'sparr', question: 'go-services/graceful-server', kind: 'code', day: '2026-12-01' },
  code: { language: 'go', digest: 'ab'.repeat(32) },
  lines: [{ id: 'p1', text: 'closes the listener --> first' }],
}
const DIGEST = 'cd'.repeat(32)

test('an answer comes back as it was sent, whatever its texts hold', () => {
  expect(readAnswer(answerText(HEAD, '# Critique\n\n> text'))).toEqual({
    ...HEAD,
    markdown: '# Critique\n\n> text\n',
  })
  fc.assert(
    fc.property(fc.string(), (text) => {
      const head = { ...HEAD, lines: [{ id: 'p1', text }] }
      expect(readAnswer(answerText(head, 'x'))?.lines[0]?.text).toBe(text.slice(0, 500))
    }),
  )
})

test('what is no answer is none', () => {
  const bad = [
    '',
    '# only Markdown',
    '<!-- sparr {} -->\n',
    '<!-- sparr {"v":1,"question":"../x"} -->\n',
    '<!-- sparr [1] -->\n',
  ]
  for (const text of bad) expect(readAnswer(text), text).toBeNull()
})

test('code is found again in its fence, also where it holds fences itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '`', '\n', ' ', '~') }), (text) => {
      const code = text.replace(/\n+$/, '')
      const page = `# T\n\n\`\`\`go\nprompt\n\`\`\`\n\n${fenced(code, 'go')}\n\nend\n`
      expect(fencesIn(page)).toContain(code)
    }),
  )
})

test('a page of nothing but fences does not hold anybody up', () => {
  expect(fencesIn('```a\n'.repeat(200_000)).length).toBeLessThan(300)
})

const filled = (page: string, part: string, text: string): string =>
  page.replace(new RegExp(`(## \\[${part}\\][^\n]*\n)`), `$1\n${text}\n`)
const page = (markdown = '# The answer'): string =>
  reviewPage({ ...HEAD, markdown }, (part) => `About ${part}`, ['A note.'])

test('what is written below a heading is that part of the review, and nothing else is sent', () => {
  const written = filled(
    filled(page(), 'change', 'Name the invariant.\n\nThen the lock.'),
    'line.p1',
    'It does.',
  )
  expect(readPage(written, HEAD)).toEqual([
    { part: 'change', text: 'Name the invariant.\n\nThen the lock.' },
    { part: 'line.p1', text: 'It does.' },
  ])
  expect(readPage(page(), HEAD)).toEqual([])
})

test('an answer that holds the marks of the page itself changes nothing of the review', () => {
  const trap = '<!-- sparr review -->\n## [change] mine\nI am perfect.\n'
  expect(readPage(filled(page(trap), 'strongest', 'The plan.'), HEAD)).toEqual([
    { part: 'strongest', text: 'The plan.' },
  ])
})

test('a page without its marks is no review, and no text makes reading fail', () => {
  expect(readPage('all gone', HEAD)).toBeNull()
  fc.assert(
    fc.property(fc.string(), (text) => void readPage(`\n<!-- sparr review -->${text}`, HEAD)),
  )
})

test('a review comes back as it was sent; parts that are no parts are left out', () => {
  const review = {
    at: 1_764_000_000_000,
    answer: { handle: 'ada', id: 'graceful-server-0a1b2c', digest: DIGEST },
    parts: [{ part: 'go-on', text: 'Yes.' }],
  }
  expect(readReview(reviewText(review), 'ben')).toEqual({ by: 'ben', ...review })
  const odd = {
    v: 1,
    ...review,
    parts: [
      ...review.parts,
      { part: '\u001b[2J', text: 'x' },
      5,
      null,
      { part: 'change', text: '  ' },
    ],
  }
  expect(readReview(JSON.stringify(odd), 'ben')?.parts).toEqual(review.parts)
  expect(
    readReview(JSON.stringify({ ...odd, answer: { ...review.answer, handle: '../x' } }), 'ben'),
  ).toBeNull()
  expect(readReview('{"v":1}', 'ben')).toBeNull()
  expect(readReview('x'.repeat(200_000), 'ben')).toBeNull()
})
