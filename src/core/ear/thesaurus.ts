/**
 * Words of one meaning, in both languages: the language of people who ask about systems. One group a line, the first word its
 * name. What is asked in one language finds what was authored in the other.
 */

/** What clarifying questions of design interviews are about. */
export const TOPICS: readonly (readonly string[])[] = groups(`
repeat|repeats|repeated|repeatedly|duplicate|twice|two times|second time|more than once|double|again|same request|same order twice|many times over|重复|两次|两遍|多次|反复|再来一次|第二次|一模一样|once more|one more time|another time|a second time|resubmit|resubmits|submits many times|many times|several times|multiple times|重复提交|好多下|好几次|多发一次|多点几次|再发一遍|发两次|连续|replay|replays|replayed|duplicates|duplicated|doubled|over again|提交两次|再提交|重放|重复调用|重复发送|重复执行|重复扣减|already handled|already seen|already processed|already exists|identical|identical request|same result|same effect|same call|重复下单|相同的请求|相同的调用|一样的请求|相同
idempotent|idempotency|idempotence|idempotency key|request key|request id|unique key|unique token|unique id|unique identifier|dedupe|deduplicate|deduplication|dedup|幂等|幂等性|幂等键|去重|唯一键|唯一标识|请求号|请求 id|idempotency header|unique order id|uniqueness|unique request|流水号|唯一流水号|唯一请求号|唯一编号|防重|防重复|重复请求|recognise a repetition|recognize a repetition|recognise|recognize|repetition|repetitions|识别重复|识别
side effect|take another|takes another|another unit|second unit|extra unit|多占|多扣|扣两|副作用|再扣|重复扣|占两|second item|reserve a second|reserved twice|held twice|charged twice|double booking|多占一件|多扣库存|占两件|扣两次|扣两件|two units|two holds|double hold|double reservation|reserve twice|one hold or two|safe to call|safe to replay|safe to repeat|两个预占|占了两件
retry|retries|retried|retrying|re-try|try again|tries again|tried again|trying again|attempt|tries|resend|re-send|resends|send again|sends again|call again|repeat a failed call|repeats a failed call|backoff|back off|重试|再试|重发|重新发|重新请求|再发|再次发|退避|自动重试|再调|尝试|retried automatically|try once more|tries once more|retry policy|重来|重新调|重新调用|再来|补发|重新来|tried|number of tries|how many tries
layer|hop|component|tier|level|层|每层|哪层|哪一层|环节|哪一级|每一层|哪一方|level of the stack|parts of the system|part of the system|哪些地方|什么地方|哪儿
error|fault|exception|error code|status code|response code|return code|http code|5xx|4xx|错误|报错|错误码|状态码|异常|返回码|响应码|出错|failures|failure|generic error|meaningful error|reason of the failure|出问题|故障码|原因|系统出问题|business error|business code|业务错误|reason why|cause|kind of error|type of error|错误信息|失败原因|什么错|fail reason|kind of failure|what went wrong|went wrong|具体原因|知道原因
mapping|map|mapped|translate|turned into|turn into|become of|becomes of|convert|converted|passed through|pass through|passed on|forward|forwarded|propagate|映射|透传|转换|转成|变成|转发|原样|reported as|shown as|wrapped|hidden behind|swallowed|swallow|hide the|returned to the caller|表现为|包装|吞掉|返回给|统一返回|返回的是|返回什么|raw|verbatim|as it is|unchanged|hand through|handed on|handed through|hand on|make of them|原样给|原样返回|原封不动|统一成|改掉|改写|覆盖|替换成|翻译
distinguish|tell apart|told apart|difference between|differentiate|same error|look the same|区分|分辨|分清|区别|分开|分得清|分得出|一样
rate limit|rate limiting|rate limited|rate limiter|throttle|throttling|throttled|too many requests|限流|限速|429
500|internal server error|broken|just broken|系统故障|内部错误|server error|system error|internal error|系统错误|系统出错|系统挂
sold out|out of stock|no stock|none left|nothing left|finished|gone|售罄|卖完|没货|无货|抢完|抢光|缺货
success|succeed|successful|successfully|green|healthy|all good|成功|成功率|绿|一片绿|健康
dashboard|monitoring|monitor|monitored|board|metric|metrics|sli|measure|measured|measurement|computed|calculated|statistics|observability|graph|chart|监控|面板|大盘|看板|指标|口径|统计|仪表盘|观测|度量|counted|percentage|percent|kpi|instrumented|instrumentation|failure rate|error rate|success ratio|报表指标|失败率|统计出来|采集|百分比|alert|alerts|alerting|alarm|alarms|告警|报警|报表口径|看不出|日报|observe|observed|telemetry|traced|trace|tracing
define|defined|definition|count as|counts as|counted as|call a|mean by|constitute|qualifies as|定义|算成|才算|算是|标准是|counts for|regarded as|considered|consider|considers|criteria|criterion|meaning of|means exactly|taken as|什么叫|什么样的|怎么界定|界定|判定|认定
pay|paid|pays|paying|payment|payments|money|checkout payment|check out|checks out|付款|支付|付钱|付费|买单|结账|付|time to pay|by when
unpaid|never pays|never paid|without payment|does not pay|nobody pays|not paid|never arrives|abandon|abandoned|walks away|不付款|没付款|未付款|没付钱|不付|未支付|没支付|弃单|nobody buys|does not buy|never buys|not buy|complete the purchase|complete the payment|completes the purchase|no payment|missing payment|not completed|没买|不买|没有付款|没有支付|迟迟不付|不付钱|没付|has not been paid|not been paid|is not paid|not pay|does not complete|forgets to pay|fails to pay|payment never comes|支付超时|忘了付款|忘记付款|拖着不付
expire|expires|expired|expiry|expiration|ttl|lapse|lapses|valid|validity|lifetime|time to live|released|release|freed|goes back|go back|returns to|return to stock|return to the pool|returned to|given back|put back|stay held|stays held|stay reserved|过期|到期|失效|有效期|有效时间|有效|作废|释放|放回|退回|超期|回到|回收|解除|回池|自动取消|stay blocked|stays blocked|cleaned up|clean up|cleanup|to somebody else|to someone else|back on sale|back in stock|on sale again|holding time|hold time|hold period|grace period|payment window|payment timeout|payment deadline|time limit on a hold|还回来|还回去|一直占着|占着|放出来|回库|回来|归还|取消订单|关单|时效|限时|auto release|automatically released|freed up|is freed|let go|cancel an order|cancelled automatically|到点|到时间|自动归还|自动释放|自动回收|自动过期|before it returns|returns|on hold before|comes back|come back|is dropped|auto-cancel|auto cancel|becomes free|become free|free again|available again|expiring|重新可用|到点释放
kept|keep|held for|keeps|stay|stays|live|lives|last|lasts|保留|留|保留多久|留多久|一直
partner|partners|shops|tenant|tenants|third party|伙伴|合作方|店铺|店|商家|租户|合作伙伴|接入方|neighbour|neighbours|neighbor|neighbors|retailer|retailers|merchant|merchants|其他店|商户
client|caller|callers|integrator|客户端|调用方|client library|client libraries|library|libraries|sdk|客户端库|调用方代码
load|traffic|volume|qps|rps|throughput|calls come|requests come|流量|负载|请求量|访问量|调用量|量|压力
skew|skewed|spread|distribution|distributed|even|evenly|uneven|dominate|dominates|dominated|share of|largest|biggest|heaviest|bulk of|most of the|more than others|more traffic|hot|noisy|proportion|balanced|unbalanced|concentrated|分布|倾斜|均匀|平均|占比|最大|特别大|差得大|差别大|悬殊|集中|比例|不均|大头|大户|热点|breakdown|generates most|top partner|big partner|big partners|main partner|heavy|heavier|who sends the most|sends most|all the same size|equally|头部|几成|一家来的|大客户|平摊|差不多大|各占|account for most|accounts for most|account for|most requests|most calls|divided|divide|split among|split between|split across|spread over|spread across|concentrate|dominant|giant|whale|whales|lion share|majority|差距|差异|大小不一|不平衡|主要来自|来自哪|调用最多|最多的|哪家最多|量最大|谁最多|busiest|most active|most traffic|most load|same size|about equal|about the same|equal|similar size|similar|same amount|same number of|per partner|by partner|who is the biggest|unequal|outsized|small ones|哪几家|集中在
how many partners|how many shops|how many clients|how many tenants|number of partners|多少伙伴|几家|几个伙伴|多少家
timeout|time out|times out|timed out|give up|gives up|gave up|no answer|no response|no reply|without an answer|response lost|answer lost|lost answer|lost response|response gets lost|answer gets lost|never comes back|lost on the way|in doubt|connection drops|没等到|超时|没回来|没有响应|没响应|结果未知|收不到|无响应|没收到|断网|断线|等不到|never returned|never arrive|request hangs|hang|hangs|silence|connection lost|network fails|network error|网络断|断了|没结果|掉线|网络错误|没返回|不返回|without a reply|without reply|no reaction|no result|waits in vain|response is missing|missing response|missing answer|回复没到|没有回复|没回复|等不到回复|没有结果|失联|comes too late|arrives too late|too slow|takes too long|late answer|hear back|hears back|hears nothing|hear nothing|no word|stays silent|loses the response|lose the response|response never|answer never|没有音讯|没有下文
find out|query|look up|ask later|asks later|ask again|know whether|knows whether|know if|knows if|check whether|check if|tell whether|see whether|poll|status endpoint|查询|查到|查|怎么知道|能知道|知道|确认一下|check the status|status of a hold|status of the hold|status of an order|ask for the outcome|lookup|get the status|recover the result|reconcile|afterwards|反查|查状态|状态|回查|查得到|对账|得知
outcome|result|went through|go through|goes through|was made|结果|成没成|占没占上|成功没有|成了没|到底成|succeeded or not|really taken|is theirs|成功还是失败|成功与否|到底有没有
see|sees|seen|show|shows|shown|display|displayed|message|text|wording|copy|看到|看见|显示|提示|文案|展示|告诉|反馈|tell people|tell them|tell the user|tell users|inform|informed|informing|feedback|screen|the user gets|what do users get|user experience|页面怎么显示|怎么告诉|看得到|界面|怎么提示
answer to give|answer should|response should|kind of answer|回应
press|presses|pressed|click|clicks|clicked|tap|taps|hammer|hammers|mash|spam|double click|press again|点击|点按钮|按钮|连点|狂点|连续点|pressing|clicking|submit|submits|re-click|refresh|reload|impatient|button|按了|再点一次|再点|点了|点十次|点几次|多点|点|刷新|手抖|手快
change|changes|changed|alter|modify|adapt|adjust|rewrite|改|修改|改动|改造|调整|能改|改代码|变更|换
upgrade|upgrades|upgraded|update their|new version|newer version|new integration|migrate|migration|roll out|add a header|old version|old versions|versioning|升级|新版本|老版本|旧版本|客户端版本|发版|换新|新的接口|新接口|接入改造|配合|迁移|header|extra header|new client|new contract|change of the contract|breaking change|release cycle|cooperate|willing to|rewrite their|新版|切到|切换到|新客户端|愿意|推动|配合升级|改接口|传一个字段|加字段|加个字段|加参数|new field|another field|extra field|additional field|extra parameter|new parameter|new header|their code|their side|touch their|be changed|update the client|新字段|对接|升版本|老客户端|旧客户端|动代码|require something new|require from the partners|on their end|do anything new|deploy a new|adopt|adopts|change anything|change something|new protocol|protocol version|ready to change|able to change|free to change|move to a new
compatible|compatibility|backward compatible|backwards compatible|backwards|legacy|break existing|兼容|向后兼容|老接口|存量
per person|per user|per account|per customer|per buyer|per head|each person|each user|each account|each customer|each buyer|one each|one per|one person|one customer|one user|one account|same person|same user|same account|single user|for each buyer|for each user|for each person|for each account|for each customer|per shopper|every user|every account|每人|每个人|每个账号|每个用户|每位|一个人|一人|单人|同一个账号|同一个人|同一用户|同一个用户|每账号|一个账号|一个用户|single item|a single unit|only one|just one|single one|per family|family|household|两件|一个号|多个账号|每号|each shopper|each visitor|each client|every person|every customer|every buyer|every shopper|a customer|one buyer|one shopper|a single person|per login|per customer account|每个账户|每户|每个买家|每个顾客|每个会员|单用户|单账号
limit|limits|limited|cap|caps|capped|maximum|max|at most|quota|restrict|restriction|限购|上限|限制|限量|配额|最多
buy more|more than one|buy several|buy two|how many units|how many items|how many pieces|how many may|how many can one|几件|多少件|买几|买多|多买|order three|order several|order two|order more|purchase several|buy as many|several units|multiple units|multiple items|限几件|抢两件|抢几件|拍几件|可以买
user|users|customer|customers|buyer|buyers|person|people|shopper|shoppers|visitor|visitors|account|accounts|someone|somebody|human|用户|顾客|客户|买家|人|账号|会员|消费者
lose|loses|lost|loss|losing|drop|drops|dropped|disappear|vanish|丢|丢失|丢数据|弄丢|没了|get lost|gets lost|go missing|goes missing|gone after|wiped|wipe|evicted|evict|清空|丢掉|消失
durable|durability|persist|persistent|persistence|survive|survives|rpo|data loss|safely stored|持久|持久化|持久性|不丢|落盘|on disk|to disk|fsync|flushed|flush|written safely|replicated|lose nothing|loss tolerable|any loss|any data loss|不能丢|写盘|刷盘|可靠|durable storage|stored durably|replica|replicas|backup|backups|guaranteed|guarantee|可靠性|副本|备份|数据安全
still count|still valid|stay valid|must count|be honoured|be honored|honoured|honored|算不算|还算|算数|作数|认账
crash|crashes|crashed|die|dies|died|machine fails|goes down|go down|going down|is down|outage|failover|fail over|restart|reboot|power cut|power loss|breaks down|disaster|hardware failure|宕机|崩溃|坏了|挂了|挂掉|挂|断电|重启|机器故障|故障|崩|坏掉|crashing|blackout|unplugged|kernel panic|goes away|fault tolerance|fault tolerant|failing machine|machine failure|server failure|一台机器|坏一台|出故障
machine|machines|server|servers|node|nodes|host|hosts|instance|instances|box|infrastructure|cluster|hardware|机器|服务器|节点|主机|设施|集群
confirmed|confirm|confirmation|promised|acknowledged|was told|已确认|确认|已经抢到|已经确认|承诺|got it|already got|won|winner already|抢到|抢到的|资格|告诉用户抢到
hold|holds|reservation|reservations|reserve|reserved|reserving|booking|预占|预留|占住|占|名额|预定|锁定|占用
gets nothing|get nothing|got nothing|refused|refuse|refusal|rejected|reject|turned away|loser|losers|losing users|unlucky|no luck|did not get|do not get|fail to get|other users|everybody else|everyone else|the rest of them|come too late|too late|late comers|empty handed|missed out|misses out|没抢到|抢不到|没买到|买不到|被拒|落选|没抢着|其余的人|失败的用户|没中|miss out|missed|without luck|unsuccessful|not successful|came too late|arrive too late|who lose|lose out|rejected clicks|those who fail|the remaining users|the remaining people|抢光了|没成功|没份|抢不上|turned down|sorry page|those without|who gets none|got none|gets none|not lucky|empty handed users|没抢成|没抢上|未抢到|没拿到|拿不到|go home empty|not among|leave empty|nothing left for|没机会|抢购失败
busy|too busy|overload|overloaded|太忙|繁忙|忙|come back later|try later|稍后再试|系统忙|排队等
error page|error screen|出错页|错误页
page|pages|browser|checkout page|frontend|front end|页面|页|前端|浏览器
undersell|underselling|undersold|unsold|left over|leftover|leftovers|remain|remains|remaining|sell fewer|sell less|too few|a few units|few units|handful of units|sell too few|not sold|少卖|卖不完|剩余|剩下|剩|没卖掉|没卖完|留一点|余量|少卖一点|every last unit|every single unit|all units|good enough|few pieces|some pieces|stay in stock|stays in stock|couple of units|some stock|a bit of stock|没卖出去|卖不掉|少放|剩几件|没卖|少卖几件|漏卖|少一点|be left|left at the end|left unsold|stay unsold|sell all|sold completely|completely sold|sell everything|sell exactly|sell out completely|卖不出去|没卖光|全部卖完|全部卖掉|余一点|less than 10 000|slightly less|slightly fewer|selling less|fewer than|less than|not quite all
sold later|sell late|sell later|later is fine|few seconds later|a bit later|somewhat later|delayed|delay|late|later|immediately|at once|right away|all gone|strict count|晚一点|晚几秒|晚点|迟一点|迟几秒|稍后卖|立刻|马上卖完|卖光|for a minute|for a while|for a moment|for some seconds|过会儿|补上|要紧|晚些|过几秒|一会儿|a little later|few minutes later|eventually sold|second wave|晚几分钟|过几分钟|卖出去
acceptable|accept|tolerate|tolerable|allowed|allow|may some|is it ok|is it fine|all right|be a problem|afford|可以接受|能接受|接受|允许|容忍|没关系|无所谓|行不行|可以吗
fair|fairness|first come|first come first served|first served|first wins|earliest|order of clicks|order of arrival|strict order|fcfs|fifo|in order|whoever clicked|公平|公平性|先到先得|先后|先来后到|谁先点谁得|先点先得|严格先后|到达顺序|按顺序|抽签|order in which|in the order|winners|winner|random|randomly|lottery|draw lots|clicked first|came first|comes first|first click|queue up|先来|先点|先拿到|先抢|随机|谁先|排位|先到|arrival|who came first|time order|by time|timestamp|timestamps|deterministic|pick at random|公正|顺序要求|时间顺序|按时间|排前面
bots|bot|scripts|script|robot|robots|scalper|scalpers|scalping|crawler|automated|automation|abuse|cheat|cheating|fraud|scraper|脚本|机器人|黄牛|刷单|爬虫|外挂|作弊|刷子|羊毛党|non-human|fake clicks|fake accounts|fake users|fake|botnet|automated clients|automatic clicks|filtered out|captcha|恶意|假账号|自动化|抢购软件|防刷|刷|验证码|machine traffic|automated traffic|bot filter|resellers|reseller|program clicks|non human|机器流量|机刷|恶意请求|恶意用户|囤货|倒卖
logged in|log in|login|sign in|signed in|登录|登陆|实名
database|databases|db|dbs|sql|mysql|postgres|postgresql|mongodb|oracle|sql server|the store's database|数据库|库|单库|主库|storage absorb|our storage|the storage layer|rdbms|transactions|transaction|存储|datastore|data store|sql database|storage system|persistence layer
writes per second|write rate|write|writes|writing|insert|inserts|insertion|update|updates|row|rows|single row|updates per second|inserts per second|tps|写入|写|更新|插入|单行|每秒写|同一行|落库|absorb|hit the same row|transactions per second|write throughput|write capacity|瓶颈|每秒能到|每秒写入|写能力|写性能|qps 上限|do in writes|rows per second|write load|write speed|write performance|inserted|updated|写多少|写多快|插多少
handle|sustain|capacity|withstand|how fast can|how much can|keep up|performance of|upper bound|headroom|扛|扛得住|承受|撑|撑得住|性能|吞吐|吞吐量|能力|多快|bottleneck|how fast is|maximum tps|max tps|ceiling|benchmark|规格|极限|上限是多少|bear|bears|cope|copes|cope with|how strong|manage
ordinary|ordinary shop|normal|normal store|regular|everyday|daily business|rest of the shop|rest of the store|other products|other goods|other items|existing shop|usual|main shop|whole shop|日常|平时|其他商品|别的商品|普通商品|普通|正常业务|常规|其它商品|其他业务|别的业务|主站|商城|rest of the site|rest of the system|normal orders|normal traffic|other customers|other services|other business|existing orders|everyday shop|usual business|day to day|正常下单|正常用户|正常订单|其它业务|别的服务|其他服务|平常|日常订单|usual shop|usual store|main site|other traffic|other orders|everything else|日常流量|其余商品|常规商品|整个商城|全站|主流程
shared|share|shares|sharing|same machines|same servers|same database|same system|same hardware|same infrastructure|isolated|isolation|isolate|dedicated|separate|separately|separated|own servers|on its own|together with|affected|affect|impact|side by side|共用|同一套|同一批|同一个库|隔离|独立|专用|影响|共享|单独|混部|复用|what else runs|who else uses|else uses|anything else running|also used|own cluster|own machines|own database|exclusive|exclusively|alone|drag down|drags down|take down|bring down|slow down|a separate|share with|拖垮|拖累|在用|单独一套|专门|分开部署|独占|波及|连累|next to|separate cluster|separate database|side effects on|interfere|interferes|influence|hurt|hurts|suffer|suffers|harm|compete|competes|one database|on one machine|独立集群|独立部署|独享|单独集群|混着|一起跑|合在一起|影响到|disturb|disturbs|disturbed|disrupt|disrupts|endanger
how long|how many minutes|how much time|how many seconds|for how long|time limit|window|deadline|duration|多久|多长时间|几分钟|多少分钟|多长|时限
retry-after|retry after|when to retry|when to try again|何时重试|什么时候可以重试|多久后重试
stock|inventory|stocks|库存
order|orders|ordered|订单|下单|单子
product|products|item|items|goods|unit|units|piece|pieces|商品|货|东西
buy|buys|bought|buying|purchase|purchases|购买|买|抢购|抢
gateway|网关
sale|flash sale|event|sales|秒杀|活动|大促
response|responses|respond|responds|reply|replies|返回|响应|回复
consistency|consistent|inconsistent|stale|staleness|eventual|eventually|strong consistency|outdated|一致|一致性|最终一致|强一致|不一致|旧数据|过时
latency|response time|p99|p95|how quickly|slow|milliseconds|延迟|时延|响应时间|耗时|慢
read|reads|reading|read ratio|reads per|read only|读|读写比|读取|只读|查看次数
availability|available|uptime|downtime|slo|sla|nines|可用|可用性|停机|高可用
retention|retain|history|archive|archived|archiving|old data|how far back|delete|deletion|purge|留存|历史|归档|存多久|删除|清理
size of|how big is|how large|bytes|kilobytes|payload|large objects|大小|多大|字节|体积
growth|grow|grows|growing|in three years|scale to|future|增长|涨|扩容|明年|以后的量|规模
peak|spike|burst|peaks|bursts|seasonal|高峰|峰值|突发|尖峰
region|regions|geographic|geography|datacenter|data center|datacentre|data centre|multi-region|continent|country|countries|located|location|timezone|abroad|overseas|地域|机房|多活|异地|跨区|国家|海外|区域|出境|哪里
ordering|out of order|sequence|order of events|order of messages|乱序|有序|保序|顺序
exactly once|at least once|at most once|delivery guarantee|guarantee delivery|恰好一次|至少一次|最多一次
notification|notify|notified|push|email|sms|webhook|通知|推送|短信|邮件|回调
permission|permissions|authorization|authorisation|role|roles|acl|access control|who may|权限|授权|角色
audit|auditing|trace back|compliance|regulation|regulatory|gdpr|legal|law|审计|合规|法规|监管|追溯|要求留痕
privacy|personal data|pii|encrypt|encrypted|encryption|secret|security|secure|隐私|个人信息|加密|安全|敏感
authentication|authenticate|token|api key|credential|credentials|认证|鉴权|凭证|令牌
cache|cached|caching|缓存
queue|message queue|kafka|消息队列|队列
search|full text|filter|filters|搜索|检索|筛选
sorting|sort|ranking|rank|排序|排名
offline|online|离线|在线
real time|realtime|live updates|实时
batch|batches|bulk|批量|批处理|定时
version|versions|rollback|roll back|revert|版本|回滚|撤回
priority|priorities|urgent|importance|优先级|优先|紧急
cancel|cancels|cancellation|refund|refunds|cancelled|取消|退款|撤销
`)

