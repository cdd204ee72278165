/**
 * Evidence for the five functions of the anti-fraud system: 打 crack down, 防 prevent, 管 regulate, 控 control, 宣 publicise.
 * Provenance: the functions as the national centre names them (集打、防、管、控、宣为一体); the words by hand from official news.
 */
import type { FunctionNotation } from '../parsed-page.ts';

/** Plain evidence by itself, and words that only lean to a function (安全 stands in a headline of any of them). */
export type FunctionCue = { notation: FunctionNotation; strong: RegExp; weak: RegExp };

/** Evidence for each function, from the gravest to the mildest. */
export const FUNCTION_CUES: FunctionCue[] = [
  {
    notation: '打',
    strong:
      /打击|严打|打掉|抓捕|查封|端掉|严惩|惩治|惩处|惩戒|(?<![核检排调审抽])查处|查办|查获|查缉|缉捕|缉拿|缉私|斩断|铲除|清剿|摧毁|捣毁|侦办|侦破|侦查|破获|破案|抓获|拘捕|检控|检获|入罪|严查|起诉|公诉|追逃|审结|拘传|执结|判处|拘留|强制措施|监督执法|(?:从严|从重|顶格)[^，]{0,2}(?:处罚|处理)|快[侦查捕诉办]|重拳|高压|打假|团伙|类案|集群战役|(?<!规范[^，。；]{0,4})执法(?!人员|机构|部门|行为)|警务|刑事|从重|大案|要案|一查到底|收网|取缔|收缴|移送|倒查|扫黑|除恶|除害/g,
    weak: /酒驾|醉驾|毒驾|国际合作|境外|跨境|犯罪(?!方法|信息)|从严|严厉|严肃|依法|查扣|立案|违法(?!建[筑设])/g,
  },
  {
    notation: '防',
    strong:
      /防范|预防|预警|监测|预报|劝阻|劝返|避暑|闪信|(?:语音|弹窗|转账|汇款|短信)(?:警示|提醒)|应急|疫苗|接种|筛查|防控|防疫|防火|灭火|防汛|防台|抗旱|防灾|减灾|避险|隐患|演练|晨午检|晨检|早发现|值守|巡护|检修|抽检|风险(?!管理|提示)|救援|重点人员|提防|防护|警惕|警觉|举报|消杀|危旧|老旧|高危|护栏|避风|储备|预置|驻防|护学|护校|备勤|巡逻|转移(?=[^，。]{0,8}(?:群众|人员|居民|村民|旅客|游客|师生|险))|疏散|撤离|安置|抢险|救出|抢修|加固|免费开放|纳凉|拦截(?=[^，。]{0,8}(?:电话|短信|来电))/g,
    weak: /排查|检测|送检|巡查|安全|识别|防骗|防诈|反诈|堵塞|气象|消防|热线|保障|涉诈|可疑|监控|探访|备足|漏洞|核验/g,
  },
  {
    notation: '管',
    strong:
      /监管|监察|压实|督促|治理|审核|(?<=实名|入网|身份|资质)核验|检定|整改|约谈|问责|追责|实名|许可|准入|备案|(?<!从严|从重|顶格)处罚|下架|抽查|整治|督导|考核|主体责任|责任追究|监督(?!抽检)|风险管理|立法|资质|名录|督办|责令|清退|停用|杜绝|禁止|没收|曝光(?![^，。]{0,8}案例)|复查|稽查|信用|核查|整顿|不得|严禁|管住|管起来|管好|标价|暗访|检验|公示|追溯|台账|黑名单|红黑榜|白名单|督查|检查组|指导组|督查组|工作组|上网公开|路检|检查点|检查站|建章立制|关停|停办|关闭(?=[^，。]{0,10}(?:店|厂|网站|账号|企业|机构|场所))|失信名单|失信[^，。]{0,6}名单|清理|清退|清出|拆除(?=[^，。]{0,12}违)|司法建议|检察建议|堵塞[^，。]{0,4}漏洞|吊销|注销|召回|要求(?=各|\s)|源头治理/g,
    weak: /排查|摸清|回头看|投诉|拆除|占道|违停|纠纷|赔付|起底|核实|复核|逐车|逐条|巡查|检查|评估|规范|管理|责任|制度|机制|标准|法律|法规|条例|合同|权益|通报(?!平台|机制)|认证|登记|台账|建档|处理|收费/g,
  },
  {
    notation: '控',
    strong:
      /管控|稳控|止付|冻结|拦截(?![^，。]{0,8}(?:电话|短信|来电))|封堵|封停|限制|资金|账户|开户|转账|停止解析|查控|返还|发还|止损|追赃|挽损|追缴|追回|隔离|限行|限流|停航|停渡|阻断|限额|封控|布控|卡口|疏导/g,
    weak: /解析|控制|火源/g,
  },
  {
    notation: '宣',
    strong:
      /宣传|公开课|警示片|风险提示|折页|海报|横幅|用户教育|警示教育|宣教|宣导|科普|普及|进校园|进社区|进企业|进农村|进村|(?<!进楼)入户|以案释法|讲座|普法|宣讲|教会|公益广告|课堂|上门(?:教|讲)|家喻户晓|讯息|知晓率|识诈|倡导|送法|法治课|第一课|承诺践诺|公开信|摆摊|讲解|讲清|讲明|答疑|解读|展板|手册|传单|直播间|全程直播|典型案例|(?:曝光|公布|发布|通报)[^，。]{0,8}案例/g,
    weak: /引导|教育|培训|提醒|发布|直播(?![间带平])/g,
  },
];

