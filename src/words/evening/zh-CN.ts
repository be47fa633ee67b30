/** What is said of an evening and of the days ahead, in Chinese. */
import type { enEvening } from './en.ts'

const minutesOf = (ms: number): number => Math.round(ms / 60_000)
const rounded = (minutes: number): number => Math.round(minutes * 10) / 10

export const zhCNEvening: typeof enEvening = {
  mock: '模拟',
  why: { begun: '继续', due: '到期', new: '新题', weak: '薄弱', early: '提前' },
  part: (minutes, of) => `${rounded(minutes)}/${rounded(of)} 分钟`,
  more: (minutes) => `还剩 ${rounded(minutes)} 分钟，愿意的话再做一点`,
  byName: (names, list) =>
    `有 ${names.length} 道题比一晚上还长，又不能中途放下：按名字打开（${list}），或者用 sparr config minutes-per-day N 放宽。`,
  plan: {
    sittings: '一晚上做不完的题分几次做，下次接着上次的计时：',
    sitting: (question, minutes, days) => `${question}，${rounded(minutes)} 分钟：${days}`,
    longMock: (title, of, minutes) =>
      `模拟面试《${title}》要 ${rounded(of)} 分钟，一晚上只有 ${rounded(minutes)} 分钟：时间到了就离开，按 m 接着做。`,
    unreached: (n) =>
      `有 ${n} 道新题面试前排不进去：各个题集轮流取题，时间不够。想先做的，从题集里打开：`,
    unreachedOpen: (n) => `这几天排不进 ${n} 道新题：`,
  },
  end: {
    title: '这一轮做完了',
    sum: (questions, ms) => `${questions} 道题，计时 ${minutesOf(ms)} 分钟`,
    evening: (ms, minutes) => `今晚：${minutesOf(ms)}/${rounded(minutes)} 分钟`,
    over: '今晚的时间用完了。',
    learnt: '学会了',
    repeat: '要再练',
    missed: '漏得最多',
    times: (n) => `${n} 次`,
    goOn: (questions, minutes) => `还有 ${questions} 道题，${rounded(minutes)} 分钟：回车继续。`,
    key: '继续',
    leave: '离开',
  },
  sittingOver: '今晚这一次的时间到了：esc 放下，明天接着计时。',
}
