import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { pageHabits } from './page-habits.ts';
import { restoreScript } from './restore-script.ts';

/** The habits are read before the pinyin goes, as in the pipeline. */
const restored = (text: string, before = text) => applyEdits(text, restoreScript(text, pageHabits(before)));

test('words that only one-to-one conversion leaves', () => {
  expect(restored('規范網絡招聘，加強防范；背后是復雜的產業鏈。')).toBe('规范网络招聘，加强防范；背后是复杂的产业链。');
});

test('a short page with a mirror’s pinyin and nothing that speaks for a traditional author', () => {
  const before = '公安部今日部署開(kāi)展“淨土”專(zhuān)項行動(dòng),為期6個月。';
  const text = before.replace(/\([^)]*\)/g, '');
  expect(restored(text, before)).toBe('公安部今日部署开展“净土”专项行动,为期6个月。');
});

test('著 is 着 or stays, by its neighbours', () => {
  const text = '規范執法，防范風險，成效顯著；圍繞著群眾關切，隨著形勢發展，著名學者說。';
  expect(restored(text)).toBe('规范执法，防范风险，成效显著；围绕着群众关切，随着形势发展，著名学者说。');
});

test('forms that no author writes: the wrong one of several', () => {
  expect(restored('專傢錶示，各級乾部要麵對問題，為瞭國傢安全製定製度，於今後徵求意見，關註特彆情況。')).toBe(
    '专家表示，各级干部要面对问题，为了国家安全制定制度，于今后征求意见，关注特别情况。',
  );
});

test('a work is 著有《…》', () => {
  expect(restored('規范執法，防范風險；他先后著有《治理之道》等書，隨著時間過去。')).toContain(
    '著有《治理之道》等书，随着',
  );
});

test.each([
  '警方聯同金管局展開「守網同行」宣傳運動，其後將製作單張。',
  '行政院治安會報聚焦網路投資詐騙，數位部提三項作法，後續將檢討。',
  '他看著窗外，心裡想著家裡的事。',
  '本案由干涉、干擾調查的幹部負責，餅乾先放著。',
])('%s is its author’s', (text) => {
  expect(restored(text)).toBe(text);
});

test('a genuine page that a mirror put pinyin into stays traditional', () => {
  const before = '警方聯(lián)同金管局展開(kāi)「守網同行」宣傳(chuán)運動，其後將製作單張。';
  const text = before.replace(/\([^)]*\)/g, '');
  expect(restored(text, before)).toBe(text);
});

test('a short page with a mirror’s pinyin and no trace of any author’s script was converted', () => {
  const before = '市公安局召開(kāi)會(huì)議，部署專(zhuān)項整治。';
  expect(restored(before.replace(/\([^)]*\)/g, ''), before)).toBe('市公安局召开会议，部署专项整治。');
  const genuine = '市議會召開(kāi)會(huì)議，檢討網路專(zhuān)項。';
  const text = genuine.replace(/\([^)]*\)/g, '');
  expect(restored(text, genuine)).toBe(text);
});
