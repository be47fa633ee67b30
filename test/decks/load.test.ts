import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { DeckCache } from '../../src/decks/learn/cache.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { shippedMeanings } from '../../src/decks/meanings.ts'
import { add, collection, DECK, load, placesOf, RECALL } from './collection.ts'

const question = (id: string, more = '') => RECALL.replace('q1', id) + more
const idsOf = (deck: { questions: readonly { question: { id: string } }[] } | undefined) =>
  deck?.questions.map((entry) => entry.question.id)

describe('one fault stops nothing else', () => {
  test('a bad question leaves the others of its deck', async () => {
    const { decks, problems, refused } = await load(
      collection({ 'questions/d1/bad.yaml': 'id: bad\nkind: recall\n' }),
    )
    expect(idsOf(decks[0])).toEqual(['q1'])
    expect(new Set(problems.map((problem) => problem.file))).toEqual(
      new Set(['questions/d1/bad.yaml']),
    )
    expect(refused.map((one) => one.name)).toEqual(['d1/bad'])
  })

  test('a deck.yaml with a fault leaves the other decks, and its own questions too', async () => {
    const root = collection({
      'questions/d1/deck.yaml': DECK.replace('license: MIT\n', ''),
      'questions/d1/q2.yaml': question('q2', 'hint: x\n'),
      'questions/d2/deck.yaml': DECK.replace('d1', 'd2'),
      'questions/d2/q1.yaml': RECALL,
    })
    const { decks, refused } = await load(root)
    expect(decks.map((deck) => [deck.id, idsOf(deck)])).toEqual([
      ['d1', ['q1']],
      ['d2', ['q1']],
    ])
    expect(refused.map(({ name }) => name)).toEqual(['d1/q2'])
    expect(await placesOf(root)).toEqual([
      'questions/d1/deck.yaml:1:1 missing',
      'questions/d1/q2.yaml:6:1 unknown-key',
    ])
  })

  test('a bad collection leaves the others', async () => {
    const good = collection()
    const gone = join(dirname(good), 'gone')
    const roots = [gone, dirname(good), good].map((path) => ({ path, origin: 'own' as const }))
    const { decks, problems } = await loadCollections(roots, { cwd: '/' })
    expect(decks.map((deck) => deck.id)).toEqual(['d1'])
    expect(problems.map((problem) => problem.code).toSorted()).toEqual([
      'no-questions',
      'no-such-folder',
    ])
  })
})

