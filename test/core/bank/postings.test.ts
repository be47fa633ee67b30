import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from '../../../src/core/bank/posting/coverage.ts'
import { keywordsOf, MOST_KEYWORDS } from '../../../src/core/bank/posting/keywords.ts'
import { titleIn } from '../../../src/core/bank/posting/noise.ts'
import { tellingsOf } from '../../../src/core/bank/telling.ts'
import { bank, told } from './sample.ts'

const ENGLISH = `Senior Backend Engineer, Acme Corp (Remote, EU)

About us: Acme is growing fast and we want you to go to market with us.

Requirements
- 5+ years of experience with Go or Java, and with distributed systems in production
- Strong knowledge of PostgreSQL, Redis and Kafka; familiarity with Snowplow, dbt or similar
- Experience building event-driven microservices on Kubernetes (EKS), Terraform, GitOps
- You own SLOs, take part in the on-call rota and run incident reviews
- Understanding of rate limiting, idempotency and CI/CD
Nice to have: OpenResty, gVisor.
We are an EEO employer. Benefits: PTO, 401K.
`
const CHINESE = `岗位职责：
1. 负责订单系统的架构设计与开发，保障高并发、高可用；
2. 参与故障复盘，推动跨团队协作。
任职要求：
1. 本科及以上学历，5 年以上 Go 或 Java 开发经验；
2. 熟悉 MySQL、Redis、Kafka 等常用中间件的原理，熟练使用 Docker 和 Kubernetes；
3. 掌握分布式系统设计，了解 Raft、服务发现机制；
4. 有限流、熔断、降级等稳定性建设经验者优先；
5. 具备良好的沟通能力。`

test('an English posting gives its names, practices and what it asks experience with', () => {
  const found = keywordsOf(ENGLISH)
  const wanted =
    'Go,Java,distributed systems,PostgreSQL,Redis,Kafka,Snowplow,dbt,event-driven,microservices,Kubernetes,EKS,Terraform,GitOps,SLOs,on-call,incident reviews,rate limiting,idempotency,CI/CD,OpenResty,gVisor'
  expect(found).toEqual(expect.arrayContaining(wanted.split(',')))
  for (const no of ['Acme', 'EU', 'EEO', 'PTO', '401K', 'Senior', 'Requirements', 'similar'])
    expect(found).not.toContain(no)
})

test('a Chinese posting does so too', () => {
  const found = keywordsOf(CHINESE)
  const wanted =
    'Go,Java,MySQL,Redis,Kafka,Docker,Kubernetes,Raft,中间件,分布式系统,限流,熔断,降级,稳定性,服务发现,订单系统,高并发,高可用,故障复盘,跨团队'
  expect(found).toEqual(expect.arrayContaining(wanted.split(',')))
  for (const no of ['本科', '任职要求', '学历', '原理', '优先']) expect(found).not.toContain(no)
})

test('Go is the language only where it is no verb', () => {
  expect(keywordsOf('Go to our site, Go ahead and apply.')).toEqual([])
  expect(keywordsOf('We write Go.')).toEqual(['Go'])
})

test('a name may end in signs', () => {
  expect(keywordsOf('We write C++ here, and C++ there.')).toEqual(['C++'])
})

const report = readFileSync('test/fixtures/postings/ledger.txt', 'utf8')

test('addresses, buttons, shouted lines and remains of lists are no key words', () => {
  expect(keywordsOf(report).toSorted()).toEqual(
    'APIs,services,PostgreSQL,NoSQL,Redis,Go,C#,F#,.NET,OAuth2,Kafka'.split(',').toSorted(),
  )
  expect(titleIn(report)).toBe('Backend Engineer, Ledger')
})

test.each([
  ['an address in the text', 'Apply at https://jobs.example.com/Kafka or www.acme.dev now', []],
  ['a mail address', 'Write to jobs@example.com', []],
  ['a button of a link', 'Apply\n[Apply now](https://a.example)\n[Learn more →](/b)', []],
  ['a shouted line', '### CLICK TO APPLY\nOTHER CRYPTO WITH DATA', []],
  ['duties', 'Experience building reliable systems and developing products.', []],
  ['possessives', 'Knowledge of Kafka and its various components', ['Kafka']],
  ['numbers of things', 'Proficiency in one or more languages; such as 12 paid holidays', []],
  ['words that say nothing alone', 'experience with critical, complex and large systems', []],
  ['a state', 'We sit in Austin, TX. You know Redis.', ['Redis']],
  ['a short name of a team', 'Join the Ledger Platform team (LPT).', []],
  ['a tag of a site', 'You know Redis. #LI-Remote', ['Redis']],
  ['a part of a name', '熟悉 CI/CD 流程，熟悉 docker', ['docker', 'CI/CD']],
  ['a Chinese button', '熟悉 Redis。\n立即申请\n投递链接：https://a.cn/Kafka', ['Redis']],
])('%s', (_, text, wanted) => {
  expect(keywordsOf(text).toSorted()).toEqual([...wanted].toSorted())
})

