/** Figures with their comparators and units; dates against the day of publication. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const article = { title: '', publishedAt: { value: '2026-03-05T09:00:00+08:00', precision: 'MINUTE' } };
const factsOf = (text: string) => extractFacts(cleanArticle({ text, article, input: { file: '' } }));

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['共破获案件37万余起。', ['370000 起 AT_LEAST 37万余起']],
    ['核查信息1.2万条，关停账号3600余个。', ['12000 条 EXACT 1.2万条', '3600 个 AT_LEAST 3600余个']],
    ['查扣不法所得6億8千萬元。', ['680000000 元 EXACT 6億8千萬元']],
    ['举报量同比下降18.5%。', ['18.5 % EXACT 18.5%']],
    [
      '为期约90天，超过95%的学校参加，服役20年以上。',
      ['90 天 ABOUT 约90天', '95 % AT_LEAST 超过95%', '20 年 AT_LEAST 20年以上'],
    ],
    ['平均用时由5天缩短至2天。', ['2 天 EXACT 由5天缩短至2天']],
    ['接获騙案1,846宗，须於兩小時內通知。', ['1846 宗 EXACT 1,846宗', '2 小時 EXACT 兩小時']],
    ['涉案2210余亿元，追回2600多万元。', ['221000000000 元 AT_LEAST 2210余亿元', '26000000 元 AT_LEAST 2600多万元']],
    ['用时由7天压缩至24小时，返还缩短至30日。', ['24 小时 EXACT 由7天压缩至24小时', '30 日 EXACT 30日']],
    [
      '不到半小时，约谈两家企业，走访十二间银行。',
      ['0.5 小时 AT_MOST 不到半小时', '2 家 EXACT 两家', '12 间 EXACT 十二间'],
    ],
    [
      '一万二千名群众，百余个社区，近四成受害者。',
      ['12000 名 EXACT 一万二千名', '100 个 AT_LEAST 百余个', '40 % ABOUT 近四成'],
    ],
    [
      '三分之二的学校，过半数同意，产值翻一番。',
      ['66.67 % ABOUT 三分之二', '50 % AT_LEAST 过半数', '1 番 EXACT 翻一番'],
    ],
    [
      '近5万人，上百家企业，不得超过5000元。',
      ['50000 人 ABOUT 近5万人', '100 家 AT_LEAST 上百家', '5000 元 AT_MOST 不得超过5000元'],
    ],
    [
      '窝点十七个，增长百分之六点二，骗案24 310宗，至少配备1名。',
      ['17 个 EXACT 十七个', '6.2 % EXACT 百分之六点二', '24310 宗 EXACT 24 310宗', '1 名 AT_LEAST 至少配备1名'],
    ],
    ['每两小时休息一次，判处五年以上有期徒刑，34岁的陈某，做好三件事，三成员国。', []],
    ['3月5日，2025年共召开会议，12315平台。', []],
    ['第3次会议讨论了一个问题、三方面工作。', []],
  ])('%s', (text, expected) => {
    const found = factsOf(text).quantities;
    expect(
      found.map(({ value, unit, comparator, evidence }) => `${value} ${unit} ${comparator} ${evidence[0]?.exact}`),
    ).toEqual(expected);
  });

  it.each([
    ['依托5G(NR)专网和37个高空瞭望点实行24小时监测。', ['高空瞭望点实行', '监测']],
    ['查獲詐欺集團312件、2,108人。', ['查獲詐欺集團', '查獲詐欺集團']],
    ['平均单价却降至7.3元。', ['平均单价']],
    ['全国12315平台受理线索平均用时由5天缩短至2天。', ['全国12315平台受理线索平均用时']],
    ['24小時內完成可疑網址停止解析。', ['完成可疑網址停止解析']],
  ])('says what is counted: %s', (text, expected) => {
    expect(factsOf(text).quantities.map(({ what }) => what)).toEqual(expected);
  });

  it('says what is counted', () => {
    expect(factsOf('招聘诈骗举报量同比下降18.5%。').quantities[0]?.what).toBe('招聘诈骗举报量同比下降');
  });
});

describe('dates', () => {
  it.each<[string, string[]]>([
    ['2024-03-31前完成，2025年2月3日发布。', ['2024-03-31 DAY', '2025-02-03 DAY']],
    ['今年2月启动，去年底印发，明年6月底前完成。', ['2026-02 MONTH', '2025-12 MONTH', '2027-06 MONTH']],
    ['3月5日举行，2017年2月创建。', ['2026-03-05 DAY', '2017-02 MONTH']],
    ['今日部署，昨天通报。', ['2026-03-05 DAY', '2026-03-04 DAY']],
    ['近日印发。', [' UNKNOWN']],
    ['上月督查，今年初部署，明天公布。', ['2026-02 MONTH', '2026-01 MONTH', '2026-03-06 DAY']],
    ['去年以来，将在9月举办，3个月内完成。', ['2025 YEAR', '2026-09 MONTH']],
    ['2025年3月1日至20日举行。', ['2025-03-01 DAY', '2025-03-20 DAY']],
    ['三个月内完成，从小学到初中，“十四五”期间。', []],
    ['日前印发，近日公布，不久前召开。', [' UNKNOWN', ' UNKNOWN', ' UNKNOWN']],
    ['双方合作日前签约。', [' UNKNOWN']],
    ['4月20日前将材料报送，节日前完成，每月十日前上报，三个工作日前通知，附近日常巡查。', ['2026-04-20 DAY']],
    ['《昨日重现》和公众号“今日云山”“本周看点”获奖，《近日风物》出版。', []],
    ['公告称“今日起施行”，又称“昨日已公布”。', ['2026-03-05 DAY', '2026-03-04 DAY']],
    ['行政院12日召開會議。', ['2026-03-12 DAY']],
    ['年底前覆盖3所学校，20日内办结，为期6个月。', []],
  ])('%s', (text, expected) => {
    expect(factsOf(text).dates.map(({ value, precision }) => `${value} ${precision}`)).toEqual(expected);
  });
});

describe('people and places', () => {
  it('takes the people of a byline and of an attribution', () => {
    const { people } = factsOf('省公安厅副厅长赵立新说，案件已侦破。（记者 王小明、李娜 通讯员 陈一）');
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['赵立新', '副厅长'],
      ['王小明', '记者'],
      ['李娜', '记者'],
      ['陈一', '通讯员'],
    ]);
  });

  it('gives a role in the author’s script', () => {
    expect(factsOf('詐騙案偵破。（記者林雅婷／臺北報導）').people).toMatchObject([{ name: '林雅婷', role: '記者' }]);
  });

  it('gives places their GB/T 2260 codes', () => {
    const { places } = factsOf('在河北省石家庄市和重庆，恩施州、呼伦贝尔市参加。');
    expect(places.map(({ name, code, kind }) => [name, code, kind])).toEqual([
      ['河北省', '130000', 'PROVINCE'],
      ['石家庄市', '130100', 'PREFECTURE'],
      ['重庆', '500000', 'PROVINCE'],
      ['恩施州', '422800', 'PREFECTURE'],
      ['呼伦贝尔市', '150700', 'PREFECTURE'],
    ]);
  });

  it('gives counties the code of the place they lie in, or none', () => {
    const { places } = factsOf('江西于都和云南省峨山县，西安市长安区，河南省信阳市新县，普陀区，缅甸北部在柬埔寨。');
    expect(places.map(({ name, code, kind }) => [name, code, kind])).toEqual([
      ['江西', '360000', 'PROVINCE'],
      ['于都', '360731', 'COUNTY'],
      ['云南省', '530000', 'PROVINCE'],
      ['峨山县', '530426', 'COUNTY'],
      ['西安市', '610100', 'PREFECTURE'],
      ['长安区', '610116', 'COUNTY'],
      ['河南省', '410000', 'PROVINCE'],
      ['信阳市', '411500', 'PREFECTURE'],
      ['新县', '411523', 'COUNTY'],
      ['普陀区', undefined, 'COUNTY'],
      ['柬埔寨', undefined, 'COUNTRY'],
    ]);
  });

  it('decides between counties of one name by the places of the page', () => {
    const { places } = factsOf('南京警方通报。鼓楼区发生一起案件。');
    expect(places.map(({ name, code }) => [name, code])).toEqual([
      ['南京', '320100'],
      ['鼓楼区', '320106'],
    ]);
  });

  it('leaves words that are also cities alone', () => {
    expect(factsOf('朝阳群众在日照充足的中山装店里大同小异，会同县里加强城区建设，推进和平发展。').places).toEqual([]);
  });
});
