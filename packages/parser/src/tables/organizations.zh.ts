/**
 * Central organs of the mainland and the bodies that Hong Kong and Taiwan news names most, with their short forms.
 * Provenance: written from general knowledge of the State Council's organisation after the reforms of 2018 and 2023
 * (国务院机构设置), the Party's central organs, and the short forms that news agencies use. Simplified characters only:
 * text is folded before matching. One line is one body; its first name is the full one.
 */
import type { OrganizationKind } from '../parsed-page.ts';

const BODIES: Record<string, string> = {
  MINISTRY: `
公安部
外交部
国防部
国家发展和改革委员会|国家发展改革委|国家发改委|发展改革委|发改委
教育部
科学技术部|科技部
工业和信息化部|工信部
国家民族事务委员会|国家民委
国家安全部|国安部
民政部
司法部
财政部
人力资源和社会保障部|人力资源社会保障部|人社部
自然资源部
生态环境部
住房和城乡建设部|住房城乡建设部|住建部
交通运输部
水利部
农业农村部
商务部
文化和旅游部|文旅部
国家卫生健康委员会|国家卫生健康委|国家卫健委
退役军人事务部|退役军人部
应急管理部
审计署
国家消防救援局
数位发展部|数发部
内政部
法务部
卫生福利部|卫福部
环境部
劳动部
经济部
交通部
保安局
运输及物流局
医务卫生局
环境及生态局
劳工及福利局
创新科技及工业局`,
  POLICE: `
国家反诈中心
国家移民管理局
铁路公安局
内政部警政署|警政署
刑事警察局
警务处|香港警务处
调查局`,
  PARTY_BODY: `
中央网络安全和信息化委员会办公室|中央网信办
中共中央办公厅|中央办公厅|中办
中央纪律检查委员会|中央纪委|中纪委
中央组织部|中组部
中央宣传部|中宣部
中央统一战线工作部|中央统战部
中央政法委员会|中央政法委
中央社会工作部
中央文明办|中央精神文明建设指导委员会办公室
中央农村工作领导小组办公室|中央农办
全国扫黄打非工作小组办公室|全国“扫黄打非”办公室|全国“扫黄打非”工作小组办公室
共青团中央|团中央
全国妇联
全国总工会|中华全国总工会`,
  REGULATOR: `
国家互联网信息办公室|国家网信办
国家市场监督管理总局|市场监督管理总局|国家市场监管总局|市场监管总局
国家金融监督管理总局|金融监管总局
中国证券监督管理委员会|中国证监会|证监会
中国银行保险监督管理委员会|中国银保监会|银保监会
国家税务总局|税务总局
海关总署
国家广播电视总局|国家广电总局|广电总局
国家体育总局|体育总局
国家统计局
国家知识产权局
国家医疗保障局|国家医保局
国家疾病预防控制局|国家疾控局
国家药品监督管理局|国家药监局
国家邮政局
中国民用航空局|中国民航局|民航局
国家铁路局
国家能源局
国家粮食和物资储备局
国家林业和草原局|国家林草局
国家烟草专卖局
国家文物局
国家中医药管理局
国家矿山安全监察局|国家矿山安监局
国家外汇管理局|国家外汇局
国家数据局
国家密码管理局
国家版权局
国家新闻出版署
国家电影局
国家乡村振兴局
中国气象局
中国地震局
国家国际发展合作署
香港金融管理局|金管局
证券及期货事务监察委员会
个人资料私隐专员公署
通讯事务管理局
金融监督管理委员会|金管会
国家通讯传播委员会
公平交易委员会|公平会`,
  CENTRAL_BANK: `
中国人民银行|人民银行|央行`,
  PROSECUTION: `
最高人民检察院|最高检
台湾高等检察署|最高检察署
律政司`,
  COURT: `
最高人民法院|最高法
司法院`,
  OTHER: `
国务院
国务院办公厅|国办
国务院新闻办公室|国务院新闻办|国新办
国务院国有资产监督管理委员会|国务院国资委|国资委
国务院安全生产委员会|国务院安委会
国务院安全生产委员会办公室|国务院安委会办公室|国务院安委办
国务院食品安全委员会办公室|国务院食安办|国务院食品安全办
新疆生产建设兵团
国务院联防联控机制
国家防汛抗旱总指挥部|国家防总
中央气象台
国家森林草原防灭火指挥部
国家减灾委员会|国家减灾委
国家减灾委员会办公室|国家减灾委办公室
中国疾病预防控制中心|中国疾控中心
中国地震台网中心
国务院教育督导委员会办公室|国务院教育督导办
国家信访局
全国人民代表大会常务委员会|全国人大常委会
全国人民代表大会|全国人大
全国政协
中华全国供销合作总社|供销合作总社|全国供销合作总社|供销总社
中国消费者协会|中消协
中国互联网协会
中国银行业协会
中国支付清算协会
中国红十字会|中国红十字会总会
中国残联|中国残疾人联合会
全国老龄办
中国银联
中国国家铁路集团有限公司|国铁集团
行政院
立法院
监察院
考试院
行政院消费者保护会
食品药物管理署|食药署
廉政公署
消费者委员会
教育局
食物环境卫生署
渔农自然护理署`,
  MEDIA: `
新华社|新华通讯社
人民日报
光明日报
经济日报
经济参考报
法治日报
中央广播电视总台|央视
中国新闻社|中新社
科技日报
工人日报
中国青年报
农民日报
央视新闻
澎湃新闻`,
};

