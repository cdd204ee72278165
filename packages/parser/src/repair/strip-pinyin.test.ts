import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { pageHabits } from './page-habits.ts';
import { stripPinyin } from './strip-pinyin.ts';
import { tidyReadings } from './tidy-readings.ts';

const stripped = (text: string) => {
  const habits = pageHabits(text);
  const tidy = applyEdits(text, tidyReadings(text, habits));
  return applyEdits(tidy, stripPinyin(tidy, habits));
};
/** A sentence that shows the habit. */
const HABIT = '國(guó)家發(fā)展網(wǎng)絡(luò)。';

test.each([
  ['國(guó)家網(wǎng)絡(luò)', '國家網絡'],
  [
    '國(guó)家網(wǎng)絡(luò)發(fā)展會(huì)議，國(guó)家長(zhǎng)城網(wang)絡(luò)長(cháng)期發(fā)展。',
    '國家網絡發展會議，國家長城網絡長期發展。',
  ],
  ['規(guī)律(lǜ)與旋律(lu)、會(huì)議(yì)', '規律與旋律、會議'],
  ['國(guó)(guó)家、網(wǎng)絡(luò)', '國家、網絡'],
  ['國（guó）家網（wǎng）絡（luò）', '國家網絡'],
  ['國(guó) 家發(fā) 展網(wǎng) 絡(luò) 安全', '國家發展網絡安全'],
  ['國(guó )家會(huì )議', '國家會議'],
  ['國(guó)😀家發(fā)😀展網(wǎng)😀絡(luò)😀安全', '國家發展網絡安全'],
  ['國(guó)家網(wǎn絡(luò)，發(f展', '國家網絡，發展'],
  ['国(guó)家发(fā)展网(wǎng)络(luò)，关(guān)于对(duì)策', '国家发展网络，关于对策'],
])('%s reads %s', (text, expected) => {
  expect(stripped(text)).toBe(expected);
});

test('the page shows the habit, the author glosses a rare character', () => {
  expect(stripped(`${HABIT}網名“囧(jiǒng)叔”`)).toBe('國家發展網絡。網名“囧(jiǒng)叔”');
});

test('a reading that is not the character’s own stays', () => {
  expect(stripped(`${HABIT}網(NR)覆蓋（含國(ABC)際）`)).toContain('網(NR)覆蓋（含國(ABC)');
  expect(stripped(`${HABIT}國(fā)`)).toContain('國(fā)');
});

test('a key astride a character and a letter: nothing is lost, the reading stands behind the letter', () => {
  // 青 ends in E0, and E0 with ] (5D) is 郳's sort of place: the bytes read yóu.
  expect(stripped(`${HABIT}[責任編輯:楊永青](yóu)`)).toMatch(/楊永青\]$/);
});

test('a space or a picture behind one reading only is the author’s', () => {
  expect(stripped(`${HABIT}國(guó) 家😀`)).toBe('國家發展網絡。國 家😀');
});

test('a bracket that is closed, or no reading’s beginning, is no reading cut off', () => {
  expect(stripped(`${HABIT}網(wan)覆蓋，國(guo jia)際、網(zha絡`)).toBe(
    '國家發展網絡。網(wan)覆蓋，國(guo jia)際、網(zha絡',
  );
});

test.each([
  '囧(jiǒng)',
  '教材要求学生给“发(fā)”“会(huì)”注音。',
  '重庆（Chongqing）、长（cháng）江',
  '重庆(Chongqing)、成都(Chengdu)',
])('%s alone stays', (text) => {
  expect(stripped(text)).toBe(text);
});

const LESSONS = [
  '语文课上，老师讲多音字：“长(cháng)度”与“长(zhǎng)大”、“行(háng)业”与“行(xíng)走”、“重(zhòng)量”与“重(chóng)复”。',
  '小三學生今天學習常用詞語：學(xué)校、電(diàn)腦、國(guó)家、讀(dú)書、請(qǐng)坐。',
  '學(xué)校開課，學生在學校用電腦學普通話，電(diàn)腦室共有電腦三十台，國(guó)家獎學金照發，國語老師說國家重視。',
  '課文注音版：「學(xué)校」「電(diàn)腦」「國(guó)家」「讀(dú)書」，學生跟讀。',
];

test.each(LESSONS)('a lesson stays: %s', (text) => {
  expect(stripped(text)).toBe(text);
});

const certainties = (text: string) => new Set(stripPinyin(text, pageHabits(text)).map(({ certainty }) => certainty));

test('dense in one paragraph and bare in another is a mirror’s still', () => {
  const text = '國(guó)家發(fā)展網(wǎng)絡(luò)，國(guó)家網(wǎng)絡(luò)發(fā)達。\n國家網絡發展，國家網絡發達。';
  expect(stripped(text)).toBe('國家發展網絡，國家網絡發達。\n國家網絡發展，國家網絡發達。');
});

test('what the page does not show beyond doubt is probable', () => {
  expect(certainties(HABIT)).toEqual(new Set(['CERTAIN']));
  expect(certainties('國(guó)家發(fā)展網(wǎng)絡(luò)。國網發表國網絡。')).toEqual(new Set(['PROBABLE']));
});
