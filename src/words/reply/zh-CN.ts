import type { enReply } from './en.ts'

export const zhCNReply: typeof enReply = {
  conflict: '这两条不能同时成立：为什么？该放弃哪一条？',
  stronger: '把它说得更有力：带上机制、对比和指标。',
  put: '换个问法',
  about: '它之前的题目',
  yours: '你的故事',
  noStory: '这道题还没有存下你的故事，凭记忆讲一个。',
  points: '好的回答里有什么',
  answer: '一个好的回答',
}
