import { expect, test } from 'vitest';
import { pairsOf, sharedWords } from './shared-words.ts';

test.each([
  ['部署整治', '公安局部署夏季整治', 2 / 3],
  ['app下载', '请用APP', 0.5],
  ['高铁开通', '公安局部署整治', 0],
  ['整', '整治', 0],
  ['', '整治', 0],
])('%s in %s', (heading, text, share) => {
  expect(sharedWords(heading, pairsOf(text))).toBeCloseTo(share);
});
