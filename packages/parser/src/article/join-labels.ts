/** A label whose value the scraper put into the next line: `来源：` ⏎ `临水网` is one line of credits. */
import { DOCUMENT_FIELDS, EDITOR_LABELS, OFFICE_ENDINGS, ROLE_LABELS, SOURCE_LABELS } from '../tables/article.zh.ts';
import { parseNames } from './names.ts';
import type { PageLine } from './page-lines.ts';
import { isSiteName } from './site-name.ts';

const SOURCE_END = new RegExp(`(?:${SOURCE_LABELS})\\s*[:：]\\s*$`);
const NAME_END = new RegExp(`(?:${EDITOR_LABELS}|${ROLE_LABELS})\\s*[:：]\\s*$`);
/** Only the document's own fields, each alone in its line: 发布机构： ⏎ 临水市公安局. */
const DATA_END = new RegExp(`^[【\\[]?\\s*(?:${DOCUMENT_FIELDS})\\s*[】\\]]?\\s*[:：]\\s*$`);
const MAX_VALUE = 16;
const MAX_DATA = 60;
/** A day alone, and the time in the next line: 2026年9月3日（星期四） ⏎ 香港時間17時05分. */
const DAY_ALONE = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:[（(]星期.[)）])?$/;
const TIME_ALONE = /^[\u4e00-\u9fff]{0,4}\d{1,2}[时時:：]\d{2}分?$/;
const isTimeOf = (day: string, time: string) => DAY_ALONE.test(day) && TIME_ALONE.test(time);

/** Only neighbours without an empty line between, and only where the value can be one. */
export function joinLabels(lines: PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !line.gap && (isValueOf(last.text, line.text) || isTimeOf(last.text, line.text))) {
      joined[joined.length - 1] = { ...last, end: line.end, text: `${last.text}${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

function isValueOf(label: string, value: string): boolean {
  if (DATA_END.test(label) && value.length <= MAX_DATA && !DATA_END.test(value) && !/[。，]/.test(value)) return true;
  if (label.length > 160 || value.length > MAX_VALUE || /[:：。，]/.test(value)) return false;
  if (SOURCE_END.test(label)) return isSiteName(value) || OFFICE_ENDINGS.test(value);
  return NAME_END.test(label) && parseNames(value) !== undefined;
}