describe('deck.yaml', () => {
  test.each([
    ['a newer schema', DECK.replace('schema: 1', 'schema: 2'), '1:9 newer-schema'],
    ['a newer schema with fields of its own', 'schema: 1.5\nshape: x\n', '1:9 newer-schema'],
    ['no schema', DECK.replace('schema: 1\n', ''), '1:1 missing'],
    ['a schema in quotes', DECK.replace('schema: 1', 'schema: "1"'), '1:9 value'],
    ['another id', DECK.replace('id: d1', 'id: d2'), '2:5 id'],
    ['a version that is none', DECK.replace('1.0.0', 'v1'), '3:10 format'],
    ['no license', DECK.replace('license: MIT\n', ''), '1:1 missing'],
    ['a license that is a sentence', DECK.replace('MIT', 'free for all, really'), '5:10 format'],
    ['a homepage without https', `${DECK}homepage: http://a.example\n`, '6:11 format'],
    [
      'an axis twice',
      `${DECK}axes: [{ id: a, title: A }, { id: a, title: B }]\n`,
      '6:35 duplicate-id',
    ],
    ['an unknown default', `${DECK}defaults: { minuts: 1 }\n`, '6:13 unknown-key'],
    ['a default of the wrong type', `${DECK}defaults: { minutes: x }\n`, '6:22 type'],
  ])('%s is found', async (_what, deck, place) => {
    const root = collection({ 'questions/d1/deck.yaml': deck })
    expect(await placesOf(root)).toEqual([`questions/d1/deck.yaml:${place}`])
  })

  test('SPDX expressions are licences', async () => {
    for (const license of ['CC-BY-SA-4.0', 'MIT OR Apache-2.0', '(MIT AND CC0-1.0) OR ISC']) {
      const deck = DECK.replace('MIT', license)
      expect(await placesOf(collection({ 'questions/d1/deck.yaml': deck }))).toEqual([])
    }
  })

  test('a folder without it is found', async () => {
    const root = collection({ 'questions/d2/q1.yaml': RECALL })
    expect(await placesOf(root)).toEqual(['questions/d2/deck.yaml:1:1 no-deck'])
  })

  test.each(['d', 'My Decks', 'D1', '题', '\u001b[2J', `${'a'.repeat(100)}`])(
    'a folder called %j is no reason to stop: what can be said of it is a problem',
    async (name) => {
      const root = collection({
        [`questions/${name}/deck.yaml`]: DECK,
        [`questions/${name}/q1.yaml`]: RECALL,
      })
      const { decks, problems } = await load(root)
      expect(decks.map(({ id }) => id)).toContain('d1')
      expect(problems.map(({ file }) => file)).toContain(`questions/${name}/deck.yaml`)
    },
  )

  test.each([
    ['that is no YAML', 'title: [\n'],
    ['with marks of a merge', `<<<<<<< ours\n${DECK}=======\n${DECK}>>>>>>> theirs\n`],
    ['that is empty', ''],
    ['that is a list', '- a\n'],
    ['of another id', DECK.replace('d1', 'd7')],
    ['with a field too much', `${DECK}licence: MIT\n`],
  ])('a deck.yaml %s leaves its questions in a deck of the name of the folder', async (_, deck) => {
    const root = collection({ 'questions/d1/deck.yaml': deck })
    const { decks, problems, refused } = await load(root)
    expect(decks.map(({ name }) => name)).toEqual(['d1'])
    expect(idsOf(decks[0])).toEqual(['q1'])
    expect(refused).toEqual([])
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['questions/d1/deck.yaml']))
  })

  test('of a deck.yaml with a fault everything else is read', async () => {
    const deck = `${DECK.replace('license: MIT\n', '')}lang: zh-CN\nsummary: S\naxes: [{ id: depth, title: D }]\n`
    const root = collection({
      'questions/d1/deck.yaml': `${deck}defaults: { minutes: 9, difficulty: 7 }\n`,
      'questions/d1/q2.yaml': question('q2', 'axis: depth\n'),
    })
    const [read] = (await load(root)).decks
    expect(read).toMatchObject({ title: 'A deck', version: '1.0.0', lang: 'zh-CN', summary: 'S' })
    expect(read?.questions.map((entry) => entry.question)).toMatchObject([
      { id: 'q1', minutes: 9, difficulty: 3 },
      { id: 'q2', minutes: 9 },
    ])
  })

  test('without it a deck is called as its folder, and a folder without questions is none', async () => {
    const root = collection({ 'questions/d2/q1.yaml': RECALL, 'questions/d3/deck.yaml': 'x' })
    const { decks, refused } = await load(root)
    expect(decks.map(({ id, title, version, lang }) => [id, title, version, lang])).toEqual([
      ['d1', 'A deck', '1.0.0', 'en'],
      ['d2', 'd2', '0.0.0', 'en'],
    ])
    expect(refused.map(({ name }) => name)).toEqual(['d3'])
  })

  test('its defaults hold for every question that says nothing else', async () => {
    const defaults = 'defaults: { minutes: 9, level: owner, language: go, tags: [a] }\n'
    const { decks } = await load(
      collection({
        'questions/d1/deck.yaml': DECK + defaults,
        'questions/d1/q2.yaml': question('q2', 'minutes: 2\n'),
      }),
    )
    expect(decks[0]?.questions.map((entry) => entry.question)).toMatchObject([
      { id: 'q1', minutes: 9, level: 'owner', tags: ['a'] },
      { id: 'q2', minutes: 2, level: 'owner', tags: ['a'] },
    ])
    expect(decks[0]?.questions[0]?.question).not.toHaveProperty('language')
  })
})

