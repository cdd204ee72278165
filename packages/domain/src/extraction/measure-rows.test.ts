import { describe, expect, it } from 'vitest';
import { addList, addMeasure, addOrganization, addQuantity, pageOf, quote, samplePage } from '../../test/page.ts';
import { type MeasureRows, measureRows, type Names } from './measure-rows.ts';

const FUNCTIONS = new Map([...'打防管控宣'].map((notation) => [notation, `concept-${notation}`]));
const nothing = () => ({ rows: new Map<string, string>(), created: [], learned: [] });
const named = (more: Partial<Record<keyof Names, [string, string][]>> = {}): Names => {
  const names = {
    ...{ Campaign: nothing(), Organization: nothing(), System: nothing() },
    ...{ LegalInstrument: nothing(), Place: nothing() },
  };
  for (const [model, entries] of Object.entries(more)) names[model as keyof Names].rows = new Map(entries);
  return names;
};
const rowsOf = (page: ReturnType<typeof pageOf>, names = named(), functions = FUNCTIONS): MeasureRows =>
  measureRows(
    { id: 'article', text: page.article.text, publishedValue: '2023', publishedText: null },
    page,
    names,
    functions,
  );

describe('measureRows', () => {
  it('gives lists, measures and links the same ids wherever they are named', () => {
    const names = named({ Campaign: [['campaign:铁帆', 'c1']], System: [['system:国家预警平台', 's1']] });
    const rows = rowsOf(samplePage(), names);
    const [list] = rows.lists;
    expect(rows.measures.map(({ listId, ordinal }) => [listId, ordinal])).toEqual([
      [list?.id, 1],
      [list?.id, 2],
    ]);
    expect(rows.campaigns).toEqual([{ measureId: rows.measures[0]?.id, campaignId: 'c1' }]);
    expect(rows.systems).toEqual([{ measureId: rows.measures[1]?.id, systemId: 's1' }]);
    expect(rows.taggings.map(({ subjectId, conceptId }) => [subjectId, conceptId])).toEqual([
      [rows.measures[0]?.id, 'concept-打'],
      [rows.measures[1]?.id, 'concept-防'],
      [rows.measures[1]?.id, 'concept-宣'],
    ]);
  });

  it('leaves out links to what was not resolved', () => {
    expect(rowsOf(samplePage())).toMatchObject({ campaigns: [], systems: [], legalInstruments: [] });
  });

  it('links two names of the page that stand for one record once', () => {
    const page = pageOf('推进甲行动、乙行动。');
    for (const name of ['甲', '乙']) {
      page.campaigns.push({
        ...{
          id: name,
          name,
          head: '行动',
          aliases: [],
          kind: 'OTHER',
          evidence: [quote(page, name)],
          rule: 'r',
          confidence: 1,
        },
      });
    }
    addMeasure(page, '推进甲行动、乙行动。', { campaigns: ['甲', '乙'] });
    const rows = rowsOf(
      page,
      named({
        Campaign: [
          ['甲', 'one'],
          ['乙', 'one'],
        ],
      }),
    );
    expect(rows.campaigns).toHaveLength(1);
    expect(
      rows.evidence.filter(({ field }) => field === 'CAMPAIGN').map(({ itemKey, exact }) => [itemKey, exact]),
    ).toEqual([['one', '甲']]);
  });

  it('quotes a link only where it is named inside the measure', () => {
    const page = pageOf('此前已有甲行动。\n一是继续推进。');
    page.campaigns.push({
      ...{
        id: '甲',
        name: '甲',
        head: '行动',
        aliases: [],
        kind: 'OTHER',
        evidence: [quote(page, '甲')],
        rule: 'r',
        confidence: 1,
      },
    });
    addMeasure(page, '一是继续推进。', { campaigns: ['甲'] });
    const rows = rowsOf(page, named({ Campaign: [['甲', 'one']] }));
    expect(rows.campaigns).toHaveLength(1);
    expect(rows.evidence.map(({ field }) => field)).toEqual(['TEXT']);
  });

  it('nests a list in its measure, and places one without a lead-in where it begins', () => {
    const page = pageOf('一是整治。包括：\n（1）查卡。\n（2）查号。');
    addMeasure(page, '一是整治。');
    addMeasure(page, '（1）查卡。');
    addMeasure(page, '（2）查号。');
    page.measureLists.push({
      ...{ id: 'inner', kind: 'OTHER', parentMeasure: 'measure:一是整治。' },
      measures: ['measure:（1）查卡。', 'measure:（2）查号。'],
    });
    const rows = rowsOf(page);
    expect(rows.lists).toMatchObject([{ leadIn: null, actorName: null, position: page.article.text.indexOf('（1）') }]);
    expect(rows.listParents).toEqual([{ id: rows.lists[0]?.id, parentId: rows.measures[0]?.id }]);
  });

  it.each([
    ['PLAN', 'ANNOUNCED'],
    ['DIRECTIVE', 'ANNOUNCED'],
    ['REPORTED_ACTION', 'UNKNOWN'],
    ['REPORTED_RESULT', 'UNKNOWN'],
  ] as const)('takes what is a %s for %s', (modality, lifecycle) => {
    const page = pageOf('部署行动。');
    addMeasure(page, '部署行动。', { modality });
    expect(rowsOf(page).measures).toMatchObject([{ modality, lifecycle, announcedValue: '2023', announcedText: null }]);
  });

  it('keys figures and their quotations alike', () => {
    const page = pageOf('查处37起，抓获5人。');
    addQuantity(page, '37起', 37, '起', '案件');
    addQuantity(page, '5人', 5, '人', '嫌疑人');
    addMeasure(page, '查处37起，抓获5人。', { quantities: ['quantity:37起', 'quantity:5人'] });
    const rows = rowsOf(page);
    expect(rows.measures[0]?.quantities).toEqual([
      { key: 'q1', value: 37, comparator: 'AT_LEAST', unit: '起', what: '案件' },
      { key: 'q2', value: 5, comparator: 'AT_LEAST', unit: '人', what: '嫌疑人' },
    ]);
    expect(
      rows.evidence.filter(({ field }) => field === 'QUANTITY').map(({ itemKey, exact }) => [itemKey, exact]),
    ).toEqual([
      ['q1', '37起'],
      ['q2', '5人'],
    ]);
  });

  it('knows an organisation by any name the page gives it, in actors and lists', () => {
    const page = pageOf('市联席会议要求：\n一是联席办督办。');
    addOrganization(page, '市联席会议', { aliases: ['联席办'] });
    addMeasure(page, '一是联席办督办。', { actors: [{ name: '联席办', role: 'LEAD' }] });
    addList(page, '市联席会议要求：', ['一是联席办督办。'], { actor: { name: '市联席会议', role: 'INITIATOR' } });
    const rows = rowsOf(page, named({ Organization: [['organization:市联席会议', 'org']] }));
    expect(rows.actors).toMatchObject([{ key: 'a1', position: 0, nameInText: '联席办', organizationId: 'org' }]);
    expect(rows.lists).toMatchObject([{ actorName: '市联席会议', actorRole: 'INITIATOR', actorOrganizationId: 'org' }]);
  });

  it('will not store a claim without evidence, nor a function it does not know', () => {
    const page = pageOf('部署行动。');
    addMeasure(page, '部署行动。', { evidence: [] });
    expect(() => rowsOf(page)).toThrow(/has no evidence/);
    expect(() => rowsOf(samplePage(), named(), new Map())).toThrow(/ensureTaxonomy must run first/);
  });
});
