/** Which of 打防管控宣 a measure serves, told by its own words or by those of its drive, never by what its page is about. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const functionsOf = (text: string, title = '') =>
  extractFacts(cleanArticle({ text, article: { title }, input: { file: '' } })).measures.map(
    ({ label, functions }) => `${label} ${functions.join('')}`,
  );

describe('functions', () => {
  it.each([
    ['an act without a purpose', '县政府新建学校3所。', ['新建学校3所 ']],
    ['what others must do', '县住建局要求，物业企业应当每日清点钥匙。', ['每日清点钥匙 管']],
    ['teaching', '县司法局组织送法下乡36场。', ['组织送法下乡36场 宣']],
    ['being ready', '县水利局已提前预置抢险物资16吨。', ['提前预置抢险物资16吨 防']],
    [
      'a drive that goes on',
      '县公安局部署开展“灯塔”专项行动，严查酒驾醉驾。下一步，“灯塔”专项行动将持续至年底。',
      ['部署开展“灯塔”专项行动 打', '持续至年底 打'],
    ],
  ])('%s', (_, text, expected) => {
    expect(functionsOf(text)).toEqual(expected);
  });

  it('are not given by the title', () => {
    expect(functionsOf('县政府新建学校3所。', '我县重拳打击犯罪')).toEqual(['新建学校3所 ']);
  });
});