describe('order', () => {
  test('questions come by difficulty, then by id', async () => {
    const { decks } = await load(
      collection({
        'questions/d1/b1.yaml': question('b1', 'difficulty: 1\n'),
        'questions/d1/a5.yaml': question('a5', 'difficulty: 5\n'),
        'questions/d1/a1.yaml': question('a1', 'difficulty: 1\n'),
      }),
    )
    expect(idsOf(decks[0])).toEqual(['a1', 'b1', 'q1', 'a5'])
  })

  test('what is asked more often comes first, whatever its difficulty', async () => {
    const { decks } = await load(
      collection({
        'questions/d1/b1.yaml': question('b1', 'difficulty: 1\n'),
        'questions/d1/c5.yaml': question('c5', 'difficulty: 5\ncommon: 5\n'),
        'questions/d1/r1.yaml': question('r1', 'difficulty: 1\ncommon: 2\n'),
      }),
    )
    expect(idsOf(decks[0])).toEqual(['c5', 'b1', 'q1', 'r1'])
  })

  test('a list that names a question nobody has, or one twice, is no problem', async () => {
    const root = collection({
      'questions/d1/deck.yaml': `${DECK}order: [q3, q1, q1]\n`,
    })
    expect(await placesOf(root)).toEqual([])
  })

  test('those that the deck lists come first, in its order', async () => {
    const { decks } = await load(
      collection({
        'questions/d1/deck.yaml': `${DECK}order: [q1, b1]\n`,
        'questions/d1/b1.yaml': question('b1', 'difficulty: 1\n'),
        'questions/d1/a1.yaml': question('a1', 'difficulty: 1\n'),
      }),
    )
    expect(idsOf(decks[0])).toEqual(['q1', 'b1', 'a1'])
  })

  test('decks come by their number, those without one after them, by id', async () => {
    const deck = (id: string, more = '') => ({
      [`questions/${id}/deck.yaml`]: DECK.replace('d1', id) + more,
    })
    const root = collection({
      ...deck('aa'),
      ...deck('zz', 'order: 1\n'),
      ...deck('mm', 'order: 2\n'),
      ...deck('bb', 'order: [q1]\n'),
      'questions/bb/q1.yaml': RECALL,
    })
    expect((await load(root)).decks.map((one) => one.id)).toEqual(['zz', 'mm', 'aa', 'bb', 'd1'])
  })
})

