/** The words and symbols of units, in two languages. Pure data; `units.ts` reads them. */

export type Dimension = 'rate' | 'time' | 'size' | 'throughput' | 'percent' | 'points' | 'count'

/** In the unit named: a value times `times`, divided by `over` (both whole, so that 2.3 ms stays 0.0023 s). */
export type Unit = {
  readonly dimension: Dimension
  /** Canonical: `/s s B B/s % pp`, or a plural English noun; empty for a counter that names nothing (个). */
  readonly name: string
  readonly times: number
  readonly over: number
}

const unit = (dimension: Dimension, name: string, times = 1, over = 1): Unit => ({
  dimension,
  name,
  times,
  over,
})

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A month is 30 days and a year 365: estimates need no calendar. */
const SECONDS: readonly (readonly [names: string, times: number, over?: number])[] = [
  ['ns nanosecond nanoseconds 纳秒', 1, 1e9],
  ['us µs μs microsecond microseconds 微秒', 1, 1e6],
  ['ms msec msecs millisecond milliseconds 毫秒', 1, 1000],
  ['s sec secs second seconds 秒 秒钟', 1],
  ['min mins minute minutes 分钟', MINUTE],
  ['h hr hrs hour hours 小时 个小时 钟头 个钟头', HOUR],
  ['d day days 天', DAY],
  ['wk wks week weeks 周 星期 个星期', 7 * DAY],
  ['month months 个月', 30 * DAY],
  ['quarter quarters 季度 个季度', 90 * DAY],
  ['yr yrs year years 年', 365 * DAY],
]

export const TIME_UNITS: ReadonlyMap<string, Unit> = new Map(
  SECONDS.flatMap(([names, times, over]) =>
    names.split(' ').map((name) => [name, unit('time', 's', times, over)] as const),
  ),
)

const SIZES: readonly (readonly [names: string, times: number, over?: number])[] = [
  ['B byte bytes 字节', 1],
  ['kB KB kb kilobyte kilobytes 千字节', 1e3],
  ['MB mb meg megs megabyte megabytes 兆字节', 1e6],
  ['GB gb gig gigs gigabyte gigabytes', 1e9],
  ['TB tb terabyte terabytes', 1e12],
  ['PB pb petabyte petabytes', 1e15],
  ['KiB Ki kib kibibyte kibibytes', 2 ** 10],
  ['MiB Mi mib mebibyte mebibytes', 2 ** 20],
  ['GiB Gi gib gibibyte gibibytes', 2 ** 30],
  ['TiB Ti tib tebibyte tebibytes', 2 ** 40],
  ['PiB Pi pib', 2 ** 50],
  ['bit bits 比特', 1, 8],
  ['kbit Kbit kbits', 1e3, 8],
  ['Mbit Mbits', 1e6, 8],
  ['Gbit Gbits', 1e9, 8],
  ['Tbit Tbits', 1e12, 8],
]

export const SIZE_UNITS: ReadonlyMap<string, Unit> = new Map(
  SIZES.flatMap(([names, times, over]) =>
    names.split(' ').map((name) => [name, unit('size', 'B', times, over)] as const),
  ),
)

const RATES: readonly (readonly [names: string, unit: Unit])[] = [
  ['rps qps tps iops wps pps hz', unit('rate', '/s')],
  ['rpm qpm', unit('rate', '/s', 1, MINUTE)],
]
const THROUGHPUTS: readonly (readonly [names: string, unit: Unit])[] = [
  ['bps', unit('throughput', 'B/s', 1, 8)],
  ['kbps Kbps', unit('throughput', 'B/s', 1e3, 8)],
  ['Mbps mbps', unit('throughput', 'B/s', 1e6, 8)],
  ['Gbps gbps', unit('throughput', 'B/s', 1e9, 8)],
  ['Tbps', unit('throughput', 'B/s', 1e12, 8)],
  ['Bps', unit('throughput', 'B/s')],
  ['kBps KBps', unit('throughput', 'B/s', 1e3)],
  ['MBps', unit('throughput', 'B/s', 1e6)],
  ['GBps', unit('throughput', 'B/s', 1e9)],
]
const spread = (rows: readonly (readonly [string, Unit])[]): readonly (readonly [string, Unit])[] =>
  rows.flatMap(([names, one]) => names.split(' ').map((name) => [name, one] as const))

export const RATE_UNITS: ReadonlyMap<string, Unit> = new Map(spread(RATES))
export const THROUGHPUT_UNITS: ReadonlyMap<string, Unit> = new Map(spread(THROUGHPUTS))

