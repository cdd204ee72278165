/**
 * The line that says when, from where and by whom: `2026-06-09 11:02 来源：澄江晚报 通讯员 顾小雨`, `[责任编辑：何静]`,
 * `（责编：王宁、李四）`. A line is credits only if all of it is: `记者从工信部获悉，上半年…` is a sentence.
 */

import type { BylineEntry, FuzzyDate } from '../parsed-page.ts';
import {
  AUTHOR,
  EDITOR_LABELS,
  OFFICE_ENDINGS,
  OTHER_LABELS,
  ROLE_LABELS,
  ROLE_PREFIX,
  SOURCE_LABELS,
  STAFF_LABELS,
  TOOL_ENDINGS,
} from '../tables/article.zh.ts';
import { DATELINE_ALONE, PAGE_NUMBER, READINGS, REPORTED } from '../tables/article-forms.zh.ts';
import { SPAM_BRAND } from '../tables/spam-lines.zh.ts';
import { type AssumedYear, type FoundDate, findDate } from './dates.ts';
import { parseNames } from './names.ts';
import { isMenuLine, isToolLine } from './navigation-lines.ts';
import { isSiteName } from './site-name.ts';

/** What one line of credits says; `rest` and `outlet` are outlets that no label names. */
export type Credits = {
  publishedAt?: FuzzyDate;
  publisher?: string;
  byline: BylineEntry[];
  editor?: string;
  /** 【责任编辑:李岩】: the whole line stands in brackets. */
  inBrackets?: true;
  /** True where it names somebody else who worked on the page, such as a reviewer. */
  namesStaff?: true;
  /** The outlet whose reporter it is: 临水新闻记者 陈晓. */
  outlet?: string;
  /** What stands unlabelled before the first label: often the outlet. */
  rest?: string;
};

/** Longest credits line; long ones are prose. */
const MAX_LENGTH = 160;
const MAX_PUBLISHER = 30;
const MAX_REST = 16;

const SEPARATOR = '[\\s:：■●◆□▲★☆◎*|｜丨\\[【（(〔\\])）】〕,，;；、/／>·]';
const LABEL = new RegExp(
  `(?<=^|${SEPARATOR})(?:(?<source>${SOURCE_LABELS})|(?<editor>${EDITOR_LABELS})|(?<staff>${STAFF_LABELS})|(?<prefix>${ROLE_PREFIX})(?<role>${ROLE_LABELS})|(?<other>${OTHER_LABELS}))(?<colon>\\s*[:：]\\s*|\\s*[/／|｜丨]\\s*|\\s+|(?=[\\u4e00-\\u9fff(（\\d])|$)`,
  'gu',
);
const GLUED = new RegExp(
  `(?:${EDITOR_LABELS}|${SOURCE_LABELS}|${STAFF_LABELS}|${ROLE_LABELS}|${OTHER_LABELS})(?=\\s*[:：])`,
  'gu',
);
const EDGE_SEPARATORS =
  /^[\s■●◆□▲★☆◎*|｜丨[\]【】（）()〔〕,，;；、/／>·:：-]+|[\s*|｜丨[\]【】（）()〔〕,，;；、/／>·:：-]+$/g;
const SENTENCE = /[。！？!?“”]/;
/** Credits hold a number, a year's sign or a label; most lines of an article hold none and need no closer look. */
const MAY_BE_CREDITS = new RegExp(
  `[\\d年]|${SOURCE_LABELS}|${EDITOR_LABELS}|${STAFF_LABELS}|${ROLE_LABELS}|${OTHER_LABELS}`,
  'u',
);
/** A label of two characters and a name of two. */
const MIN_LENGTH = 4;

