/** A deck whose questions have one short form each, all of them due. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Attempt } from '../../src/core/log.ts'
import { openStore } from '../../src/store/store.ts'
import { attempt } from '../store/entries.ts'

const REPLY = (indent: string): string =>
  [
    'ask:',
    '  en: Two clicks read 1 in the same millisecond. Who gets the unit?',
    '  zh-CN: 两次点击在同一毫秒都读到 1，这件给谁？',
    'points:',
    '  - en: "Both: each finds 1 and writes 0 back, and one unit has two orders"',
    '    zh-CN: 两个都拿到：各自读到 1，各自写回 0，一件货两张订单',
    '  - en: "What gives is reading apart from writing: one atomic step takes the unit"',
    '    zh-CN: 要放弃的是先读再写：合成一步原子操作来扣减',
    'answer:',
    '  en: Both get it, so reading and writing become one step.',
    '  zh-CN: 两个都拿到，所以读和写要合成一步。',
  ]
    .map((line, i) => (i === 0 ? line : indent + line))
    .join('\n')

const design = (id: string, en: string, zh: string, rest: string): string => `id: ${id}
kind: design
title: { en: ${en}, zh-CN: ${zh} }
minutes: 20
prompt:
  en: Ten thousand units, one second.
  zh-CN: 一万件商品，一秒卖完。
constraints:
  - id: c1
    text: { en: No unit is sold twice, zh-CN: 一件不卖两次 }
    facts: ["oversell:never"]
panes:
  - id: storage
    options:
      - id: check-then-act
        text: { en: read the stock and then write it, zh-CN: 先读库存再写回 }
        keys: [read then write]
        good: false
        facts: ["stock:check-then-act"]
      - id: atomic
        text: { en: one atomic step, zh-CN: 一步原子操作 }
        keys: [atomic]
        good: true
  - id: failover
    options:
      - id: standby
        text: { en: a second copy, zh-CN: 第二份副本 }
        keys: [standby]
        good: true
rubric:
  - { id: calm, text: { en: Stays calm, zh-CN: 保持冷静 }, points: 100 }
${rest}
`

const code = (id: string, en: string, zh: string, rest: string): string => `id: ${id}
kind: code
language: javascript
title: { en: ${en}, zh-CN: ${zh} }
minutes: 10
prompt:
  en: Double what comes in.
  zh-CN: 把输入翻倍。
tests:
  - { name: doubles, title: { en: It doubles, zh-CN: 翻倍 } }
  - { name: zero, title: { en: Zero stays zero, zh-CN: 零还是零 } }
${rest}`

const HIDDEN = `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twice } from './answer.js'
test('doubles', () => assert.equal(twice(2), 4))
test('zero', () => assert.equal(twice(0), 0))
`
const ANSWER = '// Adding is exact.\nexport const twice = (n) => n + n\n'

const letter = '{ good: { en: Say it., zh-CN: 说清楚。 }, needs: [first_person] }'
const STORY = `id: story
kind: behavioral
title: { en: The dashboard was green, zh-CN: 面板全是绿的 }
minutes: 2.5
competency: observability
prompt:
  en: Tell me about a time when everything looked fine and was not.
  zh-CN: 讲一次看起来一切正常、其实不是的经历。
star_r:
  situation: ${letter}
  task: ${letter}
  action: ${letter}
  result: ${letter}
  relevance: ${letter}
probes:
  - ${REPLY('    ')}
`

const FILES: Readonly<Record<string, string>> = {
  'deck.yaml':
    'schema: 1\nid: own\nversion: 1.0.0\ntitle: { en: Own deck, zh-CN: 自己的题集 }\nsummary: For tests.\nlang: en\nlicense: MIT\nauthors: [somebody]\n',
  'story.yaml': STORY,
  'opposed.yaml': design(
    'opposed',
    'Flash sale',
    '秒杀',
    `contradictions:\n  - when: [check-then-act, c1]\n    say:\n      ${REPLY('      ')}`,
  ),
  'asked.yaml': design('asked', 'Last unit', '最后一件', `follow_ups:\n  - ${REPLY('    ')}`),
  'numbers.yaml': design(
    'numbers',
    'Load of a sale',
    '秒杀的流量',
    'estimates:\n  - { id: rate, ask: { en: How many clicks a second?, zh-CN: 每秒多少次点击？ }, answer: 20000, unit: /s, within: 2, formula: 10000 * 2 }',
  ),
  'fetch/question.yaml': code('fetch', 'Double it', '翻倍', `follow_ups:\n  - ${REPLY('    ')}\n`),
  'fetch/starter/answer.js': 'export const twice = (n) => n\n',
  'fetch/hidden/answer.test.js': HIDDEN,
  'bug/question.yaml': code('bug', 'Double it right', '翻对倍', ''),
  'bug/starter/answer.js': 'export const twice = (n) => n\n',
  'bug/hidden/answer.test.js': HIDDEN,
}

const SOLUTIONS: Readonly<Record<string, string>> = {
  'fetch/reference/answer.js': ANSWER,
  'bug/reference/answer.js': ANSWER,
  'bug/wrong/adds-two.js': '// wrong: adds two\nexport const twice = (n) => n + 2\n',
}

/** In the order in which they come back. */
export const DUE = ['story', 'opposed', 'asked', 'numbers', 'fetch', 'bug'] as const

/** Writes the collection into the home, and returns its folder. */
export function collectionIn(home: string): string {
  const root = join(home, 'collection')
  const all = [
    ...Object.entries(FILES).map(([file, text]) => [`questions/own/${file}`, text]),
    ...Object.entries(SOLUTIONS).map(([file, text]) => [`solutions/own/${file}`, text]),
  ]
  for (const [file, text] of all as [string, string][]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const TOLD: Attempt['answer'] = {
  texts: {
    situation: 'Checkout sold 300 000 orders a day.',
    action: 'I compared paid orders with started checkouts.',
  },
  marks: {},
  said: false,
}

/** Each of the questions was answered once, some weeks ago. */
export function answeredOnce(home: string): void {
  let at = Date.now() - 30 * 86_400_000
  const store = openStore({
    dataDir: join(home, 'data', 'sparr'),
    clock: { now: () => at, monoMs: () => 0 },
    random: (size) => randomBytes(size),
    pid: process.pid,
  })
  for (const id of DUE) {
    at += 1000
    const told = id === 'story' ? { kind: 'behavioral' as const, answer: TOLD } : {}
    store.append(attempt({ question: `own/${id}`, outcome: 'failed', chosen: 'good', ...told }))
  }
  store.close()
}
