/**
 * Every place where an organisation is named: 公安部 (table), 公安部刑侦局 (department of a body), 云溪县林业局, 县气象局 (local
 * bodies), 海川物流研究院 (institutions), 国务院…部际联席会议, 《经济参考报》 and 东江日报记者 (media), “两高一部” (joint names).
 * Not 公安部相关部门, 各地各部门, 农业农村部门: nobody is named there.
 */
import type { OrganizationKind, Span } from '../parsed-page.ts';
import { DEPARTMENT_BREAK, GENERIC_WORD, NAME_BREAK } from '../tables/name-limits.zh.ts';
import {
  DEPARTMENT_HEADS,
  INSTITUTION_HEADS,
  JOINT_NAMES,
  LOCAL_HEADS,
  MEDIA_HEADS,
  ORGANIZATION_NAMES,
} from '../tables/organizations.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { matchTable, nameTable } from './match-table.ts';
import { longestMentions } from './mentions.ts';
import { kindOfName } from './organization-kind.ts';
import type { Reading } from './reading.ts';

export type OrganizationMention = Span & {
  /** Folded name without marks. */
  name: string;
  /** Mentions with one key are one body whatever name they use. */
  key: string;
  kind: OrganizationKind;
  rule: string;
  confidence: number;
  /** Key of the body whose department this is. */
  parent?: string;
  members?: string[];
  /** Full name where the page's mention is a short one that it resolves elsewhere. */
  fullName?: string;
};

const TABLE = nameTable(ORGANIZATION_NAMES);
const JOINT = nameTable(JOINT_NAMES);

export function findOrganizations(reading: Reading): OrganizationMention[] {
  const { text } = reading;
  const bodies = tableBodies(text);
  const local = localBodies(text);
  return longestMentions([
    ...bodies,
    ...departments(text, [...bodies, ...local]),
    ...jointMechanisms(text),
    ...centralBodies(text),
    ...local,
    ...institutions(text),
    ...centres(text),
    ...longNames(text),
    ...media(reading),
    ...jointNames(text),
    ...nationalForces(text),
  ]).filter((mention) => !NOT_A_BODY.test(text.slice(mention.end, mention.end + 2)) || mention.rule === 'media');
}

/** 农业农村部门 are many offices, 农业农村部 is one ministry; 中国银行业 is a trade. */
const NOT_A_BODY = /^(?:门|分(?!局|行)|队(?!伍))/;

function tableBodies(text: string): OrganizationMention[] {
  return matchTable(TABLE, text)
    .filter(
      ({ start, end, name, value }) =>
        isWholeName(text, start, end, name) && !(value.kind === 'MEDIA' && DATELINE.test(text.slice(end, end + 16))),
    )
    .map(({ start, end, name, value }) => {
      return { start, end, name, key: value.id, kind: value.kind, rule: 'organization-table', confidence: 96 };
    });
}

function isWholeName(text: string, start: number, end: number, name: string): boolean {
  const next = text.slice(end, end + 2);
  if (name.endsWith('部') && /^(?:门|分|队|署|落|级)/.test(next) && !/^(?:署长)/.test(next)) return false;
  if (name.endsWith('局') && /^(?:部|面|势|限)/.test(next)) return false;
  if (name === '国务院' && /^(?:打击|部际|安委|食安)/.test(next)) return false;
  // A short name in the middle of a longer word: 省教育部, 县司法部, 全国性环境部.
  return !(name.length <= 3 && /[省市县区州]/.test(text[start - 1] ?? '') && !/[央行]$/.test(name));
}

/** 公安部 + 刑侦局. The words between are no verb and name no unnamed office. */
const DEPARTMENT = new RegExp(`^([\\u3400-\\u9fff]{1,12}?)(?:${DEPARTMENT_HEADS}|部(?![门署级分队]))(?![长员室])`);
const NOT_A_HEAD = /(?:判处|部署|布局|格局|结局|大局|全局|当局|查处|惩处|好处|之处|到处|深处|处处|本科|专科|住院|上司)$/;
/** Bodies whose departments are called 部; a ministry has none. */
const DIVIDED_BODIES = new Set<OrganizationKind>(['PROSECUTION', 'COMPANY', 'COURT', 'PARTY_BODY']);
const PARTY_COMMITTEE = /^(?:党委|党组|纪委)/;

