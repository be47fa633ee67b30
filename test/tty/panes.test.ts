/** A design with panes of its own, a hidden number and deep dives, as it is played. */
import { expect, test } from 'vitest'
import { type Lang, SCENES, stage } from './terminal/scene.ts'

const ENTER = '\r'
const TAB = '\t'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_X = '\x18'
const ESC = '\x1b'

const PLAYED: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    ask: 'ask ▸',
    guide: 'in your own words',
    questions:
      'May a cached answer be given to another team?|How strict is the budget of a team?|What does the person see when a stream breaks?',
    computeGuide: 'what else decides; enter',
    more: 'tokens per minute at the peak',
    tokens: 'How many tokens go through',
    api: 'POST /v1/chat -> 200 stream, 429 with Retry-After, 402 budget used up',
    admission: 'token quotas for each team, people first and batch in a queue for what is left',
    heard: 'heard as: ',
    rejected: 'not one of mine',
    because: 'c1: 64.8 million tokens a minute are more than A allows',
    wants: 'a constraint by its number',
    turned: 'requests a second for each team, because 15 of 30 000 tokens are two thirds of A',
    dive: 'A stream breaks after 120 of 300 tokens.',
    reply:
      'The stream ends with an event of its own. The half answer is not put into the cache. The 1 500 tokens in and 120 out are billed.',
    points: 'a good reply has these',
    evidence: 'pieces of evidence',
    expects: 'What an answer has at each level',
  },
  'zh-CN': {
    ask: '提问 ▸',
    guide: '用自己的话问',
    questions: '缓存的回答能给别的团队用吗？|团队的预算卡得多严？|流断到一半时用户看到什么？',
    computeGuide: '还有什么数字能决定方案；回车',
    more: '高峰每分钟 token 数',
    tokens: '最忙的一分钟一共过多少 token',
    api: 'POST /v1/chat -> 200 流，429 加 Retry-After，402 预算用完',
    admission: '按 token 配额，人优先，批处理排队，流结束多退少补',
    heard: '听成了：',
    rejected: '不在我的选项里',
    because: 'c1：每分钟 6480 万 token，A 一家装不下，所以按 token 限',
    wants: '引用约束的编号',
    turned: '按每秒请求数限：15 个 3 万 token 的请求就占了 A 的三分之二',
    dive: '第 120 个时断了',
    reply: '流以专门的错误事件结束。半截回答不进缓存。输入 1500、输出 120 个 token 记到团队账上。',
    points: '好的回答有这些要点',
    evidence: '条证据',
    expects: '各个级别的回答该有什么',
  },
}

test.each(SCENES)('panes of its own, in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => PLAYED[scene.lang][name] ?? name
  const { terminal, shoot, compare } = stage('design-panes', scene, [
    'drill',
    'system-design',
    '--tag',
    'llm',
    '--limit',
    '1',
  ])
  const { write, see } = terminal
  const type = async (text: string) => {
    write(text)
    await see(text.slice(0, 12))
  }
  await see(said('ask'))
  await terminal.until(() => expect(terminal.cursor().isShown).toBe(true))
  for (const question of said('questions').split('|')) {
    await type(question)
    write(ENTER)
    // The field is empty again.
    await see(said('guide'))
  }
  write(TAB + TAB + TAB + TAB)
  await shoot('what else to compute', said('computeGuide'))
  await type(said('more'))
  write(ENTER)
  await shoot('the hidden number', said('tokens'))
  write('64.8M')
  await see('64.8M')
  write(TAB + TAB + TAB + TAB + TAB + TAB)
  await type(said('api'))
  await shoot('the interface', '402')
  write(TAB + TAB)
  await type(said('admission'))
  await shoot('what it was heard as', said('heard'))
  write(CTRL_X)
  await shoot('a rejected hearing', said('rejected'))
  write(CTRL_X)
  await see(said('heard'))
  write(TAB)
  await type(said('because'))
  await shoot('what the rule wants', said('wants'))
  write(TAB)
  await type(said('turned'))
  write(TAB.repeat(14))
  await see(said('dive'))
  await type(said('reply'))
  write(TAB)
  await shoot('the points of a reply', said('points'))
  write(ESC)
  await see('1-4')
  write('1')
  await shoot('a corrected tick', '1 [x]')
  write(ENTER)
  write(CTRL_D)
  await shoot('the evidence', said('evidence'))
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})
