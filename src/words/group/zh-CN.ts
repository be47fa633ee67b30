import type { enGroup, enGroupFaults } from './en.ts'

const near = (name: string): string => (name ? `；是不是 ${name}？` : '')

export const zhCNGroup: typeof enGroup = {
  between: '',
  begun: (address) => `学习小组已建在 ${address}；别人用 sparr group join 加这个地址就能加入。`,
  joined: (title, handle, id, others) =>
    `你在「${title}」里叫 ${handle}（这台机器上叫 ${id}），另有 ${others} 名成员。`,
  seen: '从现在起，小组看得到你做了 sparr 自带的和小组题集里的哪些题，看不到做得怎样；想多说一些，用 sparr group share。',
  track: (track) => `sparr drill --track ${track} 练本周还没做的题。`,
  trackTitle: (title, week) => `${title}，${week} 这一周`,

  sent: (lines, files) => `已送出：你的 ${lines} 行，共 ${files} 个文件。`,
  received: (lines) => `收到：别人的 ${lines} 行。`,
  outOfIt:
    '你已经在另一台机器上退出了这个小组；sparr group leave 会把这里的也去掉，用 --another-machine 重新加入就能回来。',
  nothingToSend: '你这边没有新的内容。',
  tries: (n) => `有 ${n} 次被别人抢先，之后送出去了。`,
  recovered: (n) => `这台机器的 ${n} 行从小组里找了回来：本地的副本更旧。`,
  later: '现在送不出去；先留在这里，下次 sparr group sync 再送。',
  decksAdded: (id) =>
    `小组的题集已取来，题库名是 ${id}；执行 sparr deck trust ${id} 之后才会运行里面的代码。`,
  decksChanged: (id) => `小组的题集有变化（${id}）；其中新的、会运行的内容要重新信任。`,
  decksKept: (folder) => `在这里改过的题集文件保留在 ${folder}。`,
  decksRefused: (path) =>
    `小组的题集保持原样：其中「${path}」是链接、通向别处或者太大。管理仓库的人可以把它去掉。`,
  stranger: (author, path, owner) =>
    owner === ''
      ? `${author} 改了 ${path}，但不是组织者；问问他吧。`
      : `${author} 改了 ${path}，这个文件只该由 ${owner} 来写；问问他吧。`,
  moreStrangers: (n) => `另外还有 ${n} 个文件也是这样；--json 会全部列出。`,
  cut: (path) => `${path} 里原有的行不见了或被改了；问问写它的人吧。`,
  rewritten: '仓库的历史被改写过；你写的内容会重新放回去。',
  odd: (lines, files, kinds) =>
    `有些内容不是 sparr 写的，已跳过：${[
      ...(lines > 0 ? [`${lines} 行`] : []),
      ...(files > 0 ? [`${files} 个文件`] : []),
      ...(kinds > 0 ? [`${kinds} 个链接、子模块或过大的文件`] : []),
    ].join('、')}。`,
  newer: (n) => `有 ${n} 行来自更新的 sparr，已跳过；更新 sparr 就能看到。`,
  came: (by, answer) => `${by} 评审了你的答案 ${answer}：用 sparr group review --mine 查看。`,
  waiting: (n) => `有 ${n} 份答案等你评审：sparr group review 会列出来。`,

  week: (title, week, isSet) => `${title}，${week} 这一周，${isSet ? '由组织者指定' : '抽签得出'}`,
  turns: (day, hour, zone) =>
    `下一周从 ${day} ${String(hour).padStart(2, '0')}:00 开始（${zone}）。`,
  noQuestions: '没有可以抽的题。',
  notLoaded: '（这里没有加载）',
  together: (names) => names.join(' 和 '),
  pairs: (pairs, rest) => {
    if (pairs === '') return '还没有人可以搭档。'
    return `本周搭档：${pairs}。${rest === '' ? '' : `${rest} 本周轮空。`}`
  },

  boardTitle: (title, week) => `${title}，${week} 这一周`,
  boardHeads: [
    '成员',
    '本周题目',
    '本周',
    '总共',
    '已验证',
    '答案',
    '评审',
    '待评审',
    '到期',
    '最近',
  ],
  left: (handle) => `${handle}（已退出）`,
  scoresOf: (handle, scores) =>
    `${handle} 公开的成绩：${scores.map(({ deck, passed, attempts }) => `${deck} ${attempts} 次里通过 ${passed} 次`).join('、')}`,
  selfReported: '做过的题是各人自评；「已验证」是别的成员拿公开的答案重新判题得来的。',

  digestHead: (title, week) => `${title}，${week} 这一周。`,
  digestPractised: (practised, members) =>
    practised.length === 0
      ? `${members} 人里还没有人练习。`
      : `${members} 人里有 ${practised.length} 人练过：${practised.map(({ handle, done }) => `${handle} ${done} 题`).join('、')}。`,
  digestFinished: (finished, questions) =>
    finished.length === 0
      ? `本周的 ${questions} 题还没有人全部做完。`
      : `本周 ${questions} 题全部做完的：${finished.join('、')}。`,
  digestWaiting: (waiting) =>
    `还在等这些人的评审：${waiting.map(({ handle, count }) => `${handle}（${count} 份）`).join('、')}。`,

  answerSent: (question, id, reviewers) =>
    `你对 ${question} 的答案已给小组，编号 ${id}${reviewers.length === 0 ? '' : `；会请 ${reviewers.join('、')} 评审`}。`,
  noQueue: '没有等你评审的答案。',
  howToReview: 'sparr group review ANSWER 打开其中一份的评审页。',
  noAnswers: '你还没有给小组看过答案；用 sparr group answer QUESTION。',
  answerTitle: (id, question, day) => `${id}：${question}，${day}`,
  judgedBy: (by, verdict, meaning) => `${by} 重新判题：${verdict}（${meaning}）`,
  reviewBy: (by, isOlder) => (isOlder ? `${by}（评的是较早的版本）：` : `${by}：`),
  waitsFor: (handles) => `还在等 ${handles.join('、')}`,
  reviewSent: (handle, parts) => `${handle} 下次同步就能看到你的评审（${parts} 项）。`,
  pageNotes: [
    '写在标题下面；空着的不会送出。',
    '标题本身请保持原样。送出之后，你就能看到别人写的。',
  ],
  asked: {
    strongest: '最好的是哪一点，一句话？',
    change: '你会先改哪里？',
    'go-on': '你会让这位候选人继续吗，为什么？',
  },

  askTitle: (handle) => `可以问 ${handle}（对方没做过，而你很熟）：`,
  nothingToAsk: (handle) => `还没有你很熟、而 ${handle} 没做过的题。`,
  noPartner: '你本周没有搭档；指定一个人：sparr group ask HANDLE。',
  askHow: 'sparr brief QUESTION 是给提问的人看的一页。',

  shared: (scores, due) => {
    const decks = scores.includes('*') ? '所有题集的成绩' : `${scores.join('、')} 的成绩`
    const told = [...(scores.length > 0 ? [decks] : []), ...(due ? ['到期的题数'] : [])]
    return told.length === 0
      ? '小组只看得到你做了哪些题，别的都看不到。'
      : `除了做了哪些题，小组还看得到你的${told.join('和')}。`
  },

  nothingToVerify: '没有还要你判题的代码。',
  verified: (answer, verdict, meaning) => `${answer}：${verdict}（${meaning}）`,
  notVerified: (answer, why) => `${answer}：没有判题，${why}`,
  skipped: {
    'not-loaded': '这里没有加载这道题，或者它不是编程题',
    untrusted: '这里还没有信任它的测试；sparr deck trust 可以允许运行',
    'no-code': '里面没有代码',
    'own-fault': '这台机器判不了',
  },

  stays: (lines, answers, reviews) =>
    `退出之后，仓库的历史和每个人手里的副本里还会留着：这台机器写的 ${lines} 行、${answers} 份答案、${reviews} 份评审，以及你的名号。`,
  reallyLeave: (id) => `退出 ${id} 吗？它的副本和题集会从这台机器上删除。输入 y 退出：`,
  notLeft: '你还在小组里；sparr group leave --yes 不再询问，直接退出。',
  hasLeft: '已退出；你自己的练习记录都还在。',
}

