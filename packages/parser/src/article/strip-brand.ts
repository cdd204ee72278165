/**
 * A mirror sets the name of the house it sells before or behind a stolen title: `开云体育app_我省开展整治` is 我省开展整治.
 * Only for names, never for the article's text, whose characters stay where they are.
 */
import { SPAM_BRAND } from '../tables/spam-lines.zh.ts';

const HEAD = /^([^_|｜:：—-]{2,24})(?:[_|｜:：]|-{1,2}|—{1,2})\s*/;
const TAIL = /\s*(?:[_|｜:：]|-{1,2}|—{1,2})([^_|｜:：—-]{2,24})$/;
/** What remains must be able to be a title. */
const MIN_REST = 6;

export function stripBrand(text: string): string {
  const head = HEAD.exec(text);
  const behind = head && SPAM_BRAND.test(head[1] as string) ? text.slice(head[0].length) : text;
  const tail = TAIL.exec(behind);
  const rest = tail && SPAM_BRAND.test(tail[1] as string) ? behind.slice(0, tail.index) : behind;
  return rest.length >= MIN_REST ? rest : text;
}
