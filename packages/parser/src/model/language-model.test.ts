import { expect, test } from 'vitest';
import { CHARACTERS } from './generated/characters.ts';
import { BORDER, languageModel, UNKNOWN } from './language-model.ts';
import { PackReader, quantiseShare, restoreShare, writeNumber, writeSymbol } from './pack.ts';

const after = (text: string) => {
  const model = languageModel();
  const [a, b, c] = Array.from(text, (char) => model.idOf(char)) as [number, number, number];
  return model.after(a, b, c, 1e-8);
};

test('news text is likelier than what its bytes would be, one off', () => {
  expect(after('规模化')).toBeGreaterThan(100 * after('规模垩'));
  expect(after('网络诈')).toBeGreaterThan(100 * after('网络咋'));
});

test('shares of all that may follow sum to about one', () => {
  const model = languageModel();
  const [a, b] = [model.idOf('公'), model.idOf('安')];
  let sum = 0;
  for (let c = BORDER; c < Array.from(CHARACTERS).length; c++) sum += model.after(a, b, c, 1e-8);
  expect(sum).toBeGreaterThan(0.95);
  expect(sum).toBeLessThan(1.05);
});

test('a word the broadcasts never say is known from other Chinese', () => {
  expect(after('穿针引')).toBeGreaterThan(1000 * after('穿针饮'));
});

test('an unknown character has its base, at least the floor, in any context', () => {
  const model = languageModel();
  expect(model.idOf('靐')).toBe(UNKNOWN);
  expect(model.single(UNKNOWN, 1e-7)).toBe(1e-7);
  expect(model.after(UNKNOWN, UNKNOWN, UNKNOWN, 0)).toBeGreaterThan(0);
});

test('a name and a turn of other news are known', () => {
  expect(after('看墒情')).toBeGreaterThan(100 * after('看墒请'));
  expect(after('海合会')).toBeGreaterThan(100 * after('海合灰'));
});

test('packed numbers read back, shares within 13 %', () => {
  const numbers = [0, 1, 59, 60, 90, 91, 1919, 1920, 2_000_000];
  const shares = [0.9, 0.5, 0.03, 4e-4, 1e-7];
  const packed = [...numbers.map(writeNumber), ...shares.map((share) => writeSymbol(quantiseShare(share)))].join('');
  expect(JSON.stringify(packed)).toBe(`"${packed}"`);
  const reader = new PackReader(packed);
  expect(numbers.map(() => reader.number())).toEqual(numbers);
  for (const share of shares) expect(Math.abs(restoreShare(reader.symbol()) / share - 1)).toBeLessThan(0.13);
});
