import { describe, expect, it } from 'vitest';
import { type Anchored, type Quoted, reanchor } from './reanchor.ts';

/** The `nth` place of `exact` in `text`, quoted as evidence is. */
function quote(text: string, exact: string, nth = 0): Quoted {
  let at = text.indexOf(exact);
  for (let count = 0; count < nth; count++) at = text.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`no ${exact}`);
  const [before, after] = [Array.from(text.slice(0, at)), Array.from(text.slice(at + exact.length))];
  const [start, end] = [before.length, before.length + Array.from(exact).length];
  return { span: { start, end }, exact, prefix: before.slice(-32).join(''), suffix: after.slice(0, 32).join('') };
}
const anchor = (old: string, now: string, exact: string, nth = 0) =>
  reanchor(old, now, [quote(old, exact, nth)])[0] as Anchored;
/** The answer in short: its outcome and what it says with a little around it. */
function told(old: string, now: string, exact: string, nth = 0): string {
  const { outcome, span } = anchor(old, now, exact, nth);
  if (span === null) return outcome;
  const points = Array.from(now);
  const words = points.slice(span.start, span.end).join('');
  return `${outcome} ${points.slice(Math.max(0, span.start - 3), span.start).join('')}[${words}]${points.slice(span.end, span.end + 3).join('')}`;
}

const LEAD = '据东岭日报5月4日报道，国家反诈中心有关负责人介绍了下一步工作安排。';
const CARDS = '一是持续深入推进“断卡”行动，依法严厉打击非法开办贩卖电话卡银行卡等违法犯罪活动。';
const TEACH = '二是指导各地反诈中心加强宣传教育，不断提升广大人民群众识骗防骗能力。';
const LAW = '三是加快推动反电信网络诈骗法立法进程，为打击治理工作提供法律支撑。';
const TEXT = `${LEAD}\n${CARDS}\n${TEACH}\n${LAW}`;

