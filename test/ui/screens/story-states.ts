/** What the screens of stories can stand at. */
import type { App } from '../../../src/core/app/app.ts'
import { bankOf } from '../../../src/core/bank/bank.ts'
import type { Prompt } from '../../../src/core/bank/matrix.ts'
import { STORIES, type StoriesScreen as State } from '../../../src/core/bank/screen.ts'
import { tellingsOf } from '../../../src/core/bank/telling.ts'
import { storiesView } from '../../../src/core/bank/view.ts'
import type { StoryText } from '../../../src/core/log.ts'
import { appOn } from './seated.ts'

export const GREEN: StoryText = {
  story: 'green',
  lang: 'en',
  title: 'The dashboard was green',
  competencies: ['observability'],
  questions: ['behavioral/hidden-429'],
  letters: {
    situation: 'Checkout sold 300 000 orders a day, and one in fifty failed.',
    task: 'I owned its monitoring and had to find the cause.',
    action: 'I was responsible for the analysis and compared paid orders with started checkouts.',
    result: 'The failure rate of checkouts fell from 2 % to 0.1 % over 30 days.',
    relevance: 'Your posting names SLO work.',
  },
}
const CHINESE: StoryText = {
  ...GREEN,
  lang: 'zh-CN',
  title: '面板全绿，用户却在投诉',
  letters: {
    situation: '每天 30 万单，每五十次结算失败一次。',
    task: '我负责监控。',
    action: '我对比了已支付订单和发起的结算，按 SLO 重做了告警。',
    result: '30 天内，结算失败率从 2% 降到 0.3%。',
    relevance: '',
  },
}
const OUTBOX: StoryText = {
  ...GREEN,
  story: 'outbox',
  title: 'An outbox instead of a broker',
  competencies: [],
  questions: [],
  letters: { ...CHINESE.letters, situation: '', task: '', action: 'I took Kafka out.', result: '' },
}

const NEEDS = { good: '', needs: ['number'] } as const
const prompt = (id: string, competency: string): Prompt => ({
  id,
  name: `behavioral/${id}`,
  title: id,
  lang: 'en',
  competency,
  jdKeywords: [],
  upgrades: [],
  starR: { situation: NEEDS, task: NEEDS, action: NEEDS, result: NEEDS, relevance: NEEDS },
})
const PROMPTS = [
  prompt('hidden-429', 'observability'),
  prompt('tech-choice', 'judgement'),
  prompt('intro', 'relevance'),
]

export function view(rows: readonly StoryText[]) {
  const bank = bankOf(rows)
  const keywords = ['Kafka', 'SLO', 'rate limiting', 'on-call']
  return storiesView({
    bank,
    tellings: tellingsOf(bank, []),
    prompts: PROMPTS,
    postings: [{ posting: 'acme', title: 'Backend Engineer', text: '', keywords }],
  })
}
export const ALL = view([GREEN, CHINESE, OUTBOX])
export const on = (over: Partial<State>, app: Partial<App> = {}): App =>
  appOn({ ...STORIES, view: ALL, ...over }, app)
