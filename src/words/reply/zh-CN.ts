import type { enReply } from './en.ts'

const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const zhCNReply: typeof enReply = {
  lasted: (ms, budgetMs) => `你说了 ${clock(ms)} / ${clock(budgetMs)}`,
  spoke: (ms) => `你说了 ${clock(ms)}`,
  tooShort: (points) => `太短，装不下 ${points} 个要点`,
  tooShortStory: '太短，装不下五个部分',
  tooLong: '太长，没有人会听这么久',
  conflict: '这两条不能同时成立：为什么？该放弃哪一条？',
  stronger: '把它说得更有力：带上机制、对比和指标。',
  put: '换个问法',
  about: '它之前的题目',
  yours: '你的故事',
  noStory: '这道题还没有存下你的故事，凭记忆讲一个。',
  asked: '接下来会问',
  points: '好的回答里有什么',
  answer: '一个好的回答',
}