test.each([
  ['We use .NET 8 and ASP.NET Core.', ['.NET', 'ASP.NET Core']],
  ['Experience with F#, C# or C++.', ['F#', 'C#', 'C++']],
  ['Statistics in R or Python.', ['R', 'Python']],
  ['Python/R, SQL', ['R', 'Python', 'SQL']],
  ['Programs in C and Rust', ['C', 'Rust']],
  ['精通 R 语言', ['R']],
  ['An R&D team with a C-level sponsor and vitamin C', []],
  ['See example.net', []],
])('names with signs and of one letter: %s', (text, wanted) => {
  expect(keywordsOf(text).toSorted()).toEqual([...wanted].toSorted())
})

test('names that differ in case only, or are another form of the same, count once', () => {
  expect(keywordsOf('We write TypeScript. typescript, Typescript and TYPESCRIPT.')).toHaveLength(1)
  expect(keywordsOf('Go, Golang and Go语言')).toEqual(['Go'])
  expect(keywordsOf('Kubernetes (K8s) and k8s')).toHaveLength(1)
})

test.each([
  ['---\ntitle: "SRE, Storage"\ntags: [go]\n---\n# Job\n', 'SRE, Storage'],
  ['[Go Developer](https://a.example/x)\n', 'Go Developer'],
  ['![logo](a.png)\n\n## **后端工程师**\n', '后端工程师'],
])('the title is what a person would call it', (text, title) => {
  expect(titleIn(text)).toBe(title)
})

test('an idea counts once in whichever form or language, and a word in a longer one does not', () => {
  expect(keywordsOf('限流 and rate limiting')).toEqual(['限流'])
  expect(keywordsOf('We like message queues.')).toEqual(['message queues'])
})

test('what is asked for outweighs what is mentioned, and what comes often what comes once', () => {
  const found = keywordsOf('We use Redis. You have experience with Kafka. Docker, Docker, Docker.')
  expect(found).toEqual(['Kafka', 'Docker', 'Redis'])
})

const posting = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'experience with',
        'knowledge of',
        '熟悉',
        '掌握',
        'Go',
        'Kafka',
        'SLO',
        'XYZQ',
        'FooBar',
        '限流',
        '高并发',
        '和',
        '、',
        ',',
        'and',
        '等',
        '.',
        '\n',
        '(',
        'of the',
        'C++',
        'CI/CD',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(' '))

test('key words are in the text, each once, on one line, and not too many', () => {
  fc.assert(
    fc.property(posting, (text) => {
      const found = keywordsOf(text)
      expect(found.length).toBeLessThanOrEqual(MOST_KEYWORDS)
      expect(new Set(found).size).toBe(found.length)
      for (const word of found) {
        expect(text).toContain(word)
        expect(word).not.toMatch(/\n/)
        expect(word.trim()).toBe(word)
        expect(word).not.toBe('')
      }
    }),
  )
})

test('a large text is read in a moment', () => {
  const large = 'experience with '.repeat(8000) + '熟悉'.repeat(30000)
  expect(keywordsOf(large).length).toBeLessThanOrEqual(MOST_KEYWORDS)
})

test('a key word is covered by a story in any language and form; without one it is an orphan', () => {
  const tellings = told(
    { lang: 'zh-CN', letters: { action: '我给每个租户加了限流。' } },
    { lang: 'en', letters: { action: 'I moved the consumers to Kafka.' } },
    { story: 'other', letters: { action: 'Kafka again.' } },
  )
  expect(coverageOf(['rate limiting', 'Kafka', 'SLO'], tellings)).toEqual({
    rows: [
      { keyword: 'rate limiting', stories: ['green'], attempts: [] },
      { keyword: 'Kafka', stories: ['green', 'other'], attempts: [] },
      { keyword: 'SLO', stories: [], attempts: [] },
    ],
    covered: 2,
    of: 3,
    orphans: ['SLO'],
  })
})

test('an answer alone is told, and leaves the key word an orphan', () => {
  const answer = {
    id: 'a1',
    question: 'd/a',
    language: 'en',
    answer: { texts: { task: 'I owned the SLO.' }, marks: {}, said: false },
  }
  const { rows, orphans } = coverageOf(['SLO'], tellingsOf(bank(), [answer]))
  expect(rows).toEqual([{ keyword: 'SLO', stories: [], attempts: ['d/a'] }])
  expect(orphans).toEqual(['SLO'])
})