function departments(text: string, bodies: readonly OrganizationMention[]): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const body of bodies) {
    if (body.kind === 'MEDIA') continue;
    const rest = text.slice(body.end, body.end + 20);
    const committee = PARTY_COMMITTEE.exec(rest);
    const match = committee ? undefined : DEPARTMENT.exec(rest);
    const tail = committee?.[0] ?? match?.[0];
    if (tail === undefined || GENERIC_WORD.test(tail) || NOT_A_HEAD.test(tail)) continue;
    if (
      match?.[0].endsWith('部') &&
      !DIVIDED_BODIES.has(body.kind) &&
      body.rule === 'organization-table' &&
      body.kind !== 'OTHER'
    )
      continue;
    if (match && DEPARTMENT_BREAK.test(match[1] as string)) continue;
    const end = body.end + tail.length;
    const name = text.slice(body.start, end);
    const kind = committee ? 'PARTY_BODY' : /公安|警/.test(name) ? 'POLICE' : body.kind;
    found.push({
      start: body.start,
      end,
      name,
      key: name,
      kind,
      rule: 'department-form',
      confidence: 90,
      parent: body.key,
    });
  }
  return found;
}

/** Inter-agency conferences carry whole sentences in their names, so only marks and their first word limit them. */
function jointMechanisms(text: string): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const head of text.matchAll(/(?:(?:部际|厅际|局际)联席会议|工作领导小组|安全生产委员会)(?:办公室)?/g)) {
    const end = head.index + head[0].length;
    const before = text.slice(Math.max(0, head.index - 34), head.index);
    const clause = before.slice(
      Math.max(...['，', '。', '；', '、', '“', '”', '\n', '（', '）'].map((mark) => before.lastIndexOf(mark))) + 1,
    );
    const first = Math.max(clause.lastIndexOf('国务院'), clause.lastIndexOf('中央'));
    const start = first >= 0 ? head.index - clause.length + first : bareNameStart(text, head.index, 16);
    const name = text.slice(start, end);
    if (name === head[0] && !name.includes('联席会议')) continue;
    found.push({ start, end, name, key: name, kind: 'JOINT_MECHANISM', rule: 'joint-mechanism-form', confidence: 92 });
  }
  return found;
}

/** 国家…局, 全国…委员会, 中国…协会: bodies that no table lists. */
function centralBodies(text: string): OrganizationMention[] {
  const form =
    /(?:国家|中国|全国|中央|最高|中华全国|国务院)[\u3400-\u9fff]{2,12}?(?:总局|局|委员会|(?:发改|卫健|政法|纪|网信|民|妇儿工|残工|双拥|安)委|办公室|(?:网信|安委|食安|防汛|反诈|打黄扫非|食药安|打拐|扫黑|双拥|老龄|爱卫)办|署|总社|协会|学会|联合会|基金会|领导小组|研究院|科学院|总指挥部|指挥部|银行|集团|有限公司|公司)(?![长员势面])/g;
  const found: OrganizationMention[] = [];
  for (const match of text.matchAll(form)) {
    const name = match[0];
    const middle = name.slice(2);
    if (new RegExp(NAME_BREAK.source).test(middle) || GENERIC_WORD.test(middle) || NOT_A_HEAD.test(name)) continue;
    found.push({
      start: match.index,
      end: match.index + name.length,
      name,
      key: name,
      kind: kindOfName(name),
      rule: 'central-body-form',
      confidence: 80,
    });
  }
  return found;
}

const LOCAL_HEAD = new RegExp(`(?:${LOCAL_HEADS})(?![长员势面部公事])`, 'g');
const LOCAL_NAME =
  /^(?:[\u3400-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)){1,3}[\u3400-\u9fff]{0,10}$/;