/** The credits `text` consists of, or undefined. `year` completes a date that has none. */
export function parseCredits(source: string, year?: AssumedYear): Credits | undefined {
  if (source.length < MIN_LENGTH || source.length > MAX_LENGTH || SENTENCE.test(source)) return undefined;
  if (!MAY_BE_CREDITS.test(source)) return undefined;
  const text = withoutDateline(source);
  const date = findDate(text, year);
  const line = separated(
    date ? `${text.slice(0, date.start)} | ${text.slice(date.end).replace(PAGE_NUMBER, '')}` : text,
  );
  const labels = [...line.matchAll(LABEL)];
  if (labels.length === 0 && !date) return undefined;
  const credits: Credits = { byline: [] };
  if (date && labels.length === 0 && isOnlyFurniture(line))
    return { ...credits, publishedAt: { value: date.value, precision: date.precision } };
  if (date) credits.publishedAt = { value: date.value, precision: date.precision };
  const rest = readRest(line.slice(0, labels[0]?.index ?? line.length));
  const glued = date ? authorGluedTo(text, date) : undefined;
  if (glued !== undefined && rest.length === 1 && rest[0] === glued) {
    credits.byline.push({ name: glued, role: AUTHOR });
    rest.length = 0;
  }
  const isNewspaper = date !== undefined && PAGE_NUMBER.test(text);
  if (!isPlausibleRest(rest, labels, date, isNewspaper)) return undefined;
  const named = (isNewspaper ? rest.find(isOutlet) : undefined) ?? rest[0];
  if (named !== undefined) credits.rest = named;
  const isOfEditors = labels.some((label) => label.groups?.editor !== undefined);
  for (const [i, label] of labels.entries()) {
    const value = valueIn(line.slice(label.index + label[0].length, labels[i + 1]?.index ?? line.length));
    if (!addValue(credits, label, value, isOfEditors)) return undefined;
  }
  if (/^[【[（(].*[)）\]】]$/.test(text)) credits.inBrackets = true;
  const { publishedAt, publisher, editor, byline, namesStaff } = credits;
  return publishedAt || publisher || editor || namesStaff || byline.length > 0 ? credits : undefined;
}

