// The story bank, the ledger and the weak phrases, as a person at a shell meets them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answered, type Home, newOwnHome } from './own-words.ts'

const STORY = `title: The dashboard was green
competencies: [observability]
questions: [hidden-429]
situation: Checkout sold 300 000 orders a day, and one in fifty failed.
task: I owned its monitoring.
action: |
  I was responsible for the analysis.

  I compared paid orders with started checkouts.
result: The failure rate of checkouts fell from 2 % to 0.1 % over 30 days.
relevance: Your posting names SLO work. In my first week I would ask what a failed order is.
`
const CHINESE = `lang: zh-CN
title: 面板全绿
result: 30 天内，结算失败率从 2% 降到 0.1%。
`

async function withStory(): Promise<Home> {
  const home = newOwnHome()
  expect((await home.sparr('story', 'add', home.file('green.yaml', STORY))).code).toBe(0)
  return home
}

test('a story is kept under its title, listed with its scores, and shown as what can be added again', async () => {
  const home = await withStory()
  const { out } = await home.sparr('story', 'list')
  expect(out).toMatch(/the-dashboard-was-green +en +\d \d \d \d \d +The dashboard was green/)
  const shown = (await home.sparr('story', 'show', 'the-dashboard-was-green')).out
  const again = await home.sparr('story', 'add', home.file('again.yaml', shown))
  expect(again.out).toBe('Nothing changed in the-dashboard-was-green (en)\n')
  expect(await home.json('story', 'show', 'the-dashboard-was-green')).toMatchObject({
    schema: 1,
    story: {
      lang: 'en',
      questions: ['behavioral/hidden-429'],
      letters: {
        action:
          'I was responsible for the analysis.\n\nI compared paid orders with started checkouts.',
      },
    },
  })
})

test('a second language is a text of the same story; --lang of a part is of the text', async () => {
  const home = await withStory()
  const file = home.file('zh.yaml', CHINESE)
  await home.sparr('story', 'add', file, '--name', 'the-dashboard-was-green')
  expect(await home.json('story', 'list')).toMatchObject({
    stories: [{ id: 'the-dashboard-was-green', texts: [{ lang: 'en' }, { lang: 'zh-CN' }] }],
  })
  const shown = await home.sparr('story', 'show', 'the-dashboard-was-green', '--lang', 'zh-CN')
  expect(shown.out).toContain('title: 面板全绿')
  // What the file leaves out stays as the bank has it.
  expect(shown.out).toContain('- observability')
  const none = await home.sparr('story', 'show', 'the-dashboard-was-green', '--lang', 'de')
  expect(none).toMatchObject({ code: 2, out: '' })
  expect(none.err).toContain('en, zh-CN')
  const inChinese = await home.sparr('--lang', 'zh-CN', 'story', 'add', file, '--lang', 'en')
  expect(inChinese).toMatchObject({
    code: 0,
    out: '故事 card（en）已存入故事库\n'.replace('card', 'zh'),
  })
})

test('what is removed is listed no more and stays in the log', async () => {
  const home = await withStory()
  await home.sparr(
    'story',
    'add',
    home.file('zh.yaml', CHINESE),
    '--name',
    'the-dashboard-was-green',
  )
  await home.sparr('story', 'remove', 'the-dashboard-was-green', '--lang', 'zh-CN')
  expect(await home.json('story', 'list')).toMatchObject({ stories: [{ texts: [{ lang: 'en' }] }] })
  expect((await home.sparr('story', 'remove', 'the-dashboard-was-green')).code).toBe(0)
  const { err, out } = await home.sparr('story', 'list')
  expect(out).toBe('')
  expect(err).toContain('sparr story add')
  const log = (await home.sparr('export')).out
  expect(log).toContain('Checkout sold 300 000 orders')
  expect(log.match(/"kind":"story"/g)).toHaveLength(4)
  const gone = await home.sparr('story', 'show', 'the-dashboard-was-gren')
  expect(gone.code).toBe(2)
})

