/** What the story bank, the number ledger and the job descriptions say, in Chinese. */
import type { enBank } from './en.ts'

export const zhCNBank: typeof enBank = {
  title: '故事库',
  key: '故事库',
  loading: '正在读取你的故事',
  matrix: {
    title: '能力项',
    heads: ['能力项', '题目', '故事'],
    none: '还没有故事',
    gaps: (n, of) => (n === 0 ? '每个能力项都有故事。' : `${of} 个能力项里有 ${n} 个还没有故事。`),
    empty: '已加载的题集里没有故事题。',
    more: (n) => `还有 ${n} 个：sparr story matrix`,
  },
  competencies: {
    accountability: '担责',
    adaptability: '适应能力',
    career: '职业选择',
    change: '推动变革',
    closing: '面试收尾',
    collaboration: '协作',
    communication: '沟通',
    conflict: '冲突处理',
    debugging: '排查问题',
    delivery: '交付',
    failure: '失败与复盘',
    feedback: '反馈',
    integrity: '原则与底线',
    judgement: '判断与决策',
    leadership: '带团队',
    learning: '学习能力',
    mentoring: '带新人',
    observability: '可观测性',
    ownership: '主人翁意识',
    prioritisation: '排优先级',
    relevance: '岗位关联',
    stability: '稳定性',
    'technical-depth': '技术深度',
  },
  stories: {
    title: '你的故事',
    heads: ['故事', '语言', '各部分', '标题'],
    empty:
      '还没有故事：sparr story from QUESTION 用一次作答生成，sparr story add FILE 从文件读入。',
    added: (id, lang) => `故事 ${id}（${lang}）已存入故事库`,
    changed: (id, lang) => `故事 ${id}（${lang}）已更新`,
    same: (id, lang) => `${id}（${lang}）没有改动`,
    removed: (id) => `故事 ${id} 已移出故事库，写过的内容仍在日志里`,
    competencies: (list) => `能力项：${list}`,
    for: (list) => `用于：${list}`,
    noJd: '文件里的 jd 列表没有存；sparr jd add FILE 可以存职位描述',
    unsaved: (file) => `你写的内容存在 ${file}；改好之后对它运行 sparr story add`,
    usesPosting: (keywords, posting) => `用的是职位描述 ${posting} 的 ${keywords} 个关键词`,
    otherPostings: (n) => `这是最新的一份；另外还有 ${n} 份，用 --jd ID 选择`,
    gone: '这个故事已经不在故事库里。',
  },
  ledger: {
    title: '数字',
    heads: ['指标', '含义', '数字', '位置'],
    empty: '还没有带指标的数字。',
    noConflict: '没有互相矛盾的。',
    clean: (n) => `共 ${n} 个数字，没有互相矛盾的。`,
    found: (n) => `有 ${n} 处数字前后说法不一`,
    conflict: (metric, slot, values) => `${metric}（${slot}）：${values}`,
    against: ' 与 ',
    short: (n) => `${n} 处说法不一`,
    advice: '同一个数字处处说法一致；如果不是同一回事，就说清各是什么的。',
    slots: {
      before: '之前',
      after: '之后',
      target: '目标',
      change: '变化',
      state: '数值',
    },
    place: (source, letter) => `${source}，${letter}`,
    answerTo: (question, lang) => `${question} 的作答（${lang}）`,
    inStory: (story, lang) => `${story}（${lang}）`,
  },
  postings: {
    title: (title) => `职位描述：${title}`,
    heads: ['职位描述', '覆盖', '标题'],
    rows: ['关键词', '故事', '作答'],
    empty: '还没有职位描述：sparr jd add FILE 读入一份。',
    added: (id, keywords) => `职位描述 ${id} 已读入，共 ${keywords} 个关键词`,
    removed: (id) => `职位描述 ${id} 已移除，读入过的内容仍在日志里`,
    covered: (n, of) => `${of} 个关键词里有 ${n} 个有故事`,
    orphans: (list) => `没有故事提到：${list}`,
    nowhere: '没有提到',
    answered: '只在作答里',
    inStories: '故事里有',
    allCovered: '每个关键词都有故事。',
    otherName: (id) => `这个名字已有另一份职位描述，这一份叫 ${id}；--name ID 可以另起名字`,
  },
  phrases: {
    heads: ['说法', '位置', '原句'],
    empty: '你的故事和作答里没有软弱的说法。',
    found: (n) => `${n} 处软弱的说法`,
    advice: '说清做了什么、怎么做、和什么相比、差多少。加 --deck NAME 可以拿来练。',
    deckTitle: '我的软弱说法',
    card: {
      ask: (sentence) => `换个更有力的说法：「${sentence}」`,
      weak: (phrase) => `「${phrase}」看不出你做了什么。`,
      points: [
        '手段：具体做了什么，点出名字',
        '对比：从多少到多少，或者和哪种做法相比',
        '指标：带单位的数字，以及统计的时间段',
      ],
      example: (weak, strong) => `题集里的例子：「${weak}」改成「${strong}」`,
    },
  },
}

type NoPosting = { readonly file: string; readonly why: string; readonly detail: string }

export function zhCNNotAPosting({ file, why, detail }: NoPosting): string {
  switch (why) {
    case 'too-large':
      return `${file} 有 ${detail}，职位描述最多 256 KB；只把职位本身的文字复制到一个文件里`
    case 'gbk':
      return `${file} 不是 UTF-8，看起来是 GBK；转换一下：iconv -f GB18030 -t UTF-8 ${file} > posting.txt`
    case 'utf-16':
      return `${file} 是 UTF-16；转换一下：iconv -f UTF-16 -t UTF-8 ${file} > posting.txt`
    case 'not-utf-8':
      return `${file} 不是 UTF-8；另存为 UTF-8，或者转换一下：iconv -f ENCODING -t UTF-8 ${file} > posting.txt`
    case 'pdf':
      return `${file} 是 PDF；打开它，复制文字，存成文本文件，或者用 sparr jd add - 粘贴`
    case 'packed':
      return `${file} 是压缩格式（.docx 和 .zip 都是）；打开它，复制文字，存成文本文件`
    case 'word':
      return `${file} 是文字处理软件的格式；打开它，复制文字，存成文本文件`
    case 'binary':
      return `${file} 不是文本；把职位描述的文字复制到一个文件里`
    case 'empty':
      return `${file} 里没有文字；把职位描述的文字复制进去`
    default:
      return `${file} 里没有找到关键词；确认它是职位描述，或者用 --keywords "Go, SLO" 直接给出`
  }
}
