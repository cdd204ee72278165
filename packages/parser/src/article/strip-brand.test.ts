import { expect, test } from 'vitest';
import { stripBrand } from './strip-brand.ts';

test.each([
  ['开云体育app_我省开展夏季整治', '我省开展夏季整治'],
  ['我省开展夏季整治-开云网页版登录', '我省开展夏季整治'],
  ['凯发娱乐官网：我省开展夏季整治 | 博彩平台', '我省开展夏季整治'],
])('%s loses the brand', (title, rest) => {
  expect(stripBrand(title)).toBe(rest);
});

test.each([
  '最高法：对跨境赌博首要分子从严惩处',
  '警方捣毁一博彩团伙-临水网',
  '凯发：短',
  '“净网”行动打掉棋牌赌博平台_要闻',
])('%s stays', (title) => {
  expect(stripBrand(title)).toBe(title);
});
