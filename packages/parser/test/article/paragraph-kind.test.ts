import { describe, expect, test } from 'vitest';
import { paragraphKind } from '../../src/article/paragraph-kind.ts';

const element = (tag: string, names = '') => ({ parent: 0, tag, names });

describe('paragraphKind', () => {
  test.each([
    ['会议要求，各县区要压实责任。', undefined, 'BODY'],
    ['一、突出打击重点', undefined, 'HEADING'],
    ['（二）压实工作责任', undefined, 'HEADING'],
    ['打防并举', undefined, 'HEADING'],
    ['突出重点', element('h3'), 'HEADING'],
    ['1.严格火源管控。各乡镇要设置检查站。', undefined, 'LIST_ITEM'],
    ['(1)扩大中频覆盖；', undefined, 'LIST_ITEM'],
    ['扩大中频覆盖', element('li'), 'LIST_ITEM'],
    ['表1 主要产品抽查情况', undefined, 'CAPTION'],
    ['图为民警在社区宣传。', undefined, 'CAPTION'],
    ['民警在社区宣传', element('p', 'pic_txt'), 'CAPTION'],
    ['东部\t9250\t7.3%', element('tr'), 'OTHER'],
    ['各乡镇人民政府，县直有关单位：', undefined, 'OTHER'],
    ['图书馆全年开放。', undefined, 'BODY'],
    ['一是保持打击力度。', undefined, 'BODY'],
  ])('%s', (text, given, kind) => {
    expect(paragraphKind(text, given, false)).toBe(kind);
  });

  test('a short line at the end is a signature', () => {
    expect(paragraphKind('临水市公安局', undefined, true)).toBe('OTHER');
  });
});