test('a wrong file or name is one sentence with a remedy', async () => {
  const home = await withStory()
  const add = async (text: string, ...more: string[]) =>
    home.sparr('story', 'add', home.file('x.yaml', text), ...more)
  for (const [text, said] of [
    ['- a', 'a map'],
    ['results: a', 'results'],
    ['title: only', 'Nothing was written'],
    ['task: I\nquestions: [hiden-429]', 'did you mean'],
    ['task: I\nquestions: [warm-up/three-tries]', 'a behavioral question'],
    ['task: I\nlang: "!"', 'lang'],
  ] as const) {
    const { code, err } = await add(text)
    expect({ text, code }).toEqual({ text, code: 2 })
    expect(err).toContain(said)
    expect(err.trim().split('\n')).toHaveLength(1)
  }
  expect((await add('task: I', '--name', 'Two Words')).err).toContain('1 to 64')
  expect((await home.sparr('story', 'add', 'none.yaml')).err).toContain('none.yaml')
  expect((await home.sparr('story', 'show', 'the-dashboard-was-gren')).err).toContain(
    'did you mean the-dashboard-was-green',
  )
  expect((await home.sparr('story')).err).toContain('story takes check, add')
})

test('a text in another encoding is refused with its place', async () => {
  const home = newOwnHome()
  const { code, err } = await home.sparr(
    'story',
    'add',
    home.file('gbk.yaml', Uint8Array.from([...Buffer.from('task: '), 0xce, 0xd2, 0xb8, 0xba])),
  )
  expect(code).toBe(2)
  expect(err).toMatch(/gbk\.yaml:1:\d+: .*UTF-8/)
})

test('the matrix names competencies without a story first', async () => {
  const home = await withStory()
  const { competencies, gaps } = await home.json('story', 'matrix')
  expect(gaps).toBe((competencies as unknown[]).length - 1)
  expect((competencies as { stories: unknown }[]).at(-1)).toMatchObject({
    competency: 'observability',
    stories: ['the-dashboard-was-green'],
  })
  expect((await home.sparr('story', 'matrix')).out).toContain('have no story yet')
})

test('numbers that agree end with 0, and one that is told in two ways with 1 and both places', async () => {
  const home = await withStory()
  const clean = await home.sparr('story', 'numbers')
  expect(clean).toMatchObject({ code: 0 })
  expect(clean.out).toContain('no two contradict each other')
  const changed = CHINESE.replace('0.1%', '0.3%')
  await home.sparr(
    'story',
    'add',
    home.file('zh.yaml', changed),
    '--name',
    'the-dashboard-was-green',
  )
  const { code, out } = await home.sparr('story', 'numbers')
  expect(code).toBe(1)
  expect(out).toContain('0.1 % against 0.3%')
  expect(out).toContain('结算失败率从 2% 降到 0.3%')
  const { conflicts } = await home.json('story', 'numbers')
  expect(conflicts).toMatchObject([
    {
      metric: 'failure rate',
      slot: 'after',
      values: [
        { text: '0.1 %', places: [{ source: { lang: 'en' }, letter: 'result' }] },
        { text: '0.3%', places: [{ source: { lang: 'zh-CN' } }] },
      ],
    },
  ])
})

test('an answer contradicts its story too, and the newest one alone', async () => {
  const home = await withStory()
  const result = (after: string) => `The failure rate of checkouts fell from 2 % to ${after}.`
  home.append(answered('behavioral/hidden-429', { result: result('0.5 %') }))
  expect((await home.sparr('story', 'numbers')).code).toBe(1)
  home.append(answered('behavioral/hidden-429', { result: result('0.1 %') }))
  expect((await home.sparr('story', 'numbers')).code).toBe(0)
})

test('a story is made of the newest written answer, or of the attempt that is named', async () => {
  const home = newOwnHome()
  expect((await home.sparr('story', 'from', 'hidden-429')).err).toContain('Nothing was written')
  home.append(
    answered('behavioral/hidden-429', { task: 'I owned the old one.' }),
    answered('behavioral/hidden-429', { task: 'I owned the monitoring.' }),
    answered('behavioral/hidden-429', { answer: 'a probe' }),
  )
  const made = await home.json('story', 'from', 'hidden-429')
  expect(made).toMatchObject({
    id: 'hidden-429',
    what: 'added',
    story: { letters: { task: 'I owned the monitoring.' }, competencies: ['observability'] },
  })
  const log = JSON.parse((await home.sparr('export')).out).log as {
    id: string
    body: { answer?: { texts: { task?: string } } }
  }[]
  const old = log.find(({ body }) => body.answer?.texts.task === 'I owned the old one.')
  expect(await home.json('story', 'from', old?.id ?? '', '--name', 'older')).toMatchObject({
    id: 'older',
    story: { letters: { task: 'I owned the old one.' } },
  })
  expect((await home.sparr('story', 'from', 'fanout-fetch')).err).toContain('a behavioral question')
})