/** Bodies whose short name is also a common word: they count only where the page names them in full or by department. */
export const AMBIGUOUS_BODIES = new Set([
  '海关',
  '教育局',
  '交通部',
  '劳动部',
  '经济部',
  '环境部',
  '保安局',
  '调查局',
  '央视',
]);

export type TableBody = { id: string; kind: OrganizationKind };

export const ORGANIZATION_NAMES: [string, TableBody][] = Object.entries(BODIES).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|');
      const id = names[0] as string;
      return names.map((name): [string, TableBody] => [name, { id, kind: kind as OrganizationKind }]);
    }),
);

/** Short names that stand for several bodies at once. */
export const JOINT_NAMES: [string, string[]][] = [
  ['两高一部', ['最高人民法院', '最高人民检察院', '公安部']],
  ['两高两部', ['最高人民法院', '最高人民检察院', '公安部', '司法部']],
  ['两高', ['最高人民法院', '最高人民检察院']],
  ['两办', ['中共中央办公厅', '国务院办公厅']],
  ['一行两会', ['中国人民银行', '中国银行保险监督管理委员会', '中国证券监督管理委员会']],
  ['一行两局一会', ['中国人民银行', '国家金融监督管理总局', '国家外汇管理局', '中国证券监督管理委员会']],
];

/** 警方 and 海关 in Hong Kong news are one force each; on the mainland they are any. */
export const REGIONAL_ALIASES: { alias: string; body: string }[] = [
  { alias: '警方', body: '警务处' },
  { alias: '海关', body: '香港海关' },
];

/** Words that end the name of a department of a body named just before them (公安部刑侦局, 市场监管总局计量司). */
export const DEPARTMENT_HEADS =
  '委员会|办公室|办公厅|研究院|研究所|信息中心|指挥中心|联席会议|领导小组|党委|党组|总队|支队|大队|中队|总局|分局|支行|分行|中心|司|局|厅|署|处|科|院';

/** Words that end a local body's name after 省, 市, 县, 区 … */
export const LOCAL_HEADS =
  '纪委监委|工商联|妇联|残联|团委|总工会|侨联|文联|科协|人民政府办公厅|人民政府办公室|人民政府|人民法院|人民检察院|中级人民法院|高级人民法院|委员会|办公室|办公厅|指挥部|领导小组|联席会议|支队|总队|大队|消防救援局|中心|政府|法院|检察院|委|局|厅|办';

/** Words that end the name of an institution that is no part of the government. */
export const INSTITUTION_HEADS =
  '研究院|研究所|研究会|科学院|工程院|大学|学院|医院|有限公司|股份有限公司|集团|协会|学会|联合会|商会|基金会|总社|报社|电视台|通讯社|出版社|交易所|合作社';

export const MEDIA_HEADS =
  '日报|晚报|早报|时报|周刊|周报|晨报|新报|商报|导报|观察报|参考报|消费报|报|新闻|新闻网|网|财经|电视台|通讯社|广播电台|卫视';
