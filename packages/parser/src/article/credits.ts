/**
 * The line that says when, from where and by whom: `2026-06-09 11:02 来源：澄江晚报 通讯员 顾小雨`, `[责任编辑：何静]`,
 * `（责编：王宁、李四）`. A line is credits only if all of it is: `记者从工信部获悉，上半年…` is a sentence.
 */
import type { BylineEntry, FuzzyDate } from '../parsed-page.ts';
import { EDITOR_LABELS, OTHER_LABELS, ROLE_LABELS, ROLE_PREFIX, SOURCE_LABELS } from '../tables/article.zh.ts';
import { findDate } from './dates.ts';
import { parseNames } from './names.ts';

export type Credits = {
  publishedAt?: FuzzyDate;
  publisher?: string;
  byline: BylineEntry[];
  editor?: string;
  /** What stands unlabelled before the first label: often the outlet. */
  rest?: string;
};

/** Longest credits line; long ones are prose. */
const MAX_LENGTH = 160;
const MAX_PUBLISHER = 30;
const MAX_REST = 16;

const SEPARATOR = '[\\s|｜丨\\[【（(〔\\])）】〕,，;；、/／>·]';
const LABEL = new RegExp(
  `(?<=^|${SEPARATOR})(?:(?<source>${SOURCE_LABELS})|(?<editor>${EDITOR_LABELS})|(?<prefix>${ROLE_PREFIX})(?<role>${ROLE_LABELS})|(?<other>${OTHER_LABELS}))(?<colon>\\s*[:：]\\s*|\\s*[/／]\\s*|\\s+|(?=[\\u4e00-\\u9fff(（\\d])|$)`,
  'gu',
);
const EDGE_SEPARATORS = /^[\s|｜丨[\]【】（）()〔〕,，;；、/／>·:：-]+|[\s|｜丨[\]【】（）()〔〕,，;；、/／>·:：-]+$/g;
const SENTENCE = /[。！？!?“”]/;

/** The credits `text` consists of, or undefined. `year` completes a date that has none. */
export function parseCredits(text: string, year?: number): Credits | undefined {
  if (text.length > MAX_LENGTH || SENTENCE.test(text)) return undefined;
  const date = findDate(text, year);
  const line = date ? `${text.slice(0, date.start)} | ${text.slice(date.end)}` : text;
  const labels = [...line.matchAll(LABEL)];
  const credits: Credits = { byline: [] };
  if (date) credits.publishedAt = { value: date.value, precision: date.precision };
  const rest = line.slice(0, labels[0]?.index ?? line.length).replace(EDGE_SEPARATORS, '');
  if (rest.length > MAX_REST || (labels.length === 0 && !date)) return undefined;
  // A weak label behind other words is a word of a sentence: 全国人大代表 记者 …
  if (rest !== '' && !date && labels.every((label) => !isStrong(label))) return undefined;
  if (rest !== '') credits.rest = rest;
  for (const [i, label] of labels.entries()) {
    const value = line
      .slice(label.index + label[0].length, labels[i + 1]?.index ?? line.length)
      .replace(EDGE_SEPARATORS, '');
    if (!addValue(credits, label, value)) return undefined;
  }
  const saysSomething = credits.publishedAt || credits.publisher || credits.editor || credits.byline.length > 0;
  return saysSomething ? credits : undefined;
}

const isStrong = (label: RegExpExecArray | RegExpMatchArray) => /[:：]/.test(label.groups?.colon ?? '');

/** Adds what a label says; false when its value cannot be one. */
function addValue(credits: Credits, label: RegExpMatchArray, value: string): boolean {
  const { source, editor, role, other } = label.groups ?? {};
  if (other !== undefined) return value.length <= MAX_PUBLISHER;
  if (value === '') return true;
  if (source !== undefined) {
    if (!isStrong(label) && !/^\s/.test(label.groups?.colon ?? '')) return false;
    if (value.length > MAX_PUBLISHER || /[，；]/.test(value)) return false;
    credits.publisher ??= value.split(/\s{2,}|[|｜丨]/)[0]?.trim() ?? value;
    return true;
  }
  const names = parseNames(value);
  // An editor's or author's value may be an office (作者：市公安局): kept out of the names, but no reason to refuse the line.
  if (!names)
    return (
      isStrong(label) && value.length <= MAX_PUBLISHER && !/[，；]/.test(value) && role !== '记者' && role !== '記者'
    );
  if (editor !== undefined) credits.editor ??= names.join('、');
  else credits.byline.push(...names.map((name) => ({ name, role: role as string })));
  return true;
}
