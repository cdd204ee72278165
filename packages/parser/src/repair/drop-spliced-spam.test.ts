import { expect, test } from 'vitest';
import { dropSplicedSpam } from './drop-spliced-spam.ts';
import { applyEdits } from './edits.ts';

const cleaned = (text: string) => applyEdits(text, dropSplicedSpam(text).edits);

test.each([
  ['各地公安《亿彩云2.0》机关持续发力。', '各地公安机关持续发力。'],
  ['各有关部【聚星娱乐官网】门要落实责任。', '各有关部门要落实责任。'],
  ['加强電信網《鴻運棋牌app》絡治理。', '加强電信網絡治理。'],
  ['累计限额澳門新葡京娛樂城不得超过一万元。', '累计限额不得超过一万元。'],
  ['组建217支专职劝阻队开云网页版登录，见面劝阻1.9万人次。', '组建217支专职劝阻队，见面劝阻1.9万人次。'],
  ['违规挖塘造湖华体会网页版登录入口等七类问题。', '违规挖塘造湖等七类问题。'],
  ['收回耕【必一运动】地一万亩。', '收回耕地一万亩。'],
  ['近日召开新闻www.qp66688.com发布会。', '近日召开新闻发布会。'],
])('%s', (text, expected) => {
  expect(cleaned(text)).toBe(expected);
});

test.each([
  '警方捣毁“新葡京娱乐城”赌博团伙。',
  '该团伙以金沙娱乐城的名义招赌，开云体育被查处。',
  '宣传永利娱乐城等赌博网站的人员已到案。',
  '读者可登录www.example.com查询。',
  '网友在《反诈公益体育课》中学习，《安全出行2.0》上线。',
  '记者观看了《彩虹之上3》，影片讲述民警故事。',
  '根据《互联网平台管理规定》，平台应当履行义务。',
])('%s stays', (text) => {
  expect(cleaned(text)).toBe(text);
});

test('what may be an advertisement but leaves a seam is named', () => {
  const { edits, diagnostics } = dropSplicedSpam('他说，《金沙娱乐平台》。');
  expect(edits).toEqual([]);
  expect(diagnostics[0]).toMatchObject({ code: 'SPAM_PLACE', span: { start: 3, end: 11 } });
});

const OWNED = '华体会体育app_我市开展渣土车整治\n来源:华体会体育app\n';

test.each([
  ['联合巡查,ab体育。次日复查,华体会体育下载全部合格。', '联合巡查。次日复查,全部合格。'],
  [
    '互相移《亿发娱乐3.0》送线索。\n华体会体育app-记者了解到,整治仍在继续。',
    '互相移送线索。\n记者了解到,整治仍在继续。',
  ],
])('on a page that a gambling site owns: %s', (text, expected) => {
  expect(cleaned(OWNED + text)).toBe(`我市开展渣土车整治\n来源:华体会体育app\n${expected}`);
});

test('without the owner’s name on top its brands between marks stay', () => {
  const text = '联合巡查,ab体育。次日复查,华体会体育下载全部合格。互相移《亿发娱乐3.0》送线索。';
  expect(cleaned(text)).toBe(text);
});

test('a page about such a site is its author’s', () => {
  const text = '华体会体育：一个赌博网站的覆灭\n去年，华体会体育被查处,ab体育。华体会体育app-记者暗访。';
  expect(cleaned(text)).toBe(text);
});

test.each([
  '举办半岛体育产业论坛，推进平安半岛平台建设。',
  '市民到星空平台看星星，金沙在线教育开课。',
  '大力发展金沙在线教育。',
  '协会推进平安半岛平台建设。平安半岛平台已接入十个街道，平安半岛平台建设评比同步开展。',
  '市民王某在乐鱼体育注册后被骗。',
  '受害人通过开云体育官网充值，嫌疑人向华体会平台引流。',
  '被告人充当亚博体育代理，发展乐鱼体育会员百余人。',
  '半岛体育：赛事之城的故事\n论坛举办，半岛体育产业规模扩大。',
  '去年青少年爱游戏平台的人数上升。',
])('a name that is a word or a place, or a brand as matter: %s stays', (text) => {
  expect(cleaned(text)).toBe(text);
});

test.each([
  ['各地公安《亿彩云2.0》机关行动，公安星空平台机关通报。', '各地公安机关行动，公安机关通报。'],
  ['开云体育app_我市通报\n各地公安半岛体育官网机关通报。', '我市通报\n各地公安机关通报。'],
  ['公安永利平台机关通报，人民永利平台法院受理，检察永利平台机关起诉。', '公安机关通报，人民法院受理，检察机关起诉。'],
  ['收回耕【半岛平台】地一万亩。', '收回耕地一万亩。'],
])('such a name goes where the page shows spam besides: %s', (text, expected) => {
  expect(cleaned(text)).toBe(expected);
});

test('such a name without that is named where the sentence would read on without it', () => {
  const { edits, diagnostics } = dropSplicedSpam('各地公安半岛平台机关通报。');
  expect(edits).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'SPAM_PLACE', span: { start: 4, end: 8 } }]);
});
