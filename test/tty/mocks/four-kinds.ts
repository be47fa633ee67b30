/** A home with a plan of a round of each kind, over a small deck in both languages, and a story of one's own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command } from '../terminal/start.ts'
import { newHome } from '../terminal/terminal.ts'

const both = (en: string, zh: string): string =>
  `{ en: ${JSON.stringify(en)}, zh-CN: ${JSON.stringify(zh)} }`

const DECK = `schema: 1
id: own
version: 1.0.0
title: ${both('Own deck', '自己的题集')}
summary: ${both('For tests.', '测试用。')}
lang: en
license: MIT
authors: [somebody]
`

const RECALL = `id: defer-order
kind: recall
title: ${both('Order of defer', 'defer 的顺序')}
minutes: 1
prompt: ${both('In which order do deferred calls run, and when are their arguments evaluated?', 'defer 的调用按什么顺序执行？参数什么时候求值？')}
answer: ${both('Last in, first out; the arguments at once.', '后进先出；参数立即求值。')}
points:
  - ${both('Last in, first out', '后进先出')}
  - ${both('Arguments are evaluated at once', '参数立即求值')}
`

const CODE = `id: clamp
kind: code
title: ${both('Clamp', '夹取')}
language: javascript
minutes: 2
prompt: ${both('clamp(n, low, high) gives n, but never less than low nor more than high.', 'clamp(n, low, high) 返回 n，但不小于 low，也不大于 high。')}
tests:
  - { name: low, title: ${both('Nothing is below low', '不低于 low')} }
  - { name: high, title: ${both('Nothing is above high', '不高于 high')} }
`

const DESIGN = `id: counter
kind: design
title: ${both('A counter of visits', '访问计数')}
minutes: 3
prompt: ${both('Count the visits of a page and show the sum.', '统计页面访问次数并显示总数。')}
constraints:
  - { id: c1, text: ${both('20k visits a second', '每秒 2 万次访问')} }
clarify: []
estimates: []
panes:
  - id: counting
    title: ${both('Where it counts', '在哪里计数')}
    options:
      - { id: memory, text: ${both('In memory, summed up later', '内存计数，再汇总')}, good: true, keys: [memory, 内存], why: ${both('20k a second are no writes to a disk.', '每秒 2 万次不必落盘。')} }
      - { id: rows, text: ${both('A row for each visit', '每次访问一行')}, keys: [row, 行] }
  - id: losing
    title: ${both('What may be lost', '可以丢什么')}
    options:
      - { id: second, text: ${both('A second of counts', '一秒的计数')}, good: true, keys: [second, 一秒], why: ${both('Nobody pays by it.', '没人按它付钱。')} }
      - { id: none, text: ${both('Nothing', '什么都不丢')}, keys: [nothing, 不丢] }
rubric:
  - { id: r1, points: 100, text: ${both('Counts in memory first', '先在内存计数')}, when: [] }
`

const STORY = `id: late
kind: behavioral
title: ${both('A late delivery', '一次延期')}
competency: ownership
minutes: 1
prompt: ${both('Tell me about a delivery that was late.', '讲一次延期的经历。')}
star_r:
  situation: { good: ${both('Say it.', '说。')}, needs: [number] }
  task: { good: ${both('Say it.', '说。')}, needs: [first_person] }
  action: { good: ${both('Say it.', '说。')}, needs: [first_person] }
  result: { good: ${both('Say it.', '说。')}, needs: [number] }
  relevance: { good: ${both('Say it.', '说。')}, needs: [] }
`

const STARTER = 'export const clamp = (n, low, high) => n\n'
const HIDDEN = `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clamp } from './answer.js'
test('low', () => assert.equal(clamp(1, 2, 3), 2))
test('high', () => assert.equal(clamp(4, 2, 3), 3))
`
export const REFERENCE = 'export const clamp = (n, low, high) => Math.min(high, Math.max(low, n))\n'
/** Keeps the first promise alone. */
export const HALF = 'export const clamp = (n, low, high) => Math.max(low, n)\n'

const OWN_STORY = (lang: string): string =>
  lang === 'en'
    ? `title: The ledger of holds
situation: Orders were lost, and the P99 latency was 3.2 s.
task: I had four weeks.
action: I chose a ledger over counters in memory.
result: The P99 latency fell from 3.2 s to 0.4 s.
relevance: You have the same load.
competencies: [delivery]
`
    : `title: 预占台账
situation: 丢单，P99 延迟是 3.2 s。
task: 我只有四周。
action: 我选了台账，没有用内存计数。
result: P99 延迟从 3.2 s 降到 0.4 s。
relevance: 你们的负载一样。
competencies: [交付]
`

const PLAN = `title: ${both('Each kind', '每类一轮')}
rounds:
  - { kind: recall, minutes: 2, deck: own }
  - { kind: code, minutes: 4, deck: own }
  - { kind: design, minutes: 3, deck: own }
  - { kind: behavioral, minutes: 2, deck: own }
  - { kind: project, minutes: 20 }
`

/** Returns the home; its plan is `each.plan.yaml`, its collection `collection`. */
export async function withEachKind(lang: string): Promise<string> {
  const home = newHome()
  const files = {
    'each.plan.yaml': PLAN,
    'story.yaml': OWN_STORY(lang),
    'collection/questions/own/deck.yaml': DECK,
    'collection/questions/own/defer-order.yaml': RECALL,
    'collection/questions/own/clamp/question.yaml': CODE,
    'collection/questions/own/clamp/starter/answer.js': STARTER,
    'collection/questions/own/clamp/hidden/answer.test.ts': HIDDEN,
    'collection/solutions/own/clamp/reference/answer.js': REFERENCE,
    'collection/questions/own/counter.yaml': DESIGN,
    'collection/questions/own/late.yaml': STORY,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), text)
  }
  await command(home, 'story', 'add', 'story.yaml', '--name', 'ledger', '--lang', lang)
  return home
}
