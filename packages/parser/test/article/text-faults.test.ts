import { describe, expect, test } from 'vitest';
import { findTextFaults } from '../../src/article/text-faults.ts';
import { readPage } from './read-page.ts';

const codes = (text: string, page = text) => findTextFaults(text, page).map(({ code }) => code);

describe('findTextFaults', () => {
  test.each<[string, string[]]>([
    ['????，????。??????', ['TEXT_LOST']],
    ['\uFFFD\uFFFD国\uFFFD\uFFFD安机\uFFFD\uFFFD展', ['TEXT_LOST']],
    ['The police of Linshui have launched a campaign against fraud this summer.', ['NOT_CHINESE']],
    ['会议要求，各县区要压实责任，强化协作，确保', ['TEXT_CUT_OFF']],
    ['全国公安机关大年夜力开展专项行动，袭击犯罪，维护人夷易近利益。', ['SPUN_TEXT']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    '整治何时开始？由谁负责？效果如何？负责人一一作答，并请市民监督。',
    '公司推出Model X和iPhone两款产品的专用配件，接受预订。',
    '大年夜里，民警坚守岗位。',
    '他们夷易近人，受到称赞，袭击事件没有发生。',
    '会议要求，各县区要压实责任。\n临水市公安局\n2026年7月1日',
    '整治重点如下：\n人员密集场所、出租房屋',
    '',
  ])('nothing is wrong with: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test('a page of question marks says so, though no article was found', () => {
    expect(codes('', '???? ???\n?????\n??，????')).toEqual(['TEXT_LOST']);
    expect(readPage('?????? ????\n\n????????????????，??????。\n\n????????').text).not.toContain('国');
  });
});