/** Whoever stands behind 各, 该 or 某 is nobody in particular. */
const isOneOfMany = (text: string, start: number) => /[各该某本多]/.test(text[start - 1] ?? '');
const LOCAL_SHORT = /^[省市县区州盟旗镇乡][\u3400-\u9fff]{0,9}$/;

function localBodies(text: string): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const head of text.matchAll(LOCAL_HEAD)) {
    const start = placeStart(text, bareNameStart(text, head.index, 18), head.index);
    const stem = text.slice(start, head.index);
    const end = head.index + head[0].length;
    const name = text.slice(start, end);
    if (
      GENERIC_WORD.test(stem) ||
      NOT_A_HEAD.test(name) ||
      /^(?:市场|区域|县域|县级|市级|省级|州际|镇域|城市|地区|社区)/.test(stem)
    )
      continue;
    if (isOneOfMany(text, start)) continue;
    // 省委副书记 is somebody's title, 各辖市、区教育局 are many.
    if (/委$/.test(name) && /^(?:副?书记|常委|领导)/.test(text.slice(end, end + 3))) continue;
    if (/[省市县区]、$/.test(text.slice(Math.max(0, start - 2), start)) && LOCAL_SHORT.test(stem)) continue;
    const full = LOCAL_NAME.test(stem);
    const short =
      LOCAL_SHORT.test(stem) &&
      (stem.length > 1 ||
        /^(?:政府|人民政府|委|法院|检察院|人民法院|人民检察院|纪委监委|工商联|妇联|残联|团委|总工会|侨联|文联|科协)$/.test(
          head[0],
        ));
    if (!full && !short) continue;
    if (/委$/.test(name) && !/(?:[省市县区州]|发改|卫健|政法|纪|监|网信|党|工信|住建|国资|体|文)委$/.test(name))
      continue;
    if (/办$/.test(name) && !/(?:网信|安委|政府|食安|防汛|防火|反诈|创建|文明|扫黄打非)办$/.test(name)) continue;
    if (/中心$/.test(name) && !CENTRE_WORD.test(name)) continue;
    found.push({
      start,
      end,
      name,
      key: name,
      kind: kindOfName(name),
      rule: full ? 'local-body-form' : 'local-short-form',
      confidence: full ? 85 : 75,
    });
  }
  return found;
}

/** A county's or city's name has two to four characters; what is longer has swallowed the words before it (进展情况报|县林业局). */
function placeStart(text: string, start: number, head: number): number {
  const stem = text.slice(start, head);
  const unit = /^[\u3400-\u9fff]{5,}?(?=[省市县区州旗])(?<!自治)/.exec(stem);
  return unit && !/^[\u3400-\u9fff]{2,4}[省市县区州盟旗]/.test(stem) ? start + unit[0].length : start;
}

function institutions(text: string): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const head of text.matchAll(new RegExp(`(?:${INSTITUTION_HEADS})(?![长员会生])`, 'g'))) {
    const start = bareNameStart(text, head.index, 16);
    const stem = text.slice(start, head.index);
    if (stem.length < 2 || GENERIC_WORD.test(stem) || GENERIC_STEM.test(stem) || isOneOfMany(text, start)) continue;
    if (/骗案|诈骗|诈欺|犯罪|贩毒|走私|违法|不法|黑恶|盗窃|赌博/.test(stem)) continue;
    const end = head.index + head[0].length;
    const name = text.slice(start, end);
    found.push({ start, end, name, key: name, kind: kindOfName(name), rule: 'institution-form', confidence: 65 });
  }
  return found;
}

/** Kinds of institution, not one of them: 社区医院, 职业学院, 物流公司. */
const GENERIC_STEM =
  /^(?:大型|中小|社区|乡镇|基层|公立|民营|定点|三甲|三级|二级|职业|高等|民办|独立|社会|行业|物业|快递|物流|保险|科技|互联网|平台|房产|中介|上市|国有|外资|民间|专业|农民|农村|村民|居民|业主|县级|省级|市级|街道|企业|相关|电信|学术|伦理|评审|地方|第三方)+$/;

