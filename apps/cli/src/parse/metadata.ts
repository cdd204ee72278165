/** An article's metadata as pairs of a name and a text, in the order in which people look for it; what is not known is left out. */
import type { Article } from '@countermeasure/parser/parsed-page';

export function metadataOf(article: Article): [name: string, value: string][] {
  const { kicker, publishedAt, originalPublisher, site, byline, editor, series, url, language } = article;
  const pairs: [string, string | undefined][] = [
    ['Kicker', kicker],
    ['Published', publishedAt && publishedAt.precision !== 'UNKNOWN' ? publishedAt.value : undefined],
    ['Publisher', originalPublisher],
    ['Site', site],
    ['Byline', byline.map(({ name, role }) => `${role} ${name}`).join(', ') || undefined],
    ['Editor', editor],
    ['Series', series],
    ['URL', url],
    ['Language', language],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
}
