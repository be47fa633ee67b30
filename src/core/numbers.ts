/** Finds what was measured or counted in a text, in English and Chinese: never a date, a version, a name or a status code. */
import { narrow, readNumeral } from './numerals.ts'
import { type Dimension, inUnit, readLeadingPer, readUnit, type Unit } from './units.ts'

/** From and to, in UTF-16 units. */
export type Span = readonly [from: number, to: number]

export type FoundNumber = {
  /** The number with its unit. */
  readonly from: number
  readonly to: number
  /** As written, before any unit. */
  readonly plain: number
  /** In the canonical unit; as written where there is none. */
  readonly value: number
  /** Null for a bare number. */
  readonly unit: Unit | null
  readonly dimension: Dimension | 'bare'
  readonly form: 'digits' | 'word'
}

/** In the order of the text. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const plain = narrow(text)
  const found: FoundNumber[] = []
  const names = spansOf(NAMES, plain)
  let at = 0
  let next = 0
  while (at < plain.length) {
    while ((names[next]?.[1] ?? plain.length) <= at) next++
    const [from, to] = names[next] ?? [plain.length, plain.length]
    if (from <= at) {
      at = to
      continue
    }
    const one = readAt(plain, at)
    // A number does not run into a name.
    if (one && one.to <= from) {
      if (one.dimension !== 'bare' || one.form === 'digits' || one.plain >= 2 || one.plain === 0)
        found.push(one)
      at = one.to
    } else at += LONG_RUN.exec(plain.slice(at, at + 200))?.[0].length ?? 1
  }
  return found
}

/** No number is written so: passed over as one. */
const LONG_RUN = /^[零〇一二两三四五六七八九十百千万亿半]{20,}/

/** Where each match of the patterns lies. */
function spansOf(patterns: readonly RegExp[], text: string): readonly Span[] {
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(
        (match): Span => [match.index, match.index + match[0].length],
      ),
    )
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** Names that are followed by a version: `Go 1.26`, `Kafka 3.5+`, `HTTP/2`. */
const VERSIONED =
  '(?:HTTP|TLS|SSL|Go|Golang|Java|JDK|Python|Node(?:\\.js)?|Kafka|Redis|Postgres(?:QL)?|MySQL|Kubernetes|K8s|Kernel|Linux|Ubuntu|Debian|iOS|Android|Vue|React|Angular|Spring(?: Boot)?|Rust|PHP|Ruby|Rails|Scala|Swift|Kotlin|TypeScript|ES|Elasticsearch|Flink|Spark|Hadoop|gRPC|etcd|Istio|Envoy|Nginx|Terraform|Docker|OAuth|IPv|MongoDB|Windows|macOS|Chrome|Dubbo|Netty|Hive|ClickHouse|webpack|Babel|Next\\.js|Nuxt|Django|Flask|Zookeeper|Consul|Helm|WebSocket|SQL Server|Oracle|C\\+\\+|C#|\\.NET|v|version|release|版本|RFC|PEP|ISO|PR|MR|issue|ticket|JIRA|ADR|port|端口|chapter|section|step|[Tt]eam|[Rr]oom|[Gg]roup|[Bb]uilding|[Tt]able|phase|stage|level|tier|sprint|round|option|version|zone|layer|line|Web|P|L|T|Q|H)'