test('weak phrases are listed with their places', async () => {
  const home = await withStory()
  const { phrases } = await home.json('phrases')
  expect(phrases).toMatchObject([
    {
      phrase: 'was responsible for',
      sentence: 'I was responsible for the analysis.',
      places: [{ letter: 'action' }],
    },
  ])
  expect((await home.sparr('phrases')).out).toContain('the-dashboard-was-green (en), Action')
})

test('weak phrases become recall questions, once, and a file that was changed stays', async () => {
  const home = await withStory()
  const root = join(home.dir, 'mine')
  await home.sparr('config', 'decks', JSON.stringify([root]))
  const first = await home.json('phrases', '--deck', 'stronger')
  expect(first).toMatchObject({ deck: 'stronger', same: 0, kept: [] })
  const [id] = first['written'] as string[]
  const folder = join(root, 'questions', 'stronger')
  expect(readdirSync(folder)).toHaveLength(2)
  const file = join(folder, `${id}.yaml`)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('Say it stronger: "I was responsible for the analysis."')
  expect(await home.json('show', `stronger/${id}`)).toMatchObject({
    question: { kind: 'recall', verify: 'rubric' },
  })
  const points = text.slice(text.indexOf('\npoints:'))
  expect(points.match(/- "?the (?:mechanism|comparison|metric):/g)).toHaveLength(3)
  expect(await home.json('phrases', '--deck', 'stronger')).toMatchObject({ written: [], same: 1 })
  writeFileSync(file, text.replace('hides what you did', 'hides it'))
  const again = await home.json('phrases', '--deck', 'stronger')
  expect(again).toMatchObject({ written: [], same: 0, kept: [file] })
  expect(readFileSync(file, 'utf8')).toContain('hides it')
  expect((await home.sparr('phrases', '--deck', 'No')).code).toBe(2)
})

test('story check asks for the key words of the postings where the file has no jd list, and says so', async () => {
  const home = await withStory()
  home.typeIn('Engineer\nExperience with Kafka and SLO work.\n')
  await home.sparr('jd', 'add', '-', '--name', 'one')
  const file = home.file('plain.yaml', 'relevance: I know SLO work.\n')
  const { out, err } = await home.sparr('story', 'check', file)
  expect(err).toContain('2 key words of 1 posting')
  expect(out).toContain('the posting also asks for: Kafka')
  expect(await home.json('story', 'check', file)).toMatchObject({
    jd: { hit: ['SLO'], missing: ['Kafka'] },
    postings: ['one'],
  })
  const own = home.file('own.yaml', 'relevance: I know SLO work.\njd: [Go]\n')
  expect(await home.json('story', 'check', own)).toMatchObject({ jd: { hit: [], missing: ['Go'] } })
})

test('of many postings the newest counts, or the one that is named, and ten key words at most are listed', async () => {
  const home = await withStory()
  const many = Array.from({ length: 15 }, (_, i) => `Tool${i}`).join(', ')
  for (const [name, words] of [
    ['first', 'Redis'],
    ['last', many],
  ] as const) {
    home.typeIn('Engineer\n')
    await home.sparr('jd', 'add', '-', '--name', name, '--keywords', words)
  }
  const file = home.file('plain.yaml', 'relevance: I know SLO work.\n')
  const { out, err } = await home.sparr('story', 'check', file)
  expect(err).toContain('15 key words of 1 posting counted: last')
  expect(err).toContain('--jd ID')
  expect(out).toMatch(/also asks for: (?:Tool\d+, ){9}Tool9 and 5 more$/m)
  expect(await home.json('story', 'check', file, '--jd', 'first')).toMatchObject({
    jd: { missing: ['Redis'] },
    postings: ['first'],
  })
  expect((await home.sparr('story', 'check', file, '--jd', 'none')).code).toBe(2)
})

test('a story is edited in a terminal only', async () => {
  const home = await withStory()
  const { code, err } = await home.sparr('story', 'edit', 'the-dashboard-was-green')
  expect(code).toBe(2)
  expect(err).toContain('sparr story show the-dashboard-was-green')
})
