/**
 * The site's name in the lines above a plain text's title: in the tab's title (`标题_法治_临水网`), in a line of its own, or
 * first in the crumb (`临水网>>法治>>要闻`).
 */
import { HOME_ENDING, PART_OF_SITE, WELCOME } from '../tables/article-forms.zh.ts';
import { siteOfTab } from './html-title.ts';
import { isCrumb, isMenuLine } from './navigation-lines.ts';
import type { PageLine } from './page-lines.ts';
import { isSiteName } from './site-name.ts';
import { isSpamLine } from './spam-lines.ts';

/** The site’s name, or undefined where no line above the title tells. */
export function siteAbove(lines: PageLine[], title: string): string | undefined {
  const tab = lines.map((line) => (line.text.length <= 200 ? siteOfTab(line.text, title) : undefined)).find(Boolean);
  if (tab !== undefined) return tab;
  const named = lines.map((line) => siteIn(line.text)).find((name) => name !== undefined);
  if (named !== undefined) return named;
  for (const { text } of lines) {
    if (!isCrumb(text)) continue;
    const first =
      text
        .split(/[>＞»›→]+/)[0]
        ?.replace(/^.{0,8}[:：]/, '')
        .replace(HOME_ENDING, '')
        .trim() ?? '';
    if (isSiteName(first) && first.length > 2 && !isSection(first)) return first;
  }
  return undefined;
}

/** 食品安全频道 is a part of a site. */
const isSection = (name: string) => PART_OF_SITE.test(name);

/** `欢迎光临临水网！`, `临水日报-法治-要闻`, `•临水网移动版`. */
function siteIn(text: string): string | undefined {
  if (text.length > 40 || isCrumb(text)) return undefined;
  const name = text
    .replace(WELCOME, '')
    .replace(/^[•·\s]+/, '')
    .split(/[-—_|｜！!，,]/)[0]
    ?.trim();
  return name !== undefined &&
    name.length > 2 &&
    isSiteName(name) &&
    !isMenuLine(name) &&
    !isSection(name) &&
    !isSpamLine(name)
    ? name
    : undefined;
}
