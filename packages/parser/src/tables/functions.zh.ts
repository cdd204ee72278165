/**
 * Evidence for the five functions of the anti-fraud system: 打 crack down, 防 prevent, 管 regulate, 控 control, 宣 publicise.
 * Provenance: the functions as the national centre names them (集打、防、管、控、宣为一体); the words by hand from official news.
 */
import type { FunctionNotation } from '../parsed-page.ts';

export const FUNCTION_CUES: [FunctionNotation, RegExp][] = [
  [
    '打',
    /打击|严打|严惩|惩治|查处|查办|查获|斩断|铲除|清剿|摧毁|捣毁|侦办|侦破|破获|抓获|从严|从重|入罪|严查|起诉|追逃|劝返|惩戒|快[侦查捕诉办]|重拳|高压|打假|严厉|团伙|犯罪/g,
  ],
  [
    '防',
    /防范|预防|预警|监测|劝阻|应急|疫苗|接种|排查|识别|风险|筛查|防控|防火|防骗|防护|举报|加装|护栏|拓宽|隐患|抽检|演练|值守|气象|堵塞|安全|巡护|检修|消防|危旧|警惕|警觉|提防|热线/g,
  ],
  [
    '管',
    /监管|责任|规范|督促|制度|监督|治理|管理|检查|审核|核验|检定|标准|整改|约谈|通报|立法|法律|法规|条例|合同|实名|压实|抽查|问责|权益|整治|核查|许可|备案|处罚|下架|认证|准入/g,
  ],
  [
    '控',
    /管控|稳控|止付|冻结|拦截|封堵|限制|涉案资金|涉诈资金|资金|封停|解析|账户|开户|转账|查扣|断卡|卡口|隔离|限行|关停/g,
  ],
  [
    '宣',
    /宣传|宣教|宣导|引导|教育|普及|科普|进校园|进社区|进村|入户|以案释法|讲座|普法|宣讲|教会|公益广告|上门(?:教|宣|讲|普)|家喻户晓|提醒|讯息带/g,
  ],
];

/** What a measure serves that only names a campaign: the campaign's kind tells. */
export const FUNCTION_OF_CAMPAIGN: Record<string, FunctionNotation | undefined> = {
  CRACKDOWN: '打',
  RECTIFICATION: '管',
  PUBLICITY: '宣',
};

/** Figures of speech in which a cue means nothing: 打一场人民战争. */
export const FUNCTION_FIGURES =
  /打一场[^，。；]{0,12}战争|人民战争|打造|安全感|依法治国|教育部门?|教育局|应急管理(?:部|局)|安全监管总局|管理(?:局|部)|打通|打好|打响/g;
