/** Methods, practices and properties, in English and Chinese. Pure data. */
import type { TermTable } from './terms.ts'

export const PRACTICES: TermTable = {
  both: `
rate limiting|rate limit|rate limiter|限流|限速;message queue|message broker|消息队列|消息中间件;cache|caching|缓存
canary|canary release|灰度|灰度发布|金丝雀;load test|load testing|压测;tracing|链路追踪;circuit breaker|~circuit breaking|熔断
idempotency|idempotent|幂等;sharding|shard|分片|分库分表;Raft;Paxos;chaos engineering;blue green;event sourcing;partitioning
profiling;CI/CD;service mesh;event driven;feature flag;load balanc*;data structure
降级;读写分离;分布式锁;负载均衡;全链路压测;单元测试;服务网格;容灾;异地多活;事务;最终一致性;事件驱动;流式计算
`,
  stories: `
batched;in batches;partitioned;lazy loaded;lazy load;in parallel;parallelis*;paralleliz*;throttl*;paginat*;debounc*
precompute*;canaries;feature toggle;shadow traffic;traffic shadowing;dual write;dual run;dual read;strangler;strangler fig
token bucket;leaky bucket;sliding window;bulkhead;back pressure;backpressure;exponential backoff;backoff;jitter;retry budget
timeout budget;idempotency key;idempotent consumer;outbox;outbox table;outbox pattern;inbox table;saga;two phase commit;2PC
TCC;CQRS;change data capture;CDC;read replica;replica;sharded;partition key;hash partition*;connection pool;connection pooling
object pool;worker pool;thread pool;goroutine pool;bulk insert;bulk write;double write;deadline;shadow write;batch write
batch insert;pipelining;coalescing;request coalescing;debounce;debouncing;deduplication;dedup;de-duplicat*;cache aside
write through;write behind;local cache;materialized view;materialised view;covering index;composite index;partial index;index
indices;query plan;EXPLAIN;denormali*;prepared statement;cursor pagination;keyset pagination;lazy loading;code splitting
tree shaking;memoization;memoisation;copy on write;lock free;lock striping;mutex;read write lock;RWMutex;atomic
compare and swap;CAS;optimistic lock;optimistic locking;pessimistic lock;distributed lock;advisory lock;lease;leader election
heartbeat;health check;readiness probe;liveness probe;graceful shutdown;load shedding;admission control;priority queue;queue
dead letter queue;dead letter;load tested;stress test;soak test;chaos test;chaos drill;game day;fault injection;contract test
contract testing;integration test;property based test;property test;fuzzing;fuzz test;mutation test*;regression test
golden test;snapshot test*;unit test;end to end test;smoke test;linter;lint rule;static analysis;type check;RFC;ADR
decision record;design doc;design document;five whys;burn rate alert;alerting rule;alert rule;synthetic check
synthetic monitoring;trace;distributed tracing;structured logging;structured log;profile;profiled;CPU profile;heap profile
block profile;mutex profile;A/B test;A/B testing;AB test;experiment;hypothesis test;regression analysis;autoscaling;autoscaler
auto scaling;rollback;roll back;rolled back;rolling update;migration script;schema migration;online migration;backfill
backfilling;CI;pipeline;CI pipeline;build cache;remote cache;parallel test*;test parallel*;incremental build;monorepo;sidecar
BFF;reverse proxy;reconciliation;reconciliation job;checksum;watermark;compression;gzip;zstd;delta encoding;delta sync
snapshot;write ahead log;WAL;checkpoint;checkpointing;mapping;allow list;state machine;cron job;escape analysis;inlining
zero copy;mmap;memory pool;preallocat*;struct layout;hash map;ring buffer;bitmap;binary search;quorum;failover;active active
multi region;hot standby;warm standby;geo routing;sticky session;webhook;long polling;server sent events;bounded queue
bounded channel;semaphore;fan out;fan in;context cancellation;deadline propagation;batching;dynamic batching;spot instance;columnar;vectori*;distroless;hermetic
distillation;distilled;quantization;quantisation;quantized;two stage ranker;two tower;isolation forest;monolith;arena allocator;RPC framework;hedged request;prefetch*;precomput*;adapter
dependency injection;event bus;domain events;modular monolith;pair programming;dry run;audit log;separate quota;error mapping
correlation id;trace id;request id;warm up;connection reuse;keep alive;HTTP keep-alive;schema registry;feature store;embedding
vector index;prompt cache;kill switch;gradient boosting;random forest;logistic regression;neural network;decision tree
collaborative filtering;k means;simulated annealing;genetic algorithm;linear programming;dynamic programming;local search
geohash*;quadtree;R tree;trie;inverted index;vector search;fine tuning;fine tuned;LRU;LFU;ETag;server side rendering
service worker;virtual scrolling;virtual list;code generation;codemod;error budget;runbook;forward error correction
adaptive bitrate;RBAC;row level security;exponential smoothing;anomaly detection;rule engine;content hash*;merkle tree
tail sampling;sampling;mesh;jittered;idempotently;unique constraint;fencing token;fencing
bounded pool;write buffer;hot key;shadow table;canaried;smoke-test*;git bisect;load generator;synthetic traffic
real user monitoring;percentile aggregation;two-level cache;negative cach*;request hedging;adaptive concurrency;rate-limited
蓝绿;特性开关;功能开关;双写;截止时间;双跑;影子流量;流量回放;流量录制;绞杀者;令牌桶;漏桶;滑动窗口;舱壁;背压;退避;抖动;重试预算
超时预算;去重;本地消息表;发件箱;事务消息;两阶段提交;事件溯源;只读副本;从库;分库;分表;分区;分桶;连接池;对象池;协程池;线程池
工作池;批量写;批量;分批;批处理;并行;合并请求;合并写;防抖;本地缓存;多级缓存;二级缓存;缓存预热;预热;旁路缓存;物化视图;覆盖索引
联合索引;复合索引;索引;执行计划;懒加载;代码分割;写时复制;无锁;分段锁;读写锁;互斥锁;原子;乐观锁;悲观锁;租约;选主;心跳;健康检查
探针;优雅停机;优雅退出;过载保护;优先级队列;队列;死信;混沌;故障注入;故障演练;契约测试;集成测试;模糊测试;单测;回归测试;静态检查
静态分析;决策记录;设计文档;应急手册;燃烧率;告警规则;拨测;追踪;埋点;结构化日志;火焰图;剖析;堆转储;自动扩缩容;弹性伸缩;扩缩容
回滚;滚动发布;在线迁移;数据迁移;回填;流水线;构建缓存;增量构建;边车;对账;校验和;水位;压缩;增量同步;快照;预写日志;状态机
定时任务;逃逸分析;零拷贝;内存池;预分配;环形缓冲;位图;布隆过滤器;一致性哈希;故障转移;多活;热备;主备;主从;长轮询;信号量
上下文取消;预取;预计算;预扣;库存预扣;异步化;异步;削峰;原子扣减;扣减;熔断器;白名单;错误码映射;错误映射;异步刷盘;批量提交
读写拆分;动静分离;冷热分离;归档;时间轮;延迟队列;补偿;双缓冲;A/B 实验;AB 实验;A/B 测试;实验平台;领域事件;原型;服务发现;注册中心
配置中心;自愈;巡检;探活;并行化;并发控制;轮询;游标;分页;自适应码率;前向纠错;梯度提升;随机森林;逻辑回归;神经网络;微调
向量检索;倒排索引;聚类;协同过滤;模拟退火;动态规划;线性规划;流式处理;服务端渲染;虚拟列表;代码生成;错误预算;规则引擎;异常检测
权限模型;加权轮询;RPC 框架;列式存储;列存;蒸馏;量化;批量推理;竞价实例;孤立森林;双塔;拆子 key;打散;埋点校验;分配器;唯一约束;唯一索引;流量控制;热点缓存;空值缓存;随机过期;影子表;二分;防重;防重表;雪花算法;号段;本地消息;对比脚本;压测脚本
错峰;隔离;线程池隔离;多级队列;优先队列;延迟双删;双删;兜底;异步落库;读扩散;写扩散;推拉结合;小顶堆;跳表;前缀树;时间窗口;预聚合;降采样;采样
`,
  postings: `
SLO|~service level objective;SLI|~service level indicator;on-call|on call|~oncall|值班|轮值;incidents|~outage|~故障|~事故
incident review|postmortem|post-mortem|故障复盘|复盘;root cause|~RCA|根因
cross-team|~across teams|~other teams|~several teams|跨团队|跨部门;migration|~migrate|迁移;trade-off|tradeoff|~weigh|权衡|取舍
high concurrency|~concurrent|concurrency|高并发|并发;consistency|~consistent|一致性|+强一致|+最终一致;monitoring|监控
observability|可观测性|可观测;performance|~性能;performance tuning|性能优化|调优;~latency|~延迟|~时延
~availability|高可用|~可用性;~stability|reliability|稳定性|可靠性;order service|订单服务|订单系统;code quality|代码质量
~code standard|代码规范;time zone|~时区|跨时区;~search|搜索;~database|数据库;security|安全;microservice|微服务
distributed system|~distributed|分布式|分布式系统;~testing|~测试;mentoring|mentor|带新人|~辅导;ownership|~主人翁|~担当
architecture|架构;scalability|~scalable|扩展性|可扩展;communication|沟通;~teamwork|collaboration|团队协作|~协作
~delivery|~交付;~deployment|~release|~发布|~部署;~technology choice|~technical choice|技术选型|~选型;flash sale|秒杀
payment|支付;~cost|~成本;leadership|~领导力;~open source|开源;refactoring|~refactor|重构;~automation|自动化;~API|APIs|~接口
~gateway|网关;data pipeline|数据管道;machine learning|机器学习;capacity planning|容量规划;code review|代码评审
documentation|~文档;~remote|~远程;~conflict|~冲突;replication;high availability;high throughput;low latency;alerting;logging
performance optimization;performance optimisation;SLA;incident response;incident management;root cause analysis
disaster recovery;continuous integration;continuous delivery;continuous deployment;infrastructure as code;DevOps;SRE;GitOps
containers;containerization;serverless;cloud native;unit testing;integration testing;end to end testing;test automation
test driven;TDD;technical debt;legacy systems;data modeling;data modelling;data warehouse;stream processing;batch processing
ETL;deep learning;natural language processing;computer vision;system design;software architecture;domain driven design;DDD
API design;design patterns;algorithms;multithreading;networking;operating systems;compilers;authentication;authorization
encryption;compliance;privacy;cross-functional;coaching;stakeholder management;technical writing;project management;agile
scrum;e-commerce;ecommerce;fintech;eventual consistency;transactions;consensus
分布式事务;微服务架构;服务治理;中间件;主从复制;高性能;大流量;低延迟;可扩展性;告警;日志系统;性能调优;故障处理;故障排查;应急响应
根因分析;混沌工程;持续集成;持续交付;自动化测试;自动化运维;云原生;容器;容器化;技术债;数据建模;数据仓库;实时计算;离线计算;大数据
深度学习;推荐系统;搜索引擎;系统设计;架构设计;领域驱动;设计模式;数据结构;算法;并发编程;多线程;网络编程;操作系统;计算机网络
索引优化;沟通能力;责任心;项目管理;支付系统;电商;交易系统;风控;库存;营销系统;信息安全
`,
}
