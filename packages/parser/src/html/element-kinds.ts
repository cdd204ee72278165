/** How HTML elements behave when a page is turned into lines. Tag names in lower case. */

const set = (names: string) => new Set(names.split(' '));

/** Never have content, so they are never closed. */
export const VOID = set('area base br col embed hr img input link meta param source track wbr');

/** Their content is no text of the page. */
export const HIDDEN = set(
  'script style template noscript iframe object svg math canvas audio video map select datalist button textarea head applet frameset rp rt',
);

/** May stand in the head; any other tag ends a head that was never closed. */
export const IN_HEAD = set('base link meta noscript script style template title');

/** Begin and end a line. */
export const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);

/** An opening tag ends an open element of the listed names, unless one of the `until` names stands between. */
export type ImpliedEnd = { names: Set<string>; until: Set<string> };
export const CLOSES: Record<string, ImpliedEnd> = {
  li: { names: set('li'), until: set('ul ol menu') },
  dt: { names: set('dt dd'), until: set('dl') },
  dd: { names: set('dt dd'), until: set('dl') },
  td: { names: set('td th'), until: set('table tr') },
  th: { names: set('td th'), until: set('table tr') },
  tr: { names: set('tr'), until: set('table') },
};
export const CLOSES_PARAGRAPH: ImpliedEnd = { names: set('p'), until: set('td th table li button object') };
