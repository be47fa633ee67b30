import { en, type Words } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type { Words } from './en.ts'

/** The words of a BCP 47 tag, in any case: simplified Chinese for zh, zh-CN, zh-SG and zh-Hans, English for all others. */
export function wordsFor(lang: string): Words {
  return /^zh(-hans)?(-(cn|sg))?$/i.test(lang) ? zhCN : en
}
