import { expect, test } from 'vitest';
import { shownAddress, storedAddress } from './addresses.ts';

test.each([
  ['admin@localhost', 'admin@localhost.localhost'],
  ['Li@desk', 'li@desk.localhost'],
  ['li.na@example.org', 'li.na@example.org'],
  ['nonsense', 'nonsense'],
])('%s is kept as %s', (given, stored) => {
  expect(storedAddress(given)).toBe(stored);
  expect(shownAddress(stored)).toBe(given.toLowerCase());
});

test('an address under the reserved domain that was given so is shown so', () => {
  expect(shownAddress(storedAddress('li@desk.example.localhost'))).toBe('li@desk.example.localhost');
});