/** Without the signs around it; a bracket that belongs to it stays closed: 人民日报（海外版）. */
function valueIn(field: string): string {
  const value = field.replace(EDGE_SEPARATORS, '');
  const opened = /[（(](?=[^（）()]*$)/.exec(value)?.[0];
  const close = opened === undefined ? undefined : field.charAt(field.indexOf(value) + value.length);
  return close === '）' || close === ')' ? `${value}${close}` : value;
}

/** Around a date only counts, a login name, the section and tools: `admin 健康 2026-10-16 1 0`. */
const isOnlyFurniture = (text: string) =>
  text
    .split(/[\s|｜【】[\]()（）:：,]+/)
    .every((word) => /^(?:[A-Za-z]{1,12}|\d{1,6})?$/.test(word) || isMenuLine(word) || isToolLine(word));

/** Sets labels with a colon apart that stand against the value before: 来源：新华社作者：张莫. The first one is left: 资金来源： is another word. */
function separated(line: string): string {
  const start = line.search(/[^\s*|｜丨[【（(〔]/);
  let isFirst = true;
  return line.replace(GLUED, (label, at: number) => {
    const isOpening = isFirst && at !== start;
    isFirst = false;
    return isOpening ? label : ` ${label}`;
  });
}

/** A dateline that the page sets in a line of its own: 临水新闻网讯（记者 陈晓）. */
function withoutDateline(text: string): string {
  return text.replace(READINGS, ' ').replace(DATELINE_ALONE, '').replace(REPORTED, '');
}

/** `2026-07-01陈晓东`: magazines set author and date against each other. `2026-07-01 要闻` is a section. */
function authorGluedTo(text: string, date: FoundDate): string | undefined {
  const name = /^[\u4e00-\u9fff]{2,3}(?=$|\s)/.exec(text.slice(date.end))?.[0];
  return name !== undefined && !isMenuLine(name) && !isSiteName(name) ? parseNames(name)?.[0] : undefined;
}

const readRest = (text: string) =>
  text
    .replace(/(?:https?:\/\/)?(?:[\w-]+\.){1,4}[a-z]{2,8}(?:\/\S*)?/gi, ' ')
    .split(/[|｜丨（(]/)
    .map((piece) => piece.replace(EDGE_SEPARATORS, '').replace(/^《\s*(.+?)\s*》$/, '$1'))
    .filter((piece) => piece !== '');

/** Words that no label explains are an outlet's name beside the date, or the line is a sentence: 公安部3月1日召开会议. */
function isPlausibleRest(
  rest: string[],
  labels: RegExpMatchArray[],
  date: FoundDate | undefined,
  isNewspaper: boolean,
): boolean {
  if (rest.length === 0) return true;
  if (rest.join('').length > MAX_REST) return false;
  if (labels.some(isStrong)) return true;
  // A newspaper's line names its page's section beside itself: 临水日报 2026年1月21日 第4版 民生.
  if (isNewspaper) return rest.some(isOutlet);
  return date !== undefined && (date.precision === 'MINUTE' || rest.every(isOutlet));
}

const isOutlet = (text: string) => isSiteName(text) || OFFICE_ENDINGS.test(text);

/** A colon, or the bar some sites set in its place: 来源|临水日报. */
const isStrong = (label: RegExpMatchArray) => /[:：|｜丨]/.test(label.groups?.colon ?? '');

/** The source's name up to the next field or tool: `临水日报】【时间：`, `临水日报（打印 关闭`, `临水日报 举报`. */
function publisherIn(value: string): string {
  const [field = ''] = value.split(/\s{2,}|[|｜丨【[\]】]|[（(](?=[^（）()]*$)/);
  const words = field
    .replace(/^《\s*(.+?)\s*》$/, '$1')
    .replace(TOOL_ENDINGS, '')
    .trim()
    .split(/(?<=\s)/);
  while (words.length > 1 && isToolLine((words.at(-1) as string).trim())) words.pop();
  return words.join('').trim();
}

/** Adds what a label says; false when its value cannot be one. */
function addValue(credits: Credits, label: RegExpMatchArray, value: string, isOfEditors: boolean): boolean {
  const { source, editor, role, staff, other, prefix = '' } = label.groups ?? {};
  if (other !== undefined) {
    // Behind the bar after a field's value comes the next thing: 版次：A03 | 临水日报 | ….
    const behind = value
      .split(/[|｜丨]/)
      .slice(1)
      .map((piece) => piece.trim())
      .find(isOutlet);
    if (behind !== undefined) credits.rest ??= behind;
    return value.length <= MAX_PUBLISHER;
  }
  if (value === '') return true;
  if (source !== undefined) {
    if (!isStrong(label) && !/^\s/.test(label.groups?.colon ?? '')) return false;
    if (value.length > MAX_PUBLISHER || /[，；]/.test(value)) return false;
    const name = publisherIn(value);
    if (name !== '' && !SPAM_BRAND.test(name)) credits.publisher ??= name;
    return true;
  }
  const names = parseNames(value);
  // 编辑 项羽 校对 阮玲: beside an editor a reviewer needs no colon.
  if (staff !== undefined && !isStrong(label) && !(isOfEditors && names)) return false;
  // An editor's or author's value may be an office (作者：市公安局): kept out of the names, but no reason to refuse the line.
  if (!names)
    return (
      isStrong(label) && value.length <= MAX_PUBLISHER && !/[，；]/.test(value) && role !== '记者' && role !== '記者'
    );
  if (staff !== undefined) credits.namesStaff = true;
  else if (editor !== undefined) credits.editor ??= names.join('、');
  else if (isSiteName(prefix) && prefix.length > 2) {
    credits.outlet ??= prefix;
    credits.byline.push(...names.map((name) => ({ name, role: (role as string).replace(/\s/g, '') })));
  } else credits.byline.push(...names.map((name) => ({ name, role: (role as string).replace(/\s/g, '') })));
  return true;
}
