/**
 * The words of a list's lead-in and of its items that tell whether it lists measures, and of which modality.
 * Provenance: written by hand from official news; simplified.
 */
import { NO_ACT_NOUNS } from './measures.zh.ts';

/** Words with which a step of a crime is what a measure fights. */
export const CRIME_FOUGHT = /打击|防范|查处|严打|宣传/;

/** Lead-ins of a crime's steps. */
export const CRIME_LEAD_IN = /行骗|诈骗手法|作案手法|骗取/;

/** 着力整治六个方面问题 is about acts, though problems are counted. */
export const ACTS_ON = /整治|解决|治理|查处|打击|纠正|聚焦|针对/;

/** What something has or consists of is no act. */
export const PARTS_OF = /主要有|原因|表现为|分为|包括以下(?:类型|情形)/;

/** A reporter asks. */
export const ASKED = /^(?:[^。，：]{2,14}记者|问|记者|提问)[：:]/;

/** An item that orders. */
export const ORDERED_ITEM =
  /(?:^|[，。；是])(?:各[^，]{1,8})?(?:要|应当?|不得|必须|严禁|一律)|(?<![供响适反相对效必])(?:应当?|须)(?=[\u3400-\u9fff]{2})(?![急用对])/;

/** Signs in items that they report. Global: counted. */
export const DONE_ITEM = /已|(?<!公)共(?!同)|累计|同比/g;

/** A figure told. */
export const TOLD_FIGURE = /\d[\d.]*[万亿]?(?:余)?(?![年月日时点分至余])[\u3400-\u9fff]/;

/** Words that announce what follows. */
export const ANNOUNCED = /介绍|举措|措施|公布|推出|如下|以下/;

/** Titles of documents that order. */
export const ORDERING_TITLE = /(?:方案|通知|意见|规划|要点|公告|通告|细则|办法|规定)$/;

/** Lead-ins that order without 要. */
export const ORDERING =
  /要求|(?:通知|通告|公告)如下|本(?:方案|意见|办法|通知)|(?:通知|意见|方案|办法|规定|条例|公告|细则|规划|计划|要点)》?(?:主要|还|对)?[^。]{0,16}(?:明确|提出|部署|规定|要求)|作出(?:如下)?(?:部署|规定|安排)|强调(?:，|$)|提出[^，]{0,6}(?:意见|任务)/;

/** A decision is a plan. */
export const DECIDED = /决定(?!了)/;

/** Measures taken. */
export const TAKEN =
  /(?:采取了|采取(?=[^，]{0,8}(?:措施|举措))|做了|实施了)(?!以下|如下)(?![^，]{0,6}管制)|(?:肯定|总结|回顾)了?[^，。]{0,20}(?:工作|做法|经验|成绩)|做了以下工作|(?:过去|前)一(?:年|阶段)|前期/;

/** Lead-ins in which a document or a spokesman tells, not a meeting. */
export const BY_DOCUMENT = /通知|《|意见|方案|规定|公告|介绍/;

/** 主要有三个原因, 存在一些突出问题, 手法包括: what is counted or said to be there is no act. 坚持问题导向 counts nothing. */
export const LISTS_OTHER_THINGS = new RegExp(
  `(?:(?<![几两二三四五六七八九十\\d多些])[几两二三四五六七八九十\\d多些]+(?:个|大|点|种|类|项|方面|条)?(?:主要|突出|明显|重要|新|共同|常见)*(?:${NO_ACT_NOUNS.source})|(?:${NO_ACT_NOUNS.source})(?:$|包括|有|是|在于|主要|如下|分为))`,
);

/** Clauses that tell the aim of a whole list. */
export const AIM = /^(?:力争|争取|预计|从而|进而|以上|这些|努力(?:实现|把)|确保到|到20\d\d年)/;

/** Words that count both acts and other things (三个方面问题), so that they decide nothing. */
export const ASPECTS =
  /方面|(?:以下|如下|下列)(?=[\u3400-\u9fff]{0,4}(?:特点|特征|变化|原因|问题|情形|困难|因素|趋势|亮点))/g;

/** A demand in so many words. */
export const DEMANDED = /要求/;