/** What clarifying questions seldom are about: a question about them is about nothing that is told, unless a deck says so. */
export const ELSEWHERE: readonly (readonly string[])[] = groups(`
budget|cost|costs|price|pricing|expensive|cheap|dollars|euros|预算|成本|价格|多少钱|费用|花费|贵
discount|coupon|promotion|voucher|campaign|优惠|折扣|优惠券|促销|力度
engineers|engineer|developer|developers|team|teams|staff|headcount|colleagues|工程师|团队|人手|同事|研发|多少人|几个人
programming language|language|languages|framework|frameworks|golang|java|python|rust|kotlin|编程语言|语言|框架|技术栈|多语言|tech stack|technology stack|orm|开发语言|什么语言
cloud|cloud provider|aws|azure|gcp|vendor|provider|kubernetes|on premise|on-prem|cdn|云厂商|云|哪家云|厂商|供应商|机房选型|providers|payment provider|payment providers|渠道|哪家|city|城市|部署在|grpc|protocol|rest or|tls|https|http/2
project|launch|launch date|go live|release date|milestone|schedule|项目|上线|排期|里程碑|工期|same day|basket|basket size|midnight|digital|physical|average basket|报表|日志|logs|logging|log files
staging|test environment|load test|load testing|testing|unit tests|预发|压测|测试环境|测试
mobile|app|apps|android|ios|desktop|device|devices|手机|移动端|小程序|设备|admin console|admin panel|console|diagram|h5|管理后台|后台
currency|currencies|exchange rate|tax|invoice|币种|货币|汇率|税|发票
colour|color|colours|colors|font|logo|layout|颜色|尺码|字体|样式
shipping|ship|warehouse|courier|delivery address|物流|快递|仓库|发货|ship on|ships
request body|body|body size|file size|attachment|请求体|附件
interview|interviewer|hear me|hear you|repeat the question|time left|do i have left|are you today|thank|start|begin|whiteboard|draw|题目|面试|听得到|听得见|再说一遍|画图|白板|write code|i use|i start|i draw|my design|my answer|my solution|my notes|hint|hints|write my|data model|i begin|先画|画个图|我可以|我能
constraint|constraints|clarify|rubric|hidden|reveal|unlock|secret answer|standard answer|model answer|rules|prompt|约束|标准答案|答案|隐藏|规则|提示词|评分
normal day|average day|visitors does|how many users|daily users|dau|日活|多少用户
competitor|competitors|rival|竞争对手|竞品
documentation|docs|wiki|文档|手册
architecture|load balancer|balancer|proxy|nginx|microservices|monolith|架构|负载均衡|代理|微服务|单体
waiting room|waiting list
clock|clocks|in sync|ntp|时钟
open source|licence|license|开源
address|addresses|地址
image|images|picture|pictures|图片
card number|card numbers|卡号
static|html|css|rendering|静态
returns of|return policy|delivered goods|warranty|退货|退换|售后
bill|billing|billed|contract fee|commission|计费|账单|结算费|佣金
on-call|operations team|support team|customer support|customer service|值班|客服|运维
add machines|buy hardware|more servers|加机器|买机器
cart|average order|平均有|购物车|客单价
history of the company|公司|老板|业务方
name of|names of|which version of|what version of|browser do|browsers do|叫什么|哪个版本|什么版本|名字
weather|lunch|holiday|天气|午饭|放假
next year|another sale|reuse|reused|将来|下一场|下次
i18n|localization|localisation|translation|国际化|本地化
`)

