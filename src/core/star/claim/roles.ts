/** Who acts in a text: the speaker, the group, somebody else, or nobody at all. */
import type { Span } from '../../numbers/numbers.ts'
import { before, spansOf } from '../terms/lexicon.ts'

export type Roles = {
  /** "I", "my", 我, 本人. */
  readonly own: readonly Span[]
  /** "we", "the team", 我们, 大家: as the one who acts. */
  readonly group: readonly Span[]
  /** A leading verb that needs no subject: "Led …", "主导…". */
  readonly leading: readonly Span[]
  /** Passives and others who acted: "was decided", 架构组, 领导. */
  readonly others: readonly Span[]
}

/** "I think we …" and 我觉得我们 say what somebody thinks, and "my team" is a team. 我想这…, 我想大概… is an opinion, 我想把…, 我想减少… is a will. */
const OWN =
  /(?<![A-Za-z])(?:I(?:['’](?:m|ve|d|ll))?(?!['’]?\s+(?:think|believe|feel|felt|guess|hope|know|remember|suppose|thought|am happy|am glad|was (?:on holiday|on vacation|on leave|there|glad|happy|present|away|new)|would say|must say|was (?:\w+ )?when)(?![A-Za-z]))|[Mm]y(?!\s+(?:team|group|squad|colleagues?|manager|boss|lead|company|department|coworkers?|co-workers?|teammates?|tech lead|opinion|view))|[Mm]yself|[Mm]ine)(?![A-Za-z/])|(?<!自|忘)我(?!们|方|司|国|队|组|厂|觉得|认为|记得|想(?=[，,：:。]|[这那它他她你]|大家|我|可能|大概|也许|或许|应该|肯定|一定|必然|多半|估计|是|问题|原因|不|[起到必错通明清当过了着来]|[^，。；]{1,8}(?:会|可能|应该|有问题|不够|是因为))|感觉|相信|的(?:团队|同事|领导|小组|老板))|(?<![A-Za-z])(?:fell|up|came|left|given|assigned|handed) to me(?![A-Za-z])|本人|(?<=由|是)自己/g

const GROUP = new RegExp(
  [
    "(?<![A-Za-z])(?:we(?:['’](?:ve|d|re|ll))?)(?![A-Za-z])",
    // "Saved the team hours": the team is who it was done for.
    '(?<![A-Za-z])(?<!(?:ing|ed|gave|gives?|given|let|lets|for|to|with|from|of|help|helps|saves?|costs?|than|on|at) )(?:the|our|my|whole) (?:whole |entire |backend |platform |infra |SRE |core |dev |engineering |\\w+ )?(?:team|squad|group|crew)(?=\\s+(?!(?:that|which|of|in|for|to|and|lead|with|on|at|from|by|had been)\\b)[a-z])',
    '(?<![A-Za-z])by us(?![A-Za-z])',
    '(?<![A-Za-z])(?:everyone|everybody|all of us) (?:on|in|from) (?:the|our|my) (?:team|squad|group|crew)(?![A-Za-z])|(?<![A-Za-z])(?:everyone|everybody|all of us)(?= (?:work|help|pitch|join|contribut|did|fix|buil|wrote|made|took|went through|sat))',
    '我们(?!的|团队的|组的|公司的)|咱们|大家(?!都?(?:很|觉得|满意|认可|喜欢|用))|(?<!协助|帮助|带领|配合|支持|领导|推动|[给与和为向让带])(?:我们)?团队(?!的|协作|合作|里|间|成员的)(?=[\\p{Script=Han}]{1,})|小组(?!的|里)|全组|组里',
  ].join('|'),
  'giu',
)

/** Verbs of somebody who did it: in the past, as in a CV. */
const VERBS_EN =
  'led|owned|designed|built|drove|wrote|rewrote|created|introduced|implemented|architected|initiated|proposed|developed|' +
  'launched|migrated|refactored|replaced|automated|established|ran|set|took|chose|decided|diagnosed|debugged|traced|' +
  'profiled|measured|found|identified|fixed|rolled|shipped|delivered|cut|reduced|split|moved|negotiated|coordinated|' +
  'convinced|defined|planned|headed|spearheaded|pioneered|founded|mentored|coached|trained|tuned|optimi[sz]ed|added|' +
  'moved|removed|deployed|configured|compared|evaluated|benchmarked|rejected|analy[sz]ed|investigated|instrumented|sharded|cached|' +
  'increased|decreased|improved|accelerated|saved|managed|directed|organi[sz]ed|championed|authored|published|open-sourced|' +
  'resolved|solved|restored|rebuilt|reworked|redesigned|re-?architected|extracted|isolated|simplified|standardi[sz]ed|' +
  'scaled|eliminated|prevented|reviewed|documented|drafted|pushed|persuaded|aligned|partnered|pitched|prototyped|modeled|modelled|' +
  'converted|consolidated|unified|enabled|secured|hardened|patched|reverted|lowered|raised|brought|turned|kept|doubled|halved|tripled|grew|made'