/** Lead-ins of practices that are going on. */
export const PRACTISED =
  /(?:从|通过|围绕)[^，。]{0,20}(?:入手|着手|发力|用力|抓实|抓好)|多措并举|坚持[^，。]{0,12}(?:抓|促)|狠抓|下功夫/;

/** Lead-ins of agendas, winners, goals and parts. */
export const OTHER_LEAD_IN =
  /议程|流程|获(?:得|奖|评)[^，。]{0,14}(?:有|是|为|的单位)|名单|(?:前[一二三四五六七八九十\d]位|排名)[^，。]{0,6}(?:是|为|有)|目标(?!任务)[：，\s]*$|(?:几|一些|存在|突出|主要|这些|发现|以下|下列)[^，。]{0,8}问题(?!整治|整改|治理)/;

/** What somebody holds is no measure, unless a meeting holds it. */
export const OPINION_LEAD_IN =
  /(?<!会议|会上)认为|代表[^，。]{0,8}(?:建议|认为|表示|提出)|委员[\u3400-\u9fff]{2,4}(?:建议|认为|表示)|(?<!司法|检察|提出|纪检监察)建议(?!书)[：，\s]*$/;

/** Firms tell of their own. */
export const PRIVATE_LEAD_IN =
  /(?:该|本|我)公司|(?:公司|集团|开发商|俱乐部|商家)[^，。]{0,12}(?:表示|说|称|介绍|透露|推出|宣布|采取)/;

/** What is amiss, told as an item of problems. */
export const PROBLEM_ITEM =
  /问题|不(?:够|达标|规范|到位|足|高|力|合格|健全|落实|清|严|强|全|明)|超标|薄弱|滞后|缺失|缺乏|反弹|占比|居高不下/;

/** A head that ends in what is amiss: 宣传教育不够深入, 部门联动尚未形成, 监管力量仍显单薄 … */
export const SHORTCOMING =
  /(?:不(?:够|足|强|高|严|实|细|深|全|畅|力|到位|平衡|充分|规范|健全|完善|完备|及时|明显|顺畅|彻底|落实|均衡|统一|清晰|明确|准|紧|牢|齐|好)|(?:尚|仍|还|有)(?:未|显|待|需|欠|有|存在)[^，]{0,10}|薄弱|滞后|缺失|缺乏|缺位|偏[低少慢弱软松高大]|较[差弱低慢少]|短缺|单薄|乏力|突出问题|有(?:差距|短板|盲区|漏洞|死角))[^，]{0,2}$/;
/** … unless it is set right: 解决监管力量不足. */
export const REMEDY =
  /^(?:解决|补齐|补强|补足|弥补|破解|克服|纠正|整治|整改|治理|消除|改变|扭转|防止|避免|杜绝|打击|查处|着力|聚焦|针对|推动解决)/;

/** How an economy or a trade does, whoever counts it: 工业生产增长平稳, 居民人均可支配收入…. */
export const STATISTIC =
  /增长|增速|增加值|人均|占比|比重|(?:收入|消费|投资|产量|产值|价格|物价|就业|出口|进出口|需求|供给|市场|生产|经济|客流|人口|结构)[^，]{0,8}(?:平稳|稳定|回升|回落|回暖|向好|上涨|下跌|走强|走弱|恢复|改善|优化|活跃|加快|放缓)/;

/** Verbs of official action that qualify a thing as well: 重点路段, 检测机构, 服务场所. */
export const QUALIFIER =
  /重点|优先|集中|教育|培训|检测|检验|服务|救助|建设|监测|保护|保障|宣传|预警|储备|供应|处理|统一/g;

/** Nouns of places, people, bodies and goods with which a bare item ends. */
export const THING =
  /(?:[站场所店馆园段口线库厂楼院校市户人者员童生车船机器箱仪品物料罩片械患贩组部科室队]|群体|人群|区域|地区|领域|单位|企业|机构|部门|平台|环节|部位|设施|设备|工地|码头|景点|景区|街区|社区|小区|道路|路口|水域|产品|食品|药品|家庭|周边|两侧|沿线|以内|河道|河段|库区|水库|水面|干渠|广场|公园|保护区|类|等)$/;