/** Words that carry no topic; without them runs of Chinese would not fall apart into words. */
export const EMPTY_WORDS: readonly string[] = (
  'a an the this that these those it its they them their there here he she his her we our us you your i my me mine who whom whose ' +
  'is are was were be been being am do does did done doing have has had having can could may might must shall should will would ' +
  'what which when where why how if then than else or and but nor so yet as at by for from in into of off on onto out over to under up with ' +
  'about after before during until till while per via between among against without within through across because since ' +
  't not no yes any some all both each every either neither one ones much many more most less few several lot lots ' +
  'very really just only also too even still already yet ever never always often sometimes usually exactly actually possibly maybe perhaps ' +
  'get gets got getting go goes going gone come comes came coming make makes made making take takes took taking give gives given gave ' +
  'let lets want wants wanted need needs needed like likes think thinks expect expected assume happens happen happened happening ' +
  'thing things something anything nothing everything way ways kind kinds sort type types case cases service services point part ' +
  'other others another same such own different whether know known tell say says said ask asks asked question please ok ' +
  'now today currently tonight soon later first second last next new old big small large good bad right left long short ' +
  'time times minute minutes second seconds hour hours day days week month year number amount ' +
  'use uses used using work works working have be able possible allowed supposed try trying put set ' +
  'example examples whats hows wheres whos dont doesnt isnt cant im ive id youre theyre whether actual certain sure back down around once ' +
  '吗 呢 吧 啊 呀 的 了 着 过 地 得 是 在 会 要 能 可以 可 有 没 没有 不 不会 也 都 还 就 才 又 再 和 跟 与 或 及 还是 把 被 给 让 对 从 到 向 往 按 由 以 ' +
  '什么 怎么 怎样 怎么样 怎么办 如何 多少 多久 几 哪 哪个 哪些 哪里 谁 为什么 是否 是不是 有没有 能不能 会不会 可不可以 要不要 需不需要 需要 应该 必须 ' +
  '如果 假如 要是 的话 那 那么 这 这个 那个 这些 那些 这样 那样 它 它们 我 我们 你 你们 他 他们 自己 大家 别人 请问 请 一下 大概 大约 一般 通常 现在 目前 今天 今晚 ' +
  '以后 之后 之前 以前 时候 时 后 前 里 上 下 中 内 外 间 期间 各 每 每个 个 些 种 次 件 家 条 台 秒 分 分钟 小时 天 年 月 次数 时间 情况 方面 东西 问题 ' +
  '做 用 看 说 想 去 来 发生 处理 支持 保证 进行 使用 一个 一种 一直 一直到 已经 已 只 只有 很 太 更 最 比较 特别 直接 立即 马上 同时 另外 其他 别的 其他的 数量 大量 质量 一点 有点 早点 八点 零点 热点 按照 按时 对付 应付 付出 层面 尽量 少量 力量 重点 几点 观点 缺点 改天 换句话说 人为 检查 帮忙 编写 写法 代码库 留言 别的吗 人工 页数 ' +
  '那边 这边 边 方 等 之 其 所 而 且 但 但是 因为 所以 虽然 不过 然后 最后 首先 好 好的 嗯 哦 行 对方 双方 我方 系统 服务 接口 请求 调用'
)
  .split(' ')
  .filter(Boolean)

function groups(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
}
