/** What postings ask engineers for: terms of the trade, in English and Chinese. Pure data. */
import { lexicon } from '../../star/lexicon.ts'

/** Languages, systems and tools by their names. Short ones count only as they are written. */
export const NAMES = lexicon(
  'Golang|Java|JavaScript|TypeScript|Python|Rust|C\\+\\+|Kotlin|Swift|Scala|Ruby|Ruby on Rails|Rails|PHP|Elixir|Erlang|Clojure|Haskell|Lua|Perl|Dart|Flutter|Objective-C|Bash|Shell|SQL|NoSQL|' +
    'Node.js|NodeJS|Deno|Bun|React|React Native|Vue|Vue.js|Angular|Svelte|Next.js|Nuxt|Django|Flask|FastAPI|Spring|Spring Boot|Spring Cloud|Express|NestJS|Laravel|Gin|gRPC|GraphQL|REST|RESTful|WebSocket|Protobuf|Thrift|Dubbo|' +
    'MySQL|Postgres|PostgreSQL|TiDB|Oracle|SQL Server|MariaDB|MongoDB|Redis|Memcached|Elasticsearch|OpenSearch|ClickHouse|Cassandra|ScyllaDB|DynamoDB|HBase|RocksDB|SQLite|CockroachDB|Spanner|Snowflake|BigQuery|Redshift|Databricks|Neo4j|etcd|Consul|ZooKeeper|Nacos|' +
    'Kafka|Pulsar|RabbitMQ|RocketMQ|NATS|SQS|Kinesis|Pub/Sub|Flink|Spark|Hadoop|Hive|Presto|Trino|Airflow|dbt|Temporal|Celery|' +
    'Docker|Kubernetes|K8s|Helm|Istio|Envoy|Linkerd|Nginx|HAProxy|Terraform|Ansible|Pulumi|Jenkins|GitHub Actions|GitLab CI|GitLab|GitHub|Git|ArgoCD|Argo CD|Bazel|Prometheus|Grafana|Loki|Jaeger|OpenTelemetry|Datadog|Sentry|Splunk|New Relic|PagerDuty|ELK|' +
    'AWS|GCP|Azure|Alibaba Cloud|Google Cloud|Cloudflare|Lambda|EC2|S3|EKS|ECS|RDS|CDN|Linux|Unix|TCP/IP|TCP|HTTP|HTTPS|HTTP/2|QUIC|DNS|TLS|OAuth|OIDC|JWT|SSO|eBPF|pprof|' +
    'PyTorch|TensorFlow|scikit-learn|pandas|NumPy|CUDA|LLM|LLMs|RAG|MLOps|LangChain|vLLM|Selenium|Playwright|Cypress|Jest|JUnit|JMeter|k6|Tailwind|CSS|HTML|Webpack|Vite|iOS|Android',
)

/** `Go` the language, and not "go to market": capital, and no word behind it that "go" takes. */
export const GO =
  /(?<![A-Za-z0-9-])Go(?![A-Za-z0-9-])(?!\s+(?:to|ahead|beyond|through|above|live|back|on|out|into|from|where|with|for|deep|further|the)\b)|Go\s?语言/g

/** Practices and properties. */
export const PRACTICES = lexicon(
  'distributed system|distributed systems|microservice|microservices|event driven|event sourcing|service mesh|message queue|message queues|message broker|rate limiting|circuit breaker|load balancing|caching|cache|sharding|replication|partitioning|' +
    'high availability|high concurrency|high throughput|low latency|scalability|reliability|observability|monitoring|alerting|tracing|logging|performance tuning|performance optimization|performance optimisation|performance|profiling|capacity planning|' +
    'SLO|SLOs|SLI|SLIs|SLA|on-call|on call|incident response|incident management|incident review|incident reviews|incidents|postmortem|postmortems|post-mortem|root cause|root cause analysis|disaster recovery|chaos engineering|' +
    'CI/CD|continuous integration|continuous delivery|continuous deployment|infrastructure as code|DevOps|SRE|GitOps|containers|containerization|serverless|cloud native|canary|feature flags|blue green|' +
    'unit testing|integration testing|end to end testing|test automation|test driven|TDD|load testing|code review|code reviews|code quality|technical debt|refactoring|legacy systems|migration|migrations|' +
    'data modeling|data modelling|data pipeline|data pipelines|data warehouse|stream processing|batch processing|ETL|machine learning|deep learning|natural language processing|computer vision|' +
    'system design|software architecture|architecture|domain driven design|DDD|API design|APIs|design patterns|algorithms|data structures|concurrency|multithreading|networking|operating systems|compilers|security|authentication|authorization|encryption|compliance|privacy|' +
    'trade-off|trade-offs|tradeoffs|cross-team|cross-functional|mentoring|mentor|coaching|leadership|ownership|stakeholder management|communication|collaboration|documentation|technical writing|project management|agile|scrum|time zone|time zones|remote|' +
    'payment|payments|order service|order services|e-commerce|ecommerce|fintech|flash sale|idempotency|idempotent|consistency|eventual consistency|transactions|consensus|Raft|Paxos|' +
    '分布式|分布式系统|分布式事务|分布式锁|微服务|微服务架构|事件驱动|服务网格|服务治理|消息队列|消息中间件|中间件|限流|熔断|降级|负载均衡|缓存|分库分表|分片|读写分离|主从复制|' +
    '高可用|高并发|高性能|大流量|低延迟|可扩展|可扩展性|扩展性|稳定性|可靠性|可观测性|可观测|监控|告警|链路追踪|日志系统|性能优化|性能调优|调优|容量规划|压测|全链路压测|' +
    '值班|轮值|故障复盘|复盘|故障处理|故障排查|应急响应|根因|根因分析|容灾|异地多活|混沌工程|持续集成|持续交付|自动化测试|自动化运维|自动化|云原生|容器|容器化|灰度发布|灰度|单元测试|代码评审|代码质量|代码规范|技术债|重构|迁移|' +
    '数据建模|数据仓库|数据管道|流式计算|实时计算|离线计算|大数据|机器学习|深度学习|推荐系统|搜索引擎|搜索|系统设计|架构设计|架构|领域驱动|设计模式|数据结构|算法|并发编程|多线程|并发|网络编程|操作系统|计算机网络|数据库|索引优化|' +
    '权衡|取舍|技术选型|跨团队|跨部门|跨时区|带新人|团队协作|沟通能力|沟通|责任心|项目管理|订单系统|订单服务|支付|支付系统|电商|交易系统|风控|秒杀|库存|营销系统|幂等|一致性|最终一致性|事务|开源|信息安全|安全|网关',
)