/** A figure to be reached: 占比低于3%. */
export const TARGET_FIGURE =
  /(?:低于|达到|不低于|高于|控制在|提高到|降至|以上|以下)[^，。]{0,10}\d|\d[\d.%]*(?:以上|以下|分以上)/;

/** Proposals bind nobody. */
export const PROPOSED = /倡议|自律公约/;

/** A clause that ends in a figure: 登记隐患734处，. Global: counted. */
export const COUNTED_CLAUSE = /[\u3400-\u9fff]\d[\d.]*[万亿]?[余多]?[\u3400-\u9fff]{1,3}(?=[，；。])/g;

/** Headlines that tell how things stand: 监督执法更加有力. */
export const OUTCOME_HEADLINE =
  /更加|更为|更趋|明显|显著|大幅|稳步|持续(?:下降|提升|增强|改善|向好|提高|优化)|不断(?:提升|增强|提高)|(?:有力|顺畅|广泛|扎实|到位|见效|好转|提升|增强|改善|下降|减少)$/;

/** Lead-ins of what is new. */
export const NEW_ACTS = /举措|措施|公布|推出|如下|以下/;

/** 制定本方案。: a document's own words before its first section. */
export const OWN_DOCUMENT = /制定本|本(?:方案|意见|办法|通知|规定|细则|规划)/;

/** Lead-ins of advice to whoever reads: 民警提醒，遇到来电要做到：. What regulators remind firms of binds them. */
export const ADVISED =
  /(?:提醒|提示|支招|呼吁|倡议|忠告)(?![^，：。]{0,12}(?:企业|平台|单位|机构|经营者|商家|银行|各地|部门))[^，：。]{0,12}[，：]/;

/** 对重点企业, 把好入口: words with which a clause about a thing acts on it. */
export const ACTED_ON = /^(?:对|将|把|由|向|为|在|以|各|严|强|抓|守|进一步)|不得|严禁|应当|必须/;

/** Words before a colon that demand what stands behind it, part by part: 提出要求：, 排查分三步走：. */
export const DEMANDS_BEHIND =
  /(?:要求|强调|[两三四五六]步走|[两三四五六]个阶段(?:进行|推进|实施)?|作出(?:如下)?部署|提出[^，。；：]{0,4}意见)：/;

/** Lead-ins of places and things to which something applies: 下列区域禁止燃放：. */
export const THINGS_LEAD_IN =
  /(?:下列|以下|如下)(?:[\u3400-\u9fff]{0,4}?)(?:区域|地[点段区]|场所|范围|路段|水域|河段|部位|时段|时间|物品|车辆|人员|商品|产品|名单)[^，。]{0,16}[：:]?$/;

/** An item that tells its reader what to do: 不点。…, 遇到积水…. */
export const ADVICE_ITEM =
  /^“?(?:不(?!断|仅|折|忘|懈|留|漏|合格|符)|勿|切勿|请|别|谨防|警惕|当心|牢记|谨记|遇到?|如遇|如果|若|一旦|学会|拒绝|远离|切记)/;

/** A drive that is announced with how long it will take: 部署开展为期三个月的…, …将持续至年底. */
export const DRIVE_AHEAD =
  /(?:部署|决定|启动|组织|印发|拉开)[^。]{0,60}(?:将|为期|即日起|至[^，。]{0,8}(?:月|日|年底))|(?:行动|整治|检查|排查|活动|巡查|攻坚)[^，。]{0,6}(?:将|为期|从即日起)/;

/** Words behind the news of a drive that tell what it has done. */
export const SINCE_THEN = /已|累计|截至|先后|以来|截止/;

/** Headings of what a rule is about, whom to call and what is forbidden, under which no act is told: 二、常见违法行为. */
export const DEFINING_HEAD =
  /^(?:[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十\d]+）)?\s*(?:[\u3400-\u9fff]{0,6}(?:常见|主要|典型|具体)[\u3400-\u9fff]{0,6}(?:违法|违规|违纪)(?:违法|违规)?(?:行为|情形)|违法(?:违规)?(?:行为|情形)|[\u3400-\u9fff]{0,4}适用(?:范围|对象)|[\u3400-\u9fff]{0,4}联系(?:方式|电话|人)|(?:主要|常见|具体)?表现(?:形式)?)(?:如下|包括|有)?[：:]?\s*$/;
