/**
 * The site's name in the lines above a plain text's title: in the tab's title (`标题_法治_临水网`), in a line of its own, or
 * first in the crumb (`临水网>>法治>>要闻`).
 */
import { siteOfTab } from './html-title.ts';
import { isCrumb, isSiteName } from './line-roles.ts';
import type { PageLine } from './page-lines.ts';

export function siteAbove(lines: PageLine[], title: string): string | undefined {
  const tab = lines.map((line) => (line.text.length <= 200 ? siteOfTab(line.text, title) : undefined)).find(Boolean);
  if (tab !== undefined) return tab;
  const named = lines.find((line) => isSiteName(line.text) && line.text.length > 2)?.text;
  if (named !== undefined) return named.replace(/^[•·\s]+/, '');
  for (const { text } of lines) {
    if (!isCrumb(text)) continue;
    const first =
      text
        .split(/[>＞»›→]+/)[0]
        ?.replace(/^.{0,8}[:：]/, '')
        .replace(/首[页頁]$/, '')
        .trim() ?? '';
    if (isSiteName(first) && first.length > 2) return first;
  }
  return undefined;
}
