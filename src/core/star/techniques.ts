/** Names of techniques and tools: what an interviewer can ask about. */
import type { Span } from '../numbers.ts'
import { lexicon, spansOf, withoutOverlaps } from './lexicon.ts'

const TOOLS = lexicon(
  'Oracle|SQL Server|MariaDB|Solr|Hadoop|Hive|Presto|Trino|Druid|Doris|StarRocks|Neo4j|InfluxDB|VictoriaMetrics|Thanos|Redis|Lua|Kafka|Pulsar|RabbitMQ|RocketMQ|NATS|SQS|Kinesis|Flink|Spark|Airflow|Temporal|etcd|Consul|ZooKeeper|Nacos|Apollo|Envoy|Istio|Linkerd|' +
    'Nginx|HAProxy|Kong|APISIX|Traefik|Kubernetes|K8s|Docker|Helm|Argo|ArgoCD|Argo CD|Flux|Terraform|Ansible|Pulumi|Jenkins|GitHub Actions|' +
    'GitLab CI|Bazel|Prometheus|Grafana|Loki|Jaeger|Zipkin|OpenTelemetry|OTel|Datadog|Sentry|ELK|Elasticsearch|OpenSearch|ClickHouse|' +
    'Postgres|PostgreSQL|MySQL|TiDB|CockroachDB|Cassandra|ScyllaDB|MongoDB|DynamoDB|HBase|RocksDB|SQLite|Spanner|Vitess|Snowflake|BigQuery|' +
    'Memcached|Caffeine|Ristretto|Debezium|Canal|Binlog|gRPC|GraphQL|REST|WebSocket|Protobuf|Protocol Buffers|Avro|Thrift|Dubbo|QUIC|' +
    'eBPF|pprof|perf|flame graph|flamegraph|strace|bpftrace|gctrace|GC trace|execution tracer|async-profiler|JFR|Arthas|MAT|heap dump|goroutine dump|thread dump|' +
    'Raft|Paxos|gossip|CRDT|version vector|vector clock|Bloom filter|HyperLogLog|LSM|B-tree|skip list|consistent hashing|' +
    'JMeter|k6|wrk|Locust|vegeta|Gatling|Toxiproxy|Chaos Mesh|chaos engineering|LaunchDarkly|webpack|Vite|esbuild|SWC|React|Vue|Playwright|Cypress|' +
    'Sentinel|Hystrix|Resilience4j|Resilience4J|XXL-JOB|ShardingSphere|MyBatis|Spring Boot|Spring Cloud|Netty|Tokio|epoll|io_uring|sync.Pool|errgroup|singleflight|GOGC|GOMEMLIMIT|GMP|' +
    'S3|CloudFront|CDN|Lambda|ECS|EKS|PgBouncer|ProxySQL|Varnish|Vault|OIDC|OAuth|JWT|mTLS|Keycloak|OPA|Cilium|Calico|AWS|GCP|Azure|Selenium|Cucumber|Appium|Postman|HTTP/2|HTTP/3|WebRTC|HLS|WebAssembly|WASM|XGBoost|LightGBM|PyTorch|TensorFlow|scikit|pandas|dbt|Dagster|Celery|Sidekiq|Rails|Django|FastAPI|Next.js|Redux|Storybook|Tailwind|PostGIS|pgvector|DuckDB|Parquet|Iceberg|Delta Lake|Superset|Looker|PagerDuty|Opsgenie|Backstage|Renovate|Dependabot|SonarQube|Keda|HPA|Karpenter',
)