export const PERCENT = unit('percent', '%')
export const PERMILLE = unit('percent', '%', 1, 10)
export const TENTHS = unit('percent', '%', 10)
export const POINTS = unit('points', 'pp')
export const TIMES = unit('count', 'times')
export const PLAIN = unit('count', '')

/** Read in more than one way; a sentence asks which one is meant. */
export const AMBIGUOUS = new Set(['m', 'Kb', 'Mb', 'Gb', 'Tb', 'ops', '兆', '分', '月'])

/** plural=singular where it is not the plural less its `s`; then the same in Chinese. */
const NOUNS =
  'requests calls queries=query events messages users orders units items goroutines threads connections nodes machines ' +
  'servers instances replicas shards partitions clients rows records keys files errors failures retries=retry tries=try ' +
  'attempts clicks packages lines people=person engineers developers devices sessions transactions jobs tasks tokens ' +
  'operations writes reads series=series pods containers clusters services tenants images spans logs updates heartbeats ' +
  'holds products customers teams tables columns indexes=index tests commits releases deployments deploys builds bugs ' +
  'incidents alerts alarms tickets complaints pages steps stages rounds workers processes=process cores cpus disks ' +
  'buckets brokers topics consumers producers subscribers watchers agents policies=policy slots locks leases batches=batch ' +
  'chunks blocks regions zones hosts objects documents posts comments views visits sales payments accounts copies=copy ' +
  'layers hops hits misses=miss entries=entry elements points packets frames rules experiments exposures points ' +
  'sidecars endpoints label-sets samples metrics timeouts lookups fetches=fetch scans iterations elections votes voters ' +
  'boxes=box vms vcpus visitors notifications inserts sockets blobs drives ssds pictures ' +
  'members followers photos videos songs books cars apples bananas times'
const CHINESE_NOUNS =
  'requests=请求 个请求 次请求|calls=调用 次调用|queries=查询 次查询|events=事件 个事件|messages=消息 条消息|users=用户 个用户|' +
  'orders=订单 单 个订单 笔订单|units=件|goroutines=协程 个协程|threads=线程 个线程|connections=连接 个连接 条连接|nodes=节点 个节点|' +
  'machines=台机器 机器 台|servers=服务器 台服务器|instances=实例 个实例|replicas=副本 个副本|shards=分片 个分片|' +
  'partitions=分区 个分区|clients=客户端 个客户端|rows=行|records=记录 条记录|keys=个键|files=文件 个文件|' +
  'errors=错误 个错误|people=人 个人|services=服务 个服务|transactions=笔 事务 个事务|items=商品 件商品|clicks=点击 次点击|' +
  'cores=核 个核 核心 个核心|vcpus=核vCPU|cpus=颗CPU 个CPU|pods=个Pod|containers=容器 个容器|disks=磁盘 块磁盘 块盘 硬盘 块硬盘|workers=个worker|consumers=消费者 个消费者|hosts=主机 台主机|brokers=个broker|vms=虚拟机 台虚拟机|images=图片 张图片 张|photos=照片 张照片|notifications=通知 条通知|topics=个主题|tables=张表|customers=客户 个客户|accounts=账户 账号 个账户 个账号|engineers=工程师 个工程师 名工程师|keys=键|lines=行代码|' +
  'devices=设备 台设备|tasks=任务 个任务|writes=次写入 写入|reads=次读取 读取|retries=次重试|packages=个包|' +
  'times=次 倍'

const singular = (plural: string): string => plural.replace(/s$/, '')

/** Word (in lower case) or Chinese word -> plural English noun. */
export const COUNT_NOUNS: ReadonlyMap<string, string> = new Map([
  ...NOUNS.split(' ').flatMap((entry) => {
    const [plural = '', one = singular(plural)] = entry.split('=')
    return [[plural, plural] as const, [one, plural] as const]
  }),
  ['req', 'requests'],
  ['reqs', 'requests'],
  ['msg', 'messages'],
  ['msgs', 'messages'],
  ['conns', 'connections'],
  ['op', 'operations'],
  ['dau', 'users'],
  ['mau', 'users'],
  ['hb', 'heartbeats'],
  ['x', 'times'],
  ['fold', 'times'],
  ...CHINESE_NOUNS.split('|').flatMap((entry) => {
    const [plural = '', names = ''] = entry.split('=')
    return names.split(' ').map((name) => [name, plural] as const)
  }),
])

/** Counters that name nothing: any count may have them. */
export const COUNTERS = new Set(['个', '条', '次', '项', '份', '套', '种'])

/** What the sticky pattern matches at a place. */
export function matchStart(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