export const zhCNGroupFaults: typeof enGroupFaults = {
  'no-group': () => '这台机器上还没有学习小组；用 sparr group join ADDRESS --handle NAME 加入一个',
  'which-group': (f) => `这台机器上有好几个小组；用 --group 指明一个：${f.all}`,
  'unknown-group': (f) =>
    `这台机器上没有叫「${f.name}」的小组${near(f.near) || '；sparr group join 可以加入'}`,
  'group-there': (f) => `${f.id} 已经是一个小组；用 sparr group join 加入，或者用 --as 换个名字`,
  'not-a-group': (f) => `${f.place} 里没有 group.yaml，不是小组；sparr group init 可以在那里建一个`,
  'group-file': (f) => `group.yaml:${f.line}:${f.column}：内容有误（${f.problem}）；请组织者改一下`,
  'group-newer': (f) => `group.yaml 的版本是 ${f.version}，比这个 sparr 新；请更新 sparr`,
  'group-state': (f) =>
    `${f.path} 读不出来；删掉它所在的文件夹，再用 --another-machine 重新加入小组`,
  'group-push': (f) => `${f.place} 没有收下要送出的内容；请再试一次，并确认你有推送的权限`,
  'handle-taken': (f) =>
    `小组里已经有人叫 ${f.handle}；换一个名号，如果就是你自己，加上 --another-machine`,
  'not-organiser': (f) => `${f.handle} 不是这个小组的组织者；请 ${f.organisers} 来指定本周的题`,
  'unknown-member': (f) =>
    `小组里没有人叫「${f.name}」${near(f.near) || '；sparr group board 列出所有人'}`,
  'unknown-answer': (f) =>
    `没有唯一对应「${f.name}」的答案${near(f.near) || '；sparr group review 列出等你评审的'}`,
  'review-page': (f) =>
    f.why === 'empty'
      ? `${f.file} 里什么都没有写；请写在某个标题下面`
      : `${f.file} 里的标题不见了；用 sparr group review ANSWER -o FILE 重新生成一页`,
  'not-of-group': (f) =>
    `${f.question} 既不是 sparr 自带的，也不在小组的题集里，别人没有这道题；请换一道`,
}
