/**
 * Everything the program says, in Chinese. Quotes are 「」 because terminals disagree about the width of “”; what is code, a
 * unit or a name of the field (goroutine, data race, P99) stays as engineers write it.
 */

import { zhCNAuthoring } from './authoring/zh-CN.ts'
import { zhCNBank, zhCNNotAPosting } from './bank/zh-CN.ts'
import { zhCNDesign } from './design/zh-CN.ts'
import type { Words } from './en.ts'
import { zhCNEvening } from './evening/zh-CN.ts'
import { zhCNExercise, zhCNNoExercise } from './exercise/zh-CN.ts'
import { zhCNGroup, zhCNGroupFaults } from './group/zh-CN.ts'
import { usageZhCN } from './help/usage-zh-CN.ts'
import { zhCNHost, zhCNHostFaults } from './host/zh-CN.ts'
import { zhCNLeaving } from './leaving/zh-CN.ts'
import { zhCNLinkFaults } from './link/zh-CN.ts'
import { zhSystem } from './machine/zh-CN.ts'
import { zhCNOrigin, zhCNOriginFaults } from './origin/zh-CN.ts'
import { zhCNPair, zhCNPairFaults } from './pair/zh-CN.ts'
import { zhCNQueue, zhCNQueueFaults } from './queue/zh-CN.ts'
import { zhCNReply } from './reply/zh-CN.ts'
import { zhCNSharing, zhCNSharingFaults } from './sharing/zh-CN.ts'
import { slipZhCN } from './slips-zh-CN.ts'
import { zhCNSolo } from './solo/zh-CN.ts'
import { zhCNStar } from './star/zh-CN.ts'
import { zhCNReadiness, zhCNTrack } from './track/zh-CN.ts'

const near = (name: string): string => (name ? `；你是不是想要 ${name}？` : '')
const NO_RIGHT: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])
/** Behind a Chinese character. */
const apart = (text: string): string => (/^[\x21-\x7e]/.test(text) ? ` ${text}` : text)
/** Names with commas between them, as Chinese lists them. */
const listed = (names: string): string => names.replaceAll(', ', '、')
const stopless = (sentence: string): string => sentence.replace(/[.。]$/, '')
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const kindOf = (kind: string): string =>
  (zhCN.kinds as Readonly<Record<string, string>>)[kind] ?? ` ${kind}`
const rounded = (minutes: number): number => Math.round(minutes * 10) / 10

/** What to install, by the name of the tool or its id in `doctor`. */
const REMEDIES: Readonly<Record<string, string>> = {
  go: '从 https://go.dev/dl 安装 Go 1.25 或更新版本，并把它的 bin 文件夹放进 PATH。',
  python: '安装 Python 3.9 或更新版本（python3），并放进 PATH。',
  cc: '安装 gcc 或 clang（Debian 和 Ubuntu：apt install gcc；macOS：xcode-select --install）；没有它，Go 答案判题时不跑 race 检测器。',
  sandbox:
    '安装 bubblewrap（apt install bubblewrap）；装了仍不能用，是系统关掉了非特权 user namespace（Ubuntu 24.04：sysctl kernel.apparmor_restrict_unprivileged_userns=0）。',
  'go-cache': '装好 Go 之后运行一次 sparr doctor，它会准备构建缓存。',
}
const remedyOf = (tool: string, given: string): string => REMEDIES[tool.toLowerCase()] ?? given

