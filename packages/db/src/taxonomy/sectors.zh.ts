/**
 * Whom a measure binds or relies on. The Law on Combating Telecom and Online Fraud (2022) governs telecommunications,
 * finance and the internet in a chapter each (chapters 2 to 4); the others are those that notices usually address beside.
 */
import { type BaseScheme, concept } from './base-scheme.ts';

export const SECTORS: BaseScheme = {
  code: 'sectors',
  prefLabels: { 'zh-Hans': '行业领域', en: 'Sectors' },
  definition: {
    'zh-Hans': '措施所约束或所依靠的行业领域。',
    en: 'The sector of the economy or of public life that a measure binds or relies on.',
  },
  concepts: [
    concept(
      'finance',
      '金融',
      'Finance',
      '银行、支付、证券、保险等金融机构。',
      'Banks, payment, securities, insurance.',
    ),
    concept('banking', '银行', 'Banking', '银行业金融机构及其账户。', 'Banks and their accounts.', 'finance'),
    concept('payment', '支付', 'Payment', '非银行支付机构、清算机构。', 'Non-bank payment and clearing.', 'finance'),
    concept(
      'virtual-currency',
      '虚拟货币',
      'Virtual currency',
      '利用虚拟货币转移资金的活动。',
      'Moving money by virtual currency.',
      'finance',
    ),
    concept(
      'telecom',
      '通信',
      'Telecommunications',
      '电信业务经营者、电话卡、物联网卡、短信。',
      'Carriers, SIM and IoT cards, calls and messages.',
    ),
    concept(
      'internet',
      '互联网',
      'Internet',
      '互联网服务、应用、域名、平台。',
      'Internet services, apps, domain names, platforms.',
    ),
    concept(
      'social-media',
      '社交媒体',
      'Social media',
      '社交、直播、短视频平台。',
      'Social, live-streaming and short-video platforms.',
      'internet',
    ),
    concept(
      'e-commerce',
      '电子商务',
      'E-commerce',
      '网络交易平台和经营者。',
      'Trading platforms and sellers.',
      'internet',
    ),
    concept(
      'data-protection',
      '个人信息保护',
      'Data protection',
      '个人信息和网络数据的收集、使用与安全。',
      'Collecting, using and securing personal and network data.',
    ),
    concept(
      'justice',
      '政法',
      'Justice and police',
      '公安、检察、法院、司法行政机关。',
      'Police, prosecution, courts and justice administration.',
    ),
    concept('education', '教育', 'Education', '学校、师生及校园。', 'Schools, teachers, students.'),
    concept('logistics', '物流寄递', 'Logistics', '快递、物流和寄递渠道。', 'Parcels and freight.'),
    concept('media', '新闻媒体', 'Media', '报刊、广播、电视、网络媒体。', 'Press, broadcasting, online media.'),
    concept(
      'local-government',
      '基层治理',
      'Local governance',
      '地方党委政府、社区和村。',
      'Local Party and government bodies, neighbourhoods, villages.',
    ),
  ],
};
