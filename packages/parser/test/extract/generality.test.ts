/**
 * The same facts under other names. Campaigns, bodies, figures and enumerators of the seed page and the development pages are
 * swapped for invented ones; a rule that knew the pages' own words would miss them.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { type GoldPage, readGoldPages } from '../../../../eval/gold.ts';
import { scorePage } from '../../../../eval/score.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import { ENUMERATOR_FORMS, swapWords } from './swap-words.ts';

const pages = readGoldPages(join(import.meta.dirname, '../pages'));

const CAMPAIGNS = new Map(
  Object.entries({
    云剑: '霜刃',
    长城: '铁壁关',
    断卡: '清源固本',
    清风: '明镜',
    求职防骗进校园: '安心用药进乡村',
    护网: '固堤',
    秋季护林防火: '冬季巡河护渔',
    护林防火: '巡河护渔',
    守秤: '准尺',
    春雨护航: '金穗守望',
    安递: '畅邮',
    护苗健康: '启明',
    暖冬守护: '清凉同行',
    便民办税春风: '阳光开户季',
    数字敲门: '书香串门',
    净边: '固疆',
    护航: '远望',
    净土: '绿屏',
    守網同行: '齊心防偽',
    曙光: '夜鷹',
    斬手: '拔釘',
  }),
);
/** Other bodies of the table, and some that no table knows. */
const BODIES = new Map(
  Object.entries({
    公安部: '水利部',
    工信部: '民政部',
    工业和信息化部: '退役军人事务部',
    中国人民银行: '国家医疗保障局',
    人民银行: '医疗保障局',
    中央网信办: '国家能源局',
    国家网信办: '国家数据局',
    人力资源社会保障部: '自然资源部',
    国家反诈中心: '国家护粮中心',
    国家疾控局: '国家渔政局',
    国家邮政局: '国家林草局',
    国家消防救援局: '国家水文局',
    交通运输部: '商务部',
    云溪县: '石桥县',
    澄江市: '白鹿市',
    海川物流研究院: '星野气候研究院',
    经济参考报: '远山信使报',
    农村公路安全隐患治理: '城镇燃气管网改造',
    反电信网络诈骗法: '反网络水军法',
    网络招聘服务管理规定: '直播带货服务管理规定',
  }),
);

/** What plain sentences are measures is scored by floors elsewhere; functions follow the words that were swapped. */
function faultsOf(page: GoldPage): string[] {
  const { faults } = scorePage(page, { extraction: extractFacts(cleanArticle(page)) });
  return faults.filter((fault) => !/^(?:functions|actors|unlisted|quantity|list \d)/.test(fault));
}

describe('pages with other names', () => {
  it.each(pages)('$id: campaigns, figures', (page) => {
    expect(faultsOf(swapWords(page, CAMPAIGNS))).toEqual([]);
  });

  it.each(pages)('$id: bodies, laws', (page) => {
    expect(faultsOf(swapWords(page, BODIES))).toEqual([]);
  });
});

const NOTHING = new Map([['\u0000', '']]);

describe('pages with other enumerators', () => {
  // Nested lists need two forms of different rank, and lists without numbers have no enumerator to swap.
  // 第一，and 其一，must follow a mark: 局一要督促… can't become 局第一，督促….
  const plain = pages.filter(({ id, measures, text }) => {
    const first = measures.find(({ listed }) => listed);
    return first && !id.startsWith('04') && /[，。；：！\s]/.test(Array.from(text)[first.start - 1] ?? '');
  });

  describe.each(Object.entries(ENUMERATOR_FORMS))('%s', (_, form) => {
    it.each(plain)('$id', (page) => {
      expect(faultsOf(swapWords(page, NOTHING, form))).toEqual([]);
    });
  });
});
