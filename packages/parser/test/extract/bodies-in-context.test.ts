/** Every kind of body behind and before the words of news: its name must begin and end where it does, whatever stands around it. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { readText } from '../../src/extract/reading.ts';
import { recognizeEntities } from '../../src/recognize-entities.ts';

/** Invented places, two of them with a word in their name that breaks other names (和, 会). */
const PLACES: Record<string, string[]> = {
  province: ['云岭省', '青河自治区', '省'],
  city: ['梧江市', '白沙河市', '和宁市', '市'],
  county: ['石桥县', '会安区', '临江新区', '县', '区'],
};
const BODIES: Record<string, string> = {
  province:
    '公安厅 税务局 高级人民法院 人民检察院 通信管理局 网信办 委网信办 消防救援总队 公安厅刑侦总队 市场监督管理局 卫生健康委 发展改革委 药监局 教育厅 人民政府 政府新闻办 纪委监委 人力资源和社会保障厅',
  city: '公安局 税务局 中级人民法院 教体局 应急局 卫健委 消防救援支队 防汛抗旱指挥部 公安局刑侦支队 反诈中心 市场监管局 城市管理局 文化广电和旅游局 规划和自然资源局 第一人民医院 餐饮行业协会 金融办 妇联 政务服务和数据管理局 安委办',
  county:
    '公安局 人民法院 人民检察院 市场监管局 教育局 管委会 人民政府 公安局交警大队 公安局城关派出所 农业农村局 卫健局 融媒体中心 综合行政执法局 疾控中心 政府办公室 委宣传部 委政法委',
};
const CONTEXTS = [
  '记者从X获悉，案件已侦破。',
  '近日，X联合Y开展检查。',
  '由X牵头，Y配合。',
  '昨日，X会同Y约谈企业。',
  '据X介绍，情况属实。',
  '在X的指导下，整改完成。',
  'X和Y共同印发通知。',
  '线索已移送X处理。',
  'X与Y签署协议。',
  '昨天X通报，情况属实。',
  '对此X回应称，正在核实。',
  '今年以来X共查处案件。',
  'X工作人员上门。',
  'X、Y等单位参加。',
  '日前X部署开展行动。',
  'X公布名单。',
  '不服X作出的决定。',
];

const names = Object.entries(BODIES).flatMap(([rank, bodies]) =>
  bodies.split(' ').flatMap((body, index) => {
    const places = PLACES[rank] as string[];
    return [places[index % places.length] + body, places[(index + 1) % places.length] + body];
  }),
);

function mentionsIn(text: string): string[] {
  const reading = readText(cleanArticle({ text, article: { title: '' }, input: { file: '' } }));
  const { organizations } = recognizeEntities(reading);
  return organizations
    .flatMap(({ evidence }) => evidence)
    .sort((a, b) => a.start - b.start)
    .map(({ exact }) => exact);
}

describe('bodies in context', () => {
  it.each(CONTEXTS)('%s', (context) => {
    const wrong: string[] = [];
    names.forEach((name, index) => {
      const other = names[(index * 7 + 5) % names.length] as string;
      if (other === name) return;
      const text = context.replace('X', name).replace('Y', other);
      const expected = context.includes('Y') ? [name, other] : [name];
      const found = mentionsIn(text);
      if (found.join() !== expected.join()) wrong.push(`${text} → ${found.join()}`);
    });
    expect(wrong).toEqual([]);
  });
});
