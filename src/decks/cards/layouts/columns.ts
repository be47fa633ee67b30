// What the columns of a table are, by their names.
import { tagOf } from '../flashcard.ts'
import { withOptions } from './side.ts'

export type Columns = {
  readonly front: number
  readonly back: number
  readonly tags: readonly number[]
  /** Choices A, B, C …, which stand below the question. */
  readonly options: readonly number[]
  /** Explanations, which stand below the answer. */
  readonly more: readonly number[]
}

/** In lower case; earlier ones count more. */
const FRONT = [
  'question',
  'front',
  'prompt',
  'term',
  'q',
  'question text',
  'questions',
  '问题',
  '题目',
  '问',
  '正面',
  '题干',
]
const BACK = [
  'answer',
  'back',
  'definition',
  'correct answer',
  'correct',
  'a',
  'answers',
  'solution',
  '答案',
  '正确答案',
  '回答',
  '答',
  '背面',
]
const TAGS = ['tags', 'tag', 'topic', 'category', 'deck', '标签', '分类', '类别']
const OPTION = /^(?:option|choice|选项)?[ _]?([a-h1-8])$/
/** Nothing to learn from. */
const NOT_SAID =
  /^(?:|#|no\.?|nr\.?|id|guid|number|difficulty|level|date|created|updated|due|source|url|type|序号|编号|难度|来源|日期)$/

/** Undefined where the first row names no columns and so is a card itself. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.replace(/[*_`]/g, '').trim().toLowerCase())
  const find = (wanted: readonly string[]): number => {
    const name = wanted.find((one) => names.includes(one))
    return name === undefined ? -1 : names.indexOf(name)
  }
  const front = find(FRONT)
  const options = optionsIn(names)
  const back = find(options.length > 0 ? BACK.filter((name) => name !== 'a') : BACK)
  if (front < 0 || back < 0) return undefined
  const known = new Set([front, back, ...options])
  const left = names.flatMap((name, i) => (known.has(i) || NOT_SAID.test(name) ? [] : [i]))
  const isTag = (i: number): boolean => TAGS.includes(names[i] ?? '')
  const tags = left.filter(isTag)
  return { front, back, tags, options, more: left.filter((i) => !isTag(i)) }
}

function optionsIn(names: readonly string[]): readonly number[] {
  const found = names.flatMap((name, i) => (OPTION.test(name) ? [i] : []))
  return found.length >= 2 ? found : []
}

export type Sides = {
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

export function sidesOfRow(cells: readonly string[], columns: Columns): Sides {
  const at = (index: number): string => cells[index]?.trim() ?? ''
  const options = columns.options
    .map(at)
    .flatMap((text, i) => (text === '' ? [] : [`${'ABCDEFGH'[i]}. ${text}`]))
  const asked = at(columns.front)
  const front = asked === '' || options.length === 0 ? asked : `${asked}\n\n${options.join('\n')}`
  const answer = withOptions(front, at(columns.back))
  const more = answer === '' ? [] : columns.more.map(at).filter(Boolean)
  return {
    front,
    back: [answer, ...more].join('\n\n'),
    tags: tagsOf(columns.tags.map(at).join(' ')),
  }
}

export const tagsOf = (written: string): readonly string[] =>
  [...new Set(written.split(/[\s,;，；]+/).map(tagOf))].filter(Boolean)
