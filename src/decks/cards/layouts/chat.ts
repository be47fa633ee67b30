// What was said in a chat with a program: who asks and who answers stands before each turn, inline or on a line of its own.
import type { Line } from '../note-lines.ts'
import { cut } from './blocks.ts'
import type { Layout, Reading } from './layout.ts'

export const chat: Layout = { name: 'chat', trust: 1, isMarked: true, read }

const ASKERS = 'You said|You|User|Human|Prompt|Me|用户|你|我'
const ANSWERERS =
  'ChatGPT said|ChatGPT|Assistant|Claude|Gemini|Copilot|DeepSeek|GPT[- ]?\\d?\\w*|AI|Bot|Model|Response|助手|助理|模型|回复'

/** A colon inline; on a line of its own bold or a heading will do. */
const turnOf = (names: string): RegExp =>
  new RegExp(
    `^\\s{0,3}(?:>[ ]?)?(?:#{1,6} +)?(?:[^\\p{L}\\p{N}\\s*_#>-]{1,3} *)?(\\*\\*|__)?(?:${names})(?:\\*\\*|__)?\\s?[:：](?:\\*\\*|__)?\\s*(.*)$` +
      `|^\\s{0,3}(?:#{1,6} +(?:\\*\\*)?|\\*\\*|__)(?:${names})(?:\\*\\*|__)?\\s*$`,
    'iu',
  )
const ASKS = turnOf(ASKERS)
const ANSWERS = turnOf(ANSWERERS)

const restIn = (turn: RegExp, { text, isCode }: Line): string | undefined => {
  const found = isCode ? null : turn.exec(text)
  return found ? (found[2] ?? '').trim() : undefined
}

function read(lines: readonly Line[]): readonly Reading[] {
  const startOf = (line: Line): string | undefined => restIn(ASKS, line)
  const answerOf = (line: Line): string | undefined => restIn(ANSWERS, line)
  // One side alone is some other list: "User: root".
  const isBoth = [startOf, answerOf].every((of) => lines.some((line) => of(line) !== undefined))
  return isBoth ? [cut(lines, { startOf, answerOf, unlabelled: 'unfinished' })] : []
}