const CENTRE_WORD =
  /(?:协调|指挥|监测|研究|检测|预警|处置|防控|控制|评价|鉴定|交流|救助|反诈|反诈骗|举报|应急|信息|服务|联防|评估|审评|稽查|仲裁)中心$/;

/** 反诈骗协调中心, 国家反诈中心: a centre counts when its work is named and it isn't one of many. */
function centres(text: string): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const head of text.matchAll(/中心/g)) {
    const start = bareNameStart(text, head.index, 14);
    const end = head.index + 2;
    const name = text.slice(start, end);
    if (
      name.length < 6 ||
      !(CENTRE_WORD.test(name) || /^(?:国家|中国|中央)/.test(name)) ||
      GENERIC_WORD.test(name) ||
      isOneOfMany(text, start)
    )
      continue;
    if (/^(?:政务|便民|社区|党群|志愿|综合)/.test(name)) continue;
    found.push({ start, end, name, key: name, kind: kindOfName(name), rule: 'centre-form', confidence: 70 });
  }
  return found;
}

/** 新华社北京3月2日电 tells where a report was filed; the agency does nothing there. */
const DATELINE = /^[\u3400-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电讯]/;

/** 12321网络不良与垃圾信息举报受理中心, and the divisions of Hong Kong's police (网络安全及科技罪案调查科), whose names hold 与 and 及. */
function longNames(text: string): OrganizationMention[] {
  const form =
    /(?<![\d.])\d{4,5}[\u3400-\u9fff]{4,18}?中心|(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,12}(?:罪案调查科|刑事调查科|情报科|调查科)/g;
  return [...text.matchAll(form)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      ...span,
      name: match[0],
      key: match[0],
      kind: kindOfName(match[0]),
      rule: 'long-name-form',
      confidence: 72,
    };
  });
}

function media({ text }: Reading): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  const add = (start: number, name: string, confidence: number) =>
    found.push({ start, end: start + name.length, name, key: name, kind: 'MEDIA', rule: 'media', confidence });
  for (const match of text.matchAll(new RegExp(`《([\\u3400-\\u9fff]{1,10}(?:${MEDIA_HEADS}))》`, 'g'))) {
    add(match.index + 1, match[1] as string, 92);
  }
  // 东江日报记者：… opens a question at a press conference, so the words before 记者 are a medium whatever they are.
  for (const match of text.matchAll(/(?:^|\n)([\u3400-\u9fffA-Za-z]{2,12})记者：/g)) {
    add(match.index + (match[0].startsWith('\n') ? 1 : 0), match[1] as string, 88);
  }
  return found;
}

function jointNames(text: string): OrganizationMention[] {
  return matchTable(JOINT, text)
    .filter(
      ({ start, end }) =>
        text[start - 1] === '“' ||
        !/[\u3400-\u9fff]/.test(text[start - 1] ?? '') ||
        /^(?:联合|发布|印发)/.test(text.slice(end, end + 2)),
    )
    .map(({ start, end, name, value }) => {
      const quoted = text[start - 1] === '“' && text[end] === '”';
      const span = quoted ? { start: start - 1, end: end + 1 } : { start, end };
      return { ...span, name, key: name, kind: 'OTHER', rule: 'joint-name', confidence: 93, members: value };
    });
}

/** 全国公安机关: a whole service spoken of as one actor. Kept only where the page comes back to it (see group-organizations.ts). */
function nationalForces(text: string): OrganizationMention[] {
  return [
    ...text.matchAll(/全国(公安|检察|司法行政|税务|海关|消防救援|市场监管|法院|纪检监察)(?:机关|部门|系统|机构)/g),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
    key: match[0],
    kind: kindOfName(match[0]),
    rule: 'national-service',
    confidence: 60,
  }));
}
