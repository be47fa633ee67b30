/** Patterns made of many words, for rules that want one idea near another. They read text in lower case. */

/**
 * The source of a pattern. Words are divided by `|`: English ones whole, with an `s` or `es` behind them if need be, Chinese ones
 * wherever they stand. A blank stands for blanks or a hyphen, `*` for any letters and `~` for up to two words between;
 * the rest is as in any pattern.
 */
export function words(list: string): string {
  const all = list
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean)
  const latin = all.filter((word) => !HAN.test(word)).map(latinSource)
  const han = all.filter((word) => HAN.test(word))
  return [
    ...(latin.length > 0 ? [`(?<![a-z0-9])(?:${latin.join('|')})(?![a-z0-9])`] : []),
    ...han,
  ].join('|')
}

const HAN = /\p{Script=Han}/u

/** A short word has no plural: `i` is not `is`. */
const latinSource = (word: string): string =>
  `${word
    .replace(/ ?~ ?/g, "(?:\\s+[\\w'-]+){0,2}\\s+")
    .replace(/ /g, '[\\s-]+')
    .replace(/\*/g, '[a-z]*')}${word.length > 2 ? '(?:s|es)?' : ''}`

const REACH = 48

/** One idea and another no further than a clause apart, in either order. */
export const near = (one: string, other: string, reach: number = REACH): RegExp =>
  new RegExp(`(?:${one}).{0,${reach}}?(?:${other})|(?:${other}).{0,${reach}}?(?:${one})`, 'su')

/** One idea and behind it another. */
export const followed = (one: string, other: string, reach: number = REACH): RegExp =>
  new RegExp(`(?:${one}).{0,${reach}}?(?:${other})`, 'su')

/** Words that need no other. */
export const alone = (list: string): RegExp => new RegExp(words(list), 'su')

/** Several ideas in one sentence, in any order; the first of them is what was written. */
export const together = (first: string, ...others: readonly string[]): RegExp =>
  new RegExp(`^${others.map((one) => `(?=.*?(?:${one}))`).join('')}.*?(${first})`, 'su')
