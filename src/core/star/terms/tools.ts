/** Languages, systems and tools by their names. Pure data. */
import type { TermTable } from './terms.ts'

export const TOOLS: TermTable = {
  both: `
Oracle;SQL Server;MariaDB;Hadoop;Hive;Presto;Trino;Neo4j;Redis;Lua;Kafka;Pulsar;RabbitMQ;RocketMQ;NATS;SQS;Kinesis;Flink;Spark
Airflow;Temporal;etcd;Consul;ZooKeeper;Nacos;Envoy;Istio;Linkerd;Nginx;HAProxy;Kubernetes|K8s;Docker;Helm;ArgoCD;Argo CD
Terraform;Ansible;Pulumi;Jenkins;GitHub Actions;GitLab CI;Bazel;Prometheus;Grafana;Loki;Jaeger;OpenTelemetry;Datadog;Sentry
ELK;Elasticsearch|~Elastic Search;OpenSearch;ClickHouse;Postgres|PostgreSQL;MySQL;TiDB;CockroachDB;Cassandra;ScyllaDB;MongoDB;DynamoDB;HBase
RocksDB;SQLite;Spanner;Snowflake;BigQuery;Memcached;gRPC;GraphQL;REST;WebSocket;Protobuf;Thrift;Dubbo;QUIC;eBPF;pprof;JMeter
k6;webpack;Vite;React|~ReactJS|~React.js;Vue|~Vue.js;Playwright;Cypress;Spring Boot;Spring Cloud;S3;CDN;Lambda;ECS;EKS;OIDC;OAuth;JWT;AWS;GCP;Azure
Selenium;HTTP/2;PyTorch;TensorFlow;pandas;dbt;Celery;Rails;Django;FastAPI;Next.js;Tailwind;PagerDuty
`,
  stories: `
Solr;Druid;Doris;StarRocks;InfluxDB;VictoriaMetrics;Thanos;Apollo;Kong;APISIX;Traefik;Argo;Flux;Zipkin;OTel;Vitess;Caffeine
Ristretto;Debezium;Canal;Binlog;Protocol Buffers;Avro;perf;flame graph;flamegraph;strace;bpftrace;gctrace;GC trace
execution tracer;async-profiler;JFR;Arthas;MAT;heap dump;goroutine dump;thread dump;gossip;CRDT;version vector;vector clock
Bloom filter;HyperLogLog;LSM;B-tree;skip list;consistent hashing;wrk;Locust;vegeta;Gatling;Toxiproxy;Chaos Mesh;LaunchDarkly
esbuild;SWC;Sentinel;Hystrix;Resilience4j;XXL-JOB;ShardingSphere;MyBatis;Netty;Tokio;epoll;io_uring;sync.Pool;errgroup
singleflight;GOGC;GOMEMLIMIT;GMP;CloudFront;PgBouncer;ProxySQL;Varnish;Vault;mTLS;Keycloak;OPA;Cilium;Calico;Cucumber;Appium
Postman;HTTP/3;WebRTC;HLS;WebAssembly;WASM;XGBoost;LightGBM;scikit;Dagster;Sidekiq;Redux;Storybook;PostGIS;pgvector;DuckDB
HLL;MQTT;Ceph;Triton;SOAP;ASTC;CoAP;LoRaWAN;BLE;SIMD;NUMA;DPDK;XDP;Ray;Kubeflow;MLflow;Feast;ONNX;TensorRT;Unity;Unreal
LevelDB;Zstandard;LZ4;FlatBuffers;Arrow;TimescaleDB;MinIO;Nomad;Fluentd;Kibana;Tempo;Mimir;Buildkite;CircleCI;Turborepo;Nx;SSE
Parquet;Iceberg;Delta Lake;Superset;Looker;Opsgenie;Backstage;Renovate;Dependabot;SonarQube;Keda;HPA;Karpenter
`,
  postings: `
Golang|~Go|~Go语言|~Go 语言;Java;JavaScript;TypeScript;Python;Rust;C++;C#|~CSharp;F#;Kotlin;Swift;Scala;Ruby;Ruby on Rails;PHP;Elixir;Erlang;Clojure;Haskell;Perl
Dart;Flutter;Objective-C;Bash;Shell;SQL;NoSQL;Node.js|NodeJS;Deno;Bun;React Native;Angular;Svelte;Nuxt;Flask;Spring
Express;NestJS;Laravel;Gin;RESTful;Redshift;Databricks;Pub/Sub;GitLab;GitHub;Git;Splunk;New Relic;Alibaba Cloud;Google Cloud
Cloudflare;EC2;RDS;Linux;Unix;TCP/IP;TCP;HTTP;DNS;TLS;SSO;scikit-learn;NumPy;CUDA;LLM;RAG;MLOps;LangChain;vLLM;Jest
JUnit;CSS;HTML;iOS;Android
`,
}