describe('what is read', () => {
  test('a link out of the collection is refused, one inside is followed', async () => {
    const root = collection({ 'shared.yaml': question('in') })
    const outside = collection()
    symlinkSync(join(root, 'shared.yaml'), join(root, 'questions/d1/in.yaml'))
    symlinkSync(join(outside, 'questions/d1/q1.yaml'), join(root, 'questions/d1/out.yaml'))
    symlinkSync(join(root, 'gone'), join(root, 'questions/d1/gone.yaml'))
    symlinkSync(join(root, 'questions/d1'), join(root, 'questions/d2'))
    expect(idsOf((await load(root)).decks[0])).toEqual(['in', 'q1'])
    expect(await placesOf(root)).toEqual([
      'questions/d1/gone.yaml:1:1 not-a-file',
      'questions/d1/out.yaml:1:1 not-a-file',
      'questions/d2:1:1 not-a-file',
    ])
  })

  test('a code question with a link or a pipe in its folder cannot be used', async () => {
    const root = collection({
      'questions/d1/c1/question.yaml': 'id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: go\n',
      'questions/d1/c1/starter/answer.go': 'package task\n',
      'questions/d1/c1/hidden/answer_test.go': 'package task_test\n',
    })
    symlinkSync('/etc/passwd', join(root, 'questions/d1/c1/hidden/x_test.go'))
    execFileSync('mkfifo', [join(root, 'questions/d1/c1/starter/pipe.go')])
    const { decks, refused } = await load(root)
    expect(idsOf(decks[0])).toEqual(['q1'])
    expect(refused.map((one) => one.name)).toEqual(['d1/c1'])
    expect(await placesOf(root)).toEqual([
      'questions/d1/c1/hidden/x_test.go:1:1 not-a-file',
      'questions/d1/c1/starter/pipe.go:1:1 not-a-file',
    ])
  })

  test('a deck.yaml that is a pipe is passed over without waiting', async () => {
    const root = collection()
    rmSync(join(root, 'questions/d1/deck.yaml'))
    execFileSync('mkfifo', [join(root, 'questions/d1/deck.yaml')])
    const { decks, refused } = await load(root)
    expect(idsOf(decks[0])).toEqual(['q1'])
    expect(refused).toEqual([])
    expect(await placesOf(root)).toEqual(['questions/d1/deck.yaml:1:1 not-a-file'])
  })

  test('a collection named twice is read once', async () => {
    const root = collection()
    const link = `${root}-link`
    symlinkSync(root, link)
    const roots = [root, link, `${root}/`].map((path) => ({ path, origin: 'own' as const }))
    expect((await loadCollections(roots)).decks.map((deck) => deck.name)).toEqual(['d1'])
  })

  test('a question that is a file and a folder is there twice', async () => {
    const root = collection({
      'questions/d1/q1/question.yaml': 'id: q1\nkind: code\ntitle: T\nprompt: P\nlanguage: go\n',
      'questions/d1/q1/starter/answer.go': 'package task\n',
      'questions/d1/q1/hidden/answer_test.go': 'package task_test\n',
    })
    expect(await placesOf(root)).toEqual(['questions/d1/q1/question.yaml:1:1 duplicate-id'])
  })
})

test('files are named from the current folder when they are below it, else in full', async () => {
  const root = collection({ 'questions/d1/bad.yaml': 'id: bad\nkind: recal\n' })
  const fileFrom = async (cwd: string) =>
    (await loadCollections([{ path: root, origin: 'own' }], { cwd })).problems[0]?.file
  expect(await fileFrom(dirname(root))).toBe(`${basename(root)}/questions/d1/bad.yaml`)
  expect(await fileFrom(join(root, 'questions/d1'))).toBe('bad.yaml')
  expect(await fileFrom(join(root, 'solutions'))).toBe(join(root, 'questions/d1/bad.yaml'))
})

test('earlier ids that somebody else has are found', async () => {
  const root = collection({
    'questions/d1/q2.yaml': question('q2', 'was: [q1, old]\n'),
    'questions/d1/q3.yaml': question('q3', 'was: [old, older]\n'),
  })
  expect(await placesOf(root)).toEqual([
    'questions/d1/q2.yaml:6:7 duplicate-id',
    'questions/d1/q3.yaml:6:7 duplicate-id',
  ])
})

test('earlier names that a question of another deck has, or claims too, are found', async () => {
  const root = collection({
    'questions/d1/q2.yaml': question('q2', 'was: [d1/q1, d9/old]\n'),
    'questions/d2/deck.yaml': DECK.replace('d1', 'd2'),
    'questions/d2/q3.yaml': question('q3', 'was: [d1/q2, d9/old, d2/q3]\n'),
  })
  expect(await placesOf(root)).toEqual([
    'questions/d1/q2.yaml:6:7 duplicate-id',
    'questions/d2/q3.yaml:6:7 duplicate-id',
    'questions/d2/q3.yaml:6:14 duplicate-id',
  ])
})

test('a track that names a question by an earlier name has no problem', async () => {
  const root = collection({
    'questions/weeks.track.yaml': 'title: T\nquestions: [d9/old, d1/older]\n',
    'questions/d1/q2.yaml': question('q2', 'was: [d9/old, older]\n'),
  })
  expect(await placesOf(root)).toEqual([])
})