export const zhCN: Words = {
  lang: 'zh-CN',
  marks: {
    comma: '，',
    colon: '：',
    semicolon: '；',
    stop: '。',
    aside: (text) => `（${text}）`,
  },
  tagline: '终端里的面试练习',
  clock: (activeMs, budgetMs) => `${clock(activeMs)} / ${clock(budgetMs)}`,
  over: (overMs) => `+${clock(overMs)} 超时`,
  minutes: (n) => `${rounded(n)} 分钟`,
  common: (n) => `常见度 ${n}/5`,
  ago: (ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000))
    if (seconds < 60) return `${seconds} 秒前`
    if (seconds < 3600) return `${Math.round(seconds / 60)} 分钟前`
    return `${Math.round(seconds / 3600)} 小时前`
  },
  tooSmall: (columns, rows) => `窗口是 ${columns}x${rows}，sparr 至少要 40x12。你的答案已保留。`,
  noRoom: (cut) => `有 ${cut} 个字符放不下，没有写入；ctrl-_ 撤销这次粘贴`,
  moreBelow: (rows) => `下面还有 ${rows} 行`,
  moreAbove: (rows) => `上面还有 ${rows} 行`,
  kinds: {
    recall: '口述',
    choice: '选择',
    estimate: '估算',
    review: '评审',
    design: '设计',
    behavioral: '故事',
    code: '编程',
  },
  grades: { again: '重来', hard: '困难', good: '良好', easy: '简单' },

  home: {
    first: '先做一道题，改一处代码，再四处看看。',
    next: '接下来',
    resume: '继续',
    elsewhere: '在另一个窗口',
    soFar: (ms) => `已用 ${clock(ms)}`,
    decks: '题集',
    done: '已做',
    noDecks: '这里没有题集：sparr check DIR 检查文件夹有什么问题，--decks DIR 添加题集。',
    due: '到期',
    interview: (date, days) =>
      days < 0 ? `${date} 已过` : days === 0 ? '今天面试' : `${date}，还有 ${days} 天`,
    askDate: '面试日期（YYYY-MM-DD，留空表示没有）',
    allDone: '能在这里做的题都做过一遍了，最薄弱的排在前面。',
    warming: (done, of) => `Go：正在预热构建缓存，${done}/${of} 个包，每个 Go 版本只做一次`,
    problems: (n) => `题集里有 ${n} 个问题，sparr check 列出全部`,
  },
  deck: {
    unseen: '新题',
    empty: '这个题集还没有题目。',
    changed: '通过之后题目改过',
    trusted: (questions, path) =>
      `${path} 的 ${questions} 道编程题从现在起可以运行，直到要运行的内容有变化`,
    distrusted: (questions, path) => `${path} 的 ${questions} 道编程题重新视为外来`,
  },
  origin: zhCNOrigin,
  offer: {
    title: '这里有一份没做完的答案',
    form: (name) => (name === '' ? '是整道题目的答案。' : `是短题形式的：${name}。`),
    text: (ms, ago) => `已计时 ${clock(ms)}，保存于 ${ago}。`,
  },
  search: {
    title: '搜索',
    placeholder: '关键词或标签',
    empty: '搜索标题、标签、题面和答案，中英文都行，打错字也能找到。',
    busy: '正在读取题目',
    none: (query) => `没有和「${query}」相近的题目。`,
    found: (n) => `${n} 道题`,
  },
  opening: '正在打开题目',
  help: {
    title: '按键',
    close: '按任意键关闭',
    field: '在答案输入框里',
  },

  drill: {
    changed: '你通过之后，这道题改过。',
    reading: '开始计时。',
    paused: '已暂停，计时停住。',
    asleep: (ms) => `${clock(ms)} 没有动静，这段时间算不算？`,
    readOnly: '这道题在另一个窗口里打开着：这里只能看，不做记录。',
    hints: (taken, all) => `${taken}/${all}`,
    hint: (n) => `提示 ${n}`,
    points: '完整答案应当提到的要点',
    fromYourWords: '据你写的内容预先勾选',
    rubric: '评分标准',
    letters: '你的五个部分：0 没有，1 有，2 有说服力',
    answer: '参考答案',
    yours: '你的答案',
    followUps: '接下来的追问',
    said: '你是口头回答的。',
    nothingWritten: '什么也没写',
    speaking: (ms) => `正在说 ${clock(ms)}`,
    typing: (ms) => `正在打字 ${clock(ms)}，不计时`,
    sayOrType: 'space 开始说，再按一次停；ctrl-t 改为打字',
    firstKey: (ms) => `${clock(ms)} 后第一次按键`,
    firstGreen: (ms) => `${clock(ms)} 后第一次通过`,
    rate: '这题答得怎么样？',
    suggested: '建议',
    gaveUp: '已放弃，之后还会出现。',
    givingUp: (key) => `要放弃吗？再按一次 ${key} 就结束作答并显示参考实现；做别的就继续。`,
    saving: '正在保存',
    retry: (key) => `${key} 重试`,
    askLeave: '这里没有沙箱：你的代码会以你的全部权限运行。按 y 运行，以后也不再问',
    chooseSome: '有一项或多项是对的',
    right: '对',
    wrong: '不对',
    missed: '漏选',
    reasons: {
      'gave-up': () => '已放弃',
      'not-accepted': () => '未通过',
      share: (r) => `答到 ${r.percent}% 的要点`,
      options: (r) =>
        r.wrong === 0 && r.missed === 0 ? '全部选对' : `选错 ${r.wrong} 项，漏选 ${r.missed} 项`,
      scored: (r) => zhCNSolo.scored(r.score),
      accepted: (r) =>
        `第 ${r.runs} 次判题通过，提示 ${r.hints} 条，${r.slips > 0 ? '缺陷没有指对，' : ''}用了 ${Math.round(r.budgets * 100)}% 的时间`,
    },
  },
  code: {
    stage: (n, of) => `第 ${n} 阶段，共 ${of} 个`,
    notSaved: '保存文件即判题',
    saved: (ago, run) => `${ago}保存，第 ${run} 次判题`,
    tests: '隐藏测试检查的约定',
    editorSplit: '编辑器已在旁边打开，计时继续。',
    stages: {
      warming: '正在预热 Go 构建缓存',
      compiling: '正在编译',
      running: '正在运行',
      racing: '正在跑 race 检测器',
    },
    of: (done, of) => `${done}/${of}`,
    result: (verdict, ms) => `${verdict}，${(ms / 1000).toFixed(1)} s`,
    compileErrors: '编译不通过',
    reference: '参考实现',
    compare: '你的（-）和参考实现（+）',
    same: '你的和参考实现逐行相同。',
    watchEnded: (runs) => `监视结束，共判题 ${runs} 次`,
    watching: (file, run) => `${file}，第 ${run} 次判题`,
    notes: '自己的测试和笔记可以放在文件旁边，不参与判题。',
    races: (seen, of) =>
      seen === 0
        ? `race 检测器跑了 ${of} 次，没有 data race`
        : `race 检测器跑了 ${of} 次，${seen} 次看到 data race`,
    unproven: '未证实：race 检测器没能运行（没有 C 编译器）',
    sandboxNone: '判题时没有沙箱',
    verdicts: {
      AC: '通过',
      WA: '有约定没有守住',
      RE: '崩溃或提前退出',
      CE: '编译不通过',
      RF: '未运行就被拒绝',
      RACE: 'data race',
      LEAK: '有 goroutine 或任务泄漏',
      DL: '死锁',
      TLE: '运行超时',
      MLE: '内存超限',
      OLE: '输出超限',
      IE: '判题自身出错，不算你的',
    },
  },
  sheet: {
    constraints: '约束',
    estimates: '估算',
    storage: '存储',
    sharding: '分片',
    failover: '故障切换',
    situation: '背景',
    task: '任务',
    action: '行动',
    result: '结果',
    relevance: '关联',
    answer: '答案',
    guides: {
      constraints: '你会先问什么，以及你的假设',
      estimates: '起决定作用的数字，以及怎么算出来的',
      storage: '选什么，为什么，否掉了什么，哪里会出问题',
      sharding: '选什么，为什么，否掉了什么，哪里会出问题',
      failover: '选什么，为什么，否掉了什么，哪里会出问题',
      situation: '规模和利害，两句话',
      task: '只由你负责的部分，以及目标',
      action: '你做了什么，怎么做的，放弃了哪些做法',
      result: '前后对比，什么指标，哪段时间',
      relevance: '对应职位描述的哪一条',
      answer: '用你自己的话，像当面说那样写',
    },
    story: '示例故事，数字都是占位',
    askThis: '值得问的',
    numbers: '数字',
    choices: '选择',
    breaks: '会出的问题',
    given: '已知条件',
    model: '数据和 API',
    weakStrong: '换个更有力的说法',
    probes: '深挖',
  },

  review: {
    lines: (from, to) => (from === to ? `第 ${from} 行：` : `第 ${from} 到 ${to} 行：`),
    noNote: '没有说哪里不对',
    ask: (from, to) =>
      from === to ? `第 ${from} 行哪里不对？` : `第 ${from} 到 ${to} 行哪里不对？`,
    findings: '该找到的问题点',
    severity: { high: '严重', medium: '中等', low: '轻微' },
    falseAlarm: '这里没有问题',
    nothing: '没有要找的问题点。',
  },
  debug: {
    which: '这份答案违反了哪条约定？',
    where: '在哪几行？',
    checking: '正在检查违反了什么',
    behaviour: (isRight) =>
      isRight ? '你指出的约定确实被违反了。' : '你指出的约定没有被违反，看测试结果。',
    lines: (isRight) => (isRight ? 'bug 就在你标出的行里。' : 'bug 不在你标出的行里。'),
    at: (where) => `它在${where}。`,
    line: (from, to) => (from === to ? `第 ${from} 行` : `第 ${from} 到 ${to} 行`),
    place: 'bug 在这里',
    changed: (lines) => `你的修复改了 ${lines} 行。`,
  },
  estimate: {
    unit: (unit) => (unit === '' ? '' : `(${unit})`),
    placeholder: '数字加单位，可以写算式',
    yours: (text) => `你的：${text}`,
    within: (factor) => `误差 ${factor} 倍以内`,
    faults: {
      empty: () => '什么都没填；写个粗略的数也比空着好',
      'not-a-number': (f) => `「${f.text}」不是数字；写成 3.5k/s 或 2.4 s 这样`,
      'unknown-unit': (f) => `不认识单位「${f.text}」；可以写 /s, ms, MB, GiB 或 %`,
      'ambiguous-unit': (f) => `「${f.text}」有两种意思；把单位写全`,
      'needs-unit': (f) => `数字要带单位；问的是 ${f.asked}`,
      'wrong-unit': (f) => `问的是 ${f.asked}，填的是 ${f.found}；换算一下`,
      negative: () => '这里不可能是负数；去掉负号',
      'too-big': () => '数太大了；检查一下零的个数',
      'too-small': () => '数太小了；检查一下零的个数',
      'mixed-numerals': (f) => `「${f.text}」混用了两种数字写法；改用阿拉伯数字`,
      range: () => '这是一个范围；只给一个数',
      'unknown-asked': (f) => `题目要求的单位「${f.asked}」无法识别；请告诉题集作者`,
    },
  },

  keys: {
    start: '开始',
    open: '打开',
    search: '搜索',
    quit: '退出',
    back: '返回',
    help: '按键',
    up: '上',
    down: '下',
    editor: '编辑器',
    hint: '提示',
    giveUp: '放弃',
    pause: '暂停',
    goOn: '继续',
    reset: '重置',
    leave: '离开',
    run: '判题',
    speak: '开始说',
    stop: '停',
    type: '打字',
    say: '改为口答',
    done: '完成',
    next: '下一栏',
    previous: '上一栏',
    tick: '勾选',
    grade: '评分',
    compared: { nothing: '参考实现', reference: '对比', difference: '收起' },
    followUp: '追问',
    toPoints: '要点',
    replyDone: '完成',
    keepWorking: '继续改',
    backToTicks: '回到要点',
    anew: '重新开始',
    counts: '算',
    countsNot: '不算',
    choose: '选择',
    answer: '作答',
    scroll: '滚动',
    date: '日期',
    stats: '统计',
    dismiss: '隐藏消息',
    retry: '重试',
    suspend: '回到 shell',
    allow: '不用沙箱运行',
    markLines: '标记行',
    endLines: '到此为止',
    takeBack: '取消标记',
    toLines: '代码行',
    toPromises: '约定',
    repair: '开始修复',
    undo: '撤销',
    bury: '今天跳过',
    unbury: '今天还是做',
    putAway: '搁置',
    takeUp: '恢复',
    cram: '突击',
    flip: '换语言',
  },
  short: {
    next: '下栏',
    previous: '上栏',
    backToTicks: '要点',
    dismiss: '隐藏',
    allow: '运行',
    bury: '跳过',
    unbury: '今天做',
    flip: '语言',
  },
  fieldKeys: {
    newline: '换行',
    back: '删前一个字符',
    delete: '删后一个字符',
    left: '左移',
    right: '右移',
    up: '上移',
    down: '下移',
    'page-up': '上一页',
    'page-down': '下一页',
    'word-left': '左移一词',
    'word-right': '右移一词',
    'row-start': '行首',
    'row-end': '行尾',
    'text-start': '开头',
    'text-end': '末尾',
    'kill-start': '剪切到行首',
    'kill-end': '剪切到行尾',
    'kill-word': '剪切前一词',
    'kill-next-word': '剪切后一词',
    undo: '撤销',
    redo: '重做',
  },

  schedule: {
    tonight: (minutes, shares) => `今晚 ${rounded(minutes)} 分钟：${shares}`,
    share: (name, minutes) => `${name} ${rounded(minutes)}`,
    languages: { go: 'Go', typescript: 'TypeScript', javascript: 'JavaScript', python: 'Python' },
    done: '今天的做完了。',
    doneSum: (questions, ms) => `${questions} 道题，${Math.round(ms / 60_000)} 分钟`,
    in: (ms) => {
      const minutes = Math.max(1, Math.round(ms / 60_000))
      if (minutes < 60) return `${minutes} 分钟后`
      const hours = Math.round(minutes / 60)
      if (hours < 24) return `${hours} 小时后`
      const days = Math.round(hours / 24)
      return days < 100 ? `${days} 天后` : `${Math.round(days / 30.44)} 个月后`
    },
    cram: '突击',
    cramNote: '这是突击，复习安排不变。',
    held: { buried: '今天跳过', suspended: '已搁置' },
    holdNote: {
      buried: '今天不会再出现。',
      suspended: '已搁置：恢复之前不会再出现。',
    },
    leechNote: (key) => `已经忘过八次以上：换个方法学，或者按 ${key} 搁置。`,
    hidden: '做的时候再看内容',
    difficulty: (n) => `难度 ${n}/5`,
    nothing: '今天没有要做的。',
    back: (days) => `隔了 ${days} 天：今晚先少做一点，不加新题。`,
    waiting: (n) => `还有 ${n} 道题可以留到后面几天。`,
    leech: (name) => `${name} 已经忘过八次以上：换个方法学，或者搁置。`,
    forms: {
      debug: '查错',
      estimate: '估算',
      contradiction: '矛盾',
      'follow-up': '追问',
      probe: '深挖',
    },
    noInterview: '还没有设面试日期：sparr config interview YYYY-MM-DD。接下来几天：',
    interview: (date, days) =>
      days === 0 ? `面试就在今天，${date}。` : `面试在 ${date}，还有 ${days} 天`,
    planHeads: ['日期', '时长', '新题', '复习', '模拟面试'],
  },
  stats: {
    empty: '还没有作答记录：运行 sparr 开始第一题。',
    totals: (attempts, passed, ms) =>
      `作答 ${attempts} 次，通过 ${passed} 次，计时 ${Math.round(ms / 60_000)} 分钟`,
    deckHeads: ['题集', '作答', '通过', '通过率', '用时/时限', '凭自己说'],
    outcomes: {
      passed: '通过',
      failed: '未通过',
      'gave-up': '放弃',
      'self-reported': '自评',
    },
  },
  statistics: {
    title: '统计',
    loading: '正在统计',
    empty:
      '这里还是空的。做完头几道题，就能看到：哪天练过，什么时候复习什么，用时和时限的对比，哪里反复出错。运行 sparr 开始第一题。',
    n: (n) => `n = ${n}`,
    none: '还没有',
    newest: (attempts, saves) => `自「速度」起：最近 ${attempts} 次作答，${saves} 次判题`,
    practice: '练习的日子',
    practised: (days, of) => `最近 ${of} 天里练了 ${days} 天`,
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    day: (date, attempts, ms) =>
      attempts === 0
        ? `${date}：没有练`
        : `${date}：作答 ${attempts} 次，${Math.round(ms / 60_000)} 分钟`,
    scale: (most) => `每天 0 到 ${most} 次作答`,
    forecast: '之后的复习',
    forecastNone: '还没有安排复习。',
    forecastQuiet: (days) => `接下来 ${days} 天没有复习。`,
    overdue: (n) => `逾期 ${n} 道`,
    due: (n) => `到期 ${n} 道`,
    decks: '题集',
    pace: '各主题的速度',
    paceNone: '还没有带主题的作答。',
    paceHeads: ['主题', 'n', '半数在', '九成在', '最近 5 次快于'],
    paceNote: '占时限的百分比；最近五次作答和你自己更早的作答相比。',
    latest: (percent, earlier) => `${earlier} 次中的 ${percent}%`,
    latestFew: '还太少',
    otherTopics: (n) => `另有 ${n} 个次数较少的主题`,
    firstGreen: '第一次通过的用时',
    firstGreenOf: (median, p90) => `半数在 ${clock(median)} 内，九成在 ${clock(p90)} 内`,
    budget: '用时和时限',
    budgetNone: '还没有计时的作答。',
    bands: (from, to) =>
      from === 0
        ? `不超过 ${Math.round((to ?? 0) * 100)}%`
        : to === null
          ? `超过 ${Math.round(from * 100)}%`
          : `${Math.round(from * 100)}% 到 ${Math.round(to * 100)}%`,
    kindHeads: ['题型', 'n', '半数在', '在时限内'],
    budgetNote: '放弃的不计入。',
    retention: '复习时还记得的比例',
    retentionNone: '还没有隔天以上的复习。',
    retentionOf: (actual, predicted) => `实际记得 ${actual}%，预期 ${predicted}%`,
    retentionHeads: ['预期', 'n', '平均预期', '实际'],
    expected: (from, to) => `${Math.round(from * 100)}% 到 ${Math.round(to * 100)}%`,
    verdicts: '每次保存的判定',
    verdictsNone: '还没有判题记录。',
    missed: '最常漏掉的',
    missedNone: '没有漏掉的。',
    missedIn: {
      saves: (missed, of) => `${of} 次判题中 ${missed} 次`,
      attempts: (missed, of) => `${of} 次作答中 ${missed} 次`,
    },
    missedHeads: ['次数', '内容', '题目'],
    selfReports: '凭自己说的',
    selfReportsNote: '不计入上面的任何比率。',
    ticked: { said: '口头说的，自己勾选', typed: '打字写的，自己勾选' },
    tickedPassed: (passed) => `${passed} 次通过`,
    gradedAlone: (n) => `最近的作答里，没有要点可勾、只凭自评的有 ${n} 次`,
    recent: '最近的作答',
    rejected: '你驳回的结论',
    recentHeads: ['时间', '结果', '评分', '用时', '题目'],
    percent: (share) => `${Math.round(share * 100)}%`,
    duration: (ms) => {
      const minutes = Math.round(ms / 60_000)
      return minutes < 120
        ? `${minutes} 分钟`
        : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`
    },
    time: clock,
  },
  report: {
    title: '练习报告',
    made: (date) => `由 sparr 生成于 ${date}，内容没有发往任何地方。`,
    attempts: '次作答',
    passed: '通过',
    passedOf: (passed, of) => `${passed}/${of}`,
    onClock: '计时',
    days: (of) => `最近 ${of} 天里练习的天数`,
    written: (file) => `报告在 ${file}，用浏览器打开`,
  },
  doctor: {
    well: '正常',
    problem: (id, code) => `${id}：${code}`,
    names: {
      go: 'Go',
      cc: 'C 编译器（race 检测器要用）',
      python: 'Python',
      sandbox: '沙箱',
      node: 'Node',
      'go-cache': 'Go 构建缓存',
    },
    remedy: remedyOf,
    prepared: '已准备好',
    lacks: { filter: '不过滤系统调用：需要 x86_64 或 arm64，内核还要有 seccomp' },
    places: (data, cache, workspace) => `进度在 ${data}，缓存在 ${cache}，你的答案在 ${workspace}`,
  },
  check: {
    problem: slipZhCN,
    replies: (without, of) =>
      `${of} 处追问、深挖、矛盾、改进与深入里，${without} 处没有各语言齐全的两个要点（--json 列出）`,
    remarks: {
      numbers: (has, lacks, shown) => `${has} 里有「${shown}」，${lacks} 里没有这个数`,
      length: (lang, seconds, of) =>
        `${lang === '' ? '' : `${lang} 的`}参考答案要说 ${seconds} 秒，题目时间只有 ${of} 秒`,
      why: '这个选项没有说明对在哪里、错在哪里',
      points: (count, fewest, most) =>
        `${count === 0 ? '没有要点' : `有 ${count} 个要点`}，${fewest} 到 ${most} 个才好听取`,
      more: (n) => `另有 ${n} 条提醒（--json 列出全部）`,
    },
    clean: (decks, questions) => `${decks} 个题集，${questions} 道题：没有发现问题`,
    proof: (file, role, verdict, firstFailing) =>
      `${file}（${role}）：${verdict}${firstFailing ? `，最先失败的是 ${firstFailing}` : ''}`,
    unproven: '这里无法判题',
    matrix: (question) => `${question}：各测试拒绝了哪些错误答案（x）`,
    mutants: (
      question,
      { mutants, refused, equivalent, survivors, unproven, noPrograms },
      isTight,
    ) =>
      [
        `${question}：${mutants} 个变异，拒绝了 ${refused} 个`,
        `等价 ${equivalent} 个，存活 ${survivors} 个`,
        ...(unproven === 0 ? [] : [`${unproven} 个在这里无法判题`]),
        ...(noPrograms === 0 ? [] : [`另有 ${noPrograms} 个编译不过`]),
        ...(isTight ? [] : ['拒绝的不到 95 %']),
      ].join('，'),
  },
  data: {
    exported: (n, format, file) => `${file}：${format === 'anki' ? `${n} 条笔记` : `${n} 条记录`}`,
    notNotes: (n) => `略去 ${n} 道题：只有口述、选择、估算和评审题的答案放得进一张卡片`,
    merged: (added, known) => `新增 ${added} 条记录，${known} 条原本就有`,
    whose: (file, n, isKnown) =>
      `${file} ${isKnown ? '不是从这里导出的' : '没有写明是谁导出的'}。里面的 ${n} 条记录是你自己的练习吗？输入 y 合并：`,
    sharesOwner: '以后那台机器的导出文件都算你自己的；用 sparr import --undo 撤回',
    importUndone: (n, file, date) => `已撤回 ${date} 导入的 ${file}：${n} 条记录`,
    importStays: (n) => `其中 ${n} 条不是这次导入才有的，保留`,
    importChanged: (names) => `之后写下的内容保留：${names.join(', ')}`,
    unsound: (n) => `有 ${n} 条记录这个版本的 sparr 读不懂；已保留，但不计入`,
    imported: (written, same, folder) =>
      `写入 ${written} 道题到 ${folder}${same > 0 ? `，${same} 道原本就有` : ''}`,
    cards: {
      found: (n, layout) => `${n} 张卡片，按 ${layout} 读取：`,
      unused: (lines) => `第 ${lines} 行不属于任何卡片`,
      lacks: (file, line, side, text) =>
        `${file}:${line}：${{ question: '没有题目', answer: '没有答案', brevity: '太长，放不进一张卡片' }[side]}：${text}`,
      leftOut: (n) => `略去 ${n} 张`,
      rival: (layout, n) => `也可以读成 ${n} 张卡片：加上 --as ${layout}`,
      dry: '什么都没有写入',
    },
    kept: (file) => `${file} 已存在而且内容不同，没有改动`,
    drill: (deck) => `用 sparr drill ${deck} 练习`,
    setDecks: (folder) => `设置 decks 现在是 ${folder}`,
    notSetDecks: (folder) => `设置 decks 无法写入；每条命令加上 --decks ${folder}`,
    damaged: (count) => `数据库中有 ${count} 条记录无法读取，已略过；sparr doctor --db 有详情`,
    noBackup: (sentence) => `今天没有备份成功：${sentence}`,
  },
  database: {
    names: {
      file: '数据库',
      check: '完整性',
      log: '日志',
      derived: '统计数据',
      origins: '来源',
      backup: '最近的备份',
    },
    memory: (problem) => `无法写入（${problem}）`,
    memoryRemedy: '腾出一些空间，或者检查权限；在此之前，进度在程序退出后就没有了。',
    merged: (added, same, path) => `从 ${path} 加入了 ${added} 条记录，另有 ${same} 条本来就在`,
    sound: 'quick_check 没有发现问题',
    unsound: (found) => `quick_check：${found}`,
    unsoundRemedy: (path, backup) =>
      `退出所有 sparr，用 sparr export -o FILE 保住还能读的内容，移走 ${path} 和旁边同名开头的文件${backup === '' ? '' : `，把 ${backup} 复制到 ${path}`}，再运行 sparr import FILE --from-another-machine。`,
    counts: (c) =>
      `作答 ${c.attempts} 次，判题 ${c.runs} 次，撤销 ${c.undone} 次，其他记录 ${c.others} 条，机器 ${c.devices} 台，草稿 ${c.drafts} 份`,
    same: '和日志一致',
    recounted: (tables) => `${tables} 和日志不一致，已重新统计`,
    differs: (tables) => `${tables} 和日志不一致`,
    differsRemedy: '腾出一些空间再运行一次：会从日志重新统计。',
    noBackup: '还没有',
    backupAfter: '每天第一次练习结束时会备份一次。',
    backups: (date, kept, path) => `${date}，保留 ${kept} 份（${path}）`,
  },
  config: {
    isDefault: '默认值',
    noDecks: (folder) =>
      `设置 decks 中的 ${folder} 不存在，或其中没有 questions/：其中的题集已略过；用 sparr config decks FOLDER 改成别的`,
  },
  settings: {
    'setting-lang': '界面语言',
    'setting-content-lang': '题目语言',
    'setting-answer-lang': '答案语言',
    'setting-editor': '编辑器；不设则用 VISUAL, EDITOR',
    'setting-workspace': '答案存放的文件夹',
    'setting-theme': 'auto, dark 或 light',
    'setting-color': 'auto, always 或 never',
    'setting-plain': 'on：只用 ASCII 符号',
    'setting-rollover': '练习日从几点开始',
    'setting-minutes-per-day': '每天练多少分钟',
    'setting-track': '首页上给出的路线',
    'setting-new-per-day': '每天几道新题',
    'setting-blind': 'on：作答之前不显示考什么',
    'setting-retention': '复习时还应记得的比例',
    'setting-retention-deck': '同上，只对一个题集',
    'setting-pace-words': '每分钟说多少个英文词，sparr pace 可以测',
    'setting-pace-characters': '每分钟说多少个汉字，sparr pace 可以测',
    'setting-interview': '面试日期，YYYY-MM-DD',
    'setting-decks': '别人的题集所在的文件夹',
    'setting-sandbox': 'off：不用沙箱运行自己的答案',
  },

  designRoom: zhCNDesign,
  reply: zhCNReply,
  star: zhCNStar,
  bank: zhCNBank,
  authoring: zhCNAuthoring,
  exercise: zhCNExercise,
  host: zhCNHost,
  sharing: zhCNSharing,
  pair: zhCNPair,
  solo: zhCNSolo,
  evening: zhCNEvening,
  leaving: zhCNLeaving,
  track: zhCNTrack,
  group: zhCNGroup,
  readiness: zhCNReadiness,
  queue: zhCNQueue,

  crash: (file) =>
    file === ''
      ? 'sparr 自身出了 bug，请报告以下内容：'
      : `sparr 自身出了 bug，请附上 ${file} 报告`,

  faults: {
    ...zhCNHostFaults,
    ...zhCNGroupFaults,
    ...zhCNOriginFaults,
    ...zhCNSharingFaults,
    ...zhCNQueueFaults,
    ...zhCNLinkFaults,
    ...zhCNPairFaults,
    'unknown-question': (f) =>
      `没有题目「${f.name}」${near(f.near) || '；sparr list DECK 列出全部'}`,
    'unknown-track': (f) => `没有路线「${f.name}」${near(f.near) || `；现有：${f.all || '无'}`}`,
    'unknown-profile': (f) => `没有画像「${f.name}」${near(f.near) || `；现有：${f.all || '无'}`}`,
    'unknown-rubric': (f) =>
      `没有评分标准「${f.name}」${near(f.near) || `；现有：${f.all || '无'}`}`,
    'unknown-deck': (f) => `没有题集「${f.name}」${near(f.near) || '；sparr list 列出全部'}`,
    'surplus-argument': (f) => `参数「${f.word}」是多出来的；用法是 ${f.usage}`,
    'several-questions': (f) => `有几道题都叫「${f.name}」；请写出全名，任选一个：${listed(f.all)}`,
    'several-decks': (f) =>
      `有几个题库都有题集「${f.name}」；请写出全名，任选一个：${listed(f.all)}`,
    'unknown-option': (f) => `没有选项「${f.name}」${near(f.near) || '；--help 列出全部'}`,
    'unknown-command': (f) => `没有命令「${f.name}」${near(f.near) || '；sparr --help 列出全部'}`,
    'unknown-setting': (f) => `没有设置「${f.name}」${near(f.near) || '；sparr config 列出全部'}`,
    'bad-value': (f) => `${f.name} 不能是「${f.value}」；应当是${apart(usageZhCN(f.expected))}`,
    'unknown-kind': (f) => `没有题型「${f.name}」${near(f.near) || `；可选 ${listed(f.kinds)}`}`,
    'there-already': (f) => `${f.path} 已经在那里，没有改动；请换个名字，或者先移走它`,
    'not-a-folder': (f) => `${f.path} 是文件，不是文件夹；请先移走它`,
    'no-question-file': (f) => `${f.path} 不属于任何题目；请给出题目的 YAML 文件或它的文件夹`,
    usage: (f) => `${usageZhCN(f.problem)}；--help 查看用法`,
    'no-terminal': (f) => `这个界面的输入和输出都要是终端；请改用 ${f.instead}`,
    'no-such-folder': (f) =>
      `${f.path} 不是含有 questions/ 的文件夹；请给出 questions/ 和 solutions/ 所在的文件夹`,
    'no-such-file': (f) => `${f.path} 无法读取；检查路径`,
    'not-code': (f) =>
      `${f.question} 的题型是${kindOf(f.kind)}，只有编程题能判题；请用 sparr drill`,
    'deck-invalid': (f) =>
      `${f.file}:${f.line}:${f.column}: ${slipZhCN(f.problem)}；${slipZhCN(f.hint)}`,
    'deck-newer': (f) => `${f.file} 的 schema 是 ${f.schema}，比这个 sparr 新；请升级 sparr`,
    'tool-missing': (f) =>
      `没有安装 ${f.tool}；${stopless(remedyOf(f.tool, f.remedy))}。不需要它的功能都能用`,
    'tool-too-old': (f) =>
      `${f.tool} ${f.found} 太旧，需要 ${f.needed} 或更新版本；${stopless(remedyOf(f.tool, f.remedy))}`,
    untrusted: (f) =>
      f.why === 'fetched'
        ? `${f.deck} 是取来的，它的代码（或者它现在的样子）还没有得到你的信任，所以没有运行；先读一读，再用 sparr deck trust ${f.collection ?? f.deck} 允许它运行`
        : f.why === 'foreign'
          ? `${f.deck} 不是 sparr 自带的，这里又没有沙箱来关住它的代码；安装 bubblewrap，或者信得过作者就加 --unsandboxed`
          : `这台机器上没有沙箱，所以没有运行 ${f.deck}；安装 bubblewrap，加 --unsandboxed，或者 sparr config sandbox off`,
    'store-newer': (f) =>
      `${f.path} 是更新版本的 sparr 写的（schema ${f.found}，这个版本只认到 ${f.known}）；请升级 sparr`,
    system: (f) => zhSystem(f.trouble, f.problem, f.path),
    'tool-broken': (f) => `${f.tool} 在这里不能正常工作（${f.problem}）；重新安装或检查 PATH`,
    'store-failed': (f) =>
      `${f.path} 无法写入（${f.problem}）；${NO_RIGHT.has(f.problem) ? '' : '腾出一些空间或'}检查权限，然后重试`,
    'private-words': zhCNLeaving.faults.notWords,
    'private-code': zhCNLeaving.faults.inCode,
    'no-editor': (f) =>
      f.problem === ''
        ? `没有找到编辑器（试过 ${f.program}）；用 sparr config editor NAME 设置，或者自己打开文件`
        : `${f.program} 无法启动（${f.problem}）；用 sparr config editor NAME 换一个`,
    'unknown-story': (f) => `没有故事「${f.name}」${near(f.near) || '；sparr story list 列出全部'}`,
    'unknown-posting': (f) =>
      `没有职位描述「${f.name}」${near(f.near) || '；sparr jd list 列出全部'}`,
    'not-a-posting': zhCNNotAPosting,
    'no-exercise': zhCNNoExercise,
    'nothing-written': (f) =>
      `${f.name} 没有写下内容；先用文字作答，或者写成文件再用 sparr story add`,
    'nothing-to-drill': () => '没有符合条件的题目；放宽条件，或者看 sparr list',
    'not-an-export': (f) => {
      const at = `${f.file}:${f.line}:${f.column}`
      switch (f.why) {
        case 'text':
          return `${f.file} 不是 sparr 的导出文件；加 --deck NAME 可以把卡片变成题目`
        case 'too-large':
          return `${f.file} 超过 ${f.detail}；请改为复制那台机器的数据库文件`
        case 'json':
          return `${at}: JSON 到这里断了或者有错；请用 sparr export 写出的原文件`
        case 'row':
          return `${at}: 这条记录的「${f.detail}」不对；请用 sparr export 写出的原文件`
        default:
          return `${at}: 是 JSON，但不是 sparr 的导出文件；请给出 sparr export 写的文件`
      }
    },
    'no-plan': zhCNSolo.faults.noPlan,
    'no-project': zhCNSolo.faults.noProject,
    'no-mock': zhCNSolo.faults.noMock,
    'not-a-mock': zhCNSolo.faults.notAMock,
    'mock-newer': zhCNSolo.faults.mockNewer,
    'export-newer': (f) =>
      `${f.file} 是更新版本的 sparr 导出的（schema ${f.schema}）；请升级 sparr`,
    'foreign-export': (f) =>
      `${f.file} 是别人导出的，或者没有写明是谁导出的，没有合并；如果是你自己的练习，加 --from-another-machine`,
    'nothing-imported': () => '没有可以撤回的导入；用 sparr import FILE 导入',
    'export-as-cards': (f) => `${f.file} 是 sparr 的导出文件，里面没有卡片；去掉 --deck 即可合并`,
  },
  outputFailed: (problem) =>
    `输出写不下去（${problem}），已写的部分不完整；请腾出空间，或者换个地方写`,
  notices: {
    'moved-aside': (n) =>
      `数据库无法读取，已另存为 ${n.path}，从中救回 ${n.rescued} 条记录${n.copy === '' ? '' : `。最新的备份是 ${n.copy}：sparr doctor --db --merge-copy 会把其中的内容加进来`}`,
    locked: (n) =>
      `另一个程序占着 ${n.path}：已有的内容可以读取，在它放开之前什么都存不下来；关掉它再试`,
    'in-memory': (n) => `${n.path} 无法写入（${n.problem}）：进度只保留到退出为止`,
    'settings-broken': (n) => `设置无法读取，文件已另存为 ${n.path}，现在用默认值`,
    'leaving-loses': () => '你打的内容没能保存：ctrl-r 重试，再离开一次就会丢失',
    'file-reset': (n) => `已恢复初始代码，你的文件另存为 ${n.kept}`,
    undone: (n) => `已撤回：${n.question} 的评分「${zhCN.grades[n.grade]}」`,
    'story-kept': (n) => zhCNBank.stories[n.what](n.story, n.lang),
    'story-unsaved': (n) => zhCNBank.stories.unsaved(n.path),
    'nothing-to-undo': () => '这台机器上没有可以撤回的评分',
    'sitting-over': () => zhCNEvening.sittingOver,
    'mock-unfilled': (n) => zhCNSolo.unfilled(n.rounds),
  },
}
