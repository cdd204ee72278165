/** Which kind of body a name tells of, read from its words: …人民法院 COURT, …公安局 POLICE, 县林业局 LOCAL_GOVERNMENT. */
import type { OrganizationKind } from '../parsed-page.ts';

const KINDS: [RegExp, OrganizationKind][] = [
  [/联席会议|领导小组|联防联控|专班|指挥部/, 'JOINT_MECHANISM'],
  [/公安|警务|罪案调查|刑事|警察|刑侦|反诈|派出所|边检|交警/, 'POLICE'],
  [/检察/, 'PROSECUTION'],
  [/法院|法庭/, 'COURT'],
  [/党委|党组|省委|市委|县委|区委|州委|宣传部|组织部|政法委|纪委|^中央/, 'PARTY_BODY'],
  [/(?:日报|晚报|时报|周刊|电视台|通讯社|报社|新闻网)$/, 'MEDIA'],
  [/(?:公司|集团|银行)$/, 'COMPANY'],
  [/(?:大学|学院|研究院|研究所|研究会|医院|协会|学会|联合会|商会|基金会|总社|出版社|交易所|合作社)$/, 'OTHER'],
  [/^(?:国家|全国).*(?:局|委|署|办)$/, 'REGULATOR'],
  [/[省市县区州盟旗镇乡]/, 'LOCAL_GOVERNMENT'],
];

export function kindOfName(name: string): OrganizationKind {
  return KINDS.find(([words]) => words.test(name))?.[1] ?? 'OTHER';
}