/** What holds digits and measures nothing. */
const NAMES: readonly RegExp[] = [
  // Percentiles: P99, p99.9, TP99, 99th percentile, 99 分位, 99线.
  /(?<![A-Za-z])(?:TP|PCT|p)\s?\d{2}(?:\.?\d+)?(?![A-Za-z\d])/gi,
  /\d{2}(?:\.\d+)?(?:st|nd|rd|th)?[\s-]percentile|\d{2}(?:\.\d+)?\s*(?:分位数?|线(?!程|上|下))/gi,
  // Dates and times of day.
  /(?<!\d)(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?(?!\d)/g,
  new RegExp(
    `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?\\b${MONTHS}\\b\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d.,%]|\\s*(?:ms|s|%|k)\\b))?(?:,?\\s+(?:19|20)\\d\\d)?`,
    'g',
  ),
  /(?<![\d.,])(?:19|20)\d\d(?=\s*年|[，,;；。]|\.(?!\d)|\s+(?:and|when|was|we|I|our|the|to|until|by|on|sale|season|budget)\b|\s*$|\)|')(?:\s*年)?/g,
  /(?<=\b(?:in|since|until|by|during|from|of|early|late|mid-?|year|summer|winter|spring|autumn|fall|Q\d|H\d)\s)(?:19|20)\d\d(?!\s*(?:%|ms|[a-z]+s\b|\/)|[\d.,]\d)/gi,
  /\d{1,4}\s*年\s*(?:第?[一二三四1234]季度|[上下]半年|初|底|末|中)?(?:\s*\d{1,2}\s*月(?:份|\s*\d{1,2}\s*[日号])?)?(?<=(?:19|20)\d\d.{0,12}|\d月.{0,5})|\d{1,2}\s*月(?:份|\s*\d{1,2}\s*[日号])?(?!\S*个)|\d{1,2}\s*[日号](?![线])/g,
  /[一二三四五六七八九十]+月(?:份|底|初|中|上旬|下旬|[一二三四五六七八九十]+[日号])?|[一二三四五六七八九十两]组(?!件|合|成)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:am|pm))?/gi,
  /\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)(?![A-Za-z])|(?:凌晨|早上|上午|中午|下午|晚上|深夜|半夜)\s*\d{1,2}\s*点(?:半|\d{1,2}分?)?/gi,
  /\b[QHqh][1-4]\b|\b24\s?[/x×]\s?7\b|\b7\s?[x×*]\s?24\b|\b\d:\d\b|双\s?1[12]|(?<!\d)618(?!\d)|第\s*[\d一二三四五六七八九十]+/g,
  // Versions, identifiers, names with digits in them.
  new RegExp(
    `(?<![A-Za-z])${VERSIONED}[\\s/]?\\s?#?v?\\d+(?:\\.\\d+)*(?:\\.x)?\\+?(?![A-Za-z%\\d]|\\s*%|\\s*\\d{3}\\b|\\s(?:requests|users|orders|ms|s|seconds|minutes|hours|days|weeks|times|events|calls|errors)\\b)`,
    'g',
  ),
  /\bv?\d+\.\d+\.\d+(?:\.\d+)?(?:[-+][\w.]+)?|\bv\d+(?:\.\d+)*\b/gi,
  /#\d+|\b[A-Za-z]+[-_]\d+(?:\.\d+)*\b(?![%.]\d)|(?<![\p{Script=Han}])\b[A-Za-z]+\d+(?:\.\d+)?[A-Za-z\d]*\b|\b[A-Z]\d+\b/gu,
  /\b\d+(?:st|nd|rd|th)\b|\b\d(?:D|FA|PC|G)\b|\b(?:8|16|32|64|128|256)-?\s?bit\b|\b[A-Za-z]\d[A-Za-z]\b/g,
  /\b[1-5]xx\b|\b[45]0\ds\b/gi,
  // Status codes, where the sentence says so or nothing else follows.
  /(?<=\b(?:HTTP|status|code|codes|error|an?|return(?:s|ed|ing)?|got|into|as|a few|many|some|with)\s)[1-5]\d\d(?=\s+(?:errors?|responses?|status|codes?|into|to|as|and|or|instead|without|from|for|by|when|,)|[.,;:)]|\s*$)/gi,
  /\b[45](?:0[0-9]|2[29])\s*(?:errors?|responses?|status|codes?|错误|状态码|码|响应)(?!\s*(?:a|per|each|\/))/gi,
  /(?<=(?:状态码|错误码|返回|报|抛|变成|转成|映射成|映射为|HTTP)\s*)[1-5]\d\d(?!\s*[\d.%万千个次条单万笔毫秒]|\d)/g,
  /(?<![\d.])(?:429|500|502|503|504|404|403|401)(?=\s*(?:被|错误|为|成|当成|误|映射|转)|\s+(?:was|were|mapped|turned|hidden|masked|reported)\b)/g,
]