describe('lists over decks', () => {
  test('sound ones are loaded', async () => {
    const { lists, problems } = await load(
      collection({
        'questions/two-weeks.track.yaml': 'title: T\nquestions: [d1/q1]\n',
        'questions/on-site.plan.yaml':
          'title: T\nrounds: [{ kind: coding, minutes: 45, deck: d1 }]\n',
        'questions/senior.profile.yaml':
          'title: T\nlevel: owner\naxes: [{ id: memory, weight: 40, min_sample: 5 }, { id: services, weight: 60, min_sample: 5 }]\n',
        'questions/talk.rubric.yaml': 'title: T\ndimensions: [{ id: a, text: A, anchors: [x] }]\n',
      }),
    )
    expect(problems).toEqual([])
    expect(lists).toMatchObject({
      tracks: [{ id: 'two-weeks', questions: ['d1/q1'] }],
      plans: [{ id: 'on-site', rounds: [{ kind: 'coding', minutes: 45, deck: 'd1', phases: [] }] }],
      profiles: [{ id: 'senior', axes: [{ id: 'memory', minSample: 5 }, { id: 'services' }] }],
      rubrics: [{ id: 'talk', dimensions: [{ id: 'a', anchors: ['x'] }] }],
    })
  })

  test.each([
    ['a.b.track.yaml', 'title: T\n', '1:1 unknown-file'],
    ['x1.trak.yaml', 'title: T\n', '1:1 unknown-file'],
    ['X.track.yaml', 'title: T\nquestions: [d1/q1]\n', '1:1 id'],
    ['x1.track.yaml', 'title: T\nquestions:\n  - d1/q1\n  - d1/q9\n', '4:5 unknown-id'],
    ['x1.track.yaml', 'title: T\nquestions: [q1]\n', '2:13 format'],
    ['x1.plan.yaml', 'title: T\nrounds: [{ kind: c, minutes: 5, deck: d9 }]\n', '2:39 unknown-id'],
    [
      'x1.profile.yaml',
      'title: T\nlevel: owner\naxes: [{ id: memory, weight: 90, min_sample: 1 }]\n',
      '3:7 weights',
    ],
    [
      'x1.profile.yaml',
      'title: T\nlevel: owner\naxes: [{ id: speed, weight: 100, min_sample: 1 }]\n',
      '3:14 unknown-id',
    ],
    ['x1.rubric.yaml', 'title: T\n', '1:1 missing'],
  ])('%s with %j is found', async (name, text, place) => {
    const root = collection({ [`questions/${name}`]: text })
    expect(await placesOf(root)).toEqual([`questions/${name}:${place}`])
  })

  test('a question that cannot be used is not missed a second time', async () => {
    const root = collection({
      'questions/two-weeks.track.yaml': 'title: T\nquestions: [d1/bad]\n',
      'questions/d1/bad.yaml': 'id: bad\nkind: recal\n',
    })
    expect(await placesOf(root)).toEqual(['questions/d1/bad.yaml:2:7 value'])
  })
})

describe('texts in a language', () => {
  test('maps without it and plain strings of another are found', async () => {
    const root = collection({
      'questions/d1/deck.yaml': DECK.replace('A deck', '{ en: A deck, zh-CN: 一组 }'),
      'questions/d1/q1.yaml':
        'id: q1\nkind: choice\ntitle: { en: T, zh-CN: 题 }\nprompt:\n  en: P\noptions:\n  - { text: a, correct: true }\n  - { text: { zh-CN: 乙 } }\n',
    })
    expect(await placesOf(root, 'zh-CN')).toEqual([
      'questions/d1/q1.yaml:5:3 no-language',
      'questions/d1/q1.yaml:7:13 no-language',
    ])
    expect(await placesOf(root, 'en')).toEqual(['questions/d1/q1.yaml:8:13 no-language'])
  })

  test('figures need no translation', async () => {
    const root = collection({
      'questions/d1/deck.yaml': DECK.replace('A deck', '{ en: A deck, zh-CN: 一组 }'),
      'questions/d1/q1.yaml':
        'id: q1\nkind: recall\ntitle: "2 + 2"\nprompt: "2 + 2?"\nanswer: "4"\n',
    })
    expect(await placesOf(root, 'zh-CN')).toEqual([])
  })

  test('a plain string is in the language of its deck', async () => {
    const root = collection({
      'questions/d1/deck.yaml': `${DECK}lang: zh-CN\n`,
    })
    expect(await placesOf(root, 'zh-CN')).toEqual([])
  })
})

