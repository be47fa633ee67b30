/** A change or a size is claimed and not one number says how much. */
import type { Span } from '../../numbers/numbers.ts'
import type { Claim } from '../claim/claim.ts'
import { spansOf } from '../terms/lexicon.ts'

const VAGUE_EN =
  /(?<![A-Za-z])(?:a lot|lots|much|many|greatly|hugely|significant(?:ly)?|considerabl[ey]|substantial(?:ly)?|dramatic(?:ally)?|massive(?:ly)?|noticeabl[ey]|a (?:great|good) deal|far (?:fewer|less|more|better|faster)|very fast|faster|slower|fewer|better|more (?:stable|scalable|reliable|efficient|robust|maintainable|productive)|smooth(?:er|ly)?|improv(?:ed|ement|ements|es|ing)|reduc(?:ed|es|ing|tion)|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|optimi[sz](?:ed|ation|ations)|speed(?:ed)? up|sped up|boosted|dropped|fell|rose|grew|shrank|cut|lower(?:ed)?|some of|happier|happy|satisfied|stable|successful(?:ly)?|works? (?:very )?well|went well|enhanced|accelerated|shorten(?:ed)?|saved|grew|positive feedback|most of|the majority of|the bulk of|much of|hardly any|almost no|almost all|nearly all|plenty of|loads|tons|heaps|a bunch of|countless|numerous|vast(?:ly)?|tremendous(?:ly)?|enormous(?:ly)?|drastic(?:ally)?|sharply|markedly|visibly|quicker|cheaper|shorter|lighter|calmer|went (?:up|down)|barely|rarely|next to nothing|for ages|way (?:more|less|fewer|better)|a fraction of|all but|(?:far|way|much|noticeably|visibly) [a-z]+er|(?:huge|big|massive|large|good|great|real|enormous) (?:load|part|chunk|share|amount|number|boost|drop|cut|gain|win|difference|improvement|reduction|increase|step|relief|burden))(?![A-Za-z])/gi
const VAGUE_ZH =
  /很多|许多|不少|大量|大幅|明显|显著|大大|极大|较大|很大|大规模|海量|非常|比较|快了|快多了|好多了|少多了|提升|提高|降低|减少|下降|缩短|改善|优化|增长|增加|加快|节省|稳定了?|流畅|满意|好评|顺利|良好|特别(?:多|慢|大|高|长|快|卡|频繁)|巨大|巨量|极其|极高|极多|超级|好多|好些|一大批|一大堆|快得多|慢得多|多得多|少得多|半天|飞快|绝大(?:部分|多数)|大部分|大半|几乎没有?|不错|好转|轻松|省(?:了|下)(?:不少|很多)|很(?:久|长|高|快|慢|少|卡|严重|频繁|频密)|[快慢高低大小多少短长省轻稳][了得](?:不少|许多|一大截|一截|一些|一点|太多)|上了一?个?台阶|更(?:快|好|稳定|高效|可靠|省|少|短|轻)|效果不错|得到了?(?:认可|好评)|越来越|越来/g

/** Sizes of what there was: only a situation is asked for them. */
const BIG =
  /(?<![A-Za-z])(?:very|huge|big|large|important|complex|several|many|lots of|quite|often|constantly|frequently|all the time|slow|slowly|tiny|endless(?:ly)?)(?![A-Za-z])|很大|庞大|复杂|重要|规模较?大|经常|频繁|老是|总是|越来越|太[多慢久大]|(?:扛|顶|撑|受|吃)不(?:住|了|消)/gi

/** Spans of what is vague; null where there is a number, or nothing that asks for one. */
export function hasNoNumber(claim: Claim): readonly Span[] | null {
  if (claim.deltas.length > 0 || claim.numbers.length > 0) return null
  const vague = [...spansOf(VAGUE_EN, claim.text), ...spansOf(VAGUE_ZH, claim.text)]
  switch (claim.field) {
    case 'result':
      return vague
    case 'situation': {
      const big = [...vague, ...spansOf(BIG, claim.text)]
      return big.length > 0 ? big : null
    }
    case null:
      return vague.length > 0 ? vague : null
    case 'task':
    case 'action':
    case 'relevance':
      return null
  }
}
