/** Invented sentences that deny an act or pass on a rumour, bodies that are no authority, and headings under which no act is told. */
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const labels = (text: string, title = '') => factsOf(text, title).measures.map(({ label }) => label);
const actors = (text: string, title = '') =>
  factsOf(text, title).measures.map(({ label, actors: by }) => `${label}: ${by.map(({ name }) => name).join('、')}`);

describe('what is denied or rumoured', () => {
  it.each([
    ['a demand that nobody makes', '市税务局从未要求纳税人下载该软件，也不会要求企业补缴滞纳金。'],
    ['a drive that was not begun', '市城管局没有启动“清障行动”，也没有开展集中清拆。'],
    ['a duty that was not done', '县水利局未按规定开展汛前检查。'],
    ['a plan that is denied', '市住建局否认将开展“清房行动”。'],
    ['a rumour', '有网友称市交通局将实施全城限行整治，要求货车停运。经核实，该信息不属实。'],
    ['a rumour by its word', '网传市卫健委将关闭全部门诊。'],
    ['a rumour refuted in the title', '有网民发帖称市教育局将组织补课检查。', '市教育局辟谣'],
    ['a list of rumours', '网传市商务局将采取三项措施：一是限制购买，二是关闭市场，三是冻结账户。该信息为谣言。'],
  ])('%s', (_, text, title = '') => {
    expect(labels(text, title)).toEqual([]);
  });

  it.each([
    ['a ban', '市应急管理局要求，未经批准不得开展爆破作业。'],
    ['a stop', '市发展改革委明确，自9月1日起取消停车押金，不再收取登记费。'],
    ['whom an order binds', '市市场监管局对没有许可证的摊点开展清查，责令关停12家。'],
    ['what answers a rumour', '针对网传停水的消息，市水务局将开展管网检查。'],
    ['what follows a rumour', '网传全城停课不属实，市公安局将依法查处造谣者。'],
    ['what follows a denial', '市医保局没有提高缴费标准。市医保局将加强政策宣传。'],
  ])('still a measure: %s', (_, text) => {
    expect(labels(text)).not.toEqual([]);
  });
});

describe('bodies that are no authority', () => {
  const before = '5月8日，云渡市公安局通报了一起案件。\n';

  it.each([
    [`${before}云渡大学将于10月开展“清朗校园”行动。`, ['开展“清朗校园”行动: 云渡大学']],
    [
      `${before}昨日，供水公司启动“甘泉”行动，推出三项措施：一是增加泵车；二是延长服务时间；三是开通热线。`,
      ['增加泵车: ', '延长服务时间: ', '开通热线: '],
    ],
    [`${before}供水公司启动“甘泉”行动。\n下一步，将加强巡查。`, ['加强巡查: 云渡市公安局']],
  ])('act for themselves: %s', (text, expected) => {
    expect(actors(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('headings without acts', () => {
  it('who has what part is no act', () => {
    const text = '市文旅局开展景区检查，共检查景区42家。\n主管：市文旅局，配合：市公安局、市交通局。\n指导：省文旅厅。';
    expect(labels(text)).toEqual(['开展景区检查']);
  });

  it('what is against the law is no measure', () => {
    const text =
      '市市场监管局现将有关事项通告如下：\n一、加强检查\n（一）严格核验。各经营者要逐一核验证照。\n（二）规范标价。各商户要明码标价。\n二、常见违法行为\n（一）发布虚假广告。\n（二）限制退货。\n三、严肃查处\n（一）移送线索。各单位要及时移送线索。\n（二）公布案例。各部门要公布典型案例。';
    const found = labels(text, '关于规范市场秩序的通告');
    expect(found).toEqual(expect.arrayContaining(['严格核验', '移送线索']));
    expect(found.filter((label) => /虚假广告|退货|违法行为/.test(label))).toEqual([]);
  });

  it.each([
    '市烟草局通报。\n常见违法情形：\n1.限制消费者退货。\n2.发布虚假广告。\n3.减少商品数量。',
    '市人社局公告。\n一、联系方式\n1.处理投诉：023-1234567。\n2.受理举报：023-7654321。',
  ])('a heading alone: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });
});
