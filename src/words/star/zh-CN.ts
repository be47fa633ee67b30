/** What the lints of estimates, claims and stories say, in Chinese. */
import { eachNeed } from './each-need.ts'
import type { enStar } from './en.ts'

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

/** What a piece of evidence is called: "有：…", "缺：…". */
const needs = {
  number: '数字',
  unit: '带单位的数字',
  first_person: '你本人（「我」）',
  role_verb: '说明角色的动词（主导、决定、实现）',
  technique: '点名的技术手段',
  alternative: '没有选的那条路',
  before_after: '前后对比',
  metric_name: '指标名',
  window: '统计的时间段',
  jd_keyword: '职位描述里的关键词',
  sides: '各方想要什么',
  deed: '你做了什么',
  changed: '彼此之间或对方有什么变化',
}

/** What is told of those that were found once and are asked for twice. */
const another = { ...needs, alternative: '另一条没有选的路' }

const units = { words: '词', characters: '字' }

export const zhCNStar: typeof enStar = {
  letters: {
    situation: '背景',
    task: '任务',
    action: '行动',
    result: '结果',
    relevance: '关联',
  },
  needs,
  codes: {
    'no-number': '多少？一个数字都没有',
    'number-without-baseline': '从多少变来的？这个数字没有基线',
    'percent-points-confusion': '是百分比还是百分点？74% 到 99% 是 25 个百分点，增幅 34%',
    'delta-mismatch': '变化量和前后的数字对不上',
    'weak-verb': '这个动词看不出你做了什么，把动作说出来',
    'we-only': '只有「我们」在做，哪部分是你做的？',
    'no-own-role': '看不出谁在做，你负责哪部分？',
    'window-missing': '统计的是哪段时间？',
    'copied-sample': '这是示例，讲你自己的故事，用你自己的数字',
    'technique-named': '点名了技术手段',
    'metric-named': '点名了指标',
    'before-after': '有前后对比',
    empty: '这里什么都没说',
    pile: '只有关键词和数字，没有句子，把经过讲出来',
    'too-long': '讲得太久，只留最要紧的两句',
    'too-short': '太短，还不成故事，证据只算一半',
    'numbers-apart': '背景里这个指标是另一个数，到底是哪个？',
    'missing-plan': '到岗后你先做什么？',
    ...eachNeed('has', needs, (need) => `有：${need}`),
    ...eachNeed('missing', needs, (need) => `缺：${need}`),
    ...eachNeed('more', another, (need) => `还差一个：${need}`),
  },
  at: (text) => `「${text}」`,
  clean: '挑不出毛病。',
  score: (score, most) => `${score}/${most}`,
  evidence: (found, of) => `证据 ${found}/${of}`,
  spoken: (words, seconds) => `${words} 字，说出来约 ${minutes(seconds)}`,
  tooLong: (seconds) => `超过 ${minutes(seconds)}，先删减再练`,
  missingKeywords: (keywords, more) =>
    `职位描述还要求：${keywords}${more > 0 ? `，另外 ${more} 个` : ''}`,
  workshop: {
    followUp: (number) => `追问 ${number}`,
    followUpGuide: '一分钟以内，给出数字，或者对方能看到的东西',
    asks: {
      judgement: '这件事到底该不该做？有哪些反对的理由，代价是什么？',
      delivery: '当时凭什么相信能做成？什么会让它做不成？',
      risk: '最坏会出什么事？出了事你打算怎么退回去？',
      proveIt: (technique) => `你提到了「${technique}」。我看什么能看出来，上面是什么数？`,
      objections: {
        'own-part': '听起来是团队做的。没有你，哪一块就不会有？',
        effect: '你怎么知道它起了作用？',
        measure: '这个数是谁测的，怎么测的，统计了多久？',
        luck: '也许不改它自己也会好。凭什么说是你的改动起的作用？',
      },
    },
    askedOf: (number, of) => `追问 ${number}，共 ${of} 个；space 继续`,
    posting: (title) => (title === '' ? '职位描述' : `职位描述「${title}」`),
    interviewer: '面试官',
    status: (words, seconds) => `${words} 字，按你的语速约 ${minutes(seconds)}`,
    tooLong: (most) => `超过 ${minutes(most)}`,
    numbers: (count, bare) =>
      bare === 0 ? `${count} 个数字` : `${count} 个数字，其中 ${bare} 个没有基线`,
    otherLanguage: (lang) => `你面试用的是 ${lang}`,
    found: (found, of) => `找到 ${of} 条证据里的 ${found} 条`,
    reject: '驳回这条结论',
    keep: '存进故事库',
    timed: (ms) => `写了 ${minutes(ms / 1000)}`,
  },
  pace: {
    intro: '像对面试官说话那样读出来。回车开始，回车结束。',
    text:
      '每周五中午，计费服务都会积压。我先看的是队列，因为只有这张图在动：里面有四万条消息，每条要处理九秒。' +
      '数据库一点都不忙。后来发现，每个工作线程都在等同一把锁，而锁被一张报表占着，报表跑多久就占多久。' +
      '我把报表挪到从库，并且限定它最多跑五分钟。之后队列最长没有超过两百条，十一个星期里周五再也没人被叫起来。',
    start: '回车开始。',
    stop: '回车结束。',
    tooShort: '时间太短，测不出来，请读完整段。',
    result: (perMinute, unit) =>
      `每分钟 ${perMinute} ${unit === 'words' ? '个词' : '个字'}，以后讲故事就按这个语速算时间`,
  },
  transcript: {
    spoken: (words, unit, seconds) =>
      seconds === null
        ? `${words} ${units[unit]}；没有时间戳，算不出语速（可以用 --seconds N 给出时长）`
        : `${words} ${units[unit]}，用时 ${minutes(seconds)}`,
    pace: {
      slow: (perMinute, unit) => `每分钟 ${perMinute} ${unitOf(unit)}，偏慢：停顿长，或者边想边说`,
      right: (perMinute, unit) => `每分钟 ${perMinute} ${unitOf(unit)}，语速合适`,
      fast: (perMinute, unit) => `每分钟 ${perMinute} ${unitOf(unit)}，偏快：对方来不及记数字`,
    },
    fillers: (count, share, list) =>
      count === 0 ? '没有口头禅' : `口头禅 ${count} 个（每 100 词 ${share} 个）：${list}`,
  },
  story: {
    notAMap: '故事应当是一个映射，键为 situation、task、action、result、relevance 和 jd',
    notText: (key) => `${key} 应当是文本`,
    unknownKey: (key) => `故事里没有「${key}」这一项`,
    hint: '写成 situation: TEXT, task: TEXT, …, jd: [word, word]',
  },
}

function unitOf(unit: string): string {
  return unit === 'characters' ? units.characters : units.words
}
