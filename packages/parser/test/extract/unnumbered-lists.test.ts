/** Lists without numbers, what looks like a list and is none, and drives whose steps are still to come. */
import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

const told = (text: string) => factsOf(text).measures.map(({ modality, label }) => `${modality} ${label}`);

describe('lists without numbers', () => {
  test('parts behind a demand', () => {
    expect(
      told(
        '石湾市副市长检查学校食堂，提出要求：严把采购关，落实索证索票；加强后厨管理，做到日清日结；畅通监督渠道，邀请家长参与。',
      ),
    ).toEqual(['DIRECTIVE 严把采购关', 'DIRECTIVE 加强后厨管理', 'DIRECTIVE 畅通监督渠道']);
  });

  test('paragraphs whose heads end in a colon tell what has been done', () => {
    expect(
      told(
        '近年来，安陵县市场监管局守护食品安全。\n把好源头关：审核进货记录。\n把好检验关：检测蔬菜水果2300批次。\n把好执法关：打击制售假冒食品行为。',
      ),
    ).toEqual(
      expect.arrayContaining([
        'REPORTED_ACTION 把好源头关',
        'REPORTED_ACTION 把好检验关',
        'REPORTED_ACTION 把好执法关',
      ]),
    );
  });

  test('steps of a drive that is announced are planned', () => {
    expect(
      told(
        '近日，望江市公安局部署开展为期三个月的燃气安全排查。全市共有餐饮用户1.8万户。排查分三步走：摸清底数，建立台账；整改隐患，更换软管；强化宣传，入户讲解。',
      ),
    ).toEqual(['PLAN 部署开展为期三个月的燃气安全排查', 'PLAN 摸清底数', 'PLAN 整改隐患', 'PLAN 强化宣传']);
    expect(told('望江市公安局部署开展夏季治安打击整治行动。全市共有警力3200名。行动期间，严查酒驾醉驾。')).toContain(
      'PLAN 严查酒驾醉驾',
    );
  });
});

describe('no measures', () => {
  test.each([
    [
      'places',
      '现将有关事项通告如下：\n一、下列区域禁止燃放烟花爆竹：\n（一）车站、码头周边；\n（二）取水口上游河道；\n（三）输水干渠两侧。',
    ],
    [
      'advice',
      '县应急管理局发布避险常识：\n1.不涉水。遇到积水一律绕行。\n2.不围观。河道边一律不停留。\n3.不驻车。低洼处一律不停车。',
    ],
  ])('%s', (_, text) => {
    expect(factsOf(text).measures.filter(({ enumerator }) => /^[（1-3]/.test(enumerator ?? ''))).toEqual([]);
  });
});

describe('edges of names', () => {
  test.each([
    ['松坪县医保局一楼大厅增设咨询台。', '松坪县医保局'],
    ['青岭县信访局接访大厅受理来访。', '青岭县信访局'],
    ['松坪县医保局共核处举报线索45条。', '松坪县医保局'],
    ['国家统计局南浦调查队发布数据。', '国家统计局南浦调查队'],
    ['省互联网违法和不良信息举报中心受理举报3200件。', '省互联网违法和不良信息举报中心'],
    ['县防汛办召开紧急视频会商会。', '县防汛办'],
    ['民警紧盯加油站，行动涉及检测站。', ''],
  ])('%s', (text, expected) => {
    expect(factsOf(text).organizations.map(({ name }) => name)).toEqual(expected === '' ? [] : [expected]);
  });
});
