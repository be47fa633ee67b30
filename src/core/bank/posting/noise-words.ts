/** Words of postings that name no skill. Pure data; a word a blank apart. */

/** Capitals that name no skill. */
export const NO_TERMS =
  'A I AM PM US USA UK EU UAE APAC EMEA LATAM NYC SF LA HK CN DE IT HR CV PDF PTO EEO EOE EEOC CEO CTO CFO COO VP PM PMs QA OK FAQ ID IDs VS TBD ASAP BS BA MS MSC BSC PHD MBA LLC INC LTD GMBH AG ' +
  'USD EUR GBP RMB CNY INR CAD AUD K FTE OTE RSU RSUS ESOP ESPP 401K NDA GDPR GDP JD WFH DEI LGBTQ COVID AND OR THE FOR NOT YOU WE OUR ALL NO YES NEW JOB TEAM WHO WHAT WHY HOW ABOUT ROLE MUST HAVE NICE ' +
  'LinkedIn YouTube TikTok WeChat WhatsApp GitHub Remote NYSE NASDAQ ADA FMLA FSA HSA EAP PPO HMO STD LTD CLT EST PST CET GMT UTC CST EDT PDT II III IV VI B1 B2 C1 C2 TO ON IN AT BY WITH FROM AN OTHER CLICK APPLY NOW HERE'

/** English words that are no term where nothing else stands with them. */
export const GENERIC =
  'one two three more many several various different other both all any each every some such critical complex relational modern large small good strong great high low key core main major new fast ' +
  'management access tool tools system systems product products project projects language languages database databases software service services solution solutions application applications app apps ' +
  'methodology methodologies technology technologies technique techniques framework frameworks platform platforms process processes environment environments principle principles concept concepts ' +
  'requirement requirements improvement improvements development developments component components feature features function functions functionality area areas field fields industry business ' +
  'customer customers client clients user users stakeholder stakeholders engineer engineers developer developers member members benefit benefits data code coding program programs programming ' +
  'standard standards practice practices best method methods pattern patterns structure structures problem problems task tasks issue issues model models library libraries package packages ' +
  'design implementation maintenance operation operations support quality growth success impact time scale size level experience skill skills degree field knowledge understanding'

/** Adjectives that make no name of such a word. */
export const PRAISE =
  'reliable robust scalable resilient performant complex critical modern efficient secure clean maintainable beautiful responsive quality innovative cutting-edge enterprise-grade high-quality large-scale well-designed advanced excellent proven relevant similar multiple numerous'

/** What a button or a line of a page says. */
export const BUTTONS =
  /^(?:click (?:here )?to apply|apply|apply (?:now|here|online|for this (?:job|role|position)|on .{1,30})|easy apply|sign (?:up|in)|log ?in|learn more|read more|show more|see more|share|share this job|save|save job|view job|job alert|report (?:this )?job|back to .{1,30}|submit(?: your)? (?:application|resume|cv)|subscribe|follow us|copy link|立即申请|立即投递|点击投递|申请职位|投递(?:简历|链接)?|分享|收藏|立即沟通|查看更多|返回|登录|注册|举报)$/i

/** Verbs that begin a duty: what follows is a deed and no name. */
export const DUTY_VERBS =
  'scale develop maintain write create deliver ship solve understand learn lead collaborate communicate work drive ensure provide help use make take improve implement manage accept apply participate contribute own run'

/** Words in -ing that are practices; the others say what is done. */
export const PRACTICES_ING =
  'testing monitoring networking streaming caching logging tracing profiling scripting debugging batching sharding messaging scheduling engineering modeling modelling fine-tuning prompting mentoring clustering indexing queueing queuing routing training computing hosting embedding alerting threading multithreading partitioning'

/** A body with a short name of its own. */
export const BODIES =
  'team|department|dept|division|agency|institute|university|college|center|centre|office|association|council|ministry|company|corporation|foundation|authority|bureau|committee|program|programme'

export const LAST_WORDS =
  'requirements accommodations holidays expectations opportunities responsibilities duties benefits currencies needs goals challenges components backgrounds'
