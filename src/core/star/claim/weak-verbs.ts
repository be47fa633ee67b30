/** Words that hide what was done: "helped with", "was responsible for", 参与了, 优化了性能. */
import type { Span } from '../../numbers/numbers.ts'
import { before, spansOf } from '../terms/lexicon.ts'

const EN =
  /(?<![A-Za-z])(?:help(?:ed|ing|s)?(?: (?:out|with|to|the|in|some|our|a|other|on|my|them|get|move|bring|reduce|maintain|keep|run|set|improve|build|migrate|fix|make|launch|ship|scale|design|develop|deliver|roll|cut|speed|create|write|test|debug|deploy|manage|organi[sz]e|define|implement))|(?:was|am|were|been|being|is|are)? ?(?:also |mainly |mostly |partly )?responsible for|assist(?:ed|ing|s)?(?: (?:with|in|the|on|to|by))?|participat(?:ed|ing|es?)(?: in)?|(?:was|were|been|got|am|is) (?:heavily |closely |also |partly |actively |mainly )?involved (?:in|with)|involved in|took part in|taking part in|contribut(?:ed|ing|es?) to|support(?:ed|ing) (?:the|our|my|with|in|a|other|various)|(?:role|job|task|part) was to (?:help|support|assist)|(?:have |had |'ve )?(?:been )?work(?:ed|ing) (?:on|with|closely|together|hard|towards?)|deal(?:t|ing)? with|tried to|was (?:a )?part of|played a (?:key |big |major |important )?(?:role|part)|familiar with|exposure to|exposed to|was tasked with|tasked with|talk(?:ed|ing) (?:to|with|about)|(?:was|am) in charge of|did (?:some|a lot|various|many|several|things|stuff|the|a few|a bit)|made (?:some|a few|several|various|many|it|things) (?:improvements?|changes?|optimi[sz]ations?|better|faster|fixes|tweaks|work)|handled (?:some|various|many|several|different|all|things)|got to (?:work|know|see|learn)|learn(?:ed|t) (?:a lot|about|how)|gained experience|cooperated with|collaborated (?:with|on)|interacted with|engaged (?:in|with)|was engaged in|had to do with|gave (?:some )?(?:support|input|help)|lent a hand|pitched in|joined in|chipped in|facilitated|liaised|touched|improved (?:the )?(?:performance|things|stability|quality|system|it)(?! (?:from|by|to))|optimi[sz](?:ed|ing) (?:the |some |our |its )?(?:performance|system|code|things|queries|service|it))(?![A-Za-z])/gi

const ZH =
  /(?<!服务|系统|节点|组件|[他她它])参与(?:了|到|过|其中|开发|设计|建设|维护|优化|讨论|项目|重构|迁移|落地|该|这|一)?|协助|配合|帮忙|帮着|帮助(?=了|其他|同事|团队|大家|业务)|辅助|支持了|支持(?=这个|这项|该|项目|其他)|打下手|打杂|(?<![先会去想])跟着|跟进了?|(?:进行|做)了?(?:一些|一定|相关|很多|大量|不少|各种|多次|若干)的?(?:性能)?(?:优化|改进|工作|调整|改造|事情|处理)?|(?:进行了|做了|做过)(?:性能|系统|代码|相应的?|相关)?(?:优化|改进|调整|处理|改善|重构)(?!为|成)|优化了(?:一下|性能|系统|代码|接口|流程|体验|架构)(?!.{0,6}(?:从|由))|提升了性能|改善了(?:体验|性能|系统)|接触(?:过|了)|了解(?:过|了)|学习了|(?<!要求|需要|的)熟悉了?|涉及|负责(?:了|过)?(?:一些|部分|若干|相关)|处理(?:了|过)?(?:一些|很多|不少|各种|相关)|解决(?:了|过)?(?:一些|很多|不少|各种|若干|大量)|沟通了一下|研究了一下|看了一下|看了看|弄了|搞了|搞定了|尽量|尝试(?:着|了|过)?|有所(?:提升|改善|优化)|出了一份力|做出(?:了)?(?:一定)?贡献|贡献了力量|打了?下手|共同(?:完成|努力|开发|推进)|一起(?:做|完成|搞|弄|排查|解决|推进|参与)/g

export const findWeakVerbs = (text: string): readonly Span[] =>
  [
    ...spansOf(EN, text).filter(([from, to]) => {
      const left = before(text, from)
      const isAuxiliary = /^did /i.test(text.slice(from, to)) && ASKED.test(left)
      return !isAuxiliary && !isOfThing(left) && !isUndone(left)
    }),
    ...spansOf(ZH, text).filter(
      ([from, to]) =>
        !isOfOther(before(text, from, 24), text.slice(from, to), text.slice(to, to + 16)),
    ),
  ].sort((a, b) => a[0] - b[0])

const THING = 'the|a|an|this|that|these|its|his|her|their|two|three|which|it|he|she|they'

/** "The circuit breaker helped with …": what helps is a thing, and not the speaker. */
const isOfThing = (left: string): boolean =>
  (new RegExp(`(?<![A-Za-z])(?:${THING})(?: (?!team|group|squad|I|we)[\\w-]+){0,4} $`, 'i').test(
    left,
  ) &&
    !/(?<![A-Za-z])(?:I|we|team|group|and|then|also|everybody|everyone|me|us)(?: \w+ly| also| then)? $/i.test(
      left,
    )) ||
  AND_OF_THING.test(left)

/** "The flag took 3 minutes and touched …": the same thing goes on. */
const AND_OF_THING =
  /(?:^|[.;!?]\s+)(?:the|an?|this|that|these|its|it)\b(?![^.;,!?]*\b(?:I|we|me|us|my|our|team|group|squad)\b)[^.;,!?]* and $/i

/** "How often did the pager ring", "which team did the work": it asks, or somebody else did it. */
const ASKED = /\b(?:who|what|which|where|why|when|how)(?: (?!I\b|we\b)[\w-]+){0,3} $/i

/** "Before I touched anything", "who was responsible", "nobody touched it": not yet, by nobody, or by whom? */
const isUndone = (left: string): boolean =>
  /\b(?:before|until|till|unless|if|whether|without|rather than|instead of)(?: having)?(?: (?:I|we|you|he|she|they|anyone|anybody|somebody|someone))?(?: (?:had|have|has|ever|even))* $/i.test(
    left,
  ) ||
  /(?:\b(?:who|nobody|no one|none of us|never|not)|n['’]t)(?: (?:had|have|has|ever|even|yet|been))* $/i.test(
    left,
  )

/** 大家熟悉的, 这份报表涉及, 一个熟悉代码的同事: somebody else, a thing, or what a person is known by. */
function isOfOther(left: string, verb: string, right: string): boolean {
  const clause = left.split(/[，,。；;：:！？!?\n]/).at(-1) ?? ''
  if (
    KNOWN.test(verb) &&
    (/^(?:过|了)?的/.test(right) || /(?:大家|我们)都?(?:很|最|已经?)*$/.test(clause))
  )
    return true
  if (OTHER.test(clause)) return true
  if (/[个位名些批]$/.test(clause) && PERSON.test(right)) return true
  return !/[我咱]/.test(clause) && THING_ZH.test(clause)
}
/** They tell what somebody knows, or what is touched on, as a quality. */
const KNOWN = /^(?:熟悉|涉及|了解|接触)/
const OTHER =
  /(?:^|[让请叫由是])(?:[一几两三这那]?[个位名些]|其他|别的|组里的?)*(?:用户|客户|谁|对方|别人|同事|他们?|她们?|它们?)(?:都|也|还|最|已经?|会|所|很|比较|更)*$/
const PERSON = /^[^，。；]{0,12}?的(?:人|同事|同学|工程师|开发|专家|用户|客户)/
const THING_ZH = /[这那该每哪][^，。；]{0,8}[^中里时上后前间下天次，。；]$/
