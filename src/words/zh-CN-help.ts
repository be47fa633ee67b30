/** What `--help` says, in Chinese, by the English sentence; a test names what is missing here. */
import { helpHostZhCN } from './zh-CN-help-host.ts'

export const helpZhCN: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
  'choices:': '可选:',
  'default:': '默认:',
  'Interview practice in the terminal': '终端里的面试练习',
  'the version': '版本号',
  'this help': '这份帮助',
  'a collection of somebody else; may be repeated': '别人的题库，可以给多个',
  'one JSON object on standard output': '标准输出为一个 JSON 对象',
  colours: '颜色',
  'language of the interface: en or zh-CN': '界面语言：en 或 zh-CN',
  'language of the questions': '题目语言',
  'Practise the questions of some decks, one after the other': '依次练习一个或多个题集的题目',
  'decks; all when none is named': '题集，不写则是全部',
  'only these kinds': '只要这些题型',
  'only questions with all of these tags': '只要带有全部这些标签的题目',
  'at most so many questions': '最多多少道题',
  'at most so many minutes in all': '总共最多多少分钟',
  'outside the schedule: no question comes back earlier or later': '突击：不影响题目的复习时间',
  'Open one code question; it is judged at each save': '打开一道编程题，每次保存即判题',
  'deck/id, or id': 'deck/id，或者 id',
  'judge this file instead of the one in the workspace': '判这个文件，而不是工作区里的',
  'A wrong answer: say which promise breaks and where, then repair it':
    '给一份错误答案：说出违反了哪条约定，错在哪里，再修复它',
  'deck/id, or id; all that have one when none is named':
    'deck/id，或者 id；不写则是所有可以查错的题目',
  'The judge alone, for a second terminal: verdicts at each save, nothing recorded':
    '只有判题，给第二个终端用：每次保存给出判定，不做记录',
  'watch this file instead of the one in the workspace': '盯着这个文件，而不是工作区里的',
  'Judge one file; exit 0 when it is accepted, 1 when not':
    '判一个文件，通过时退出码是 0，否则是 1',
  'the answer': '答案文件',
  'The decks, or the questions of one': '列出题集，或者一个题集的题目',
  'Search titles, tags, prompts and answers, typos forgiven':
    '搜索标题、标签、题面和答案，打错字也能找到',
  'what to look for': '要找什么',
  'your own answers too': '也搜自己的答案',
  'What a candidate may see of a question': '一道题里候选人能看到的部分',
  'Every problem in the decks, as file:line:column': '题集里的所有问题，格式为 file:line:column',
  'collections; all that are loaded when none is named': '题库，不写则是所有已加载的',
  'judge references, starters and wrong answers as well': '把参考实现、初始代码和错误答案也判一遍',
  'run each of them so many times': '每份各跑多少次',
  'report texts that lack this language': '报告缺少这种语言的文本',
  'run code without a sandbox': '不用沙箱运行代码',
  'Decks of other people': '别人的题集',
  'Let the code of a collection run like the shipped one': '让一个题库的代码像自带的那样运行',
  'the folder that holds questions/ and solutions/': '含有 questions/ 和 solutions/ 的文件夹',
  'Forget that': '取消信任',
  "What is left of today's session": '今天还剩什么',
  'The days until the interview': '到面试为止的每一天',
  'How fast you speak, from a minute read aloud': '朗读一分钟，测出你的语速',
  'What a typed number is understood as': '一个写法会被理解成什么数',
  'such as 3.5k/s; - reads one a line': '例如 3.5k/s；写 - 则每行读一个',
  'what is asked for: /s, ms, MB, calls': '要的单位：/s, ms, MB, calls',
  'What a sentence about your work claims, and what it lacks':
    '一句讲自己工作的话说明了什么，还缺什么',
  '- reads one a line': '写 - 则每行读一句',
  'the letter of a story it belongs to': '它属于故事的哪一部分',
  'a sentence it must not copy; may be repeated': '不能照抄的句子，可以给多个',
  'Stories about your work, letter by letter': '自己的工作故事，逐个部分来看',
  'Scores the five letters of a story, with reasons; or the pace of a transcript':
    '给故事的五个部分评分并说明理由，或者看转写稿的语速',
  'YAML with the five letters and a jd list; - reads one story a line':
    '含五个部分和 jd 列表的 YAML；写 - 则每行读一个故事',
  'what any speech-to-text wrote': '任何语音转文字工具的输出',
  'how long the transcript was spoken': '转写稿说了多少秒',
  'Keep a story, or a new version of it': '存一个故事，或者它的新版本',
  'YAML with the five letters, and title, competencies, questions, lang':
    '含五个部分的 YAML，还可以有 title, competencies, questions, lang',
  'what it is called; after its title without': '名字，不写则取自标题',
  'language of its text': '正文的语言',
  'Your stories, with the score of each letter': '你的故事，以及各部分的得分',
  'A story as YAML, which story add takes again': '把故事输出为 YAML，story add 可以再读入',
  'Open a story in your editor and keep what comes back': '在你的编辑器里改一个故事，改完存回',
  'Take a story out of the bank, or one of its languages':
    '把一个故事移出故事库，或者只移出一种语言',
  'The competencies that questions ask for, and which have no story':
    '题目要考的能力项，以及哪些还没有故事',
  'Every number with its metric; exit 1 when one is told in two ways':
    '所有带指标的数字；有前后不一的数字时退出码是 1',
  'Make a story of your newest written answer': '用你最近一次写下的作答生成故事',
  'a behavioral question, or the id of an attempt': '一道故事题，或者一次作答的 id',
  'what it is called; after its question without': '名字，不写则取自题目',
  'Job descriptions: their key words, and which of them your stories answer':
    '职位描述：有哪些关键词，你的故事答到了哪些',
  'Read a posting; a new version where the name is known': '读入一份职位描述，同名则更新',
  'its text, at most 256 KB of UTF-8; - reads standard input':
    '文本文件，UTF-8，最多 256 KB；写 - 则读标准输入',
  'its title; its first line without': '标题，不写则取第一行',
  'key words with commas between them, instead of those found':
    '用逗号分开的关键词，代替自动找到的',
  'The postings, with how many of their key words have a story':
    '列出职位描述，以及多少关键词有故事',
  'The key words of a posting, who answers them, and those nobody answers':
    '一份职位描述的关键词，哪些有故事，哪些没有',
  'the newest when none is named': '不写则是最近读入的',
  'Put a posting away': '移除一份职位描述',
  'Weak phrases in your stories and answers, and a deck that practises better ones':
    '故事和作答里软弱的说法，以及练习换个说法的题集',
  'write them as recall questions into this deck of yours': '写成口述题，放进你的这个题集',
  'Questions about a design, as its interviewer answers them': '向一道设计题提问，由面试官作答',
  'What a question of yours opens; only questions open anything':
    '你的一个提问能问出什么，只有提问才问得出东西',
  'what you ask; - reads one a line': '你问的话；写 - 则每行读一句',
  ...helpHostZhCN,
  'Mock interviews: rounds with phases and interruptions, then a scorecard':
    '模拟面试：分轮次，有环节和打断，最后出评分卡',
  'The program interviews; one that was left is offered first':
    '由程序来面试；有没做完的一场会先问是否继续',
  'a plan by its id, or a file NAME.plan.yaml': '计划的 id，或者文件 NAME.plan.yaml',
  'the same questions and interruptions again': '重复同样的题目和打断',
  'The scorecard of a mock as Markdown; of the newest one without an id':
    '一场模拟面试的评分卡（Markdown），不写 id 则是最近一场',
  'as mock list shows it': '见 mock list',
  'one page of HTML instead': '改为一页 HTML',
  'Every mock, the newest first': '全部模拟面试，最近的在前',
  'What was practised, and how it went': '练过什么，结果怎样',
  'Everything you did as JSON, the reviews as CSV, or the questions for Anki':
    '导出全部记录（JSON）、复习记录（CSV），或者给 Anki 的题目',
  'of the file': '文件格式',
  'a file instead of standard output': '写到文件，而不是标准输出',
  'Merge what another machine exported, or make questions of cards':
    '合并另一台机器的导出文件，或者把卡片变成题目',
  'an export; with --deck Markdown, CSV or Anki text':
    '导出文件；加 --deck 时是 Markdown, CSV 或 Anki 文本',
  'the deck that the cards become questions of': '卡片变成哪个题集的题目',
  'The statistics as one page of HTML': '一页 HTML 的统计报告',
  'write it there instead of to standard output': '写到这个文件，而不是标准输出',
  'What this machine has, with a remedy for what is missing': '这台机器上有什么，缺的怎么补',
  'the database instead: is it sound, what is in it, when was it copied':
    '改为检查数据库：是否完好，有些什么，什么时候备份过',
  'Settings: list them, show one, set one': '设置：列出全部，看一项，改一项',
  'back to the default': '恢复默认值',
  Examples: '例子',
  'what is next, on one screen': '接下来做什么，一屏看完',
  'recall questions for ten minutes': '做十分钟口述题',
  'one code question, judged at each save': '一道编程题，每次保存即判题',
  'the questions of a deck': '一个题集的题目',
}
