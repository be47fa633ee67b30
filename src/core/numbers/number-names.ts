/** Dates, versions, identifiers, percentiles and status codes: they hold digits and measure nothing. */

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** Names that are followed by a version: `Go 1.26`, `Kafka 3.5+`, `HTTP/2`. */
const VERSIONED =
  '(?:HTTP|TLS|SSL|Go|Golang|Java|JDK|Python|Node(?:\\.js)?|Kafka|Redis|Postgres(?:QL)?|MySQL|Kubernetes|K8s|Kernel|Linux|Ubuntu|Debian|iOS|Android|Vue|React|Angular|Spring(?: Boot)?|Rust|PHP|Ruby|Rails|Scala|Swift|Kotlin|TypeScript|ES|Elasticsearch|Flink|Spark|Hadoop|gRPC|etcd|Istio|Envoy|Nginx|Terraform|Docker|OAuth|IPv|MongoDB|Windows|macOS|Chrome|Dubbo|Netty|Hive|ClickHouse|webpack|Babel|Next\\.js|Nuxt|Django|Flask|Zookeeper|Consul|Helm|WebSocket|SQL Server|Oracle|C\\+\\+|C#|\\.NET|v|version|release|版本|RFC|PEP|ISO|PR|MR|issue|ticket|JIRA|ADR|port|端口|chapter|section|step|[Tt]eam|[Rr]oom|[Gg]roup|[Bb]uilding|[Tt]able|phase|stage|level|tier|sprint|round|option|version|zone|layer|line|Web|P|L|T|Q|H)'

/** What holds digits and measures nothing. */
export const NAMES: readonly RegExp[] = [
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