const METHODS = lexicon(
  'batched|in batches|partitioned|lazy loaded|lazy load|in parallel|parallelis*|paralleliz*|throttl*|paginat*|debounc*|precompute*|canary|canary release|canaries|blue green|feature flag|feature toggle|shadow traffic|traffic shadowing|dual write|dual run|dual read|strangler|strangler fig|' +
    'rate limit|rate limiter|rate limiting|token bucket|leaky bucket|sliding window|circuit breaker|bulkhead|back pressure|backpressure|exponential backoff|backoff|' +
    'jitter|retry budget|timeout budget|idempotency|idempotency key|idempotent|idempotent consumer|outbox|outbox table|outbox pattern|inbox table|saga|two phase commit|2PC|TCC|CQRS|' +
    'event sourcing|change data capture|CDC|read replica|replica|shard|sharding|sharded|partitioning|partition key|hash partition*|connection pool|connection pooling|object pool|' +
    'worker pool|thread pool|goroutine pool|bulk insert|bulk write|double write|deadline|shadow write|batch write|batch insert|pipelining|coalescing|request coalescing|debounce|debouncing|deduplication|dedup|de-duplicat*|' +
    'cache|caching|cache aside|write through|write behind|local cache|materialized view|materialised view|covering index|composite index|partial index|index|indexes|indices|' +
    'query plan|EXPLAIN|denormali*|prepared statement|cursor pagination|keyset pagination|lazy loading|code splitting|tree shaking|memoization|memoisation|' +
    'copy on write|lock free|lock striping|mutex|read write lock|RWMutex|atomic|atomics|compare and swap|CAS|optimistic lock|optimistic locking|pessimistic lock|distributed lock|advisory lock|' +
    'lease|leases|leader election|heartbeat|health check|readiness probe|liveness probe|graceful shutdown|load balanc*|load shedding|admission control|priority queue|message queue|queue|dead letter queue|dead letter|' +
    'load test|load testing|load tested|stress test|soak test|chaos test|chaos drill|game day|fault injection|contract test|contract testing|integration test|property based test|property test|fuzzing|fuzz test|mutation test*|regression test|golden test|snapshot test*|unit test|' +
    'end to end test|smoke test|linter|lint rule|static analysis|type check|RFC|ADR|decision record|design doc|design document|five whys|' +
    'burn rate alert|alerting rule|alert rule|synthetic check|synthetic monitoring|tracing|trace|distributed tracing|structured logging|structured log|profiling|profile|profiled|CPU profile|heap profile|block profile|mutex profile|' +
    'A/B test|A/B testing|AB test|experiment|hypothesis test|regression analysis|autoscaling|autoscaler|auto scaling|rollback|roll back|rolled back|rolling update|migration script|schema migration|online migration|backfill|backfilling|' +
    'CI|CI/CD|pipeline|CI pipeline|build cache|remote cache|parallel test*|test parallel*|incremental build|monorepo|service mesh|sidecar|BFF|reverse proxy|reconciliation|reconciliation job|checksum|watermark|' +
    'compression|gzip|zstd|delta encoding|delta sync|snapshot|write ahead log|WAL|checkpoint|checkpointing|mapping|allow list|state machine|cron job|escape analysis|inlining|zero copy|mmap|memory pool|preallocat*|struct layout|data structure|hash map|ring buffer|bitmap|binary search|' +
    'quorum|failover|active active|multi region|hot standby|warm standby|geo routing|sticky session|webhook|long polling|server sent events|bounded queue|bounded channel|semaphore|fan out|fan in|context cancellation|deadline propagation|hedged request|prefetch*|precomput*|adapter|dependency injection|event bus|event driven|domain events|modular monolith|pair programming|dry run|audit log|separate quota|error mapping|correlation id|trace id|request id|warm up|connection reuse|keep alive|HTTP keep-alive|schema registry|feature store|embeddings?|vector index|prompt cache|kill switch|gradient boosting|random forest|logistic regression|neural network|decision tree|collaborative filtering|k means|simulated annealing|genetic algorithm|linear programming|dynamic programming|local search|geohash*|quadtree|R tree|trie|inverted index|vector search|fine tuning|fine tuned|LRU|LFU|ETag|server side rendering|service worker|virtual scrolling|virtual list|code generation|codemod|error budget|runbook|forward error correction|adaptive bitrate|RBAC|row level security|token bucket|exponential smoothing|anomaly detection|rule engine|content hash*|merkle tree|tail sampling|sampling',
)

