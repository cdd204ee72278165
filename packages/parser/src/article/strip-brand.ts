/**
 * A mirror sets the name of the house it sells before or behind a stolen title: `开云体育app_我省开展整治` is 我省开展整治.
 * Only for names, never for the article's text, whose characters stay where they are.
 */
import { BRAND_SHAPE, SPAM_BRAND } from '../tables/spam-lines.zh.ts';

const HEAD = /^([^_|｜:：—-]{2,24})(?:[_|｜:：]|-{1,2}|—{1,2})\s*/;
const TAIL = /\s*(?:[_|｜:：]|-{1,2}|—{1,2})([^_|｜:：—-]{2,24})$/;
/** What remains must be able to be a title. */
const MIN_REST = 6;

/** An office may run a 平台 or a 体育中心; a brand is short and no office. */
export const isBrand = (name: string) =>
  SPAM_BRAND.test(name) ||
  (name.length <= 12 && BRAND_SHAPE.test(name) && !/(?:局|厅|委|部|市|县|省|区|国|中国)/.test(name));

/** `text` without the brand; unchanged where too little would be left. */
export function stripBrand(text: string): string {
  const head = HEAD.exec(text);
  const behind = head && isBrand(head[1] as string) ? text.slice(head[0].length) : text;
  const tail = TAIL.exec(behind);
  const rest = tail && isBrand(tail[1] as string) ? behind.slice(0, tail.index) : behind;
  return rest.length >= MIN_REST ? rest : text;
}
