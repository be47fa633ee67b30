/** Whose metric it is: "checkout error rate", "the P99 of search", 结算失败率. The P99 of another thing is another metric. */
import type { Span } from '../../numbers/numbers.ts'

export type Subject =
  /** Nothing is said of it. */
  | { readonly type: 'none' }
  /** `isShared`: in the table of both languages, so that it can be compared between them. */
  | { readonly type: 'named'; readonly name: string; readonly isShared: boolean }

const NONE: Subject = { type: 'none' }

/** The same thing in two languages; the first is its name. */
const SHARED: readonly (readonly string[])[] = (
  'checkout|checkouts|结算|下单|结账;payment|payments|pay|支付|付款|收款;order|orders|ordering|订单|交易;search|搜索|检索|查找;home|homepage|home page|首页;' +
  'stock|inventory|库存;login|sign-in|登录;gateway|gateways|网关;product|catalog|catalogue|商品|详情页;price|pricing|价格|定价|计价;recommendation|recommendations|推荐;' +
  'read|reads|读|读取;write|writes|写|写入;database|DB|数据库;cache|caching|缓存;build|CI|构建|编译|流水线;deploy|deploys|deployment|deployments|部署|上线;release|releases|发布;' +
  'push|notification|notifications|推送|通知;message|messages|消息;report|reports|报表|报告;export|exports|导出;import|imports|导入;upload|uploads|上传;download|downloads|下载;' +
  'risk|风控;coupon|coupons|优惠券;delivery|shipping|物流|配送;test|tests|测试;ledger|账本|记账|总账;registration|sign-up|signup|注册;cart|购物车;feed|信息流|动态;chat|聊天|会话;' +
  'queue|队列;consumer|consumers|消费|消费者;sync|同步;migration|迁移;refund|refunds|退款;settlement|清算;invoice|invoices|发票|账单;flash sale|秒杀;app|client|客户端;page|页面;' +
  'log|logs|logging|日志;alert|alerts|告警;user|users|用户;image|images|图片;video|videos|视频;map|maps|地图;index|indexing|索引;query|queries|查询;CPU;memory|内存'
)
  .split(';')
  .map((group) => group.split('|'))

const BY_NAME = new Map(
  SHARED.flatMap((group) => group.map((name) => [name.toLowerCase(), group[0] ?? ''] as const)),
)
const HAN_NAMES = [...BY_NAME.keys()]
  .filter((name) => /\p{Script=Han}/u.test(name))
  .sort((a, b) => b.length - a.length)

/** Words that stand beside a metric and say nothing of whose it is. */
const EMPTY = new Set(
  (
    'the a an our its their my your his her this that these those of for on in at and or but so then while when with from to by as is was were are be been had has have ' +
    'service services system systems api apis endpoint endpoints request requests call calls interface overall total whole entire all each every new old current daily weekly monthly ' +
    'cut cuts reduced reduce dropped drop brought bring took take lowered lower improved improve raised raise kept keep held hold halved doubled saw got get moved move measured watch watched ' +
    'fell fall rose rise went go grew grow shrank cutting reducing bringing improving raising owned own set now only still even high low higher worse better best good bad real end-to-end ' +
    'where because since until before after during over under between against versus than which whose it they we i he she me us them read showed said also both average median mean peak max maximum worst ' +
    'p50 p90 p95 p99 p999 percent percentile rate production prod live online day days week weeks month months quarter hour hours minute minutes second seconds year years'
  ).split(' '),
)

/** The subject of the metric in the span. */
export function subjectOf(text: string, [from, to]: Span): Subject {
  return (
    beforeIt(text.slice(Math.max(0, from - 40), from)) ?? afterIt(text.slice(to, to + 60)) ?? NONE
  )
}

function beforeIt(left: string): Subject | null {
  const han = /([\p{Script=Han}A-Za-z ]{1,12}?)的?\s*$/u.exec(left)?.[1] ?? ''
  if (/\p{Script=Han}\s*的?\s*$/u.test(left)) {
    const near = han.slice(-8)
    const hit = lastOf(near)
    return hit === undefined ? null : { type: 'named', name: hit, isShared: true }
  }
  const clause = /[^.,;:()。，；：、"]*$/.exec(left)?.[0] ?? ''
  const words = clause.match(/[A-Za-z][A-Za-z-]*(?:['’]s)?/g) ?? []
  // Two words back: "the order service's P99".
  for (const word of words.slice(-3).reverse()) {
    const plain = word.replace(/['’]s$/, '').toLowerCase()
    if (BOUNDARY.has(plain)) return null
    const name = nameOf(plain)
    if (name) return name
  }
  return null
}

/** A subject does not reach over these. */
const BOUNDARY = new Set(
  'and or but so then while when with from to by as is was were are because which where that until after before of'.split(
    ' ',
  ),
)

/** The Chinese name that ends nearest to the end. */
function lastOf(text: string): string | undefined {
  let best: { readonly end: number; readonly name: string } | undefined
  for (const name of HAN_NAMES) {
    const at = text.lastIndexOf(name)
    if (at >= 0 && at + name.length > (best?.end ?? 0)) best = { end: at + name.length, name }
  }
  return best && BY_NAME.get(best.name)
}

const OF =
  /^\s*(?:of|for|on|in|at)\s+(?:(?:the|our|its|all|my|a|an|every|each)\s+)*([A-Za-z][A-Za-z-]*)(?:\s+([A-Za-z][A-Za-z-]*))?/i

function afterIt(right: string): Subject | null {
  const match = OF.exec(right)
  if (!match) return null
  for (const word of [match[1], match[2]]) {
    const plain = (word ?? '').replace(/['’]s$/, '').toLowerCase()
    if (VERB.test(plain)) return null
    const name = nameOf(plain)
    if (name) return name
  }
  return null
}

const VERB =
  /^(?:fell|dropped|went|rose|grew|is|was|were|are|from|to|by|stays?|stayed|shrank|improved)$/

function nameOf(word: string): Subject | null {
  if (word.length < 2 || EMPTY.has(word)) return null
  const shared = BY_NAME.get(word) ?? BY_NAME.get(word.replace(/s$/, ''))
  return { type: 'named', name: shared ?? word.replace(/s$/, ''), isShared: shared !== undefined }
}
