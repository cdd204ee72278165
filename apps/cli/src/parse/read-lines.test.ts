import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function* chunks(...parts: string[]) {
  for (const part of parts) yield new TextEncoder().encode(part);
}

async function lines(longest: number, ...parts: string[]): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const { number, bytes } of readLines(chunks(...parts), longest)) {
    found.push(bytes && new TextDecoder().decode(bytes));
    expect(number).toBe(found.length);
  }
  return found;
}

test.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['lines in one chunk', ['a\nb\n'], ['a', 'b']],
  ['a line over three chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['a character over two chunks', ['断卡\n'], ['断卡']],
  ['no line break at the end', ['a\nb'], ['a', 'b']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['a break alone in its chunk', ['a', '\n', 'b', '\n'], ['a', 'b']],
])('%s', async (_, parts, expected) => {
  expect(await lines(100, ...parts)).toEqual(expected);
});

test('a line that is too long is passed over and the next is read', async () => {
  expect(await lines(4, 'aaaa\nbb', 'bbb\nc')).toEqual(['aaaa', undefined, 'c']);
  expect(await lines(4, 'b'.repeat(50))).toEqual([undefined]);
});
