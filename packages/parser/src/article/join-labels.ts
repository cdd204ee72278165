/** A label whose value the scraper put into the next line: `来源：` ⏎ `临水网` is one line of credits. */
import { EDITOR_LABELS, OFFICE_ENDINGS, ROLE_LABELS, SOURCE_LABELS } from '../tables/article.zh.ts';
import { isSiteName } from './line-roles.ts';
import { parseNames } from './names.ts';
import type { PageLine } from './page-lines.ts';

const SOURCE_END = new RegExp(`(?:${SOURCE_LABELS})\\s*[:：]\\s*$`);
const NAME_END = new RegExp(`(?:${EDITOR_LABELS}|${ROLE_LABELS})\\s*[:：]\\s*$`);
const MAX_VALUE = 16;

/** Only neighbours without an empty line between, and only where the value can be one. */
export function joinLabels(lines: PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !line.gap && isValueOf(last.text, line.text)) {
      joined[joined.length - 1] = { ...last, end: line.end, text: `${last.text}${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

function isValueOf(label: string, value: string): boolean {
  if (label.length > 160 || value.length > MAX_VALUE || /[:：。，]/.test(value)) return false;
  if (SOURCE_END.test(label)) return isSiteName(value) || OFFICE_ENDINGS.test(value);
  return NAME_END.test(label) && parseNames(value) !== undefined;
}