describe('by place', () => {
  it.each([
    ['the same text', TEXT, '断卡', 'KEPT 推进“[断卡]”行动'],
    ['a paragraph put before', `新闻追踪\n${TEXT}`, '断卡', 'MOVED 推进“[断卡]”行动'],
    ['a paragraph taken from before', TEXT.replace(`${LEAD}\n`, ''), '断卡', 'MOVED 推进“[断卡]”行动'],
    ['a change behind', TEXT.replace('法律支撑', '坚实法治保障'), '断卡', 'KEPT 推进“[断卡]”行动'],
    ['marks repaired right beside', TEXT.replace('“断卡”', '?断卡?'), '断卡', 'KEPT 推进?[断卡]?行动'],
    [
      'a character put in inside',
      TEXT.replace('加强宣传', '加强反诈宣传'),
      TEACH,
      `CHANGED 。\n[${TEACH.replace('加强宣传', '加强反诈宣传')}]\n三是`,
    ],
    [
      'a character repaired inside',
      TEXT.replace('识骗', '识?'),
      TEACH,
      `CHANGED 动。\n[${TEACH.replace('识骗', '识?')}]\n三是`,
    ],
    ['an astral character before', `𠮷${TEXT}`, '断卡', 'MOVED 推进“[断卡]”行动'],
  ])('%s', (_, now, exact, expected) => {
    const answer = told(TEXT, now, exact);
    expect(answer.replace(/^CHANGED .*?\[/s, 'CHANGED [')).toBe(expected.replace(/^CHANGED .*?\[/s, 'CHANGED ['));
  });

  it('keeps what was put in at the edges out of the quotation', () => {
    const now = TEXT.replace('断卡', '【广告】断卡【广告】');
    expect(told(TEXT, now, '断卡')).toMatch(/^(MOVED|FOUND) 广告】\[断卡\]【广告$/);
  });
});

describe('by words', () => {
  it('finds a sentence that has moved', () => {
    const now = [LEAD, TEACH, LAW, CARDS].join('\n');
    expect(told(TEXT, now, CARDS)).toMatch(/^(FOUND|MOVED) .*一是持续/s);
    expect(told(TEXT, now, TEACH)).toMatch(/二是指导/);
  });

  it('finds what was lost before, when its words stand in a new text', () => {
    const [lost] = reanchor(LEAD, TEXT, [{ ...quote(TEXT, '“断卡”行动'), span: null }]);
    expect(lost).toMatchObject({ outcome: 'FOUND' });
  });
});

describe('look-alikes', () => {
  const twice = `${LEAD}\n${CARDS}\n会议强调，要压实责任。\n${TEACH}\n会议强调，要压实责任。\n${LAW}`;

  it('takes the same sentence twice apart by place', () => {
    const now = `新闻追踪\n${twice}`;
    const first = anchor(twice, now, '会议强调，要压实责任。', 0);
    const second = anchor(twice, now, '会议强调，要压实责任。', 1);
    expect([first.span?.start, second.span?.start]).toEqual([
      Array.from(now.slice(0, now.indexOf('会议强调'))).length,
      Array.from(now.slice(0, now.lastIndexOf('会议强调'))).length,
    ]);
  });

  it.each([0, 1])('does not move one of two same sentences onto the other when it goes (%i)', (nth) => {
    const sentence = '会议强调，要压实责任。\n';
    const at = nth === 0 ? twice.indexOf(sentence) : twice.lastIndexOf(sentence);
    const now = twice.slice(0, at) + twice.slice(at + sentence.length);
    expect(told(twice, now, '会议强调，要压实责任。', nth)).toBe('LOST');
    expect(told(twice, now, '会议强调，要压实责任。', 1 - nth)).toMatch(/^(KEPT|MOVED)/);
  });

  it('does not give an enumerator to another item', () => {
    const now = TEXT.replace(CARDS, '一是会同市场监管部门开展联合检查，督促平台企业落实主体责任。');
    expect(told(TEXT, now, '一是')).toBe('LOST');
  });

  it('does not take the boilerplate of one list for that of another', () => {
    const other = '一是加强组织领导，压实工作责任。二是加强宣传引导，营造浓厚氛围。';
    const old = `${LEAD}\n${other}\n${CARDS}`;
    const now = `${LEAD}\n省公安厅同日部署。\n一是加强队伍建设，提升办案能力。二是加强协作配合，形成工作合力。\n${CARDS}`;
    expect(told(old, now, '一是加强组织领导，压实工作责任。')).toBe('LOST');
    expect(told(old, now, '加强宣传')).toBe('LOST');
  });

  it('does not give a name’s mention to another mention of it', () => {
    const old = `${LEAD}\n公安部有关负责人表示，将加大打击力度。\n${TEACH}\n公安部已派出工作组。`;
    const now = old.replace('公安部有关负责人表示，将加大打击力度。\n', '');
    expect(told(old, now, '公安部', 0)).toBe('LOST');
    expect(told(old, now, '公安部', 1)).toBe('MOVED 。\n[公安部]已派出'.replace('。\n', '力。\n'));
  });

  it('does not give what went with its paragraph to the same paragraph elsewhere', () => {
    const paragraph = `${LAW}会议强调，要压实责任。${TEACH}`;
    const old = [LEAD, paragraph, CARDS, paragraph].join('\n');
    const now = [LEAD, paragraph, CARDS].join('\n');
    expect(told(old, now, '会议强调，要压实责任。', 1)).toBe('LOST');
    expect(told(old, now, '会议强调，要压实责任。', 0)).toMatch(/^KEPT/);
  });

  it('does not take a name that a rewritten passage happens to share for the same mention', () => {
    const old = `${LEAD}\n东岭市反诈骗中心昨日通报三起典型案例，涉案金额特别巨大。\n${LAW}`;
    const now = `${LEAD}\n记者今天从会上获悉，东岭市反诈骗中心将组织夏季治安巡查，走访社区。\n${LAW}`;
    expect(told(old, now, '东岭市反诈骗中心')).toBe('LOST');
  });

  it('does not take a shortened quotation for the whole one', () => {
    const now = TEXT.replace('持续深入推进“断卡”行动', '推进“断卡”');
    expect(told(TEXT, now, '持续深入推进“断卡”行动')).toBe('LOST');
  });

  it('does not take a name with another character for the name', () => {
    const now = `${TEXT}\n东陵市公安局同日通报。`;
    expect(told(`${TEXT}\n东岭市公安局同日通报。`, now, '东岭市')).toBe('LOST');
  });

  it('says where what is lost may belong, what stands in its place first', () => {
    const old = `${TEXT}\n东岭市公安局同日通报。`;
    const { candidates } = anchor(old, `${TEXT}\n东陵市公安局同日通报。`, '东岭市');
    const start = Array.from(TEXT).length + 1;
    expect(candidates[0]).toEqual({ start, end: start + 3 });
    const gone = anchor(twice, twice.replace('会议强调，要压实责任。\n', ''), '会议强调，要压实责任。', 0);
    expect(gone.candidates).toHaveLength(1);
  });
});