/** What a measure serves that only names a campaign: the campaign's kind tells. */
export const FUNCTION_OF_CAMPAIGN: Record<string, FunctionNotation | undefined> = {
  CRACKDOWN: '打',
  RECTIFICATION: '管',
  PUBLICITY: '宣',
};

/** Figures of speech and names of offices in which a cue means nothing: 打好一场硬仗, 执法人员. */
export const FUNCTION_FIGURES =
  /资金链|人员链|黑灰产业链|虚假宣传|夸大宣传|违规宣传|违法宣传|打[^，。；]{0,6}场[^，。；]{0,12}(?:战争|硬仗|战役)|安全感|依法治国|教育部门?|教育局|管理(?:局|部)|监管(?:局|总局|部门)|资金支持|专项资金|财政资金|补助资金|资金补助|责任编辑|负责|高质量|安全生产监督管理/g;

/** Acts about a drive itself (报送进展, 检讨成效) serve none of the five. */
export const PAPERWORK = /报送|上报|报县|将[^，]{0,8}情况报|(?:检讨|评估|总结)[^，]{0,4}(?:成效|成果|工作)/;

/** A rule for others regulates, whatever it is about: 用人单位应当停止室外作业. */
export const BINDS =
  /(?:企业|平台|银行|机构|商家|经营者|单位|学校|商户)[^，。]{0,4}要|(?<![相适反响供])应当|必须|不得|严禁|一律/;

/** Words before a campaign by which an act is told that is not the campaign's. */
export const ACCORDING_TO = /(?:根据|按照|依据|结合|视|鉴于)[^，。]*$/;

/** A drive goes on: 将|持续到年底. */
export const GOES_ON = /^(?:持续|延续|延长|分为?|从|自|为期)/;

/** Heads that tell no act of their own: 把好开户关, 在“细”字上做文章, 下好先手棋, 严格执法. What is done there tells. */
export const VAGUE_HEAD =
  /^(?:要|必须)?(?:(?:把|守|过|抓)[好牢住紧][^，。]{0,6}关|[^，。]{0,3}“[\u3400-\u9fff]{1,2}”字?|下[好足][^，。]{0,6}|打[好出][^，。]{0,8}|念好[^，。]{0,6}|严格执法)[^，。]{0,6}$/;
