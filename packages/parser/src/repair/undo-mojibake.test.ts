import { expect, test } from 'vitest';
import { encodeGbk } from '../gbk/gbk-codec.ts';
import { applyEdits } from './edits.ts';
import { undoMojibake } from './undo-mojibake.ts';

const undone = (text: string) => applyEdits(text, undoMojibake(text));
const asLatin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
/** As browsers read windows-1252: the five undefined bytes pass as controls. */
const as1252 = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

test('UTF-8 read as windows-1252, figures between', () => {
  expect(undone(as1252('国家疾控局10月20日召开会议，部署“护苗健康”行动。'))).toBe(
    '国家疾控局10月20日召开会议，部署“护苗健康”行动。',
  );
});

test('two layers of it', () => {
  expect(undone(as1252(as1252('国家反诈中心')))).toBe('国家反诈中心');
});

test('UTF-8 read as latin-1', () => {
  expect(undone(asLatin1(new TextEncoder().encode('国家反诈中心')))).toBe('国家反诈中心');
});

test('GBK read as latin-1', () => {
  expect(undone(asLatin1(encodeGbk('中国公安部通报') ?? new Uint8Array()))).toBe('中国公安部通报');
});

test('UTF-8 read as GBK, where every byte is still there', () => {
  const read = new TextDecoder('gbk').decode(new TextEncoder().encode('公安部部署专项行动'));
  expect(undone(read)).toBe(read.includes('�') ? read : '公安部部署专项行动');
  expect(undone(new TextDecoder('gbk').decode(new TextEncoder().encode('国家安全')))).toBe('国家安全');
});

test.each([
  'Crème brûlée à la carte; naïve façade',
  'Ça coûte 3 €; déjà vu?',
  'āáǎà ēéěè',
  '“一带一路”“一老一小”',
  '温度25℃±1°',
])('%s is no mojibake', (text) => {
  expect(undoMojibake(text)).toEqual([]);
});
