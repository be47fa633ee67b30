import { expect, test } from 'vitest'
import { readClaim } from '../../../src/core/star/claim/claim.ts'
import { checkLetter, checkStory } from '../../../src/core/star/story.ts'
import { wordsFor } from '../../../src/words/words.ts'

const hasAlternative = (text: string): boolean =>
  checkLetter('action', text, ['alternative']).pieces.every(({ isFound }) => isFound)

test.each([
  'I did not defend my change; instead I asked for a test.',
  'I decided not to escalate; I measured both.',
  "I didn't rewrite it; I bounded the pool.",
  "I didn't push back directly. Instead, I created a small prototype.",
  'I did not argue in the channel but called her.',
  'We did not roll back, we patched the config forward.',
  'I chose not to page the team and wrote a fix myself.',
  'I never told him he was wrong; I showed him the trace.',
  'I didn’t blame anyone. I opened the dashboard with them.',
  '我没有直接反驳，而是先做了一个原型。',
  '我没有升级给领导，我先量了两边的数据。',
  '我没去争，而是约他吃饭。',
  '我决定不重写，改成给连接池加上限。',
  '我选择不上报，先自己复现。',
  '不是加机器，而是把查询拆开。',
  '我没重构整个模块，只改了入口。',
  'I did not solve it by adding machines.',
  'We would not rely on retries for that.',
  '我没有靠加机器来解决。',
  '我没有通过加班来追进度。',
  '我没拿重启当办法。',
])('a way not taken: %s', (text) => {
  expect(hasAlternative(text)).toBe(true)
})

test.each([
  'I did not know the code; I read it for a day.',
  'It did not work. I was sad.',
  'The test did not pass; instead it hung.',
  'I did not have access. I asked for it.',
  'I did not see the alert, so I was late.',
  '我没有权限，我去申请。',
  '系统没有报警，我们很晚才知道。',
  '我也从没靠实验做过决定。',
  '评审没有通过，我很着急。',
  '我没拿到权限。',
])('what was not known, had or working is no way: %s', (text) => {
  expect(hasAlternative(text)).toBe(false)
})

const isFirstPerson = (text: string): boolean => readClaim(text, 'task').roles.own.length > 0

test.each([
  '我想把 P99 降到 200 毫秒。',
  '我想要一个答案。',
  '我想先减少告警。',
  '我想知道谁在用它。',
])('who wants something speaks of themselves: %s', (text) => {
  expect(isFirstPerson(text)).toBe(true)
})

test.each([
  '我想这是缓存的问题。',
  '我想大概是网络慢。',
  '我想，他们会改的。',
  '我想缓存应该够用。',
  '我想错了。',
])('who has an opinion does not: %s', (text) => {
  expect(isFirstPerson(text)).toBe(false)
})

const BETWEEN = {
  situation:
    'Two senior colleagues of mine had blocked the same change for a week, one because it was too clever.',
  task: 'I had written it, and I had to get both to one decision without a vote.',
  action: 'I asked each of them alone. I did not defend my change; instead I asked for a test.',
  result: 'They agreed on the test that day, and both have asked me to review for them since.',
  relevance: 'In my first month I would look for a decision that is stuck.',
}

test.each([
  [['conflict']],
  [['Conflict resolution']],
  [['feedback', 'mentoring']],
  [['failure']],
  [['冲突']],
  [['带人', '反馈']],
  [['difficult-stakeholder']],
  [['Difficult_Conversation', 'leading-people', 'team-work']],
])('a story for %j is asked for no number', (competencies) => {
  const { letters, evidence } = checkStory(BETWEEN, { competencies, jd: [] })
  expect(Object.values(letters).map(({ score }) => score)).toEqual([2, 2, 2, 2, 2])
  expect(evidence.found).toBe(evidence.of)
})

test.each([[['observability']], [['conflict', 'performance']], [[]]])(
  'a story for %j is asked for what can be measured',
  (competencies) => {
    const { letters } = checkStory(BETWEEN, { competencies, jd: [] })
    expect(letters.result.findings.map(({ code }) => code)).toContain('missing-metric_name')
  },
)

test.each(['trade-offs', 'trade offs', 'trade_off', 'technical-decision'])(
  'a story for %s is asked for two ways that were not taken',
  (competency) => {
    const { letters } = checkStory(BETWEEN, { competencies: [competency], jd: [] })
    const lacks = letters.action.findings.filter(({ code }) => code.endsWith('-alternative'))
    expect(lacks).toHaveLength(2)
  },
)

test('a story between people that says neither side nor change is told so', () => {
  const thin = {
    ...BETWEEN,
    situation: 'There was a change that lay in review for some days.',
    result: 'It was fine in the end and all of it went live.',
  }
  const { letters } = checkStory(thin, { competencies: ['conflict'] })
  expect(letters.situation.findings.map(({ code }) => code)).toEqual(['missing-sides'])
  expect(letters.result.findings.map(({ code }) => code)).toEqual(['missing-changed'])
})

test('no key word is asked for where no posting is known', () => {
  const codes = (jd: readonly string[]): readonly string[] =>
    checkStory(BETWEEN, { jd }).letters.relevance.findings.map(({ code }) => code)
  expect(codes([])).not.toContain('missing-jd_keyword')
  expect(codes(['Kafka'])).toContain('missing-jd_keyword')
})

test('what two agreed on together is no hiding in a group', () => {
  const text = 'We agreed on a simpler design, and we work better together now.'
  const { letters } = checkStory({ ...BETWEEN, result: text }, { competencies: ['conflict'] })
  expect(letters.result.score).toBe(2)
  const { letters: measured } = checkStory({ ...BETWEEN, result: text }, {})
  expect(measured.result.findings.map(({ code }) => code)).toContain('we-only')
})

test('what is asked for twice and told once is told as one more, and not as missing', () => {
  const once = { action: 'I put a queue in front of the parser, and turned down a larger machine.' }
  const { letters } = checkStory(once, { competencies: ['trade-offs'], jd: [] })
  const codes = letters.action.findings.map(({ code }) => code)
  expect(codes.filter((code) => code.endsWith('-alternative'))).toEqual([
    'has-alternative',
    'more-alternative',
  ])
  expect(wordsFor('en').star.codes['more-alternative']).toBe(
    'one more: another way you did not take',
  )
  expect(wordsFor('zh-CN').star.codes['more-jd_keyword']).toBe('还差一个：职位描述里的关键词')
})
