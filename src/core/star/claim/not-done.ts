/** A way not taken that is named by a negation, with what was done in its place: "I did not X; instead I Y", 没有……而是……. */
import type { Span } from '../../numbers/numbers.ts'
import { spansOf } from '../terms/lexicon.ts'

/** Its subject is the speaker, and what follows is a verb in its bare form: "it did not work" is no choice. */
const NOT_EN =
  /(?<![A-Za-z])(?:I|we)(?:,? [a-z]+,?)?? (?:did not|didn['’]t|would not|wouldn['’]t|could have|chose not to|decided not to|refused to|never|do not|don['’]t)(?: (?:just|simply|only|immediately|simply|want to|try to|simply))* [a-z]+[^.;!?\n]*|(?<![A-Za-z])(?:decided|chose|choosing|deciding) (?:against|not to) [^.;!?\n]+/gi

/** What says that something else was done: a word for it, or a deed of the same person right behind. */
const IN_ITS_PLACE =
  /^[\s.;,:!?—–-]*(?:(?:instead|rather|but|so)\b|(?:I|we) [a-z]+(?:ed|t|ng|de|ld|nd|ok|ve|ew|w|d)\b|(?:I|we) (?:put|set|cut|let|ran|went|met|led|sat|split|took|made|wrote|built|began|drew|kept)\b)/i
const INSIDE =
  /(?:,|—|–)?\s*(?:but|instead|rather)\b|[,;—–]\s*(?:I|we) [a-z]+|\bnot to [^,;]+ and [a-z]+/i

/** Not knowing, not having and not being able to are no ways. */
const NO_CHOICE =
  /(?:did not|didn['’]t|do not|don['’]t|never) (?:just |even |yet )*(?:know|have|understand|see|notice|hear|realise|realize|find|get|expect|think|remember|mean|work|matter|exist|own|need|like|feel|trust|believe|agree|succeed|manage)\b/i

const NOT_ZH =
  /(?:我们?)?(?:并?没有?|并?未|不是|不去|决定不|选择不|不打算|没想)(?!有|法|能|想到|用上|权限|经验|时间|机会|资源|人|办法|文档|数据|预算|条件|日志|监控|告警|发现|意识|注意|收到|看到|听|料|经过|问题|什么)[^，,。；;！？\n]{1,40}[，,。；;]?\s*(?:我们?)?(?:而是|转而|反而|改[为成用由]?|却是|只改|只做|只加|只动|只是先|先|直接|换成|选择|去)/g

export function notDone(text: string): readonly Span[] {
  const english = [...text.matchAll(NOT_EN)].flatMap((match): readonly Span[] => {
    const [said] = match
    if (NO_CHOICE.test(said)) return []
    const end = match.index + said.length
    const isReplaced = INSIDE.test(said) || IN_ITS_PLACE.test(text.slice(end, end + 60))
    return isReplaced ? [[match.index, end]] : []
  })
  return [...english, ...spansOf(NOT_ZH, text)]
}
