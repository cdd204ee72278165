/**
 * National laws by the short titles that news uses without 《》, and the words that show what a title or a sentence is.
 * Provenance: written from general knowledge of the laws in force (全国人大 现行有效法律目录); titles without 中华人民共和国.
 */
import type { LawKind, LawStatus } from '../parsed-page.ts';

/** Titles without 中华人民共和国, as news writes them. */
export const LAW_TITLES = `
宪法 民法典 刑法 刑事诉讼法 民事诉讼法 行政诉讼法 行政处罚法 行政许可法 行政强制法 行政复议法 国家赔偿法 立法法 监察法 监督法 公务员法
治安管理处罚法 居民身份证法 出境入境管理法 人民警察法 反恐怖主义法 反间谍法 反洗钱法 反有组织犯罪法 反电信网络诈骗法 反家庭暴力法 反外国制裁法
网络安全法 数据安全法 个人信息保护法 密码法 电子签名法 电子商务法 广告法 消费者权益保护法 反不正当竞争法 反垄断法 价格法 产品质量法 计量法 标准化法
食品安全法 农产品质量安全法 药品管理法 疫苗管理法 传染病防治法 基本医疗卫生与健康促进法 医师法 献血法 精神卫生法 母婴保健法 中医药法
消防法 安全生产法 突发事件应对法 防震减灾法 防洪法 特种设备安全法 矿山安全法 道路交通安全法 公路法 铁路法 民用航空法 邮政法 港口法 海上交通安全法
环境保护法 大气污染防治法 水污染防治法 土壤污染防治法 噪声污染防治法 固体废物污染环境防治法 海洋环境保护法 长江保护法 黄河保护法 湿地保护法 青藏高原生态保护法
森林法 草原法 野生动物保护法 渔业法 水法 水土保持法 土地管理法 耕地保护法 黑土地保护法 矿产资源法 农业法 种子法 农村土地承包法 乡村振兴促进法 粮食安全保障法 反食品浪费法 动物防疫法
教育法 义务教育法 高等教育法 职业教育法 民办教育促进法 学前教育法 教师法 家庭教育促进法 未成年人保护法 预防未成年人犯罪法 妇女权益保障法 老年人权益保障法 残疾人保障法 退役军人保障法
劳动法 劳动合同法 就业促进法 社会保险法 工会法 劳动争议调解仲裁法 职业病防治法 慈善法 红十字会法 法律援助法 社区矫正法 人民调解法 律师法 公证法
公司法 证券法 证券投资基金法 商业银行法 中国人民银行法 银行业监督管理法 保险法 信托法 票据法 期货和衍生品法 企业破产法 合伙企业法 外商投资法 中小企业促进法 民营经济促进法 政府采购法 招标投标法 预算法 审计法 统计法 会计法 税收征收管理法 个人所得税法 企业所得税法 增值税法 关税法 海关法 对外贸易法 出口管制法
城乡规划法 建筑法 城市房地产管理法 节约能源法 可再生能源法 循环经济促进法 清洁生产促进法 能源法 电力法 煤炭法 电影产业促进法 公共文化服务保障法 文物保护法 非物质文化遗产法 旅游法 体育法 科学技术进步法 专利法 商标法 著作权法 档案法 保守国家秘密法 国家安全法 国防法 兵役法 爱国主义教育法 生物安全法 禁毒法 国旗法 国歌法
`
  .trim()
  .split(/\s+/);

/** Short titles that news and posters give laws. */
export const SHORT_TITLES: Record<string, string> = {
  反诈法: '反电信网络诈骗法',
  未保法: '未成年人保护法',
  个保法: '个人信息保护法',
  网安法: '网络安全法',
  数安法: '数据安全法',
  食安法: '食品安全法',
  消保法: '消费者权益保护法',
  道交法: '道路交通安全法',
  治安处罚法: '治安管理处罚法',
  环保法: '环境保护法',
  反家暴法: '反家庭暴力法',
};

/** Last words of a title in 《》 that make it a legal text or an official document, with what kind it then is. */
export const TITLE_KINDS: [RegExp, LawKind][] = [
  [/(?:公约|协定|议定书|条约|备忘录)$/, 'INTERNATIONAL_AGREEMENT'],
  [/(?:法|法典|宪法|修正案)$/, 'LAW'],
  [/(?:司法解释|若干问题的解释|适用法律.*(?:解释|意见))$/, 'JUDICIAL_INTERPRETATION'],
  [/条例$/, 'ADMINISTRATIVE_REGULATION'],
  [/(?:管理规定|管理办法|规定|办法|规则|细则|实施细则|章程)$/, 'DEPARTMENTAL_RULE'],
  [
    /(?:意见|方案|通知|规划|纲要|决定|准则|标准|规范|指南|计划|公告|通告|通报|办法|要点|清单|目录|措施|制度|指引|解释|规程|预案|决议|命令|令|批复|函|导则|白皮书|政策|举措|名单|大纲|要求|守则|公约)$/,
    'NORMATIVE_DOCUMENT',
  ],
];

