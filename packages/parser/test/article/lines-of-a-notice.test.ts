/** Lines that look like a site's decoration but are a notice's own: marks in braces, emoji before acts, telephones, enclosures. */
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const LEAD = '近日，临水市公安局印发通知，部署夏季社会治安整治工作，要求各地迅速行动。';
const SECOND = '各县区要压实责任，强化协作，确保整治取得实效。';
const HEAD = '临水部署夏季治安整治\n2026-07-01 来源：临水日报';
const between = (line: string) => readPage([HEAD, LEAD, line, SECOND].join('\n')).text;
const behind = (line: string) => readPage([HEAD, LEAD, SECOND, line].join('\n')).text;

describe('between the sentences', () => {
  test.each([
    '短信里的{name}等字样是骗子群发时忘记替换的记号，请市民警惕。',
    '模板中“{code}”处填写编号',
    '✅清查网吧12家✅整改隐患5处',
    '🚔 出动警力320人次 🚨 查处违法行为15起',
    '👮走访企业20家👮签订责任书18份',
    '举报电话：0000-12345678',
    '投诉热线：12315',
    '附件：1.重点任务清单.docx',
  ])('%s stays', (line) => {
    expect(between(line)).toBe([LEAD, line, SECOND].join('\n'));
  });

  test.each(['{hits}', '阅读：{hits} 评论：{comments}', '{{ title }}', '👍点赞 👀围观', '🎁点击下方领取新人礼包🎁'])(
    '%s is dropped',
    (line) => {
      expect(between(line)).toBe(`${LEAD}\n${SECOND}`);
    },
  );
});

describe('behind the last sentence', () => {
  test.each(['举报电话：0000-12345678', '报料热线：00000000', '本次检验项目.docx', '📱12 💻34'])(
    '%s is the site’s',
    (line) => {
      expect(behind(line)).toBe(`${LEAD}\n${SECOND}`);
    },
  );
});

test('a line of marks without end is seen through at once', () => {
  const start = performance.now();
  for (const line of ['{ab} '.repeat(400), '甲乙：{ab}'.repeat(300), `${'{'.repeat(400)}x`]) between(`${line}一`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
