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
    ['giving money back', '县公安局为群众追回被骗资金130万元。', ['追回被骗资金130万元 控']],
    ['shutting down', '县城管局关停污染门店11家。', ['关停污染门店11家 管']],
    ['naming debtors', '县人社局公布欠薪失信名单15个。', ['公布欠薪失信名单15个 管']],
    ['cases told to the public', '县检察院公布典型案例6件。', ['公布典型案例6件 宣']],
    ['moving people to safety', '县水利局转移群众3200人避险。', ['转移群众3200人避险 防']],
    ['intercepting calls', '县公安局拦截诈骗电话46万次。', ['拦截诈骗电话46万次 防']],
    [
      'heads without an act, by what is done there',
      '县公安局推进以下工作：一是下好先手棋。预警劝阻群众200人。二是在“严”字上下功夫。查处窝点6处，抓获嫌疑人19名。',
      ['下好先手棋 防', '在“严”字上下功夫 打'],
    ],
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
