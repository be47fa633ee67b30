/** What stories between people are told with, in English and Chinese. Pure data. */

export const PEOPLE = {
  competencies:
    /conflict|disagree|feedback|criticism|fail(?:ure|ing|ed)?\b|mistake|setback|mentor|coach|teach|onboard|grow(?:ing|th)? (?:of )?(?:others|people)|difficult (?:colleague|person|people|teammate|stakeholder|conversation)|persua|influenc|convinc|empath|trust|teamwork|team ?work|collaborat|communicat|people|leadership|lead(?:ing)? people|delegat|motivat|culture|divers|inclusion|humility|pressure|values|ethic|integrity|冲突|分歧|意见不合|反馈|批评|失败|挫折|错误|失误|带人|带新人|指导|培养|说服|影响力|同理心|信任|团队|协作|合作|沟通|领导力|授权|激励|文化|正直|诚信|压力|人际/i,

  /** Somebody wants, says, refuses or feels something. */
  sides:
    /(?<![A-Za-z])(?:want(?:ed|s|ing)?|insist(?:ed|s|ing)?|demanded|preferred|argued|believed|felt|thought|disagreed|refused|objected|opposed|complained|worried|feared|hoped|blocked|pushed (?:back|for)|resisted|was afraid|were afraid|was upset|were upset|was angry|were angry|was frustrated|were frustrated|because (?:it|they|he|she) (?:was|were)|each other|one (?:because|wanted|of them)|the other (?:because|wanted|side|one|team)?|both (?:sides|of them|teams|reviewers)|neither|on one side|at odds|in tension|clashed|tension|conflict(?:ed|ing)?|disagreement|criticis[ed]+|said (?:that )?(?:I|my|the|it|we)|told me|pointed out|criticiz[ed]+|told me (?:that )?I|gave me feedback|feedback (?:was|that)|struggl(?:ed|ing)|did not (?:trust|speak|answer|agree|like|feel)|didn['’]t (?:trust|speak|answer|agree|like|feel))(?![A-Za-z])|想要?|希望|坚持|要求|认为|觉得|主张|不同意|反对|拒绝|不愿|不肯|抱怨|担心|害怕|分歧|争执|争论|吵|矛盾|冲突|双方|一方|两边|对方|各自|互相|意见不(?:一|合)|看法|态度|不信任|抵触|批评|说我|指出/gi,

  /** Deeds towards people; those of the trade count as well. */
  deeds:
    /(?<![A-Za-z])(?:listened|talked|spoke|met|explained|proposed|suggested|offered|invited|apologi[sz]ed|sat down|sat with|mentored|paired|coached|told|shared|thanked|admitted|owned up|took responsibility|called|arranged|scheduled|set up|facilitated|mediated|showed|walked|prepared|followed up|acknowledged|encouraged|challenged|clarified|summari[sz]ed|wrote|reached out|stepped back|waited|helped|taught|reviewed|escalated|negotiated|agreed|decided|went through|made sure|asked|raised|presented|demonstrated|organi[sz]ed|convinced|supported|delegated|broke (?:it|the))(?![A-Za-z])|(?:听|聊|谈|沟通|解释|提议|建议|邀请|道歉|承认|认错|约了?|组织|协调|调解|演示|写了|跟进|鼓励|教|陪|带着|结对|请|问|确认|总结|分享|感谢|主动|复盘|拉上|拉着|商量|说明|说服)/gi,

  changed:
    /(?<![A-Za-z])(?:agreed|accepted|adopted|approved|merged|decided|apologi[sz]ed|thanked|trust(?:s|ed)?|since(?: then)?|from then on|after that|afterwards|now|today|still|no longer|never again|stopped|started|began|became|grew closer|works? (?:well )?together|working together|worked (?:better|well) together|asked (?:me|us)|came to me|comes to me|ask(?:s)? me|promoted|relationship|resolved|settled|calmed|understood|learned|learnt|changed|improved|better|stayed|clearer|shorter|smoother|easier|closer|stronger|praised|appreciated|recommended|invited|shipped|delivered|released|launched|on time|kept|follow(?:s|ed) it|passed)(?![A-Za-z])|同意|接受|采纳|通过|达成|认可|道歉|感谢|信任|从此|之后|后来|以后|至今|现在|不再|没再|开始|变得|关系|主动(?:找|来|问)|和解|化解|解决|理解|学会|学到|改(?:变|善|了)|转正|晋升|留下|推荐|上线|交付|按时|养成/gi,
} as const
