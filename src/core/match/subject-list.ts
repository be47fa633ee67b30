/** What clarifying questions of design interviews ask about, as ideas that stand together. */
import * as idea from './ideas.ts'
import { followed, type Idea, near, together, words } from './wording.ts'

export type Subject = {
  readonly name: string
  /** Each says enough alone. */
  readonly sure: readonly Idea[]
  readonly likely: readonly Idea[]
  /** With these beside it nothing is sure: another subject uses the same words. */
  readonly but?: readonly Idea[]
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'duplicates',
    sure: [
      near(
        idea.AGAIN,
        words(
          'another unit|a second unit|second unit|two units|extra unit|another hold|又占|再占|又扣|再扣|再减|又减|多占|多扣|占两|扣两',
        ),
      ),
      near(idea.SAME_REQUEST, idea.TWICE, 40),
      near(
        idea.RECOGNISE,
        words(
          'same request|same call|same order|same hold|same purchase|same one|same thing|duplicate|replay|repeat|repetition|seen before|seen already|already seen|already handled|already processed|copy|同一笔|同一单|同一个|同一次|来过|处理过|重复',
        ),
      ),
      near(
        words('id|identifier|key|token|reference|number|label|标识|编号|号|键'),
        words(
          'carry|carries|attach*|contain*|include*|unique|chosen|chose|generated|comes with|come with|stays the same|identify|identifies|带|唯一|生成',
        ),
        30,
      ),
      words(
        'idempoten*|repeatable|exactly once|at most once|request number|reference number|without consequence|生效一次|自己的编号|再减一次|再扣一次|再占一件|request key|request id|dedup*|de dup*|nonce|unique key|unique id|unique token|unique identifier|unique reference|replay*|safe to repeat|safe to replay|safe to resend|safe to send|double booking|two units|two holds|second unit|extra unit|another unit|charged twice|harmless|side effect|幂等|去重|唯一标识|唯一键|唯一编号|唯一的|流水号|请求号|占两|扣两|扣掉两|占了两|占掉两|扣了两|多扣|多占|副作用|防重|双份',
      ),
    ],
    but: [
      near(
        words('fail*|goes wrong|went wrong|failure|失败|出错'),
        words('repeat*|again|once more|another|redo*|再|重新'),
      ),
      near(
        words(
          'who|which side|which points|which layers|where|how many times|how often|谁|哪[一]?[层边方段]|几次|多少次',
        ),
        words('repeat*|retr*|again|tried|try|tries|重试|再'),
      ),
      followed(
        words(
          'can|could|may|able|willing|realistic|possible|ask|get|make|force|require|persuade|有没有可能|能|可以|要求|让|愿意',
        ),
        followed(
          idea.CALLERS,
          words('add|send|include|attach|chang*|supply|provide|加|带|传|改'),
          16,
        ),
        30,
      ),
    ],
    likely: [
      words('same request|same call|same order|identical|token|identifier|同一笔|同一单|标识|编号'),
    ],
  },
  {
    name: 'retries',
    sure: [
      near(idea.ASKS_WHO, idea.AGAIN, 40),
      near(
        words(
          'how many|how often|each|every|all three|all of them|both|several places|only|number of|elsewhere|as well|besides|多少次|几次|几遍|几回|多少回|多少遍|各自|各层|每层|每一层|每段|每一段|每个环节|都会|分别|只有|一共',
        ),
        idea.AGAIN,
        40,
      ),
      near(
        words('fail*|goes wrong|went wrong|unsuccessful|error|失败|出错|不成功'),
        words('repeat*|again|once more|another|redo*|再|重新|尝试'),
      ),
      words(
        'retry policy|retry budget|retry logic|retry strategy|backoff|back off|重试策略|重试次数|重试逻辑|退避',
      ),
    ],
    likely: [words('retr*|attempt|redo*|another go|another shot|重试|再试|重发|再打')],
  },
  {
    name: 'errors',
    sure: [
      near(idea.FAULT, idea.TELL_APART),
      near(idea.FAULT, idea.PASS_ON),
      // Out of stock or in trouble: two faults as a choice.
      followed(followed(idea.FAULT, words('or|versus|and|还是|和|跟|与'), 24), idea.FAULT, 40),
      near(
        words('say|tell|told|know|hint|advise|告诉|说|知道'),
        words(
          'when ~ retry|when ~ call again|when ~ try again|when ~ come back|when ~ call|how long to wait|how long ~ wait|retry after|何时重试|什么时候.{0,4}[重再]试|多久.{0,4}[重再]试|多久再来',
        ),
      ),
      words(
        'error code|status code|reason code|return code|response code|business code|error contract|429|5xx|错误码|状态码|返回码|业务码|原因码',
      ),
    ],
    but: [
      near(
        words('who|which layer|how many times|how often|谁|哪一?层|几次|还是'),
        words('retr*|try|tries|tried|重试|再试|再发'),
        20,
      ),
    ],
    likely: [words('error|reason|fault|错误|原因|报错|异常')],
  },
  {
    name: 'measuring success',
    sure: [
      near(idea.METER, idea.MEANS),
      near(
        words(
          'count*|defin*|measur*|consider*|regard*|classif*|what makes|mean*|qualif*|call ~|judg*|treat*|算|定义|判定|认定|界定|口径|标准|叫',
        ),
        idea.GOOD,
        30,
      ),
      words('success rate|error rate|sli|slo|kpi|成功率|失败率|口径|一片绿'),
    ],
    but: [words('tool|vendor|product|software|grafana|prometheus|datadog|工具|平台|哪家')],
    likely: [words('dashboard|chart|graph|monitoring|metric|面板|大盘|监控|图表|指标|看板')],
  },
  {
    name: 'expiry',
    sure: [
      near(idea.HOW_LONG, idea.UNPAID),
      near(idea.UNPAID, idea.GIVE_BACK),
      near(idea.HELD, idea.GIVE_BACK, 40),
      near(
        idea.HELD,
        words(
          'age|maximum age|lifespan|life span|lifetime|life time|duration|grace period|有效期|寿命|时效',
        ),
        30,
      ),
      near(
        words(
          'how long|how many minutes|how many hours|how much time|deadline|time limit|until when|when|多久|多长|几分钟|多少分钟|什么时候|时限|期限',
        ),
        words(
          'held|hold|holds|reserv*|lock*|set aside|kept|keep|sit on|cart|basket|占|预占|占着|锁着|保留|留着|预留',
        ),
        40,
      ),
    ],
    but: [
      words(
        'log|logs|logging|report|history|backup|archive|audit|invoice|日志|报表|历史|备份|归档|dust',
      ),
    ],
    likely: [
      words(
        'expir*|ttl|lapse*|unpaid|abandon*|not pay*|not pay*|never pay*|never bought|过期|有效期|释放|失效|没付款|不付款|不付钱|弃单|时效',
      ),
    ],
  },
  {
    name: 'uneven load',
    sure: [
      near(idea.SHOPS, idea.UNEVEN, 40),
      words('noisy neighbour|noisy neighbor|hot tenant|hot partner|热点伙伴|大户|倾斜'),
      near(
        words('traffic|load|calls|requests|volume|流量|请求量|调用量|请求|调用'),
        idea.UNEVEN,
        30,
      ),
    ],
    likely: [],
  },
  {
    name: 'unknown outcome',
    sure: [
      near(idea.NO_REPLY, idea.FIND_OUT),
      near(
        words(
          'check*|look up|looks up|query|ask*|poll*|find out|learn*|know*|verify|confirm*|discover*|endpoint|查|确认|知道|核实|回头|得知|反查',
        ),
        words(
          'whether ~ happened|really happened|actually happened|went through|go through|goes through|outcome|what became of|made it|succeeded|exists|took effect|worked|status of ~ hold|got ~ item|has ~ unit|成没成|占没占|占上|到底成|成功了没|成功没|有没有成|那次|刚才|上一次|下落|结果',
        ),
      ),
    ],
    likely: [idea.NO_REPLY],
  },
  {
    name: 'changing clients',
    sure: [
      near(idea.CALLERS, idea.CHANGE, 40),
      near(
        words(
          'own|control|in our hands|written by|whose|stay*|remain*|as it is|as is|untouched|intact|能动|动得了|谁写|归谁|谁的|谁维护',
        ),
        idea.CONTRACT,
        30,
      ),
      near(
        words(
          'chang*|alter*|modif*|break*|evolv*|extend*|version*|touch*|redesign*|upgrad*|改|换|升级|动|调整',
        ),
        idea.CONTRACT,
        30,
      ),
    ],
    likely: [words('upgrad*|new version|compatib*|legacy|sdk|升级|兼容|改造|新版本|老版本')],
  },
  {
    name: 'limit per person',
    sure: [
      near(idea.EACH_PERSON, followed(idea.SEVERAL, idea.GOODS, 24), 40),
      near(idea.EACH_PERSON, followed(idea.OBTAIN, idea.SEVERAL, 24), 40),
      near(
        idea.EACH_PERSON,
        words(
          'limit*|cap|capped|quota|restrict*|maximum|allowance|how many|how much|最多|上限|限购|限制|几件|多少件|几次|限几|限一',
        ),
      ),
      near(
        idea.PRESS,
        words(
          'ten times|many times|several times|repeatedly|twice|often|more than once|like mad|like crazy|each|every|count*|again and again|over and over|keeps|pile|how many|one attempt|once|frantic*|as often|算|几次|多次|十次|很多次|一次|每一?次|怎么办|怎么算|有用',
        ),
        30,
      ),
      words(
        'per person|per user|per account|per customer|per buyer|per head|per shopper|one each|hoard*|stockpil*|囤货|purchase limit|second account|several accounts|multiple accounts|many accounts|fake accounts|限购|每人|每个人|每个账号|每个用户|多个账号|小号|换着设备|换设备|换账号',
      ),
    ],
    likely: [
      near(
        words(
          'more than one|several|two|three|five|ten|multiple|a pile|dozen|几件|两件|多件|好几件|五件|十件',
        ),
        idea.OBTAIN,
        24,
      ),
    ],
  },
  {
    name: 'durability',
    sure: [
      near(idea.MACHINE, idea.LOSS, 70),
      near(
        words(
          'lose|losing|lost|forget|forgotten|vanish*|disappear*|wiped|gone|evaporat*|take ~ back|丢|没了|消失|作废|弄丢|反悔',
        ),
        words(
          'hold|holds|reservation|confirmed|winner|winners|promise*|grab|already|told|acknowledged|抢到|确认|预占|已经|答应|记录|名额',
        ),
      ),
      words(
        'recovery point|second copy|written to two|synchronous* replicat*|replicat* synchronous*|同步写|写两份|两份才|同步复制|durab*|data loss|rpo|持久|丢数据|不丢|数据丢失|可靠性',
      ),
    ],
    likely: [
      words('crash*|die|dies|failover|outage|machine fails|宕机|崩溃|断电|挂了|挂掉|坏了|故障'),
    ],
  },
  {
    name: 'being refused',
    sure: [
      near(idea.SAY, idea.EMPTY_HANDED),
      near(
        words(
          'sold out|all gone|gone|out of stock|nothing left|售罄|卖光|卖完|没货|抢完|抢光|没了',
        ),
        words(
          'busy|overload*|try again|again|come back|retry|later|太忙|忙|扛不住|稍后|再试|故障|挂',
        ),
      ),
    ],
    likely: [idea.EMPTY_HANDED],
  },
  {
    name: 'selling less',
    sure: [
      together(idea.UNSOLD, idea.SOFT_ANSWER, idea.GOODS),
      words('undersell*|undersold|sell fewer|sell less|left unsold|少卖|卖不完|没卖完|补卖'),
    ],
    but: [
      words(
        'page|screen|message|distinguish|tell users|see|told|页面|用户|提示|告诉|看到|分开说|区分|显示',
      ),
    ],
    likely: [near(idea.UNSOLD, idea.GOODS, 40)],
  },
  {
    name: 'fairness',
    sure: [
      near(idea.FIRST, idea.DESERVE, 30),
      words(
        'order of clicks|order of arrival|in the order they|严格按|draw lots|a draw|raffle|lottery|抽签|摇号|抽奖|fair*|first come|first served|fifo|fcfs|公平|先到先得|先来后到|插队|先后|谁先',
      ),
    ],
    likely: [],
  },
  {
    name: 'bots',
    sure: [
      words(
        'bot|bots|botnet|script*|robot*|automat* buyer|automat* click|automat* client|automat* traffic|automat* purchas*|automated|scalp*|resell*|crawler|fake click|cheat*|non human|not human|real people|real human|real person|machines rather|from machines|by machines|hackers|touts|software|run programs|use programs|computer program|programmed|machine traffic|captcha|脚本|机器人|黄牛|外挂|用程序|程序抢|刷单|刷子|刷手|爬虫|作弊|羊毛|代抢|抢购软件|软件抢|机器刷|机器批量|批量抢|scripted|automated|automation|bot like|自动抢|自动下单|抢单工具|工具抢|第三方工具|插件抢|真人|倒爷|灰产|黑产',
      ),
    ],
    likely: [],
  },
  {
    name: 'database speed',
    sure: [near(idea.DATABASE, idea.HOW_MUCH)],
    likely: [words('tps|write rate|write throughput|inserts per second|写入|每秒写')],
  },
  {
    name: 'shared machines',
    sure: [
      near(idea.ORDINARY, idea.SHARE),
      near(
        words(
          'what else|who else|anything else|anyone else|which other|whom else|还有谁|还有什么|还有哪些|别的什么|谁还',
        ),
        words(
          'server|machine|database|hardware|depend*|run*|use*|hurt|affected|suffer*|share*|rely|relies|服务器|机器|数据库|用|跑|受',
        ),
      ),
      near(
        words('of its own|own|dedicated|separate*|isolated|alone|单独|独立|专门|专用|自己'),
        words(
          'infrastructure|hardware|machine|server|cluster|database|capacity|集群|机器|服务器|数据库|资源|部署|库',
        ),
        30,
      ),
    ],
    likely: [
      words(
        'dedicated|shared|isolat*|own cluster|own hardware|own machines|own database|separate cluster|same machines|same hardware|same database|独立部署|隔离|共用|单独部署|专用|同一套|同一批',
      ),
    ],
  },
]
