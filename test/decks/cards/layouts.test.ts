// Files of cards as people have them: which layout is seen, what becomes a card, and what is said of the rest.
import { expect, test } from 'vitest'
import { cardsIn } from '../../../src/decks/cards/cards-in.ts'

function read(text: string, extension = '.md', as?: string) {
  const found = cardsIn(new TextEncoder().encode(text), extension, as)
  if ('flaw' in found) throw new Error(found.flaw.message)
  return found
}

const pairs = (text: string, extension = '.md', as?: string) =>
  read(text, extension, as).cards.map(({ front, back }) => [front, back])

test('questions below chapters are the cards, whatever their level', () => {
  const text =
    '# Go\n\n## Runtime\n\n### What is a P?\n\nA right.\n\n### What is an M?\n\nA thread.\n\n## Channels\n\n### Who closes?\n\nThe sender.\n'
  expect(read(text).layout).toBe('h3')
  expect(pairs(text)).toEqual([
    ['What is a P?', 'A right.'],
    ['What is an M?', 'A thread.'],
    ['Who closes?', 'The sender.'],
  ])
  expect(read(text.replaceAll('### ', '### Q: ')).cards).toHaveLength(3)
})

test.each(['1. ', '1) ', '- '])('Q and A in a list of %j, with the answer indented', (sign) => {
  const text = `# Caches\n\n${sign}**Q: What is cold?**\n\n   **A:** Empty.\n\n${sign}**Q: What is hot?**\n\n   **A:** Full.\n\n   Very.\n`
  expect(pairs(text)).toEqual([
    ['What is cold?', 'Empty.'],
    ['What is hot?', 'Full.\n\nVery.'],
  ])
})

test('a heading within an answer stays in it, one over a question is a chapter', () => {
  const text =
    '## One\n\nQ: How?\nA: In steps.\n\n### Expand\n\nAdd.\n\n## Two\n\nQ: Why?\nA: So.\n'
  expect(pairs(text)).toEqual([
    ['How?', 'In steps.\n\n### Expand\n\nAdd.'],
    ['Why?', 'So.'],
  ])
})

test.each([
  ['### Front', '### Back'],
  ['**问题**', '**答案**'],
  ['Question:', 'Answer:'],
])('%s and %s are sides and no questions', (front, back) => {
  const text = `# Pipelines\n\n${front}\n\nWho?\n\n${back}\n\nThe stage.\n\n${front}\n\nHow?\n\n${back}\n\nBy done.\n`
  expect(pairs(text)).toEqual([
    ['Who?', 'The stage.'],
    ['How?', 'By done.'],
  ])
})

test('C: has gaps, and a rule between cards is in none of them', () => {
  const text = 'Q: Why?\nA: So.\n\nC: A [nil] channel [blocks].\n\n---\n\nC: See [x](y), a [gap].\n'
  expect(pairs(text)).toEqual([
    ['Why?', 'So.'],
    ['A […] channel […].', 'A nil channel blocks.'],
    ['See [x](y), a […].', 'See [x](y), a gap.'],
  ])
})

test('the signs of Obsidian are cards, its comments are nobody’s, prose is named', () => {
  const text =
    '## Channels\n\nProse.\n\n### What is it?\n?\n- One\n<!--SR:!2026-11-02,3,250-->\n\nleft::right\n\nboth:::ways\n\nA ==gap== here.\n'
  expect(pairs(text)).toEqual([
    ['What is it?', '- One'],
    ['left', 'right'],
    ['both', 'ways'],
    ['A […] here.', 'A gap here.'],
  ])
  expect(read(text).unused).toEqual([3])
})

test('numbered Chinese questions, and options with an answer letter', () => {
  expect(pairs('1、什么是 GMP？\n三个部分。\n\n2、为什么要有 P？\n本地队列。\n')).toEqual([
    ['什么是 GMP？', '三个部分。'],
    ['为什么要有 P？', '本地队列。'],
  ])
  expect(
    pairs(
      '1. 哪个是栈？\nA. 先进先出\nB. 后进先出\n答案：B\n\n2. 哪个是队列？\nA. 先进先出\nB. 后进先出\n答案：A\n',
    ),
  ).toEqual([
    ['哪个是栈？\nA. 先进先出\nB. 后进先出', 'B. 后进先出'],
    ['哪个是队列？\nA. 先进先出\nB. 后进先出', 'A. 先进先出'],
  ])
})

