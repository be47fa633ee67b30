/** What a letter needs and whether it is there: the pieces of evidence a story is counted by. */

import type { Letter, Need } from '../../kinds/behavioral/question.ts'
import { type FoundNumber, findNumbers, type Span } from '../../numbers/numbers.ts'
import type { LetterCode } from '../finding.ts'
import { findKeywords } from '../terms/jd.ts'
import { spansOf } from '../terms/lexicon.ts'
import { PEOPLE } from '../terms/people.ts'
import type { Claim } from './claim.ts'
import { notDone } from './not-done.ts'
import { isOnlyPraised } from './praise.ts'
import { ROLE_VERBS } from './roles.ts'

/** Where a question names no needs. */
export const DEFAULT_NEEDS: Readonly<Record<Letter, readonly Need[]>> = {
  situation: ['number', 'unit'],
  task: ['first_person', 'role_verb', 'number'],
  action: ['first_person', 'technique', 'technique', 'alternative'],
  result: ['before_after', 'metric_name', 'window'],
  relevance: ['jd_keyword', 'jd_keyword'],
}

/** One piece: a need of a letter, with the places that meet it. A need that stands twice wants two different places. */
export type Piece = {
  readonly need: Need
  readonly isFound: boolean
  readonly spans: readonly Span[]
}

export function piecesOf(
  claim: Claim,
  needs: readonly Need[],
  jd: readonly string[],
): readonly Piece[] {
  return needs.map((need, i) => {
    const nth = needs.slice(0, i).filter((one) => one === need).length
    const found = meet(claim, need, jd)
    const one = found[nth]
    return { need, isFound: one !== undefined, spans: one ?? [] }
  })
}

/** What a letter is told of a piece; `pieces`: all that were looked for in it. */
export function codeOf(
  { need, isFound }: Pick<Piece, 'need' | 'isFound'>,
  pieces: readonly Piece[],
): LetterCode {
  if (isFound) return `has-${need}`
  const isBegun = pieces.some((one) => one.need === need && one.isFound)
  return isBegun ? `more-${need}` : `missing-${need}`
}

/** A number that says how much of what: 三个, "two teams" and a bare 3 do not. */
export const isMeasure = ({ dimension, unit, form, plain }: FoundNumber): boolean =>
  dimension !== 'bare' &&
  !(form === 'word' && dimension === 'count' && (unit?.name === '' || plain < 10))

/** 700 多条, 6 万家: a count with its measure word. */
const isCounted = (text: string, { dimension, form, to }: FoundNumber): boolean =>
  dimension === 'bare' &&
  form === 'digits' &&
  /^\s*[多余来]?\s*(?:[家名单条笔件台人位次份张页套户所辆站部间节门场款栋座批组路]|个(?!月))/.test(
    text.slice(to, to + 6),
  )

/** "For two weeks" says nothing of the size of what there was; elsewhere a date may be the target. */
const numbersOf = ({ text, field, numbers }: Claim): readonly FoundNumber[] =>
  field === 'situation' ? numbers : findNumbers(text)

/** Each place (or group of places that are one piece) that meets the need. */
function meet(claim: Claim, need: Need, jd: readonly string[]): readonly (readonly Span[])[] {
  const each = (spans: readonly Span[]): readonly (readonly Span[])[] => spans.map((span) => [span])
  const { text, roles } = claim
  switch (need) {
    case 'number':
      return each(numbersOf(claim).map(({ from, to }): Span => [from, to]))
    case 'unit':
      return each(
        numbersOf(claim)
          .filter((number) => isMeasure(number) || isCounted(text, number))
          .map(({ from, to }): Span => [from, to]),
      )
    case 'first_person':
      return each([...roles.own, ...roles.leading])
    case 'role_verb':
      return each([...spansOf(ROLE_VERBS, text), ...roles.leading])
    case 'technique':
      return techniquesOf(claim)
    case 'alternative':
      return each(
        [ALTERNATIVE, MEANS_NOT_USED]
          .flatMap((pattern) => spansOf(pattern, text))
          .concat(notDone(text))
          .sort((a, b) => a[0] - b[0]),
      )
    case 'before_after':
      return each([...claim.pairs.map(({ span }) => span), ...spansOf(ENDED, text)])
    case 'metric_name':
      return each(claim.metrics)
    case 'window':
      return each(claim.windows)
    case 'jd_keyword':
      return findKeywords(text, jd).map(({ spans }) => spans)
    case 'sides':
      return each(spansOf(PEOPLE.sides, text))
    case 'deed':
      return roles.own.length + roles.leading.length === 0
        ? []
        : each([...spansOf(PEOPLE.deeds, text), ...deedsOf(text)])
    case 'changed':
      return each(spansOf(PEOPLE.changed, text).filter((span) => !isOnlyPraised(text, span)))
  }
}

