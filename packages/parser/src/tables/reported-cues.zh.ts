/**
 * Words of clauses that report what was done and what came of it, and of those that only look like it.
 * Provenance: written by hand from official news of the mainland, Hong Kong and Taiwan; simplified.
 */

/** Announcing, meeting and issuing are no measures. */
export const HEARD =
  /完成了?(?:首轮|首批|第[一二三]轮|阶段性)|获悉|召开|举行|印发|(?:通报|公布|发布)(?![^，。]{0,16}(?:失信|黑名单|名单|案例|红黑榜)|(?<=发布)(?:短信|预警|信息|视频))|发布会|出席|参加|座谈|主持|讲话|介绍|指出|认为|表示|强调|了解|审议|听取|致辞|签署|揭牌|解读|部署[^，。]{0,30}(?:工作|任务)(?!的)|(?:组织|联合|召开)[^，“]{0,6}会商|征求意见|反馈[^，。]{0,10}(?:情况|意见)|制定(?:了)?本|统计|^研究[^，。]*(?:政策|措施|工作|问题)[，。]|部署推进|再部署|(?:进行|作出|做出)[^，。]{0,4}(?:部署|安排)|通告|答记者问|记者提问/;

/** Words that show something under way or done. */
export const UNDER_WAY = /已|持续|正在|以来|先后|(?<!公)共|累计/;

/** Verbs by which a body brings a system about. */
export const FOUNDED = /建成|创建|建立|搭建|上线|启用|开通|推出|建设|研发|开发|升级/;

/** Acts that are over when they are told, figure or not. */
export const ACCOMPLISHED =
  /启动[^，]{0,14}(?:响应|预案|调查|机制|工程)|派出[^，]{0,10}(?:组|队|专家)|(?:挂牌督办|立案(?:调查|侦查)|约谈了?|叫停|紧急下拨|安排下达|调拨|划拨|建立[^，]{1,20}(?:制度|机制|体系|台账|名单|队伍)|成立[^，]{0,16}(?:组|专班|队|中心|委员会))/;

/** 正在会同有关部门研究…: an act under way, reported. */
export const ONGOING = /正在?(?:会同|牵头|联合|抓紧|加紧|加快|组织|研究|制定|起草|推进|推动|开展|建设|修订|筹建)/;

/** Done to somebody or something: 违规账号已被依法关闭. */
export const STRONG_PERFECT =
  /(?:已|均)(?:经)?(?:被|依法|全部|予以|按规定|督促|责令)|被(?:约谈|处罚|关停|吊销|下架|取缔)/;

/** A share, a stock or a size is no act: 共有机构312家, 其中网购占52%. */
export const STATE_FIGURE =
  /(?:共|现|拥|设|约|仍|还|只|没|具)有|占(?:比|总|全)?|平均|排名|位居|超过\d+%|(?:人口|面积|总数|数量|机构|总量|比例)[^，]{0,4}\d|涉案金额|涉及金额|总价值|价值|金额达|概率|约为/;

/** Behind an act that only says which: 受理|的1.9万件投诉里, 查获|的毒品. */
export const OF_WHICH = /^[了出到过]?的/;

/** Done so many times: 共|验放海鲜4.7万吨. */
export const COUNTED = /^(?:共计?|累计|先后|已)(?!超|达|有|近)[\u3400-\u9fff]{2,}\d/;

/** What all of a land or a town did is a figure of it. */
export const WHOLE_LAND = /全[国省市区县州]/;

/** Who commits crimes or suffers them does nothing official. */
export const CRIMINAL_SUBJECT =
  /^[^，]{0,12}(?:诈骗分子|犯罪分子|不法分子|嫌疑人|骗子|团伙|受害人|受害者|被害人|被告人|某)(?![^，]{0,4}(?:已|均)?被)/;

/** Aims, grounds, comparisons and judgements: 为…, 旨在…, 由于…, 是…的. */
export const NO_ACT_CLAUSE =
  /^(?:为了?(?!民|群众|企业)|旨在|由于|因|鉴于|随着|如果|若|如|只有|只要|虽然|尽管|即使|不仅|无论|但|不过|然而|这|据|正如|可以说|从而|进而|以便|以期|力求|目的)|是[^，。]{0,40}(?:的|之一|举措|任务|保障|工作|关键|基础|前提|抓手|责任|体现)[。；！]?$|(?:具有|意义|有利于|有助于|离不开|关系到?|事关)|(?:开展|做)了?(?:多项|大量|一系列|许多)工作|(?:推出|采取|实施)了?(?:多|一系列|系列|若干|[一二三四五六七八九十两\d]+)项?(?:[^，。]{0,4})(?:措施|举措)[，。；！]?$|形势|认为|[时中后]发现[，：]$|发现[^，]{0,24}(?:漏洞|问题|线索|异常|不足)|(?:在|当|于)[^，]{0,24}(?:时|之际|过程中|行动中|活动中|整治中|期间)，$|可处|为诱饵|侵害|骗取|牟利|不会|不能|没有(?!再?发生|再?出现)|促请|雨量|气温|预计|并非|[各均]?被处以?[^，]{0,8}罚款|(?:案件|此案|该案|两案|系列案)[^，]{0,6}(?:正在|仍在|还在)[^，]{0,8}(?:侦办|侦查|审理|调查|办理|侦破)(?:中|之中|[，。])|(?:嫌疑人|涉案人员|团伙成员|犯罪分子)[^，]{0,8}(?:已|均|先后|全部)*被[^，]{0,14}(?:强制措施|拘留|逮捕|取保候审|控制|归案|抓获|移送)|一(?:名|位|个)(?:[^，。]{0,6})(?:老人|男子|女子|市民|群众|居民|村民|学生|大爷|阿姨|乘客|司机|客户)/;