/** In 《》 these are essays and books: 《看法》. */
export const NO_TITLE = /(?:看法|想法|做法|方法|书法|说法|魔法|兵法|普法|语法|算法|佛法|心法|枪法|手法|疗法)$/;

/** Ends of words that only look like laws without 《》. */
export const NOT_A_LAW =
  /(?:方法|办法|司法|执法|立法|违法|合法|非法|依法|守法|普法|书法|做法|看法|想法|说法|手法|用法|打法|疗法|算法|语法|魔法|无法|设法|枪法|学法|用法|懂法|尊法|枉法|作法|写法|玩法|戏法|历法|佛法|变法|教法|提法|触法|律法|涉法|入法|修法|普法|讲法|送法|吃法|喝法)$/;

/** What is said right after a bare name that shows it is a law by title. */
export const LAW_FOLLOWS =
  /^(?:尽快|早日|草案|修订|修正|的?出台|立法|施行|实施|正式|规定|有关规定|相关规定|第[一二三四五六七八九十百\d]+条|等法律|已|将|自\d)/;

/** What is said right before a bare name that shows it is a law by title. */
export const LAW_PRECEDES =
  '推动|制定|修订|修改|出台|依据|依照|根据|按照|违反|起草|研究制定|加快|完善|贯彻|落实|实施|宣传|学习|触犯|涉嫌违反|适用|执行|审议|通过|推进';

/** Words near a title that tell whether the law is in force; the first that fits. */
export const STATUS_CUES: [RegExp, LawStatus][] = [
  [
    /(?:推动|加快|尽快|研究|起草|酝酿|推进)[^，。；]{0,16}(?:出台|制定|立法)|起草|草案|征求意见|公开征求|送审稿|提请审议|尽快出台|制定$/,
    'DRAFT',
  ],
  [/废止|失效|停止执行/, 'REPEALED'],
  [
    /施行|实施|生效|印发|公布|发布|颁布|依照|依据|根据|按照|违反|落实|贯彻|执行|适用|宣传|遵守|规定|出台|修订/,
    'IN_FORCE',
  ],
];

/** Last words of rules whose titles stand without 《》: 依据旅行社条例处罚. */
export const BARE_RULES =
  '条例(?:实施细则)?|(?:管理|监督|暂行|实施|查处|处罚|监管|治理)(?:办法|规定)|实施细则|管理规则';
/** Verbs that follow rules which are there; 制定 and 完善 speak of those to come. */
export const RULES_FOLLOWED = /(?:依据|依照|根据|按照|违反|触犯|适用|对照|执行)(?:了)?$/;
/** Rules of a kind, or rules that somebody is writing: 相关条例, 配套管理办法. */
export const GENERIC_RULES =
  /^(?:相关|有关|各项|该|本|新|配套|具体|上述|地方性|地方|行政|部门|安全|日常|内部|财务|考核|奖惩|工作|一系列|这一|其他|新修订的?)*(?:条例|管理|监督|暂行|实施|查处|处罚|监管|治理)?(?:办法|规定|细则|规则)?$/;

/** Behind a table's title these make another word of it: 刑法学, 宪法部门. */
export const NO_TITLE_AHEAD = /[学院部门案官师]/;
/** Behind 法 these make another word of it: 法律, 法院, 法规. */
export const NO_LAW_AHEAD = '[律院官庭治人规制定]';
/** Before a title of two or three characters, beside the verbs: 依照, 根据, and the words between titles. */
export const SHORT_LAW_PRECEDES = '照|据|反|、|和|与|及';
/** 文物保护法实施条例 is another text than the law. */
export const RULES_OF_LAW = /^(?:实施(?:条例|细则|办法)|修正案(?:（[一二三四五六七八九十]+）)?)/;
/** 刑法修正案 is a law like the one it amends. */
export const AMENDMENT = /^修正案/;
/** News leaves it out. */
export const COUNTRY_OF_TITLE = /^中华人民共和国/;
/** （以下简称《意见》）, （下称“办法”）. */
export const SHORT_TITLE = /（(?:以下|下)?(?:统|简|下)?称[:：]?“?《?([^《》”）]{1,20})》?”?）/;
/** Titles of rules that stand without verb and marks, at a border: 保障农民工工资支付条例, 未成年人网络保护条例. */
export const TITLE_OF_RULES = /^[\u3400-\u9fff]{5,}条例(?:实施细则)?$/;
/** A law's last character. */
export const LAW = '法';
/** What the State Council and people’s congresses issue. */
export const REGULATION = /条例/;
