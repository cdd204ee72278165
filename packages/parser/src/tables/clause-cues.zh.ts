/**
 * The words by which a clause of a plain sentence is known to tell a measure, and those that show it doesn't.
 * Provenance: written by hand from official news of the mainland, Hong Kong and Taiwan; simplified.
 */

import { MANNER } from './clause-openings.zh.ts';

/** Verbs that launch a campaign named behind them. Global: the last one counts. */
export const LAUNCH = /部署开展|实施|组织开展|集中开展|联合开展|启动|展开|开展|部署|推进|决定|打响|发起|举办|执行/g;

/** A launch that says which drive is spoken of: 警方联合开展|的“砺石”行动. */
export const LAUNCHED_ALREADY = /(?:实施|开展|启动|部署|推进|发起|组织|执行)的$/;

/** A rule says what must be done, whoever made it: 条例规定，. */
export const RULE_SAYS =
  /^(?:该|《[^》]+》|这[部项份]|新)?(?:条例|办法|规定|细则|通知|意见|方案|规则|标准|通告|公告|》)(?:还|同时)?(?:规定|明确|要求|提出|强调)，/;

/** Announces acts that are told behind it. */
export const ANNOUNCES =
  /(?:推出|出台|采取|实施|实行|开展|做好|落实|从)[^，。：]{0,16}(?:措施|举措|工作|政策|方面|任务|办法|服务)[^，。：]{0,6}[：:]$/;

/** 将 about a date of entry into force or a meeting is no plan to act. */
export const NOT_A_PLAN =
  /将近|将用[于来作]|将由[^，]{0,20}(?:增至|升至|降至|增长|达到)|将[^，]{2,14}情况(?:报|上报|报送|反馈)|将于[^，]{0,20}(?:施行|实施|生效|举行|召开|闭幕|开幕)/;

/** 各乡镇…将进展情况报县林业局: the other 将. */
export const REPORT_DUTY =
  /^各[^，]{1,24}[将向][^，]{1,24}(?:报|报送|上报|报告)|^各[^，]{1,12}每(?:日|周|月|季)[^，]{0,16}(?:报送|上报|报告)/;

/** 要求各地…: an order told within the clause, with whom it binds behind it. */
export const ORDER_WITHIN =
  /(?:要求|指导督促|部署)(?!等)(?=各|有关|相关|所有|全国|全省|全市|涉事|[\u3400-\u9fff]{0,10}(?:企业|平台|银行|学校|单位|机构|商家|经营者|公司|部门))/;

/** What a meeting says can't be is no demand. */
export const DENIAL = /不能|不是/;

/** Behind a campaign that is the subject: “国门利剑”行动近日在全国启动. */
export const BEGUN = /^[^，。；]{0,16}(?:启动|展开|拉开帷幕|打响|收官|落幕|结束)(?!后|时|前|以来|期间)/;

/** … unless the clause only dates something else or speaks of the future. */
export const NOT_BEGUN = /启动(?:以来|后|[^，]{0,6}来(?:，|$))|将/;

/** Words before a campaign that make its launch a plan. */
export const PLANNED = /部署|决定|拟|计划|将/;

/** 组织开展 plans behind 会议决定 and reports alone. */
export const ORGANIZED = /组织开展/;

/** Words in the clauses before that make 组织开展 a plan. */
export const DECIDED_BEFORE = /决定|部署|通知/;

/** 自7月至12月，: a period that lies ahead. */
export const PERIOD_BEFORE = /自[^，。]{1,12}[至起][^，。]{0,8}，?$/;

/** Words by which a clause hangs on the one before. */
export const HANGS_ON = /^(?:并|同时|还|也|同步)/;

/** The first verb of 部署开展 and 组织开展, where the headline begins. */
export const LAUNCH_BY_ORDER = /部署|决定|组织/;

/** A launch that is news of its own behind another plan. */
export const ANOTHER_LAUNCH = /会同|并/;

/** Launches behind which clauses say who leads and who takes part. */
export const GROWING_LAUNCH = /组织开展|决定/;

/** Launches that are over in a moment: what follows is something else. */
export const POINT_LAUNCH = /启动|展开/;

/** A paragraph that is a reporter's question or the chair's words. */
export const QUESTION_AHEAD = /^(?:[^。，：]{2,14}记者|问|记者|提问|主持人)[：:]/;

/** A share or rate is no part of an act. */
export const BARE_SHARE = /(?:比例|占比|率|总量|规模)[^，]{0,4}(?:超过|为|达|突破)/;

/** Beginnings of clauses that are no part of the act before them. */
export const NO_PART = /^(?:时间为|现将|特此|提醒|据|记者|但|不过|这|该|目前|其中)/;

/** 决定在全国开展…检查: decided, so planned. */
export const DECIDED = /决定(?!了|性|因素|是否|书|》)/;

/** 自9月1日起取消…: an act with the day it begins. */
export const FROM_DATE = /自[^，。]{1,12}起(?=取消|调整|实行|暂停|开展|停止|恢复|免征|减免|对|在)/;
/** … and rules that come into force on it, which plan no act. */
export const IN_FORCE = /起施行|起实施|起生效|起正式施行/;

/** 印发通知，…: what follows is what the notice orders. */
export const ISSUED =
  /(?:印发|发布|下发|发出|联合印发|联合发布)(?:了)?(?:紧急|专门|联合)?(?:通知|公告|通告|指导意见|意见|方案)，$/;

