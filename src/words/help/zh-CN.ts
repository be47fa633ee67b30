/** What `--help` says, in Chinese. */
import type { HelpWords } from './en.ts'

const QUESTION = 'deck/id，或者 id'
const TEXT_LANGUAGE = '正文的语言'

export const zhCNHelp: HelpWords = {
  titles: {
    'Usage:': '用法:',
    'Arguments:': '参数:',
    'Options:': '选项:',
    'Commands:': '命令:',
    'choices:': '可选:',
    'default:': '默认:',
  },
  examples: {
    title: '例子',
    home: '接下来做什么，一屏看完',
    drill: '做十分钟口述题',
    code: '一道编程题，每次保存即判题',
    list: '一个题集的题目',
  },
  program: {
    about: '终端里的面试练习',
    version: '版本号',
    help: '这份帮助',
    decks: '别人的题库，可以给多个',
    json: '标准输出为一个 JSON 对象',
    unsandboxed: '不用沙箱运行代码',
    color: '颜色',
    lang: '界面语言：en 或 zh-CN',
    contentLang: '题目语言',
  },
  commands: {
    drill: {
      about: '依次练习一个或多个题集的题目',
      deck: '题集，不写则是全部',
      kind: '只要这些题型',
      tag: '只要带有全部这些标签的题目',
      limit: '最多多少道题',
      minutes: '总共最多多少分钟',
      cram: '突击：不影响题目的复习时间',
    },
    code: {
      about: '打开一道编程题，每次保存即判题',
      question: QUESTION,
      file: '判这个文件，而不是工作区里的',
    },
    debug: {
      about: '给一份错误答案：说出违反了哪条约定，错在哪里，再修复它',
      question: 'deck/id，或者 id；不写则是所有可以查错的题目',
    },
    watch: {
      about: '只有判题，给第二个终端用：每次保存给出判定，不做记录',
      question: QUESTION,
      file: '盯着这个文件，而不是工作区里的',
    },
    judge: {
      about: '判一个文件，通过时退出码是 0，否则是 1',
      question: QUESTION,
      file: '答案文件',
    },
    list: { about: '列出题集，或者一个题集的题目' },
    find: {
      about: '搜索标题、标签、题面和答案，打错字也能找到',
      words: '要找什么',
      mine: '也搜自己的答案',
      limit: '最多多少道题',
    },
    show: {
      about: '一道题里候选人能看到的部分',
      question: QUESTION,
    },
    check: {
      about: '题集里的所有问题，格式为 file:line:column',
      dir: '题库，不写则是所有已加载的',
      solutions: '把参考实现、初始代码和错误答案也判一遍',
      repeat: '每份各跑多少次',
      lang: '报告缺少这种语言的文本',
    },
    deck: { about: '别人的题集' },
    'deck trust': {
      about: '让一个题库的代码像自带的那样运行',
      dir: '含有 questions/ 和 solutions/ 的文件夹',
    },
    'deck distrust': { about: '取消信任' },
    today: { about: '今天还剩什么' },
    plan: { about: '到面试为止的每一天' },
    estimate: {
      about: '一个写法会被理解成什么数',
      text: '例如 3.5k/s；写 - 则每行读一个',
      unit: '要的单位：/s, ms, MB, calls',
    },
    claim: {
      about: '一句讲自己工作的话说明了什么，还缺什么',
      sentence: '写 - 则每行读一句',
      field: '它属于故事的哪一部分',
      sample: '不能照抄的句子，可以给多个',
    },
    story: { about: '自己的工作故事，逐个部分来看' },
    'story check': {
      about: '给故事的五个部分评分并说明理由，或者看转写稿的语速',
      file: '含五个部分和 jd 列表的 YAML；写 - 则每行读一个故事',
      jd: '用哪份职位描述的关键词；文件没有 jd 列表时默认用最新的一份',
      transcript: '任何语音转文字工具的输出',
      seconds: '转写稿说了多少秒',
    },
    'story add': {
      about: '存一个故事，或者它的新版本',
      file: '含五个部分的 YAML，还可以有 title, competencies, questions, lang',
      name: '名字，不写则取自标题',
      lang: TEXT_LANGUAGE,
    },
    'story list': { about: '你的故事，以及各部分的得分' },
    'story show': {
      about: '把故事输出为 YAML，story add 可以再读入',
      lang: TEXT_LANGUAGE,
    },
    'story edit': {
      about: '在你的编辑器里改一个故事，改完存回',
      lang: TEXT_LANGUAGE,
    },
    'story remove': {
      about: '把一个故事移出故事库，或者只移出一种语言',
      lang: TEXT_LANGUAGE,
    },
    'story matrix': { about: '题目要考的能力项，以及哪些还没有故事' },
    'story numbers': { about: '所有带指标的数字；有前后不一的数字时退出码是 1' },
    'story from': {
      about: '用你最近一次写下的作答生成故事',
      answer: '一道故事题，或者一次作答的 id',
      name: '名字，不写则取自题目',
      lang: TEXT_LANGUAGE,
    },
    jd: { about: '职位描述：有哪些关键词，你的故事答到了哪些' },
    'jd add': {
      about: '读入一份职位描述，同名则更新',
      file: '文本文件，UTF-8，最多 256 KB；写 - 则读标准输入',
      name: '名字，不写则取自标题',
      title: '标题，不写则取第一行',
      keywords: '用逗号分开的关键词，代替自动找到的',
    },
    'jd list': { about: '列出职位描述，以及多少关键词有故事' },
    'jd show': {
      about: '一份职位描述的关键词，哪些有故事，哪些没有',
      id: '不写则是最近读入的',
    },
    'jd remove': { about: '移除一份职位描述' },
    phrases: {
      about: '故事和作答里软弱的说法，以及练习换个说法的题集',
      deck: '写成口述题，放进你的这个题集',
    },
    pace: { about: '朗读一分钟，测出你的语速' },
    design: { about: '向一道设计题提问，由面试官作答' },
    'design ask': {
      about: '你的一个提问能问出什么，只有提问才问得出东西',
      question: QUESTION,
      text: '你问的话；写 - 则每行读一句',
    },
    mock: { about: '模拟面试：分轮次，有环节和打断，最后出评分卡' },
    'mock solo': {
      about: '由程序来面试；有没做完的一场会先问是否继续',
      plan: '计划的 id，或者文件 NAME.plan.yaml',
      seed: '重复同样的题目和打断',
    },
    'mock show': {
      about: '一场模拟面试的评分卡（Markdown），不写 id 则是最近一场',
      id: '见 mock list',
      html: '改为一页 HTML',
      output: '写到文件，而不是标准输出',
    },
    'mock list': { about: '全部模拟面试，最近的在前' },
    'mock host': {
      about: '面试别人：只有面试官看得到的界面',
      question: 'deck/id，或者 id；不写则从列表里选',
      call: '候选人在通话里或坐在对面，什么都不用装',
      plan: '一场面试的各轮：计划文件，或者计划的 id',
      minutes: '总分钟数，按题目分配',
      resume: '接着上次离开的那场',
    },
    'mock replay': {
      about: '重新写出一场通话模拟面试的面试官页面',
      id: '模拟面试的 id 或它的结尾，不写则是最近一场',
      output: '写到这个文件，而不是复盘文件旁边',
    },
    brief: {
      about: '给面试官的一页说明，或者把自己的回答交给朋友点评',
      question: QUESTION,
      critique: '把一次回答写成 Markdown：作答的 id、题目，或者 last',
    },
    stats: { about: '练过什么，结果怎样' },
    export: {
      about: '导出全部记录（JSON）、复习记录（CSV），或者给 Anki 的题目',
      format: '文件格式',
      output: '写到文件，而不是标准输出',
    },
    import: {
      about: '合并你另一台机器的导出文件，或者把卡片变成题目',
      file: '导出文件；加 --deck 时是 Markdown, CSV 或 Anki 文本',
      deck: '卡片变成哪个题集的题目',
      as: '卡片的写法：qa, front-back, chat, obsidian, details, h1 到 h6, numbered, questions, table, csv 或 anki',
      dryRun: '只说明里面有哪些卡片，不写入',
      fromAnotherMachine: '这份导出是你自己的练习，虽然这里不认识导出者',
      undo: '整个撤回最近一次合并的导出文件',
    },
    report: {
      about: '一页 HTML 的统计报告',
      output: '写到这个文件，而不是标准输出',
    },
    doctor: {
      about: '这台机器上有什么，缺的怎么补',
      db: '改为检查数据库：是否完好，有些什么，什么时候备份过',
    },
    config: {
      about: '设置：列出全部，看一项，改一项',
      unset: '恢复默认值',
    },
  },
}
