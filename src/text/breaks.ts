/** Where a line of English and Chinese may be broken. The answer field and everything that is only read share it. */

const SPACE = ' \t\u3000'
/** 避头 / 避尾: these never start, or never end, a row when there is any other place to break. */
const NOT_FIRST = '，。、；：？！）】》」』〉〕〗’”…—·,.;:?!)]}%％'
const NOT_LAST = '（【《「『〈〔〖‘“([{'

export type Kind = 'space' | 'word' | 'wide' | 'close' | 'open'

/** `char` is the first UTF-16 unit of a character, `cells` its width. */
export function kindOf(char: string, cells: number): Kind {
  if (SPACE.includes(char)) return 'space'
  if (NOT_FIRST.includes(char)) return 'close'
  if (NOT_LAST.includes(char)) return 'open'
  return cells >= 2 ? 'wide' : 'word'
}

/** Whether a row may end between two characters of these kinds. */
export function mayBreak(before: Kind, after: Kind): boolean {
  if (after === 'space' || after === 'close') return false
  if (before === 'space') return true
  if (before === 'open') return false
  // "3.5" and "fmt.Println" are one word, while "。" before a letter is a fine place to break: only wide text tells.
  return before === 'wide' || after === 'wide'
}
