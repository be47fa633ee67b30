/** What a solo mock says, in Chinese. */

import { zhCNHost } from '../host/zh-CN.ts'
import { zhCNStar } from '../star/zh-CN.ts'
import type { enSolo } from './en.ts'

const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const minutes = (n: number): string => `${Math.round(n * 10) / 10} 分钟`

const counted = (texts: readonly string[]): readonly string[] =>
  [...Map.groupBy(texts, (text) => text)].map(([text, { length }]) =>
    length === 1 ? text : `${text} × ${length}`,
  )

const roundKinds = {
  coding: '编程',
  design: '设计',
  behavioral: '行为',
  knowledge: '知识',
  project: '项目',
}
const kindOf = (kind: string): string =>
  (roundKinds as Readonly<Record<string, string>>)[kind] ?? kind

const needs: Readonly<Record<string, string>> = zhCNStar.needs

export const zhCNSolo: typeof enSolo = {
  phrases: {
    probes: ['出现哪个数字，就说明你错了？', '为此你放弃了什么？'],
    storyProbes: ['其中哪部分是你一个人做的？', '谁不同意？他是怎么说的？'],
    decision: {
      judgement: '这件事该不该做？维持原样有什么理由？',
      delivery: '你们做得成吗？哪些人、多长时间、砍掉了什么？',
      risk: '什么时候做，怎么保证安全？出了问题第一步怎么退？',
    },
  },
  roundKinds,
  dimensions: zhCNHost.dimensions,
  key: '模拟',
  resume: '模拟',
  home: (round, of, ms) => `第 ${round}/${of} 轮，${clock(ms)}`,
  round: (n, of) => `第 ${n}/${of} 轮`,
  interviewer: '面试官',
  keys: {
    begin: '开始',
    nextPhase: '下一环节',
    answer: '回答',
    said: '已口头回答',
    pass: '不回答',
    keep: '确定',
    skip: '跳过',
    score: '评分',
    line: '换行',
    done: '完成',
    end: '结束模拟',
    takeBack: '换一个分数',
  },
  offer: {
    title: '这里有一场没做完的模拟面试',
    text: (title, round, of, ms, ago) =>
      `${title}，第 ${round}/${of} 轮，已计时 ${clock(ms)}，保存于 ${ago}。`,
    note: '计时从停下的地方继续。重新开始的话，这场模拟在列表里保持未完成。',
    making: '正在选题',
  },
  opening: {
    title: (rounds, n) => `${rounds} 轮，共 ${minutes(n)}`,
    kinds: (kinds) => `其中有：${kinds.join('、')}。`,
    rules: [
      '每一轮从第一秒开始计时。不会中途打断你：超出的时间继续往上计。',
      '每一轮先用五秒判断：这是哪一类题？',
      '面试官会插话。enter 回答，ctrl-t 口头回答，esc 不回答，评分卡里会注明。',
      'esc 离开；计时和答案都会保留，首页可以继续。',
    ],
    plan: '写代码之前先说思路：说完才打开编辑器。',
    length: '比规定时间短得太多的回答，不算证据。',
    scores: '评分由你自己给出，1、2、4 要有一句证据。没有总分。',
  },
  reply: '用一句话写下你的回答',
  classify: {
    title: '五秒：这是哪一类题？',
    left: (ms) => `${Math.ceil(ms / 1000)} 秒`,
    late: (ms) => `超出 ${clock(ms)}`,
    note: '计时在走，会和你的判断一起记录。',
  },
  plan: {
    clarify: '先澄清：你会问什么？假设什么？',
    clarifyNote: '这里没有人回答：写下你据以往下走的假设。',
    title: '写代码之前，先说思路',
    note: '怎么做、代价、哪里会出错、怎么测试。说完才打开编辑器。',
    warning: '还没有思路：写一行，或按 ctrl-t；再按一次 ctrl-g 就直接开始。',
    placeholder: '一行一件事',
    aloud: '口头说明',
    editor: '开始写代码',
  },
  anchor: {
    title: '用一个数字给答案定锚',
    note: '规模、上限、前后对比：希望对方记住的那个数。必须含有数字。',
    warning: '里面没有数字；请写一个，或者按 esc 跳过，评分卡里会注明。',
    placeholder: '例如 P99 从 3.2 s 降到 0.4 s',
  },
  decision: '你讲的是一次决策，三个追问一定会来。',
  score: {
    title: (kind) => `给自己评分：${roundKinds[kind]}`,
    scale: '4 很强 · 3 偏向通过 · 2 偏向不通过 · 1 不通过 · 0 没看到',
    evidence: (found, of) => `${found}/${of}`,
    ask: (score) => `${score}，因为`,
    placeholder: '一句证据：看到了什么，什么时候',
    note: (comesBack) => `1、2、4 要有一句证据。${comesBack ? '2 或更低会让这道题重新出现。' : ''}`,
  },
  takeaways: {
    title: '最多三条收获',
    note: '下次会怎么改。可以留空。',
  },
  ended: {
    title: '模拟面试结束',
    files: '评分卡已写到：',
    writing: '正在写评分卡',
    failed: 'sparr mock show 可以显示它。',
  },
  evidence: (found, of) => `找到 ${found} 条证据，共 ${of} 条`,
  noEvidence: '没有可以查找的证据',
  about: {
    classified: (a, isFound) =>
      a.answer === ''
        ? `没有判断题目类别，应为${roundKinds[a.as]}`
        : isFound
          ? `判断为${kindOf(a.answer)}`
          : `判断成了${kindOf(a.answer)}，应为${roundKinds[a.as]}`,
    anchor: (_, isFound) => (isFound ? '有一个定锚的数字' : '没有定锚的数字'),
    planned: (a, isFound) =>
      isFound ? '先有思路再写代码' : a.lines === 0 ? '没有思路就写代码' : '思路太短，不算证据',
    clarified: (a, isFound) =>
      isFound
        ? '先澄清或说明了假设'
        : a.lines === 0
          ? '没有澄清，也没有假设'
          : '澄清太短，不算证据',
    reply: (a, isFound) =>
      `${isFound ? (a.said ? '口头回答了' : '回答了') : a.isShort ? '回答太短，不算证据' : '没有回答'}：${a.text}`,
    'too-short': (a) =>
      `${a.ms > 0 ? `只讲了 ${clock(a.ms)}` : `只写了 ${a.words} 个字`}，题目有 ${clock(a.budgetMs)}：太短，靠它支撑的都不算`,
    hints: (a) => (a.count === 0 ? '没用提示' : `用了 ${a.count} 条提示`),
    'in-time': (a, isFound) =>
      isFound ? `在 ${minutes(a.minutes)}之内` : `超出 ${minutes(a.minutes)}`,
    test: (a, isFound) => `${isFound ? '守住' : '没守住'}：${a.title}`,
    verdict: (a) => (a.verdict === null ? '没有判题' : `判定 ${a.verdict}`),
    race: (a, isFound) =>
      isFound
        ? '没有发现 data race、死锁或泄漏'
        : `未证实没有 data race${a.verdict === null ? '' : `（${a.verdict}）`}`,
    worst: (a) =>
      `第 ${a.run}/${a.of} 次判题是 ${a.verdict}；${
        {
          gone: '通过的那一版里已经没有了',
          unchanged: '同一份代码另一次通过了，所以问题还在里面',
          open: '没有什么能说明它已经解决',
        }[a.became]
      }`,
    ran: (a) => (a.runs === 0 ? '一次也没判题' : `判题 ${a.runs} 次`),
    estimate: (a, isFound) => `${isFound ? '对' : '不对'}：${a.text}`,
    finding: (a, isFound) => `${isFound ? '找到' : '没找到'}：${a.text}`,
    option: (a, isFound) => `${isFound ? '判断正确' : '判断错误'}：${a.text}`,
    rubric: (a) => `${a.text}（${a.written}）`,
    ticked: (a, isFound) => `${isFound ? '自己勾选' : '没有勾选'}：${a.text}`,
    'letter-ticked': (a) => `${zhCNStar.letters[a.letter]}：口头讲述，自评 ${a.mark}/2`,
    story: (a) => needs[a.finding.replace(/^(?:has|missing)-/, '')] ?? zhCNStar.codes[a.finding],
  },
  card: {
    title: (title) => `模拟面试：${title}`,
    when: (date) => `时间 ${date}`,
    solo: '由程序提问',
    call: '通话中进行',
    pair: '双屏进行',
    unfinished: '未完成',
    round: (n, title) => `第 ${n} 轮：${title}`,
    of: (kind, question, used, planned) => `${kind}，${question}，用时 ${used}，计划 ${planned}`,
    states: {
      'not-begun': '这一轮没有开始。',
      begun: '这一轮开始了，没有作答。',
      answered: '',
      gone: '这一轮的答案后来被撤销，只剩下对话。',
    },
    classified: (as, ms) =>
      as === '' ? '没有判断题目类别。' : `${Math.round(ms / 1000)} 秒判断为${kindOf(as)}`,
    right: '正确',
    wrong: (as) => `应为${roundKinds[as]}`,
    anchor: (text) => `定锚：${text}`,
    noAnchor: '这个答案没有定锚的数字。',
    hints: (n) => `用了 ${n} 条提示。`,
    phases: '时间',
    phaseHeads: ['环节', '计划', '用时', '超出'],
    total: '整轮',
    planned: '写代码之前',
    said: '面试官说的话',
    aloud: '口头回答',
    passed: '没有回答',
    open: '未回答',
    dimensions: '维度',
    dimensionHeads: ['维度', '评分', '找到', '缺少', '因为'],
    notScored: '没看到',
    score: (n) => (n === 0 ? '没看到' : `${n}/4`),
    because: (text) => `因为：${text}`,
    takeaways: '收获',
    noTakeaways: '没有写。',
    scale: {
      solo: '4 很强，3 偏向通过，2 偏向不通过，1 不通过。评分由候选人自己给出，证据来自题目的规则。没有总分。',
      call: '4 很强，3 偏向通过，2 偏向不通过，1 不通过。评分由面试官给出，依据是通话中看到的。没有总分。',
      pair: '4 很强，3 偏向通过，2 偏向不通过，1 不通过。评分由面试官给出，双方打完分才互相看到。没有总分。',
    },
    made: '由 sparr 生成，没有发送到任何地方。',
  },
  brought: {
    deck: '模拟面试的收获',
    front: (title, day, id) => `${day} 的模拟面试（${title}，${id}）你收获了什么？`,
    nothing: '没有 1 分或 2 分，也没有收获：没有题目要回来。',
    due: (added, known) => `${added} 道题到期${known > 0 ? `，另有 ${known} 道以前已导入` : ''}：`,
    unknown: (names) => `你的题集里没有：${names.join('、')}。请添加题集后再导入一次。`,
  },
  list: {
    empty: '还没有模拟面试，sparr mock solo 开始一场。',
    rounds: (done, of) => `${done}/${of} 轮`,
    ended: '已结束',
    unfinished: '未完成',
    modes: { solo: '单人', call: '通话', pair: '双屏' },
  },
  written: (file) => `评分卡在 ${file}`,
  unfilled: (rounds) => {
    const named = counted(rounds.map(({ kind, minutes: n }) => `${kind}，${minutes(n)}`)).join('；')
    const hasProject = rounds.some(({ kind }) => kind === 'project')
    const remedy = hasProject ? '。项目来自你的故事：sparr story edit NAME' : ''
    return `模拟计划中有 ${rounds.length} 轮没有合适的题目（${named}），这几轮跳过${remedy}`
  },
  scored: (score) => `模拟面试里有一项评了 ${score}`,
  faults: {
    noPlan: (f) =>
      f.plan === ''
        ? '没有能用来模拟面试的计划；请添加 questions/NAME.plan.yaml'
        : `${f.plan} 的每一轮都没有合适的题目；请改题型、题集或分钟数`,
    notAMock: ({ file, why }) =>
      ({
        json: `${file} 不是 JSON；请向面试官要复盘的 -debrief.json 文件`,
        shape: `${file} 不是模拟面试的评分卡；请向面试官要复盘的 -debrief.json 文件`,
        alone: `${file} 是单人模拟；另一台机器的记录请用 sparr import 导入`,
        own: `${file} 是在这里主持的，你是面试官；请把它交给候选人`,
        'too-large': `${file} 太大，不像评分卡；请向面试官要复盘的 -debrief.json 文件`,
      })[why] ?? file,
    mockNewer: (f) => `${f.file} 由更新的 sparr 写出（格式 ${f.schema}）；请先更新 sparr 再导入`,
    noProject: (f) =>
      `${f.plan} 要讲你自己的项目，而你的故事库是空的；先用 sparr story edit NAME 写一个`,
    noMock: (f) =>
      f.id === ''
        ? '还没有模拟面试；sparr mock solo 开始一场'
        : `没有模拟面试「${f.id}」；sparr mock list 列出全部`,
  },
}
