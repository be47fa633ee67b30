// Job descriptions at the shell: what is read, what is refused, and which key words no story has.
import { expect, test } from 'vitest'
import { type Home, newOwnHome } from './own-words.ts'

const POSTING = 'Backend Engineer\n\nExperience with Go, Kafka and rate limiting. You own SLOs.\n'

async function withPosting(): Promise<Home> {
  const home = newOwnHome()
  expect((await home.sparr('jd', 'add', home.file('acme.txt', POSTING))).code).toBe(0)
  return home
}

test('a posting is read from a file or from standard input, and named after its first line', async () => {
  const home = await withPosting()
  expect(await home.json('jd', 'list')).toEqual({
    schema: 1,
    postings: [
      {
        id: 'backend-engineer',
        title: 'Backend Engineer',
        keywords: 4,
        covered: 0,
        orphans: ['Go', 'Kafka', 'rate limiting', 'SLOs'],
      },
    ],
  })
  home.typeIn('# 后端工程师\n熟悉 Redis、Kafka。\n')
  expect((await home.sparr('jd', 'add', '-')).out).toContain('The posting posting is read')
  home.typeIn(POSTING)
  const named = await home.json(
    'jd',
    'add',
    '-',
    '--name',
    'acme',
    '--title',
    'Acme',
    '--keywords',
    'Go, 限流',
  )
  expect(named).toMatchObject({ posting: { id: 'acme', title: 'Acme', of: 2 } })
  // The newest is shown when none is named.
  expect(await home.json('jd', 'show')).toMatchObject({ posting: { id: 'acme' } })
})

test('key words that a story has are covered, in either language; the others are orphans', async () => {
  const home = await withPosting()
  const story = home.file(
    's.yaml',
    'title: Limits\naction: 我给每个租户加了限流，用 Kafka 削峰。\n',
  )
  await home.sparr('story', 'add', story)
  const { out } = await home.sparr('jd', 'show', 'backend-engineer')
  expect(out).toMatch(/^rate limiting +limits +·$/m)
  expect(out).toMatch(/^Go +· +·$/m)
  expect(out).toContain('2 of 4 key words have a story')
  expect(out).toContain('no story has: Go, SLOs')
})

test('another posting of the same title gets another name, and the same one again is a new version', async () => {
  const home = await withPosting()
  const other = await home.sparr('jd', 'add', home.file('b.txt', `${POSTING}We use Redis.`))
  expect(other.err).toContain('backend-engineer-2')
  await home.sparr('jd', 'add', home.file('acme.txt', POSTING))
  expect(((await home.json('jd', 'list'))['postings'] as unknown[]).length).toBe(2)
})

test('a posting that is removed is gone from the list and stays in the log', async () => {
  const home = await withPosting()
  expect((await home.sparr('jd', 'remove', 'backend-enginer')).err).toContain('did you mean')
  await home.sparr('jd', 'remove', 'backend-engineer')
  expect(await home.json('jd', 'show')).toEqual({ schema: 1, posting: null })
  expect((await home.sparr('jd', 'list')).err).toContain('sparr jd add FILE')
  expect((await home.sparr('export')).out).toContain('Experience with Go')
})

test('pasted HTML is read as what a reader sees', async () => {
  const home = newOwnHome()
  const html =
    '<html><head><title>Jobs</title><style>.Kubernetes{}</style></head><body><h1>Backend <b>Engineer</b></h1><ul><li>Experience with Go &amp; gRPC</li></ul></body></html>'
  const { posting } = await home.json('jd', 'add', home.file('a.html', html))
  expect(posting).toMatchObject({
    title: 'Backend Engineer',
    keywords: [{ keyword: 'Go' }, { keyword: 'gRPC' }],
  })
})

const GBK = Uint8Array.from([0xca, 0xec, 0xcf, 0xa4, 0x20, 0x47, 0x6f])
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['large', ascii('Go '.repeat(1_700_000)), '5.1 MB'],
  ['GBK', GBK, 'iconv -f GB18030 -t UTF-8'],
  ['UTF-16', Buffer.from('\ufeffGo', 'utf16le'), 'iconv -f UTF-16 -t UTF-8'],
  ['Latin 1', Uint8Array.from([0x47, 0x6f, 0xff, 0x20]), 'save it as UTF-8'],
  ['PDF', ascii('%PDF-1.7\n%\xe2\xe3 Go'), 'is a PDF'],
  ['large PDF', ascii(`%PDF-1.7\n${'x'.repeat(300_000)}`), 'is a PDF'],
  ['DOCX', ascii('PK\x03\x04\x14\x00 word/'), 'a packed file'],
  ['old Word', ascii('\xd0\xcf\x11\xe0\xa1\xb1'), 'a word processor'],
  ['binary', Uint8Array.from([0x47, 0x6f, 0, 1, 2, 0x20, 0x47]), 'is no text'],
  ['empty', ascii('\n  \n'), 'has no text'],
  ['idle', ascii('hello there'), '--keywords'],
])('%s: refused in one sentence with the remedy', async (_name, bytes, remedy) => {
  const home = newOwnHome()
  const { code, out, err } = await home.sparr('jd', 'add', home.file('posting.txt', bytes))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(remedy)
  expect(err.trim().split('\n')).toHaveLength(1)
  const { error } = await home.json('jd', 'add', home.file('posting.txt', bytes))
  expect(error).toMatchObject({ code: 'not-a-posting', hint: expect.stringMatching(/\S/) })
  expect((await home.json('jd', 'list'))['postings']).toEqual([])
})

test('standard input is refused by the same rules, and a file that is not there is named', async () => {
  const home = newOwnHome()
  home.typeIn('Go '.repeat(100_000))
  expect((await home.sparr('jd', 'add', '-')).err).toContain('standard input has')
  expect((await home.sparr('jd', 'add', 'none.txt')).err).toContain('none.txt')
  expect((await home.sparr('jd', 'add', home.dir)).code).toBe(2)
  expect((await home.sparr('jd')).err).toContain('jd takes add FILE')
})

test('nothing of a posting reaches the terminal as a command to it', async () => {
  const home = newOwnHome()
  const text = 'Engineer \u001b]52;c;aGk=\u0007\u202e\nExperience with Go and \u001b[31mKafka.\n'
  const { out } = await home.sparr('jd', 'add', home.file('x.txt', text))
  expect(out).toContain('Kafka')
  for (const sign of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(sign)
})