const LEADING_EN = new RegExp(
  `(?<=^|[.!?;:\\n]\\s*|^[-•*]\\s*|, (?:and |then )?)(?:(?:Single-handedly|Personally|Independently|Successfully|Then|Also|Next|Afterwards|Later|Finally|[A-Z][a-z]+ly),?\\s+)?(?:${VERBS_EN})(?![A-Za-z-])`,
  'gi',
)
/** A verb in the middle of the text leads only behind one that led the whole. */
const AT_START = /^\s*(?:[-•*]\s*)?(?:[A-Z][a-z]+ly,?\s+)?$/

const VERBS_ZH =
  '主导|负责|牵头|独立|设计了?|搭建|推动|带领|带队|主持|发起|提出|制定|落地|重构|重写|编写|撰写|实现了?|引入|定位到?|排查出|发现|推进|组织|' +
  '承担|规划|统筹|建立|构建|创建|梳理|设立|决定|接手|主动|亲自|修复|解决|协调|说服|抽象|封装|沉淀|' +
  '(?:迁移|拆分|改造|选型|完成|上线|压测|对比|比较|验证|评估|分析|开发|追查|下线|替换|增加|新增|优化|测试)(?:了|出)|加了|改用|把|采用|写了|抓取了?|改了|砍掉'
const LEADING_ZH = new RegExp(
  `(?<=^|[。！？；;\\n]\\s*|^[-•*]\\s*)(?:\\s*(?:后来|随后|最终|最后|当时|期间|作为[^，,。]{1,12}[，,]|[^，,。]{0,10}(?:期间|之后|阶段|时|中)[，,]|入职后[，,]?))?(?:${VERBS_ZH})`,
  'g',
)

const OTHERS = new RegExp(
  [
    '(?<!^)(?<![A-Za-z])(?:was|were|is|are|been|being|got|gets)\\s+(?:\\w+ly\\s+|also\\s+|then\\s+|finally\\s+)?(?:\\w{3,}ed|done|made|(?:re)?built|broken|undone|redone|overrun|swapped|chosen|found|written|rewritten|put|set|taken|split|cut|brought|rolled|driven|led|run|held|given|sent|shown|kept)(?![A-Za-z])',
    '(?<![A-Za-z])(?:they|management|the (?:company|manager|boss|leadership|architects?|vendor|department|developers|engineers|organi[sz]ation|seniors?|tech lead|other team|platform team|project)|somebody|someone|people|a colleague|colleagues|my (?:manager|boss|lead|colleagues?))(?= [a-z])',
    '被(?!动|采纳|表扬|评为|认可)|由(?!我)[^，。；由]{1,10}?(?:组|部|团队|中台|方面|方自己|公司|同事|厂商|供应商|的人|部门|小组)|由(?:架构组|领导|公司|其他|别的|上级|平台|运维|外包|供应商|另一|同事|大家|专人|项目组|团队)|架构组|领导|上级|公司(?:决定|要求|安排)|别人|同事们?(?!的)|相关(?:同事|人员|团队)|项目组|运维同学|有人|他们',
  ].join('|'),
  'giu',
)

export function findRoles(text: string): Roles {
  return {
    own: spansOf(OWN, text),
    group: spansOf(GROUP, text),
    leading: leadingOf(text),
    others: spansOf(OTHERS, text),
  }
}

function leadingOf(text: string): readonly Span[] {
  const english = spansOf(LEADING_EN, text)
  const [first] = english
  // "Latency was cut, reduced …": a verb behind a comma leads nothing when the text begins otherwise.
  const isLed = first !== undefined && first[0] < 60 && AT_START.test(text.slice(0, first[0]))
  const sentenceStarts = english.filter(
    ([from]) => !/,\s*(?:and |then )?$/.test(before(text, from, 20)),
  )
  return [...(isLed ? english : sentenceStarts), ...spansOf(LEADING_ZH, text)]
}

/** Role verbs of a task: what somebody answers for. */
export const ROLE_VERBS =
  /(?<![A-Za-z])(?:led|lead|own(?:ed|s|er)?|designed?|drove|drive|decided?|decision|took over|take over|in charge|accountable|answerable|answer for|on the hook|my (?:job|task|duty|responsibility|role|goal|target|part)|headed|built|ran|run|had to|asked to|assigned|responsible|committed|took on|volunteered|proposed|planned|set out|architected|maintain(?:ed)?|manage[ds]?|was to|coordinate[ds]?|wanted to|need(?:ed)? to|charged with|promised|supposed to|was mine|mine to|gave me|fell to me|was on me|expected to|signed up|up to me|set myself|took charge|my call)(?![A-Za-z])|主导|负责|牵头|设计|承担|接手|拍板|决定|主持|带队|带领|推动|任务是|目标是|职责|由我|我来|要把|需要把|独立|owner|保证|安排我|被安排|让我|交给我|指派|认领|归我|我的任务|我主动|我提出|对[^，。]{1,16}负责|答应|定下/gi
