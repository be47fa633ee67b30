/** What the help of the host's commands says, in Chinese, by the English sentence. */
export const helpHostZhCN: Readonly<Record<string, string>> = {
  'Interview somebody: the screen that only the interviewer sees':
    '面试别人：只有面试官看得到的界面',
  'deck/id, or id; chosen from a list when none is named': 'deck/id，或者 id；不写则从列表里选',
  'the candidate is on a call or across the table and needs nothing':
    '候选人在通话里或坐在对面，什么都不用装',
  'the rounds of one interview: a plan file, or the id of a plan':
    '一场面试的各轮：计划文件，或者计划的 id',
  'minutes in all, shared out over the questions': '总分钟数，按题目分配',
  'go on with the one that was left': '接着上次离开的那场',
  "Write the interviewer's page of a mock on a call again": '重新写出一场通话模拟面试的面试官页面',
  'of the mock, or how it ends; the newest without': '模拟面试的 id 或它的结尾，不写则是最近一场',
  'write it there instead of beside the debrief': '写到这个文件，而不是复盘文件旁边',
  'One page for an interviewer; or an answer of yours for a friend to judge':
    '给面试官的一页说明，或者把自己的回答交给朋友点评',
  'an answer as Markdown: id of an attempt, a question, or last':
    '把一次回答写成 Markdown：作答的 id、题目，或者 last',
}
