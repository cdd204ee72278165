/** Words that look like an official act, a plan or an order, and are none: nouns made of acts, 将 before an object, 要 as to want. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const measuresOf = (text: string) =>
  extractFacts(cleanArticle({ text, article: { title: '' }, input: { file: '' } })).measures.map(
    ({ modality, label }) => `${modality} ${label}`,
  );

describe('no act', () => {
  it.each([
    ['a noun made of an act', '县政府旁有一家压缩饼干厂，日产饼干12吨。'],
    ['a school made of an act', '市教育局对面的培训基地里住着36名学员。'],
    ['a station made of an act', '县水利局门前的监测站距河岸只有40米。'],
    ['将 that takes an object away', '县公安局民警赶到时，邻居已将门板拆到一边。'],
    ['to want', '县林业局的老严摆摆手：“我们要的是树，不是指标。”'],
    ['a thing that will be seen', '县政府没有回应。江边的旧楼空了两年。最棘手的产权问题将首次被摆上台面。'],
    ['a habit', '县反诈中心说，画面里的“主播”是假人。会在整点时端起茶缸喝水。'],
    ['which, not what', '市消费者服务中心受理的1.9万件投诉里，四成与售后有关。'],
    ['a share of what is asked', '县公安局提供的数据显示，两小时内拦截成功的概率约为七成。'],
    ['which drive', '由省公安厅与邻省警方联合开展的“砺石”行动，画上了句号。'],
    ['finding on the way', '区公安分局在侦办一起案件时发现，两人用的是同一部手机。'],
    ['one case', '县人民法院审结了这起相邻采光纠纷案，老人松了口气。'],
    ['a dig', '荆南考古研究所清理出竹简1143枚，内容多为账目。'],
    ['a ward', '市第三人民医院提醒，睡前一定要留一道窗缝。'],
    ['something not done', '县住建局的整改通知发出三周，物业仍未检查消防通道。'],
  ])('%s', (_, text) => {
    expect(measuresOf(text)).toEqual([]);
  });

  it.each([
    ['县交通运输局检查车辆1200台。', ['REPORTED_ACTION 检查车辆1200台']],
    ['县文化和旅游局检查场所86处。', ['REPORTED_ACTION 检查场所86处']],
    ['县公安局将对夜市开展巡查。', ['PLAN 对夜市开展巡查']],
    ['县应急管理局培训业务骨干300人次。', ['REPORTED_ACTION 培训业务骨干300人次']],
    ['专项行动将覆盖所有乡镇，县公安局每周通报进度。', ['PLAN 覆盖所有乡镇']],
  ])('still reads %s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expect.arrayContaining(expected));
  });
});
