import { complaint } from '../../checks/parts.ts'
import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'

export const reviewRules = {
  minutes: 5,
  verify: 'key',
  folder: null,
  check({ exhibit, findings }) {
    const count = exhibit.text.replace(/\n$/, '').split('\n').length
    return findings.flatMap(({ lines: [from, to] }, index) => {
      const at = ['findings', index, 'lines']
      if (from > to) {
        const message = `the finding ends on line ${to}, before it begins on line ${from}`
        return [complaint(at, 'lines', message, 'Write [first, last].')]
      }
      if (to <= count) return []
      const message = `the finding ends on line ${to}, but the exhibit has ${count} lines`
      return [complaint(at, 'lines', message, 'Count the lines of the exhibit from 1.')]
    })
  },
  read: ({ exhibit, findings }, shared) => ({
    ...shared,
    kind: 'review',
    exhibit,
    findings: findings.map(defined),
  }),
  search: ({ exhibit, findings }) => ({
    answers: [exhibit.text, ...findings.map(({ text }) => text)],
  }),
  shown: ({ exhibit }) => ({ exhibit }),
  card({ exhibit, findings }, { html, plain, list }) {
    const numbered = exhibit.text
      .trimEnd()
      .split('\n')
      .map((line, index) => `${String(index + 1).padStart(3)}  ${line}`)
    return {
      front: `<pre>${plain(numbered.join('\n'))}</pre>`,
      back: list(
        findings.map(({ lines: [from, to], text }) => {
          const place = from === to ? `${from}` : `${from}-${to}`
          return `${place}: ${html(text)}`
        }),
      ),
    }
  },
} satisfies DeckKindRules<'review'>