/** Words of prohibition: the act is what they forbid, and they belong to its headline. */
export const FORBIDS = /严禁|不得|一律/;

/** 敦促平台整改: an order told with whom it binds. 责令 reports one that was given. */
export const ORDER_TO = /(?:敦促|要求)(?=[\u3400-\u9fff])(?!高|是|的|和|严格|等|提出)/;

/** Clauses that say what for; those behind them go on with it until a subject comes. */
export const PURPOSE =
  /^(?:[^，]{0,6}，)?(?:为了?(?=进一步|切实|有效|深入|全面|严厉|加强|规范|维护|贯彻|落实|做好|保障|确保|推动|促进|防范|净化|打击|遏制|提高|提升|回应|解决|认真|更好|扎实|充分|营造)|旨在|以期)/;

/** 祁局长要求，: what an official demands needs no 要; what he stresses does. */
export const DEMANDING_SPEECH = /要求[，：:]$/;
/** What is only stressed. */
export const STRESSING_SPEECH = /强调[，：:]$/;

/** A measure of its own behind another of the same kind. */
export const BESIDES = /^(?:同时|此外|另外|与此同时)/;

/** 还要, said of oneself behind a plan, plans. */
export const ALSO_WILL = /还要|还会/;

/** 初中作业时间|不得超过…: the prohibition binds something of its own. */
export const OWN_SUBJECT = new RegExp(
  `^(?![对把将就未]|(?:${MANNER})+$)[\\u3400-\\u9fff]{2,}(?<!的|得|并|上|律|前|后|内|比例|金额|总额|数量|次数|期限|费用)$`,
);

/** What somebody holds, within a clause: 认为当局要…. */
export const OPINION = /(?<!会议|会上)认为/;

/** A drive in which something is told is not launched there: 在七月展开的“截流”行动中，. */
export const WITHIN_DRIVE = /^[^，]{0,12}在[^，]*(?:中|期间)，$/;

/** Words that make a launch behind them a plan. */
export const RESOLVED = /决定|会议明确|宣布，[^，。]{0,10}起/;

/** Demanded by somebody who speaks for an authority: “要把任务分解到街道。” */
export const MUST_AHEAD = /^“?要(?=把|将|对|在|从|以|严|加|强|压|落|紧|健|完|坚|抓|做|突|推|深|全)/;

/** Already ordered: reported. */
export const ORDERED_ALREADY = /已(?:经)?(?:要求|责令|督促|部署)/;

/** The other 将: 将作业管理纳入考核. */
export const DISPOSES = /将[^，]{2,20}(?:纳入|列入|列为|作为|移送|移交|报送|融入|贯穿|转为)/;

/** 法院近日将巡回法庭开到小区里, 专班将链条拆解为三个环节: 将 before what is acted on. */
export const DONE_WITH =
  /(?:近日|近期|日前|昨[天日]|当[天日]|当场|随[即后]|连夜|先后|已|曾)[^，]{0,8}将|将[\u3400-\u9fff“”\d]{2,16}[\u3400-\u9fff](?:[到入至为成给出在]|往)(?=[\u3400-\u9fff“《])/;

/** What does something when a plan is told, though it is no body: a drive, a rule, a figure or a work of an authority. */
export const PLANNED_THING =
  /行动|整治|专项|检查|抽查|督查|督导|巡查|排查|工作|活动|改革|方案|意见|条例|办法|规定|规划|计划|新规|政策|制度|机制|平台|系统|项目|工程|结果|名单|资金|补贴|标准|服务|罚|的$/;

/** 公安部交管局提醒，: what follows is advice. */
export const ADVISING_SPEECH = /(?:提醒|提示|呼吁|倡议|(?<!检察|司法)建议)[，：:]$/;

/** 按照省政府部署要求，, 在各方大力支持下，: according to what or with whose help; neither demands nor acts. */
export const CIRCUMSTANCE =
  /^(?:[^，按根依遵]{0,16}(?:按照|根据|依照|依据|遵照)|按)[^，]*(?:要求|规定|部署|安排|精神|意见|通知|方案|指示)，$|^在[^，]*(?:支持|指导|领导|配合|帮助|协助|推动|努力|关心|指挥|统筹)下，$/;

/** Will, right behind who acts: 市教育局|还将…. */
export const WILL_BEHIND_SUBJECT = /^(?:还|也|近期|下一步)*(?:将|拟)(?=[\u3400-\u9fff])/;

/** A plan told by a weak word: 会, which often is a habit. */
export const WEAK_WILL = /^会/;

/** 旗政府决定，| what follows is decided, from when on or not. */
export const JUST_DECIDED = /决定，$/;
/** When a decision begins to hold. */
export const FROM_NOW = /^(?:自?即日起|[自从][^，]{1,16}起)?/;

/** 部署开展|…排查: a drive that is announced, named or not. */
export const DRIVE_ANNOUNCED =
  /(?:研究)?部署(?:在[^，。]{1,14})?(?:组织|集中)?开展(?!情况|以来|的)(?=[^，。]{0,40}(?:行动|整治|治理|检查|排查|巡查|清查|攻坚|活动|督查|抽查))/;

/** 其中农民工工资9800万元: a part of the figure before, however it moved. */
export const OF_WHICH_SOME = /^其中(?![^，。]*(?:增长|下降|占))[^，。]*\d/;
