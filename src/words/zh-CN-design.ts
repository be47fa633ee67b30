/** What the design room says on the command line, and the proofs of prose decks, in Chinese. */
import type { enDesign } from './en-design.ts'

const pieces = (found: number, of: number): string => `${of} 条证据里的 ${found} 条`

export const zhCNDesign: typeof enDesign = {
  opens: (id, text) => `${id}  ${text}`,
  notGiven: '没有给定，说出你的假设。',
  notAsked: '这不是提问。这里只回答问题，加个问号会有帮助。',
  proof: {
    reference: (question, found, of, missing) =>
      `${question} 的参考答案有 ${pieces(found, of)}，缺的第一条是 ${missing}`,
    referenceHint: '把答案补全，或者改正题目要求的证据。',
    wrong: (question, found, of) => `${question} 的这份错误答案有 ${pieces(found, of)}，达到一半`,
    wrongHint: '照它开头的注释改得更差，或者在评分标准里要求更多。',
  },
}