describe('the cache', () => {
  type CacheRow = Parameters<DeckCache['put']>[1]
  function memory(): DeckCache & { readonly rows: Map<string, CacheRow> } {
    const rows = new Map<string, CacheRow>()
    return { rows, get: (path) => rows.get(path), put: (path, row) => void rows.set(path, row) }
  }
  const LIST = { 'questions/all.track.yaml': 'title: T\nquestions: [d1/q1, d1/q9]\n' }

  afterEach(() => {
    vi.doUnmock('../../src/decks/learn/learn-deck.ts')
    vi.doUnmock('../../src/decks/meanings.ts')
    vi.doUnmock('../../src/decks/learn/learn-list.ts')
    vi.resetModules()
  })

  test('what is unchanged comes from it, the same as before and without a parser', async () => {
    const root = collection({ ...LIST, 'questions/d1/bad.yaml': 'id: bad\nkind: recal\n' })
    const cache = memory()
    const first = await load(root, { cache })
    vi.resetModules()
    // The function by which questions are heard stays the one that they have.
    vi.doMock('../../src/decks/meanings.ts', () => ({ shippedMeanings }))
    const never = () => {
      throw new Error('a parser was loaded')
    }
    vi.doMock('../../src/decks/learn/learn-deck.ts', never)
    vi.doMock('../../src/decks/learn/learn-list.ts', never)
    const { loadCollections: loadAgain } = await import('../../src/decks/load.ts')
    expect(await loadAgain([{ path: root, origin: 'own' }], { cwd: root, cache })).toEqual(first)
    expect(first.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unknown-id',
      '2 value',
    ])
  })

  test('it holds a thousand questions', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `n${index}`)
    const root = collection(
      Object.fromEntries(ids.map((id) => [`questions/d1/${id}.yaml`, question(id)])),
    )
    const cache = memory()
    await load(root, { cache })
    const { decks } = await load(root, { cache })
    expect(decks[0]?.questions).toHaveLength(1001)
    expect([...cache.rows.keys()]).toEqual([join(root, 'questions/d1')])
  })

  test.each([
    ['changed', (root: string) => add(root, { 'questions/d1/q1.yaml': `${RECALL}minutes: 7\n` })],
    ['added', (root: string) => add(root, { 'questions/d1/q2.yaml': question('q2') })],
    ['removed', (root: string) => rmSync(join(root, 'questions/d1/q3.yaml'))],
    [
      'changed, with its size and times set back',
      (root: string) => {
        const path = join(root, 'questions/d1/q1.yaml')
        writeFileSync(path, RECALL.replace('Because', 'because'))
        utimesSync(path, 1000, 1000)
      },
    ],
  ])('a file that was %s is seen', async (_what, change) => {
    const root = collection({ 'questions/d1/q3.yaml': question('q3') })
    utimesSync(join(root, 'questions/d1/q1.yaml'), 1000, 1000)
    const cache = memory()
    const before = await load(root, { cache })
    change(root)
    const after = await load(root, { cache })
    expect(after).not.toEqual(before)
    expect(after).toEqual(await load(root))
  })

  test('a row that cannot be read is passed over', async () => {
    const root = collection()
    const cache = memory()
    const first = await load(root, { cache })
    for (const [path, row] of cache.rows) cache.rows.set(path, { ...row, body: '{' })
    expect(await load(root, { cache })).toEqual(first)
  })
})
