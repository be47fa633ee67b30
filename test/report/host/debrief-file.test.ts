import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { debriefMarkdown } from '../../../src/report/host/debrief-file.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { DATE, HOSTILE, hintText, mockRecord } from './mock.ts'

const debrief = (record = mockRecord(), lang = 'en') =>
  debriefMarkdown(record, { words: wordsFor(lang), date: DATE, hintText })

test('the candidate reads scores with what was seen, hints, times and takeaways', () => {
  expect(debrief()).toBe(`# Debrief: Fan out

Mock interview of 2026-11-20. Scores: 1 no, 2 leaning no, 3 leaning yes, 4 strong; what was not seen is not listed.

## Fan out

### Scores, with what was seen

- **understanding 4** (strong) brief 1:00: restated the contract unasked
- **code 3** (leaning yes) no line needed
- **concurrency 2** (leaning no) wrap up 26:00: a send without a receiver

Not seen: approach, verification, communication, independence

### Hints

- hint 1 at build 12:00: hint number 1

### Time in the phases

| phase | time | planned |
| --- | ---: | ---: |
| brief | 2:30 | 2:00 |
| clarify | 4:30 | 5:00 |
| build | 17:00 | 18:00 |
| wrap up | 2:30 | 2:00 |
| own | 0:00 | 1:00 |

## Takeaways

1. say who closes the channel
`)
})

test('notes that are no evidence stay with the host, and so does what they say', () => {
  for (const lang of ['en', 'zh-CN']) {
    expect(debrief(mockRecord(), lang)).not.toContain('a private remark')
    expect(debrief(mockRecord(), lang)).not.toContain('forgot the cancel')
  }
})

test('nothing that was typed or lies in a deck is markup', () => {
  const text = debrief(mockRecord((own) => own + HOSTILE))
  expect(text).not.toContain('\x1b')
  const types: string[] = []
  const visit = (node: Nodes): void => {
    types.push(node.type)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(text))
  expect(types).not.toContain('html')
  expect(types).not.toContain('emphasis')
  // Five rows and their two heads, whatever a name holds.
  expect(text.split('\n').filter((line) => /(?<!\\)\|/.test(line))).toHaveLength(7)
})

test('in Chinese', () => {
  expect(debrief(mockRecord(), 'zh-CN')).toContain(
    '- **理解题意 4**（很强） 说明 1:00：restated the contract unasked',
  )
})