function readAt(text: string, at: number): FoundNumber | null {
  const before = text[at - 1] ?? ''
  if (/[A-Za-z\d_]/.test(before) && /[A-Za-z\d.]/.test(text[at] ?? '')) return null
  if (/[\d.]/.test(before) && /\d/.test(text[at] ?? '')) return null
  const leading = readLeadingPer(text, at)
  if (leading) {
    const inner = readPlain(text, leading.to)
    if (!inner) return null
    if (inner.unit && inner.dimension !== 'count' && inner.dimension !== 'size')
      return inner.dimension === 'rate' ? inner : null
    const unit: Unit = { dimension: 'rate', name: '/s', times: 1, over: leading.seconds }
    const size: Unit | null = inner.unit && {
      ...inner.unit,
      dimension: 'throughput',
      name: 'B/s',
      over: inner.unit.over * leading.seconds,
    }
    const whole = inner.dimension === 'size' && size ? size : unit
    return {
      ...inner,
      from: at,
      unit: whole,
      dimension: whole.dimension,
      value: inUnit(inner.plain, whole),
    }
  }
  const part = /^(百|千|万)分之/.exec(text.slice(at, at + 3))
  if (part) {
    const numeral = readNumeral(text, at + part[0].length)
    if (!numeral || 'problem' in numeral) return null
    const over = part[1] === '百' ? 1 : part[1] === '千' ? 10 : 100
    const unit: Unit = { dimension: 'percent', name: '%', times: 1, over }
    return {
      from: at,
      to: numeral.to,
      plain: numeral.value,
      value: inUnit(numeral.value, unit),
      unit,
      dimension: 'percent',
      form: numeral.form,
    }
  }
  return readPlain(text, at)
}

/** `2 400 postings a second`, `4 million invoices`: in a text any plural may be what is counted. */
function readNoun(text: string, at: number): { to: number; unit: Unit } | null {
  COUNTED.lastIndex = at
  const match = COUNTED.exec(text)
  if (!match?.[1]) return null
  const to = at + match[0].length
  const rate = readUnit(text, to)
  if (
    rate &&
    'unit' in rate &&
    rate.unit.dimension === 'rate' &&
    /^\s*(?:\/|per|an?|each|every)/i.test(text.slice(to))
  )
    return rate
  return { to, unit: { dimension: 'count', name: match[1].toLowerCase(), times: 1, over: 1 } }
}
const COUNTED =
  /\s+(?:[a-z]+ )?(?!(?:was|has|its|his|this|less|across|plus|versus|unless|always|does|is|as|us|towards?|perhaps|besides)(?![a-z]))([a-z]{3,}s)(?![A-Za-z])/iy

/** Words that look like a Chinese number and are none. */
const CHINESE_WORD =
  /^(?:一(?:个(?!月|小时|季度|星期)|些|直|起|样|般|致|定|旦|下|条|套|次|方面|线|手|系列|开始|边|点|步|共|遍|把|眼|种|份|位|件|张|台|家|组|层|版|轮|路|体|键|同|切|期|并|经|时)|十分|千万|万一|三方|两边|二者|两者|一|半(?!个?(?:秒|分钟|小时|天|周|个?月|年|季度)))/

function readPlain(text: string, at: number): FoundNumber | null {
  const slice = text.slice(at, at + 6)
  const numeral = readNumeral(text, at)
  if (!numeral || 'problem' in numeral) return null
  const isChinese = /^[\p{Script=Han}]/u.test(slice)
  const joint = /^-(?=[A-Za-z])/.exec(text.slice(numeral.to, numeral.to + 2)) ? 1 : 0
  const read = readUnit(text, numeral.to + joint) ?? readNoun(text, numeral.to)
  const isBareWord = numeral.form === 'word' && numeral.value < 2 && numeral.value > 0
  if (isChinese) {
    // 三 in 三方 is no number: a Chinese numeral needs something to count.
    if (/[第每]/.test(text[at - 1] ?? '')) return null
    if (!read && numeral.to - at < 2 && !/^[万亿]/.test(text.slice(numeral.to))) {
      if (!/^[名位家条套种项层台轮组块类步]/.test(text.slice(numeral.to))) return null
    }
    if (CHINESE_WORD.test(slice) && !(read && 'unit' in read && read.unit.dimension !== 'count'))
      return null
  }
  const unit = read && 'unit' in read ? read.unit : null
  if (isBareWord && (!unit || unit.dimension === 'count')) return null
  const to = read && 'unit' in read ? read.to : numeral.to
  return {
    from: at,
    to,
    plain: numeral.value,
    value: unit ? inUnit(numeral.value, unit) : numeral.value,
    unit,
    dimension: unit?.dimension ?? 'bare',
    form: numeral.form,
  }
}
