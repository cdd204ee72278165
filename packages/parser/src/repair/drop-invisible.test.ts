import { expect, test } from 'vitest';
import { dropInvisible, dropPrivate } from './drop-invisible.ts';
import { applyEdits } from './edits.ts';

const visible = (text: string) => applyEdits(text, dropInvisible(text));

test.each([
  ['公安\u200b部', '公安部'],
  ['\u202e12\u00ad3\u20664', '1234'],
  ['国\0家', '国家'],
  ['国\u200d家', '国家'],
])('%j reads %s', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test.each(['👮\u200d♂️来了', '👨\u200d👩\u200d👧', '第1\ufe0f\u20e3步', '一\t二\r\n三\u3000四'])(
  '%j keeps what is seen',
  (text) => {
    expect(dropInvisible(text)).toEqual([]);
  },
);

test('what a browser shows for two bytes that are none goes after the frames are mended', () => {
  expect(visible('反\ue123诈')).toBe('反\ue123诈');
  expect(applyEdits('反\ue123诈', dropPrivate('反\ue123诈'))).toBe('反诈');
});

test('a run is one repair, and its reason names it', () => {
  const edits = dropInvisible('公\u200b\u200c安');
  expect(edits).toHaveLength(1);
  expect(edits[0]?.reason).toContain('U+200B, U+200C');
});
