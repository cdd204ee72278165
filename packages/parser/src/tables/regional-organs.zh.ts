/**
 * The bodies that Hong Kong, Macau and Taiwan news names most, with their short forms, and words that name one body there and any on
 * the mainland. Provenance: written from general knowledge of the government structures. Simplified characters only: text is folded
 * before matching. One line is one body; its first name is the full one.
 */
import type { OrganizationKind } from '../parsed-page.ts';

/** By kind, a line a body. */
export const REGIONAL_ORGANS: Partial<Record<OrganizationKind, string>> = {
  MINISTRY: `
数位发展部|数发部|数位部
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
内政部警政署|警政署
刑事警察局|刑事局
移民署
警务处|香港警务处
调查局`,
  REGULATOR: `
香港金融管理局|金管局
证券及期货事务监察委员会
个人资料私隐专员公署
通讯事务管理局
金融监督管理委员会|金管会
国家通讯传播委员会
公平交易委员会|公平会`,
  PROSECUTION: `
台湾高等检察署|高检署
最高检察署
律政司`,
  COURT: `
司法院`,
  OTHER: `
行政院
立法院
立法会
监察院
考试院
行政院消费者保护会
食品药物管理署|食药署
廉政公署|廉署
消防处
运输署
卫生署
劳工处
惩教署
消费者委员会
教育局
食物环境卫生署
渔农自然护理署
入境事务处|入境处
香港海关
社会福利署
卫生防护中心
香港特别行政区政府|香港特区政府|特区政府
澳门特别行政区政府
海洋委员会海巡署|海巡署`,
};

/** Bodies whose short name is also a common word: they count only where the page names them in full or by department. */
export const AMBIGUOUS_BODIES = new Set([
  '海关',
  '考试院',
  '监察院',
  '消防处',
  '运输署',
  '劳工处',
  '教育局',
  '交通部',
  '劳动部',
  '经济部',
  '环境部',
  '保安局',
  '调查局',
  '央视',
  '入境处',
  '特区政府',
]);

/** 警方 and 海关 in Hong Kong news are one force each; on the mainland they are any. */
export const REGIONAL_ALIASES: { alias: string; body: string }[] = [
  { alias: '警方', body: '警务处' },
  { alias: '海关', body: '香港海关' },
];
