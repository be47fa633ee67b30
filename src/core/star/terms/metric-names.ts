/** What is measured, by one name in both languages: "error rate" and 错误率 are the same metric. Pure data. */
import { groupsIn } from './name-table.ts'

/** Which numbers can be of a metric. `any`: nothing is known of it. */
export type Measure = 'time' | 'share' | 'rate' | 'size' | 'amount' | 'any'

/**
 * The first name of a metric is its id. What has a `~` before it names the metric beside a number alone: a build, or pages, may be
 * anything; and a rate is known by its shape.
 */
const TABLE: Readonly<Record<Measure, string>> = {
  time: `
latency|latencies|response time|延迟|时延|响应时间|~响应耗时|响应速度|耗时
query time|查询时间|查询耗时
build time|~build|构建时间|构建时长|~构建耗时|~编译时间|~构建
startup time|start up time|startup|cold start|boot time|启动时间|启动耗时|~启动时长|~冷启动
load time|page load|加载时间|加载耗时|首屏
~deploy time|~release time|~deployment time|~部署时间|~部署时长|发布时长|~发布时间|~发布耗时
recovery time|time to recover|time to restore|~mean time to recovery|MTTR|恢复时间|恢复时长|~故障恢复时间|~平均恢复时间
~detection time|time to detect|MTTD|~发现时间|~发现时长
~outage time|downtime|故障时长|~停机时间|~宕机时间
lead time|cycle time|交付周期|~交付时间
~rollback time|回滚时间|~回滚时长
review time|time to merge|merge time|评审时间|合并时间
wait time|waiting time|~等待时间|~排队时间
processing time|处理时间|~处理耗时
execution time|run time|runtime|执行时间|~运行时间|~执行耗时
GC pause|pause time|~停顿时间|~GC 停顿|停顿
onboarding time|~上手时间
turnaround time|turnaround|~周转时间
~time to first byte|TTFB|首字节
consumer lag|replication lag|lag|~消费延迟|~复制延迟|~同步延迟|~主从延迟
~slip|~slippage|~schedule slip|~延期|~延误|~逾期
TTI;LCP;FCP;RTO;RPO
`,
  share: `
success rate|~成功率
failure rate|~失败率
error rate|~error ratio|~errors|~错误率|~报错率|~出错率|~异常率
timeout rate|~超时率
retry rate|~重试率
hit rate|hit ratio|cache hit|~命中率
miss rate|~未命中率
availability|uptime|可用性|~可用率
conversion rate|conversion|~转化率
coverage|test coverage|~覆盖率|~测试覆盖率
crash rate|~崩溃率
retention|~retention rate|~留存率|留存
churn|~churn rate|~流失率
bounce rate|~跳出率
complaint rate|投诉率
loss rate|packet loss|~丢失率|~丢包率|丢包
drop rate|~丢弃率
rejection rate|~拒绝率
CPU usage|CPU utili*|CPU load|~CPU 使用率|~CPU 利用率|~CPU 占用率|~CPU 占用|~CPU
memory usage|~内存使用率|~内存占用率
utilization|utilisation|利用率|使用率
false positive rate|false positive|~误报率|误报
accuracy|~准确率
precision|~精确率
recall|~召回率
flaky rate|flake rate|flakiness|~不稳定率
pass rate|~通过率
defect rate|bug rate|~缺陷率
change failure rate|~变更失败率
~oversell rate|~超卖率
crash free|~无崩溃率
`,
  rate: `
throughput|QPS|RPS|TPS|request rate|吞吐量|吞吐|~每秒请求数
IOPS
deploy frequency|deployment frequency|部署频率|发布频率
`,
  size: `
memory|memory footprint|RSS|heap size|内存|~内存占用
bundle size|包大小|~包体积
binary size|image size|~镜像大小
disk usage|~storage|磁盘占用|~存储占用
bandwidth|带宽
`,
  amount: `
cost|bill|spend|cloud cost|storage cost|成本|费用|账单
revenue|GMV|~收入|~营收
~complaints|~number of complaints|投诉量|投诉数|~投诉
~tickets|ticket volume|ticket count|工单量|工单数|~工单
~alerts|~alarms|alert volume|alert count|~pages|告警数|告警量|报警量|~告警|~报警
~incidents|~outages|incident count|故障数|事故数|~故障次数|~事故
backlog|queue depth|queue length|积压量|积压|堆积量|堆积|队列长度
DAU|日活
MAU|月活
NPS;CSAT;apdex
goroutine count|~goroutines|协程数
connection count|~connections|连接数
~thread count|线程数
~concurrency|并发数|~并发
~allocations|allocation|allocs
~rollbacks|~回滚次数
~retries|重试次数
~oversold orders|oversold|oversell|~超卖单|超卖
~lost orders|~丢单
~duplicates|~duplicate orders|~重复单|~重复订单
~order volume|单量|订单量
~bugs|bug count|~defects|缺陷数
~timeouts|~超时次数
~failed checkouts|~failed orders|~失败订单
`,
  any: `
CPU time;GC time;MTBF;render time;CLS;INP;delay;percentile;median;average;mean time;duration;time to first;escape rate
request volume;rate of;pages per;on-call load;page volume;人力;崩溃;卡顿;在线人数;平均时间;时长;漏报;丢失数;体积;误差
准确;中位数;平均值;分位
`,
}

export type MetricName = {
  readonly id: string
  readonly measure: Measure
  readonly names: readonly string[]
  /** Those that name a metric wherever they stand. */
  readonly sure: readonly string[]
}

export const METRIC_NAMES: readonly MetricName[] = Object.entries(TABLE).flatMap(
  ([measure, groups]) =>
    groupsIn(groups).map((group): MetricName => {
      const names = group.map(({ name }) => name)
      const sure = group.filter(({ mark }) => mark === null).map(({ name }) => name)
      return { id: names[0] ?? '', measure: measure as Measure, names, sure }
    }),
)