const CHINESE = lexicon(
  '灰度|金丝雀|蓝绿|特性开关|功能开关|双写|截止时间|双跑|影子流量|流量回放|流量录制|绞杀者|限流|令牌桶|漏桶|滑动窗口|熔断|降级|舱壁|背压|退避|抖动|重试预算|超时预算|幂等|去重|本地消息表|发件箱|事务消息|两阶段提交|' +
    '事件溯源|读写分离|只读副本|从库|分片|分库分表|分库|分表|分区|分桶|连接池|对象池|协程池|线程池|工作池|批量写|批量|分批|批处理|并行|合并请求|合并写|防抖|缓存|本地缓存|多级缓存|二级缓存|缓存预热|预热|旁路缓存|物化视图|覆盖索引|联合索引|复合索引|索引|执行计划|' +
    '懒加载|代码分割|写时复制|无锁|分段锁|读写锁|互斥锁|原子|乐观锁|悲观锁|分布式锁|租约|选主|心跳|健康检查|探针|优雅停机|优雅退出|负载均衡|过载保护|优先级队列|消息队列|队列|死信|压测|全链路压测|混沌|故障注入|故障演练|契约测试|' +
    '集成测试|模糊测试|单元测试|单测|回归测试|静态检查|静态分析|决策记录|设计文档|应急手册|燃烧率|告警规则|拨测|链路追踪|追踪|埋点|结构化日志|火焰图|剖析|堆转储|自动扩缩容|弹性伸缩|扩缩容|回滚|滚动发布|' +
    '在线迁移|数据迁移|回填|流水线|构建缓存|增量构建|服务网格|边车|对账|校验和|水位|压缩|增量同步|快照|预写日志|状态机|定时任务|逃逸分析|零拷贝|内存池|预分配|环形缓冲|位图|布隆过滤器|一致性哈希|' +
    '故障转移|容灾|多活|异地多活|热备|主备|主从|长轮询|信号量|上下文取消|预取|预计算|预扣|库存预扣|异步化|异步|削峰|最终一致|强一致|原子扣减|扣减|熔断器|白名单|错误码映射|错误映射|异步刷盘|批量提交|读写拆分|动静分离|冷热分离|归档|时间轮|延迟队列|补偿|事务|最终一致性|双缓冲|埋点|A/B 实验|AB 实验|A/B 测试|实验平台|事件驱动|领域事件|原型|服务发现|注册中心|配置中心|自愈|巡检|探活|脏数据|限速|并行化|并发控制|轮询|游标|分页|自适应码率|前向纠错|梯度提升|随机森林|逻辑回归|神经网络|微调|向量检索|倒排索引|聚类|协同过滤|模拟退火|动态规划|线性规划|流式处理|流式计算|服务端渲染|虚拟列表|代码生成|错误预算|规则引擎|异常检测|权限模型|加权轮询',
)

/** Names nobody can list: `pg_stat_statements`, CamelCase. Metrics and plain plurals are none. */
const CODE_LIKE =
  /`[^`\n]{2,40}`|(?<![A-Za-z])[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+(?![A-Za-z])|(?<![A-Za-z])[a-z]+_[a-z_]*[a-z](?![A-Za-z(])|(?<![A-Za-z])[a-z]+[A-Z][A-Za-z]+(?![A-Za-z])/g
const METRIC_SNAKE = /_(?:seconds|total|bytes|ratio|count|ms|rate)$/

/** `metrics`: names of what is measured, which may hold a technique's name: the cache of a cache hit rate. */
export function findTechniques(text: string, metrics: readonly Span[]): readonly Span[] {
  const all = [
    ...spansOf(TOOLS, text),
    ...spansOf(METHODS, text),
    ...spansOf(CHINESE, text),
    ...spansOf(CODE_LIKE, text).filter(([from, to]) => !METRIC_SNAKE.test(text.slice(from, to))),
  ]
  const isOver = (span: Span, others: readonly Span[]): boolean =>
    others.some(([from, to]) => from < span[1] && span[0] < to)
  // The CI of a CI build time is part of its name.
  const isNameOf = ([, to]: Span): boolean =>
    metrics.some(([from]) => from === to + 1 && text[to] === ' ')
  return withoutOverlaps(all).filter((span) => !isOver(span, metrics) && !isNameOf(span))
}
