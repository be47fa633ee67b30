/** Ideas that subjects of clarifying questions are made of, in everyday words and in those of engineers, in both languages. */
import { words } from './wording.ts'

export const ASKS_WHO = words(
  'who|whose|which side|which layer|which part|which component|which one|which hop|which of|where|whom|anyone|anybody|somebody|us or them|what part|谁|哪一?边|哪一?方|哪一?层|哪一?段|哪个|哪儿|哪里|哪些|哪家|由哪',
)
export const HOW_LONG = words(
  'how long|how soon|how quickly|how many minutes|how many hours|how many seconds|how much time|when|until when|by when|deadline|time limit|at what point|for what time|what happens|what becomes|after how|time out|timeout|the clock|how late|多久|多长|几分钟|多少分钟|几个小时|什么时候|何时|几点|多少时间|时限|期限|到点|到时|拖|怎么办|怎么处理|最长',
)
export const HOW_MUCH = words(
  'how many|how much|how fast|how hard|how quickly|how quick|what rate|rate|per second|a second|every second|each second|throughput|capacity|sustain|handle|take|cope|limit|maximum|max|peak|ceiling|choke|fall over|falls over|tps|qps|absorb|bottleneck|speed|performance|stand|bear|swallow|hit|pace|bandwidth|load|push|saturate*|top out|tops out|budget for|每秒|一秒|多少|撑|扛|极限|上限|tps|qps|吞吐|多快|性能|能改|承受|瓶颈|几次|几千|几万|受得了|吃得消|顶得住|能力|封顶|打满|速度|峰值',
)
export const AGAIN = words(
  'retr*|tried|try it|tries it|try ~ again|tries ~ again|tried ~ again|trying ~ again|try again|tries again|trying again|another go|another shot|another try|another attempt|a second attempt|a second go|second chance|more attempt|further attempt|attempt|redo*|re send*|resend*|repeat*|call* again|call* ~ again|send* again|send* ~ again|do* ~ again|do it over|start over|re issue*|reissue*|re attempt*|reattempt*|have* another|goes again|go again|keep* trying|keep* calling|give* ~ another|how many tries|backoff|back off|重试|再试|再来|再发|重发|重新|再打|再调|再请求|补发|重来|试几|试多少|多试|再走一|退避|重打|重调',
)
export const TWICE = words(
  'twice|two times|two ~ times|second time|a second|again|once more|more than once|in a row|several times|repeatedly|duplicate*|double|doubled|many times|both times|back to back|repeat*|replay*|multiple times|two copies|already|one more time|over again|before|as before|a second ago|两遍|两次|两回|二次|多次|好几次|几次|重复|再来|又来|再发|第二次|第二遍|来过|处理过|反复|双份|两份|又发|又送|再送|再传|一遍|又一|再次',
)
export const SAME_REQUEST = words(
  'same request|same call|same order|same hold|same purchase|same reservation|same message|same click|same payment|same event|same booking|same job|same one|same thing|very same|identical|exact same|one order|one request|one call|a request|a call|the request|the call|a hold|the hold|request|duplicates|copy of|copies of|同一笔|同一个请求|同一单|同一次|同一条|同样的|相同的|一样的|一模一样|同笔|同单|一笔|一个请求|同一请求|这笔|这单|请求',
)
export const RECOGNISE = words(
  'recogni*|spot|detect|tell|know|identify|identifies|identified|notice|realise|realize|see that|find out|catch|remember|match|figure out|distinguish|link|correlat*|认出|认得|识别|判断|知道|发现|看出|区分|辨别|分辨|记得|对上',
)
export const FAULT = words(
  'error|fail*|failure|reason|cause|sold out|out of stock|no stock|no more goods|nothing left|all gone|broken|down|busy|problem|429|500|503|5xx|4xx|fault|exception|refus*|reject*|says no|said no|slow down|unavailable|overload*|crash*|outage|code|错误|失败|报错|异常|故障|出错|没货|售罄|卖完|卖光|缺货|限流|挂了|坏了|太忙|忙|扛不住|崩|拒绝|抢完|问题|出事|码',
)
export const TELL_APART = words(
  'tell* ~ apart|tell* apart|told apart|apart|tell* ~ from|distinguish*|differentiat*|separate*|discriminat*|difference|distinction|distinct|versus|vs|look alike|looks alike|alike|look the same|looks the same|the same|look identical|identical|lump*|blanket|generic|specific|exact|real|actual|detailed|precise|which kind|what kind|kind of|which error|different|rather than|one bucket|mixed up|just one|single|区分|分得|分清|分辨|分开|区别|一样|同样|具体|统一|压成|合并|细分|哪种|哪一种|什么原因|原因|笼统|同一个|还是|混在一起|归成|归为|同一种|一律|辨认',
)
export const PASS_ON = words(
  'hand* back|pass* on|pass* through|pass* back|pass* up|pass* along|return*|forward*|report*|turn* into|become*|map*|translat*|convert*|collaps*|reach*|surface*|bubbl* up|propagat*|arriv* at|hidden|hide*|swallow*|wrap*|rewrit*|get* to know|get* to see|gets|receive*|come* back|comes out|comes through|answer*|respond*|send* back|get* back|give* back|gives back|what does ~ get|expose*|mask*|relay*|返回|回给|回的|透传|传给|转成|变成|映射|包装|吞掉|告诉|拿到|收到|看到|回什么|转达|带给|暴露|抹平|翻译|传到|映成|给到',
)
export const CALLERS = words(
  'partner|shop|client|caller|integration|merchant|their|them|they|consumer|integrator|tenant|store|retailer|each of them|third party|third parties|the others|伙伴|店铺|店家|各店|对方|合作方|商家|他们|各家|客户端|调用方|对接|接入|那边|接入方|第三方|下游|商户',
)
export const CHANGE = words(
  'chang*|upgrad*|updat*|adapt*|switch*|migrat*|modif*|adjust*|rewrit*|touch*|cooperat*|adopt*|move*|releas*|ship*|roll out|rolls out|frozen|fixed|stuck|flexib*|willing|able to|keep up|follow|new field|new header|new version|new format|new sdk|new parameter|new protocol|new api|extra field|extra header|extra parameter|something new|something extra|something else|alter*|evolv*|extend*|break|breaking|version*|redesign*|rework*|deploy*|add a|add an|send an extra|send a new|live with what|as it is|as they are|old version|old client|legacy|compatib*|deprecat*|refactor*|改|升级|配合|跟上|跟进|迁移|发版|适配|改造|调整|加字段|加个|加一个|新字段|新版本|新接口|新协议|新参数|迁就|现状|现有|兼容|动得了|动不了|换|切到|切换|更新|老版本|旧版本|推动|带上',
)
export const CONTRACT = words(
  'api|contract|interface|protocol|integration|client|schema|format|signature|request|their call|sdk|code|header|field|parameter|endpoint|接口|协议|api|字段|格式|契约|约定|调用方式|sdk|代码|参数|客户端|请求头|报文|调用',
)
export const PERSON = words(
  'person|people|customer|user|buyer|shopper|account|visitor|member|login|household|individual|human|guy|family|somebody|someone|anybody|anyone|anyone|everybody|everyone|he|she|they|i|you|身份|人|用户|账号|账户|买家|顾客|会员|客户|家庭',
)
export const EACH_PERSON = words(
  'per person|per user|per customer|per account|per buyer|per head|per shopper|one person|one customer|one user|one account|one buyer|one shopper|one guy|one human|one individual|a person|a customer|a user|a buyer|a shopper|a single ~ person|a single person|a single user|a single buyer|a single customer|single account|single user|single shopper|each person|each customer|each user|each buyer|each account|each shopper|each visitor|each member|every person|every customer|every user|every account|every buyer|same person|same customer|same user|same account|same buyer|same guy|same household|somebody|someone|anybody|anyone|any one person|an individual|i|一个人|每个?人|每个?用户|每个?账[号户]|一个用户|一个账[号户]|一个买家|一个顾客|同一个?人|同一个?用户|同一个?账[号户]|同一个?买家|单人|单个?用户|单个?账[号户]|每位|每户|一人|有人|某个人|某人|个人',
)
export const SEVERAL = words(
  'several|two|three|four|five|six|seven|eight|nine|ten|twenty|dozen|multiple|many|more than one|more than|pile|lot of|bunch|handful|stock up|hoard*|more of|extra one|a second one|second unit|all of them|as many as|one unit|one item|one piece|only one|just one|at most|limit*|restrict*|cap|capped|quota|maximum|max|ceiling|allowance|how often|几件|两件|三件|五件|十件|多件|好几件|多少件|一件|多买|多抢|多拿|多下|几个|好几个|两个|上限|限购|限制|限量|最多|几份|几单|一次还是|多次|很多次|好几次',
)
export const OBTAIN = words(
  'buy*|bought|get*|grab*|tak*|order*|purchas*|own*|win*|walk* off|walk* away with|snatch*|snap up|collect*|secure*|end up with|reserve*|acquire*|have|hold|抢|买|拿|下单|购|占|入手|囤|领',
)
export const PRESS = words(
  'press*|click*|tap|taps|tapping|tapped|hit*|hammer*|mash*|smash*|spam*|pound*|bang*|button|refresh*|reload*|double click|submit*|keep* clicking|impatient|连点|狂点|猛点|猛戳|狂按|点按钮|按按钮|点击|连击|疯狂点|反复点|一直点|不停点|多点|手抖|点了|戳|狂刷|点很多|点十',
)
export const MACHINE = words(
  'server|machine|box|boxes|node|process|host|instance|hardware|disk|power|rack|cache|redis|memory|replica|leader|primary|pod|zone|datacent*|data center|data centre|computer|vm|infrastructure|broker|kernel|equipment|crash*|outage|reboot*|restart*|failover|blackout|hardware|机器|服务器|节点|单机|宕|断电|主机|机房|进程|实例|硬件|内存|磁盘|一台|掉电|重启|挂|崩|缓存|设备|停电|死机',
)
export const LOSS = words(
  'lose*|losing|lost|loss|losses|forget*|forgot*|vanish*|disappear*|evaporat*|surviv*|durab*|persist*|safe|safely|outliv*|stand|stands|honou?r*|honor*|honour*|remember*|guarantee*|recover*|rpo|promise*|still count*|still valid|still ~ valid|still theirs|still mine|go missing|goes missing|gone|wipe*|erase*|take back|took back|keep* ~ word|word|intact|confirm*|winner|told ~ got|data loss|保住|丢|没了|算数|算不算|还算|认账|要不要认|还认|作数|白抢|还在|消失|找回|找不回|不见|作废|抢到|确认过|确认了|已确认|答应|承诺|保留|持久|留得住|蒸发|有效|反悔|不翼而飞|弄没',
)
export const EMPTY_HANDED = words(
  'empty hand*|get* nothing|got nothing|gets none|loser|losers|unlucky|lose out|loses out|lost out|los* the race|sold out|out of stock|all gone|everything is gone|everything\'s gone|miss* out|missed|turned away|turn* down|reject*|refus*|not get|n\'t get|not make it|n\'t make it|not win|n\'t win|late comer|latecomer|too late|too busy|busy|no luck|rest of|everyone else|everybody else|the others|other people|remaining|190|not lucky|disappoint*|run out|ran out|runs out|nothing left|none left|any point|worth try*|try again|trying again|come* back|fail* to|who fail|without one|no unit|没抢到|抢不到|没买到|落空|没抢上|没份|售罄|卖光|卖完|没货|抢完|抢光|太忙|系统忙|剩下的|剩下那|其余|十九万|19 ?万|没成|扛不住|被拒|没戏|没中|落选|失败的|运气不好|没拿到|没轮到|白跑|抢输|没了|买不到|空手',
)
export const SAY = words(
  'see|sees|seen|saw|show*|tell|tells|told|say|says|said|display*|read|reads|message|screen|page|text|wording|feedback|inform*|learn*|explain*|know|notice|wording|look at|looks like|communicat*|announce*|copy|banner|popup|pop up|presented|experience|distinguish*|let ~ know|看到|显示|提示|页面|告诉|反馈|文案|怎么写|怎么说|知道|分开说|展示|界面|弹|通知|说明|体验|交代|说清|看见|回复|措辞|区分',
)
export const SOFT_ANSWER = words(
  'ok|okay|fine|allow*|accept*|tolera*|hurt*|problem|matter|bad|permi*|mind|all right|alright|live with|may|must|can|could|should|need*|have to|has to|acceptable|good enough|disaster|terrible|harm|trouble|require*|forbidden|insist|strict|strictly|afford|行吗|行不行|可以|允许|接受|能不能|要不要|必须|一定|没关系|吗|成不成|说得过去|有问题|要紧|介意|容忍|可否|无所谓',
)
export const UNSOLD = words(
  'unsold|left over|leftover|leftovers|stay* on the shelf|on the shelf|remain* unsold|undersell*|undersold|sell fewer|sell less|fewer than|a few short|short of|keep ~ back|hold ~ back|held back|keep back|hold back|leave ~ unsold|not all|not every|less than all|9 ?9\\d0|exactly|precisely|every last|every single|sell late*|sold late*|sells late*|go late*|go out late*|later|a bit late*|slightly late*|delay*|right away|immediately|instantly|at once|very instant|straight away|in one go|gradual*|conservative*|err on|margin|safety buffer|buffer|reserve some|trickle|a while|for a bit|a moment|few minutes late*|remaining|left in stock|left at the end|stranded|sit around|sits around|stock left|left unsold|idle|少卖|卖不完|没卖出|没卖完|没卖掉|没卖|剩几|剩一|剩下几|剩点|剩余|留几|留一|留点|保守|晚点|晚些|晚几|晚一|慢一?点|慢慢|补卖|再补|之后再卖|过会儿|稍后|瞬间|立刻|马上|一次性|全部?卖|卖光|卖完|滞后|迟一|余量|压着|后面再|先放一部分|缓一缓',
)
export const GOODS = words(
  'unit|item|piece|stock|goods|product|sold|sell|selling|sale|ten thousand|10 ?000|all of them|inventory|all|copies|件|货|库存|商品|一万|1 ?万|卖',
)
export const FIRST = words(
  'first|earlier|earliest|sooner|quicker|quickest|faster|fastest|order of|in order|the order|in the order|queue|line|arrival|arriv*|millisecond|later click*|late click*|latecomer|sequence|ahead|overtak*|jump*|skip ~ line|random*|lottery|luck|chance|ticket|先|后点|晚点|晚来|晚到|先后|顺序|排队|插队|早|抽签|随机|快|毫秒',
)
export const DESERVE = words(
  'win*|served|serve|gets|get it|get the|right to|matter|fair*|priority|prefer*|strict*|guarantee*|must|have to|has to|before|ahead|entitled|deserve*|overtak*|click*|came|come|comes|wins|decide*|得|拿到|抢到|一定|必须|严格|保证|公平|算|优先|反而|先得|该',
)
export const DATABASE = words(
  'database|db|sql|mysql|postgres*|relational|rdbms|storage|data store|datastore|row|table|disk|ledger|persistence|sql store|sql server|oracle|innodb|main store|backing store|insert*|updates|write|writes|writing|commit*|record|transaction|数据库|主库|库里|存储|mysql|同一行|一行|单行|热点行|记录|落库|底层|落盘|写入|更新|插入|表里|批量写|入库|写库|db',
)
export const ORDINARY = words(
  'normal|regular|ordinary|rest of ~ site|rest of ~ shop|rest of ~ store|rest of ~ website|rest of ~ business|rest of ~ company|rest of ~ platform|rest of|everyday|usual|other product|other order|other item|other customer|other service|other part|other business|other thing|other shopper|other sale|other traffic|main shop|main site|main store|website|whole shop|whole site|whole store|catalog*|everything else|day to day|existing|the shop|our shop|the store|the site|anything else|someone else|something else|other system|other workload|platform|日常|平时|平常|普通|正常|其他|别的|其它|常规|主站|整个商城|原来的|商城|全站|现有|老业务|其余业务|主业务|整站',
)
export const SHARE = words(
  'same|share*|sharing|dedicated|separate*|isolat*|own|together|beside|alongside|next to|feel*|affect*|hurt*|impact*|suffer*|take ~ down|take ~ with|drag*|slow* down|slow|survive*|harm*|collateral|influence*|run|runs|running|sit|sits|host*|use|uses|compete*|contend*|side effect|bring* down|go* down|keep* working|keep* running|keep* selling|still work*|unaffected|blast radius|exclusiv*|ring fenc*|endanger*|at risk|interfer*|disturb*|same hardware|same database|common|co located|colocated|one database|影响|连累|拖|共用|同一|一套|分开|独立|隔离|部署|一起|受|单独|波及|跑在|打爆|共享|专用|专门|混|牵连|拖垮|合用|各用各|同个|卡',
)
export const SHOPS = words(
  'shop|partner|tenant|client|merchant|store|caller|consumer|sender|retailer|one of them|neighbour|neighbor|of them|each|伙伴|店铺|店|商家|租户|一家|哪家|各家|每家|几家|某家|别家|大家|合作方|接入方|它们|客户|商户',
)
export const UNEVEN = words(
  'swamp*|flood*|dominat*|crowd*|hog*|starv*|overwhelm*|drown*|most of|half of|bulk|majority|lopsided|skew*|even|evenly|equal*|uneven*|balanced|unbalanced|uniform*|comparable|similar|same size|same amount|spread|distribut*|split|share of|breakdown|mix|proportion|how big|how large|size|bigger|biggest|largest|heavy|heaviest|hot|noisy|squeez*|push ~ out|monopol*|eat up|eats up|much more|far more|more than the|more than others|burst*|spike*|promotion|campaign|sale|concentrat*|whale|giant|outlier|differ*|vary|varies|weight|how many|rank*|top|loudest|busiest|挤|打满|打爆|占满|占比|占大头|占一半|占了?大|占多数|占了?一半|占去|最大|特别大|特别多|大户|吃掉|冲垮|差得|差很多|相差|差不多|平均|均匀|一样大|分布|比例|悬殊|量级|大小|集中|均衡|倾斜|大促|搞活动|占满|拖累|独大|多少|几家|主要|头部|压垮|抢光|拖垮|暴涨|突增|不均|霸占',
)
export const NO_REPLY = words(
  'time* out|timed out|timeout|give* up|gave up|giving up|two seconds|2 s|2 seconds|nothing heard|nothing back|nothing comes|no reply|no answer|no response|no word|hear* nothing|never hear*|not hear*|n\'t hear*|stop* waiting|connection drop*|connection is lost|connection lost|connection break*|connection dies|reply ~ lost|answer ~ lost|response ~ lost|reply lost|answer lost|response lost|reply never*|answer never*|response never*|reply ~ never|answer ~ never|response ~ never|reply ~ missing|reply ~ late|answer ~ late|response ~ late|never come*|never arriv*|never reach*|never see*|never get*|lost on the way|get* lost|got lost|went missing|goes missing|in doubt|network error|network fail*|network drop*|silence|silent|hang*|in limbo|unknown|uncertain|not sure|unsure|ambiguous|回包|没回|没等到|等不到|超时|超了|没收到|收不到|两秒|2 ?秒|断网|断线|断了|到头|放弃等|不等了|网络错误|丢在路上|没结果|没下文|石沉大海|没响应|没反应|响应丢|回复丢|丢了响应|不知道结果|结果未知|悬着|没音信|掉线',
)
export const FIND_OUT = words(
  'find out|finds out|found out|check*|look up|looks up|lookup|query|queries|ask later|ask again|asks|ask ~ whether|ask ~ what|poll*|learn*|know|knows|verify|verifies|discover*|reconcil*|status|outcome|went through|go through|goes through|really happened|actually happened|happened|succeed*|worked|what became|afterwards|after the fact|later on|endpoint|state of|for sure|made it|got the item|got it|take ~ or not|do then|do next|what now|do once|do after|do when|do if|react*|recover*|goes on|go on|next step|查|确认|知道|反查|回头|核实|得知|验证|成没成|占没占|占上|成功没|结果|状态|到底|那次|下落|下一步|接下来|怎么办|怎么处理|做什么|干什么|补救',
)
export const METER = words(
  'dashboard|chart|graph|monitor*|metric|sli|gauge|panel|percentage|99.9*|figure|number|board|green|statistic*|kpi|success rate|indicator|screen on the wall|telemetry|observability|alert*|alarm*|面板|大盘|监控|图表|看板|指标|曲线|仪表|成功率|绿|报表|口径|数字|那个数|统计|告警|打点|埋点',
)
export const MEANS = words(
  'mean*|measur*|count*|show|shows|say|says|based on|basis|come from|comes from|behind|taken|computed|comput*|calculat*|really|actually|look at|looks at|defin*|consider*|regard*|classif*|call|treat*|judg*|deem*|qualif*|what makes|tell us|tells us|derive*|source|where|which events|how do we know|how come|what does ~ take|criteria|criterion|reflect*|record*|taken from|feed*|trust*|why|怎么|什么|哪|算|采|来的|来自|定义|依据|看的|含义|意思|为什么|为啥|凭什么|反映|按|基于|可信|靠谱|标准',
)
export const GOOD = words(
  'success*|succeed*|ok|okay|good|green|healthy|fine|working|all well|failed|failure|happy|成功|正常|健康|绿|好的|失败|没问题|可用|达标',
)
export const HELD = words(
  'held|hold|holds|holding|reserv*|lock*|block*|kept|keep|set aside|grabbed|claimed|taken|in the basket|in a basket|in the cart|in their cart|cart|basket|unit|item|order|winner|spot|slot|it|piece|预占|占|锁|留|保留|持有|预留|抢到|下单|下了单|订单|名额|货|件|坑位|位置',
)
export const UNPAID = words(
  'unpaid|not pay|not paid|n\'t pay|n\'t paid|never pay|never paid|never bought|never buy|never check*|never complete*|never finish*|without pay*|fail* to pay|forget* to pay|not check* out|n\'t check* out|not complete*|n\'t complete*|nobody complete*|nobody pay|nobody buys|no payment|payment never*|payment fail*|walk* away|walked away|abandon*|change* ~ mind|chang* ~ mind|cold feet|back* out|drop* out|stop* halfway|leave* ~ basket|leave* without|disappear* without|pay|paid|paying|pays|payment|check* out|checkout|credit card|wallet|complete* ~ purchase|complete* ~ checkout|complete* ~ payment|settle*|close* the tab|没付|不付|未付|没给钱|不给钱|没买单|不买单|没结账|不结账|没支付|不支付|未支付|迟迟不|忘了付|忘付|弃单|不要了|反悔|没下文|付款|支付|结账|付钱|买单|掏钱|交钱|给钱|不买了|没掏钱|放弃付',
)
export const GIVE_BACK = words(
  'release*|expire*|expir*|lapse*|go back|goes back|going back|give* back|given back|take* ~ back|taken back|take back|return*|back on the shelf|back on sale|back in stock|back into|back to|sold to someone|sold to somebody|resold|resell*|resale|on sale again|sellable|sold again|free again|freed|free up|thrown out|cancel*|timeout|time out|run out|runs out|ttl|lifetime|live|lives|valid|put back|comes back|come back|reclaim*|forfeit*|available again|next person|else|释放|过期|失效|还回|还给|放回|放出|放掉|收回|退回|回收|回库|回到|取消|作废|拿出来|重新卖|再卖|吐出|别人|到期|回池|自动放|归还|回流|让出',
)