/** Named techniques, each once; two plain deeds of one's own count as one, four as two. */
function techniquesOf({ text, techniques, roles }: Claim): readonly (readonly Span[])[] {
  const names = new Set<string>()
  const named = techniques.filter(([from, to]) => {
    const name = text.slice(from, to).toLowerCase().replace(/s$/, '')
    return !names.has(name) && names.add(name)
  })
  const pieces = named.map((span): readonly Span[] => [span])
  const deeds = roles.own.length > 0 || roles.leading.length > 0 ? deedsOf(text) : []
  for (let i = 0; i + 1 < deeds.length; i += 2) pieces.push(deeds.slice(i, i + 2))
  return pieces
}

const DEEDS =
  /(?<![A-Za-z])(?:sorted|counted|joined|found|saw|measured|traced|read|compared|split|moved|put|took|changed|replaced|removed|added|built|wrote|rewrote|killed|cancelled|canceled|rebuilt|passed|agreed|released|rolled|tested|drew|proved|showed|set up|turned|merged|limited|capped|grouped|logged|recorded|reproduced|bisected|profiled|cut|designed|tried|followed|laid|introduced|asked|checked|ran|quarantined|isolated|extracted|batched|gave|dropped|taught|cached|partitioned|switched|sharded|streamed|parallelised|parallelized|throttled|pooled|indexed|instrumented|taught|wired|mapped|bounded|queued|staggered|defined|deleted|paired|scripted|implemented|raised|lowered|created|dug|exported|imported|simulated|predicted|normalised|normalized|compressed|encoded|fed|deduplicated|reordered|rejected|enforced|blocked|shipped|automated|documented|published|scheduled|migrated|rebalanced|tagged|labelled|labeled|sampled|pinned|routed|inlined|hoisted|deferred|preloaded|precomputed)(?![A-Za-z])|(?:抓|拆|改成|改为|加了|加上|写了|做了个|发现|定位|对比|比较|复现|统计|画|跑了|测了|否掉|合并|移到|换成|删掉|限制|记录|推动|说服|约定|叠|查|看了|按[^，。]{1,12}(?:拆|分|做)|单独配|回放|验证|再加|排了|加一个|标了|清掉|关掉|接上|复用)/gi

/** Plain deeds, in the past or in Chinese. */
export const deedsOf = (text: string): readonly Span[] => spansOf(DEEDS, text)

/** What went wrong and never did again is a before and an after, told without a number. */
const ENDED =
  /\b(?:has|have|had)(?: not|n['’]t) \w+ (?:once |again )?since\b|\b(?:has|have|had) never \w+ (?:again|since)\b|\bnot (?:once|one|a single)[^.;]{0,30} since\b|(?:至今|此后|之后|从那以后)[^。；]{0,12}(?:没再|没有再|再没|再也没|一次也?没)/gi

const ALTERNATIVE =
  /(?<![A-Za-z])(?:instead of|rather than|reject(?:ed|ing)|decided against|ruled out|turned (?:[\w']+ ){0,3}down|voted against|said no to|did not (?:take|pick|choose|use|go with|want)|didn['’]t (?:take|pick|choose|use|go with|want)|went against|first idea|first instinct|over the|looked at [^.;]{1,50} as well|dropped the idea|considered|consider(?:ing)? (?:a|the)|compared|compar(?:ing|ison)|alternatives?|chose [^.;]{1,60}? over|picked [^.;]{1,60}? over|prefer(?:red)?|preferred|versus|vs\.?|weighed|thought about|could have|refused|discarded|other options?|(?:two|three|four|several) (?:options|ways|designs|approaches|candidates|alternatives)|not [^.;,]{1,40}, because|evaluated|dismissed|would have|abandoned|opted (?:for|against)|declined|argued against|skipped|dropped (?:it|that|this)|gave up on|backed out|tried [^.;]{1,60}? first)(?![A-Za-z])|否掉|否决|没选|没有选|放弃|对比|比较|考虑过|而不是|而非|备选|权衡|不选|排除|没(?:有)?(?:用(?!上)|做|加|直接|动|改)|没(?:有)?(?:同意|采纳|答应|接受|选|走|上)|没采用|不采用|不采纳|讨论过|评估过|试过|看过|没有采用|相比|方案[一二AB]|(?:两|三|几|多)(?:种|个|套)(?:方案|办法|做法|选项|思路)|被否|不用|没走|拒绝|不考虑|舍弃|选了|选型/gi

/** Means that somebody did without: "I did not solve it by adding machines", 没有靠加机器来解决. */
const MEANS_NOT_USED =
  /(?<![A-Za-z])(?:I|we) (?:did not|didn['’]t|would not|wouldn['’]t)(?: (?:just|simply|only|want to|try to))* (?:rely on|lean on|count on|bet on|fall back on|depend on|resort to|settle for|reach for|opt for|[a-z]+ [^.;,!?]{0,30}?(?:by [a-z]+ing|with more))(?![A-Za-z])|(?<![从还])没(?:有)?(?:靠(?![谱近岸上])|拿(?![到住出回过走来下])|借助|依靠|依赖|凭(?![证据])|指望)|(?<![从还])没(?:有)?通过[^，。；]{1,16}?[来去]/gi
