import { expect, test } from 'vitest';
import { dropTitlePieces } from './drop-title-pieces.ts';
import { applyEdits } from './edits.ts';

const cleaned = (text: string) => applyEdits(text, dropTitlePieces(text));

const TITLE = '市应急管理局部署开展危险化学品安全专项整治行动';

test('pieces that cut through the title’s words go from behind marks', () => {
  const page = [
    TITLE,
    '通知要求，学品安各地要逐家排查仓库，项整及时消除隐患。理局企业要落实主体责任，配齐安全员。',
    '对拒不整改的，险化依法责令停产。学品安记者了解到，项整全市已检查企业三十家。',
  ].join('\n');
  expect(cleaned(page)).toBe(
    [
      TITLE,
      '通知要求，各地要逐家排查仓库，及时消除隐患。企业要落实主体责任，配齐安全员。',
      '对拒不整改的，依法责令停产。记者了解到，全市已检查企业三十家。',
    ].join('\n'),
  );
});

test.each([
  `${TITLE}\n通知要求，危险化学品企业要落实责任，专项整治要深入，安全生产要常抓。市应急管理局部署检查，部署开展行动，行动持续到年底。`,
  `${TITLE}\n通知要求，学品安各地要逐家排查仓库，及时消除隐患。`,
  '通知要求，学品安各地要逐家排查，项整及时消除隐患，险化依法责令停产。',
])('%s stays', (text) => {
  expect(cleaned(text)).toBe(text);
});
