/** Who carries a measure out, in invented sentences: hosts and guests, short names, those in charge of a part, all bodies of a kind. */
import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

/** Actors of the measure whose text has `words`, the shortest one. */
function actorsOf(text: string, words: string, title = ''): string {
  const found = factsOf(text, title)
    .measures.filter(({ evidence }) => evidence[0]?.exact.includes(words))
    .sort((a, b) => (a.evidence[0]?.exact.length ?? 0) - (b.evidence[0]?.exact.length ?? 0))[0];
  return (found?.actors ?? []).map(({ name }) => name).join('、');
}

const HELD =
  '7月2日，云渡市教育局召开防溺水工作会议。市公安局、市水利局负责人参加会议。会议要求，一是加强巡查，在重点水域安排专人值守。二是强化宣传，向家长发放公开信。';
const CALLED =
  '7月18日，江浦省防汛抗旱指挥部召开会商会，省气象局、省水文局汇报了雨情水情。指挥部要求：一要加密监测，逐小时滚动预报；二要提前转移，把危险区群众转移到安全地带；三要备足物资，前置抢险力量。';
const NOTICE =
  '现将有关事项通告如下：\n一、禁止在主城区饲养烈性犬。\n二、市公安局负责犬只登记，市农业农村局负责犬只免疫。\n三、违反本通告的，由公安机关责令改正。\n四、加强宣传引导，在社区设置文明养犬提示牌。';
const NOTICE_TITLE = '海岳市人民政府关于加强犬只管理的通告';

describe('actors', () => {
  test.each([
    ['who holds the meeting, not who attends it', HELD, '加强巡查', '云渡市教育局'],
    ['指挥部 is the one named in full', CALLED, '加密监测', '江浦省防汛抗旱指挥部'],
    [
      'whoever only attends acts where nobody else does',
      '市公安局负责人参加会议。会议要求，一是加强巡查，安排专人值守。二是强化宣传，发放公开信。',
      '加强巡查',
      '市公安局',
    ],
    [
      'all courts of a province go on in a list',
      '记者从海东省高级人民法院获悉，去年以来，全省法院清理积案。\n一是强化执行，查控财产。\n二是加强调解，化解纠纷。',
      '强化执行',
      '全省法院',
    ],
    [
      '…but not when they are ordered',
      '海东省高级人民法院要求，全省法院要清理积案。\n下一步将开展督查，通报进展。',
      '督查',
      '海东省高级人民法院',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(actorsOf(text, words)).toBe(expected);
  });

  test.each([
    ['who issues the notice, in an article without a subject', '加强宣传引导', '海岳市人民政府'],
    ['those in charge of a part each', '犬只登记', '市公安局、市农业农村局'],
    ['those who punish', '责令改正', '公安机关'],
  ])('%s', (_, words, expected) => {
    expect(actorsOf(NOTICE, words, NOTICE_TITLE)).toBe(expected);
  });
});

describe('actors of documents and of sentences in a row', () => {
  const signed =
    '各乡镇人民政府：\n根据县委部署，现就有关工作通知如下。\n一、加密巡查。对在册隐患点每日巡查两次。\n二、及时避险。遇险情果断转移群众。\n双河县自然资源局\n2026年6月1日';
  const row =
    '寒潮来袭，洛川市全力保畅通。\n市交警支队在桥面布设警力460人。\n市消防救援支队向12个村送水860吨。\n市民政局转移安置流浪人员52人。';

  test('who signed a notice, not whose orders it follows', () => {
    expect(actorsOf(signed, '加密巡查', '关于做好汛期地质灾害防治的通知')).toBe('双河县自然资源局');
  });

  test.each([
    ['布设警力', '市交警支队'],
    ['送水860吨', '市消防救援支队'],
    ['流浪人员', '市民政局'],
  ])('%s', (words, expected) => {
    expect(actorsOf(row, words)).toBe(expected);
  });

  test('figures of an economy are no measures', () => {
    expect(
      factsOf('上半年，丹阳县法院审结案件180件。全县新增就业3.6万人，机动车保有量达26万辆。').measures,
    ).toHaveLength(1);
  });
});

describe('actors of what goes on', () => {
  const joint = '岭南市城管局联合市公安局开展渣土车整治。整治期间，查处违规渣土车68台。';
  const unit = '岭南市公安局交警支队开展夜查。该支队查处酒驾29起。交警支队负责人表示，将增设检查点16处。';

  test.each([
    ['the first of a joint act goes on alone', joint, '违规渣土车', '岭南市城管局'],
    ['该支队 is the one named before', unit, '酒驾29起', '岭南市公安局交警支队'],
    ['a unit that stands by itself speaks for itself', unit, '增设检查点', '岭南市公安局交警支队'],
  ])('%s', (_, text, words, expected) => {
    expect(actorsOf(text, words)).toBe(expected);
  });

  test('a place that holds a meeting acts as nobody in particular, one that acts by itself', () => {
    const held =
      '4月1日，临河县召开禁渔动员会，县农业农村局、县公安局负责人参会。会议要求，要压实责任，包段巡查；要严打非法捕捞；要广泛宣传，发动群众。';
    expect(actorsOf(held, '压实责任')).toBe('');
    expect(actorsOf('临河县部署开展为期两个月的禁渔检查。', '禁渔检查')).toBe('临河县');
  });

  test('a heading has the actor of its document, not of the item below it', () => {
    const text =
      '现将有关事项通知如下：\n一、加强源头管理\n（一）严格核验。各银行要逐户复核账户。\n（二）规范开户。各网点要设置限额。\n二、强化协同打击\n（一）移送线索。各派出所要及时移送线索。\n（二）严格惩戒。各法院要从严惩处。';
    expect(actorsOf(text, '加强源头管理', '岭南市人民政府关于加强账户管理的通知')).toBe('岭南市人民政府');
  });
});
