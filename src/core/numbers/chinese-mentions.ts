/** What Chinese says of numbers in other words than figures: 两个, 四分之三, 每天, 二三十. */
import { readChinese } from './chinese-numerals.ts'
import { asked, type Mention, offered, timeOffered, type Word, wordsIn } from './mention.ts'

const CHINESE_WORDS: readonly Word[] = [
  [/一|单|独|每|首|只|正整数/g, [1]],
  [/没|无|零|不|未|空|别|免|以内|以下|最多|正整数/g, [0]],
  [/两|双|二|俩|翻倍|翻番|一倍|加倍|再次|另/g, [2]],
  [/半/g, [0.5, 50]],
  [/三/g, [3]],
  [/一刻/g, [15]],
  [/个半/g, [1.5, 2.5, 3.5]],
  [/数量级/g, [10]],
  [/百兆/g, [100]],
  [/千兆/g, [1]],
  [/万兆/g, [10]],
  [/分半/g, [1.5, 2.5, 90, 150]],
  [/几?十几?/g, [10, 12]],
  [/[几上数]百|百/g, [100]],
  [/[几上数]千|千/g, [1000]],
  [/[几上数]万|万/g, [1e4]],
  [/[几上数]?百万/g, [1e6]],
]
/** 四分之三; a hundredth and the like are read with the units. */
const PARTS = /([二三四五六七八九十]+)分之([一二两三四五六七八九十]+)/g
/** 每天 is 24 hours, 一个半小时 is 90 minutes. */
const EACH_UNIT = /[每一](?:个)?(半?)(分钟|小时|天|周|星期|个?月|年)/g
/** 二三十, 三四百: one to the other. */
const FROM_TO = /([一二两三四五六七八九])([二三四五六七八九])([十百千万])/g
/** They look like numbers and count nothing. */
const IDIOMS =
  /第\s*[零一二三四五六七八九十百千]+|[周期拜][一二三四五六]|二进制|十进制|十六进制|八进制|二次|二级|二分|十分(?!钟)|百分(?=[点位数比])|万一|千万(?=[别不要])|三方|三者|四处|四周|四舍五入|五花八门|再三|三番|两边|两头|两难|两侧|两端|两者|两样|两回|两码|(?:三五|两三|一两|七八)[十百千万]*|千差万别|八成(?=是|会)|九牛|百科|千变万化|成千上万|[一二两三四五六七八][二三四五六七八九][十百千万]+|十[一二三四五六七八][二三四五六七八九]|[几上数][十百千万亿]+|十几|百来/g
const CHINESE_RUN = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/g

const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => '\u0000'.repeat(found.length))

/** Less what is no number, and the fractions, which are read apart; every place stays where it was. */
export const countable = (text: string): string => blanked(blanked(text, PARTS), IDIOMS)

/** @param rest less what was measured */
export function chineseIn(rest: string, whole: string): readonly Mention[] {
  return [
    ...[...rest.matchAll(CHINESE_RUN)].flatMap(({ 0: shown, index }) => {
      const read = readChinese(rest, index)
      if (!read || 'problem' in read || read.value < 2) return []
      return [shown === '二' ? offered(shown, [2]) : asked(shown, read.value)]
    }),
    ...wordsIn(CHINESE_WORDS, whole),
    // Digits said one by one, as in 两三个, mean each of them.
    ...[...whole.matchAll(/[一二两三四五六七八九]/g)].flatMap(({ 0: shown }) => {
      const read = readChinese(shown, 0)
      return read && 'value' in read ? [offered(shown, [read.value])] : []
    }),
    ...[...whole.matchAll(PARTS)].flatMap(([shown, under = '', over = '']): readonly Mention[] => {
      const [below, above] = [numeralOf(under), numeralOf(over)]
      if (below === null || above === null) return []
      const values = [below, above / below, (100 * above) / below]
      return [offered(shown, [above]), { shown, values, dimension: 'bare', weight: 'asked' }]
    }),
    ...[...whole.matchAll(EACH_UNIT)].flatMap(([shown, half, name = '']) =>
      timeOffered(shown, name === '月' ? '个月' : name, half === '' ? 1 : 1.5),
    ),
    ...[...whole.matchAll(FROM_TO)].flatMap(([shown, from = '', to = '', scale = '']) =>
      [from, to].flatMap((digit) => {
        const value = numeralOf(digit + scale)
        return value === null ? [] : [offered(shown, [value])]
      }),
    ),
  ]
}

function numeralOf(written: string): number | null {
  const read = readChinese(written, 0)
  return read && 'value' in read && read.to === written.length ? read.value : null
}
