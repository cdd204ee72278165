/** The repairs that fall inside the article, with `to` moved to `article.text`: what a reader of the article may be shown. */
import type { ParsedPage, Repair } from './parsed-page.ts';

export function repairsInArticle({ article, repairs }: Pick<ParsedPage, 'article' | 'repairs'>): Repair[] {
  const inside: Repair[] = [];
  let next = 0;
  let at = 0;
  for (const slice of article.slices) {
    while (next < repairs.length && (repairs[next] as Repair).to.start < slice.start) next++;
    for (; next < repairs.length; next++) {
      const repair = repairs[next] as Repair;
      if (repair.to.end > slice.end) break;
      const shift = at - slice.start;
      inside.push({ ...repair, to: { start: repair.to.start + shift, end: repair.to.end + shift } });
    }
    at += slice.end - slice.start + 1;
  }
  return inside;
}