test('a table of Markdown is one card a row', () => {
  expect(pairs('| No. | Question | Answer |\n|---|---|---|\n| 1 | Why? | So \\| so |\n')).toEqual([
    ['Why?', 'So | so'],
  ])
})

test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\r'])('%j ends a line', (end) => {
  expect(pairs(['## Why?', '', 'So.', '## What?', 'That.'].join(end))).toEqual([
    ['Why?', 'So.'],
    ['What?', 'That.'],
  ])
})

test.each(['le', 'be'])('UTF-16 (%s) is read, with and without its mark', (order) => {
  for (const mark of ['\ufeff', '']) {
    const bytes = Buffer.from(`${mark}Q: Why?\nA: 因为`, 'utf16le')
    if (order === 'be') bytes.swap16()
    expect(cardsIn(bytes, '.md')).toMatchObject({ cards: [{ front: 'Why?', back: '因为' }] })
  }
})

test('the separator of a table gives every line as many columns', () => {
  expect(pairs('What is a shard?\tA part, of it\nWhat is a copy?\tOne, more\n', '.csv')).toEqual([
    ['What is a shard?', 'A part, of it'],
    ['What is a copy?', 'One, more'],
  ])
  expect(pairs('Why, a?;So, b\nWhat?;That\n', '.csv')).toEqual([
    ['Why, a?', 'So, b'],
    ['What?', 'That'],
  ])
})

test.each([
  ['Q: a?\nA: b\n\nQ: c? (look up)\n\nQ: d?\nA: e\n', '.md', 4],
  ['a,b\nc,\nd,e\n', '.csv', 2],
  ['#separator:tab\n#html:true\na\tb\nTODO\t\nc\td\n', '.txt', 4],
])('one unfinished card leaves the others alone: %j', (text, extension, line) => {
  const found = read(text, extension)
  expect(found.cards).toHaveLength(2)
  expect(found.unfinished).toMatchObject([{ line, lacks: 'answer' }])
})

test('the person may know better', () => {
  const text = '## What is it?\nA thing.\n### Why?\nSo.\n'
  expect(read(text, '.md', 'h3').cards).toHaveLength(1)
  expect(read(text, '.md', 'h3').unused).toEqual([2])
})

test('the heading over an answer is no chapter, and what has to be opened is the answer', () => {
  const one = (n: number) =>
    `###### ${n}. 输出是什么？\n\n- A: 一\n- B: 二\n\n<details><summary><b>答案</b></summary>\n<p>\n\n#### 答案：B\n\n因为 ${n}。\n\n</p>\n</details>\n\n---\n\n`
  const found = read(`# 问题列表\n\n${one(1)}${one(2)}`)
  expect(found).toMatchObject({ layout: 'h6', unused: [], unfinished: [] })
  expect(found.cards.map(({ back }) => back)).toEqual(['B: 二\n\n因为 1。', 'B: 二\n\n因为 2。'])
})

test.each([
  [
    'inline',
    'User: What is a mutex?\n\nAssistant: A lock.\n\nUser: And a semaphore?\n\nAssistant: A counter.\n',
  ],
  [
    'bold',
    '**You:**\nWhat is a mutex?\n\n**ChatGPT:**\nA lock.\n\n**You:**\nAnd a semaphore?\n\n**ChatGPT:**\nA counter.\n',
  ],
  [
    'headings',
    '## Prompt:\nWhat is a mutex?\n\n## Response:\nA lock.\n\n## Prompt:\nAnd a semaphore?\n\n## Response:\nA counter.\n',
  ],
])('what was said in a chat, %s', (_, text) => {
  expect(pairs(text)).toEqual([
    ['What is a mutex?', 'A lock.'],
    ['And a semaphore?', 'A counter.'],
  ])
})