/** 警情环比下降21.5%, whoever the clause begins with. */
export const OUTCOME_MOVED = /(?:同比|环比|(?:较|比)(?:去年|上年|前一?年))[^，。]{0,8}(?:下降|减少|降低|提高|提升)/;

/** What came of it, without a figure. */
export const OUTCOME_STATE =
  /(?:连续|持续|同比|环比|双双|明显|显著|大幅|稳步|进一步|逐步|逐年|总体|不断|有效|普遍|整体|稳中)(?:\d+个?[月年]?)?(?:同比|环比|双)?(?:下降|上升|减少|好转|向好|改善|增强|提升|提高|平稳|稳定|下滑|回落|遏制|缓解|压降|增长|降低|优化|净化|规范|加强|扩大)(?:[，。；！]|$)|取得(?:了)?[^，。]{0,16}(?:成效|成果|进展|战果|胜利|效果|成绩|突破)|(?:成效|效果|成果|战果)(?:十分|非常|较为)?(?:明显|显著|凸显|初显|突出|丰硕)|得到(?:了)?[^，。]{0,8}(?:遏制|改善|控制|保障|缓解|提升|净化|规范|维护)|避免[^，。]{0,8}\d|零发生|双下降|(?:连续|同比)[^，。]{0,10}(?:下降|上升|减少|增长)|变得/;

/** What did not happen: 全县未发生较大以上火灾. */
export const NONE_HAPPENED =
  /(?:未(?:再)?(?:发生|出现)|没有(?:再)?(?:发生|出现))[^，。]{0,20}(?:事故|事件|案件|火灾|伤亡|疫情|险情|灾情|警情|投诉|纠纷|反弹|情况|现象)|零(?:事故|伤亡|发案|火灾|投诉|感染)/;

/** From one level to another: 由40分钟缩短至6分钟, 降至9起. */
export const LEVEL_MOVED =
  /(?:由|从)[^，。]{0,12}\d[^，。]{0,8}(?:提升|提高|增加|上升|增长|下降|降低|减少|缩短|压缩|压减|降|升)(?:至|到|为)|(?:降|升|缩短|下降|降低|减少|提升|提高|上升)[至到]了?[^，。\d]{0,3}\d/;

/** A growth figure without a subject of its own, or of trade and economy: 同比增长6.8%, 其中…增长12%, 旅游收入增长9.3%. */
export const STRAY_GROWTH =
  /^(?:(?:同比|环比|较|比)[^，。]{0,8}|其中[^，。]*)(?:增长|上升|增加)|(?:收入|增加值|总值|总额|消费|投资|产值|产量|销售额|营业额|客流|人次|出口|进出口|票房)[^，。]{0,10}增长/;

/** Figures of an economy, whoever counts them. */
export const ECONOMIC =
  /新增就业|可支配收入|生产总值|增加值|零售总额|保有量|货运量|客运量|吞吐量|旅游收入|接待游客|进出口|固定资产投资|常住人口|财政收入/;

/** 市水利局|从水库调水1200万立方米: what a body did and counted, by a verb that no table knows. */
export const COUNTED_ACT =
  /^(?:[向从对在为给][^，。]{1,14}?)?(?:已|共|累计|先后|紧急|连夜|集中|依法)*(?![^\d]{0,14}(?:[有为达占超约近仍着里距只的总]|对面|门前|增长|下降|同比|收入|平均|编制|面积))[\u3400-\u9fff]{3,12}\d[\d.]*[万亿]?[余多]?[\u3400-\u9fff]{0,8}[，。；]?$/;

/** What got worse came of no measure. */
export const WORSE = /(?:案件|警情|投诉|事故|损失|发案|诈骗|数字|感染|死亡)[^，。]{0,16}(?:上升|增长|增加|增多|攀升)/;

/** 总体不合格率为2.66%: a figure by itself is no outcome … */
export const BARE_RATE = /率(?:仅)?为\d|(?:总数|总量|总额|规模)[^，]{0,6}达/;
/** … unless it is said to have moved. */
export const MOVED = /下降|降低|减少|提高|提升|上升|改善|缩短/;

/** 对查处的酒驾案件，: says whom the act behind it is about. */
export const OBJECT_AHEAD =
  /^(?:对|对于|就)[^，]*(?:的[^，]{0,14}|情况|问题|现象|案件|行为|企业|单位|平台|产品|线索|方面)，$/;
/** … unless it acts itself: 对企业进行检查. */
export const OBJECT_ACTED_ON = /(?:进行|实行|实施|开展|予以|给予|加以|一律|组织|采取|落实)[^，的]*，$/;

/** Said to be done, so that no plan goes on with it: 已, 累计, 开展了. 完成 alone may lie ahead. */
export const DONE = /已|累计|先后|(?<!公)共(?!同|享|建|治|识)|以来|(?:开展|组织|采取|建立|成立|实施)了/;

/** 主管：市教育局，配合：市民政局: a line that only says who has what part. */
export const PART_OF_BODY = /^(?:主管|主办|承办|协办|牵头|配合|支持|指导|协调|监督|组织|联系)(?:单位|部门|机构)?[：:]/;