test('a chat in Chinese; and a list of users is none', () => {
  expect(pairs('用户：什么是锁？\n助手：互斥。\n\n用户：什么是信号量？\n助手：计数器。\n')).toEqual(
    [
      ['什么是锁？', '互斥。'],
      ['什么是信号量？', '计数器。'],
    ],
  )
  expect(read('# Login\n\n## What is the user?\n\nUser: root\n').cards).toHaveLength(1)
})

test.each([
  ['## 1. What is a P?\n\nA right.\n\n## 2. What is an M?\n\nA thread.\n'],
  ['## Q1: What is a P?\n\nA right.\n\n## Q2: What is an M?\n\nA thread.\n'],
  ['### **1) What is a P?**\n\nA right.\n\n### **2) What is an M?**\n\nA thread.\n'],
  ['## 1.1 What is a P?\n\nA right.\n\n## 1.2 What is an M?\n\nA thread.\n'],
])('numbers before the questions and signs around them go', (text) => {
  expect(pairs(text)).toEqual([
    ['What is a P?', 'A right.'],
    ['What is an M?', 'A thread.'],
  ])
})

test('a number that is part of the question stays', () => {
  const text = '## Why 3 replicas?\n\nQuorum.\n\n## 3 ways to lose data?\n\nMany.\n'
  expect(pairs(text).map(([front]) => front)).toEqual(['Why 3 replicas?', '3 ways to lose data?'])
})

test('a table of contents, and what stands at the end of any page, is no card and is said', () => {
  const text =
    '# Guide\n\n## Table of Contents\n\n1. [What is a P?](#1)\n2. [What is an M?](#2)\n\n## 1. What is a P?\n\nA right.\n\n## 2. What is an M?\n\nA thread.\n\n## Conclusion\n\nBye.\n'
  const found = read(text)
  expect(found.cards.map(({ front }) => front)).toEqual(['What is a P?', 'What is an M?'])
  expect(found.unused).toEqual([5, 6, 18])
})

test('chapters become tags where several cards stand in them', () => {
  const text =
    '# Go\n\n## 1. The Runtime\n\n### What is a P?\n\nA right.\n\n### What is an M?\n\nA thread.\n\n## Channels\n\n### Who closes?\n\nThe sender.\n\n## 内存\n\n### What is a span?\n\nPages.\n'
  expect(read(text).cards.map(({ tags }) => tags)).toEqual([
    ['the-runtime'],
    ['the-runtime'],
    [],
    [],
  ])
  const qa =
    '# Go\n\n## Runtime\n\nQ: P?\nA: Right.\n\nQ: M?\nA: Thread.\n\n## Memory\n\nQ: Span?\nA: Pages.\n\nQ: Arena?\nA: Many.\n'
  expect(read(qa).cards.map(({ tags }) => tags[0])).toEqual([
    'runtime',
    'runtime',
    'memory',
    'memory',
  ])
})

test('one card that is too long is left out and named, and the others are read', () => {
  const long = 'x'.repeat(20_001)
  const text = `Q: One?\nA: Yes.\n\nQ: Long?\nA: ${long}\n\nQ: Two?\nA: No.\n`
  const found = read(text)
  expect(found.cards.map(({ front }) => front)).toEqual(['One?', 'Two?'])
  expect(found.unfinished).toEqual([{ line: 4, front: 'Long?', lacks: 'brevity' }])
  expect(() => read(`Q: Long?\nA: ${long}\n`)).toThrow(/20000/)
})

test('questions that are counted through the whole file are the cards, whatever asks inside them', () => {
  const part = (i: number): string =>
    `## ${i}. Topic ${i}\n\n### Description\n\nIt is.\n\n### Follow-up\n\n**Q: Why ${i}?**\n\nSo.\n\n`
  const found = read(`# Guide\n\n${Array.from({ length: 8 }, (_, i) => part(i + 1)).join('')}`)
  expect(found.cards.map(({ front }) => front)).toEqual(
    Array.from({ length: 8 }, (_, i) => `Topic ${i + 1}`),
  )
})
