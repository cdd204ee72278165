/**
 * Names inside the article's text, which stay there: `…滋生土壤。（记者 张莫 实习生 肖谦益）`, `本报北京5月20日电（记者 罗思远）…`,
 * `〔記者林沛安／臺北報導〕…`.
 */
import type { BylineEntry } from '../parsed-page.ts';
import { ROLE_LABELS, ROLE_PREFIX } from '../tables/article.zh.ts';
import { parseCredits } from './credits.ts';

const ROLE_FIRST = new RegExp(`^(?:${ROLE_PREFIX}(?:${ROLE_LABELS})|文|图|责任编辑|编辑)`);
const AT_END = /[（(〔【[]([^（）()〔〕【】[\]]{3,80})[）)〕】\]]\s*$/;
const AT_START = /^(?:[^（(〔【。，]{0,24}?(?:[电電讯訊]|消息)\s*)?[（(〔【]([^（）()〔〕【】。]{3,60})[）)〕】]/;

export type BodyCredits = { byline: BylineEntry[]; editor?: string };

/** Reads the first two paragraphs' datelines and the last three paragraphs' closing brackets. */
export function readBodyBylines(paragraphs: string[]): BodyCredits {
  const found: BodyCredits = { byline: [] };
  const starts = paragraphs.slice(0, 2).map((text) => AT_START.exec(text.slice(0, 120))?.[1]);
  const ends = paragraphs.slice(-3).map((text) => AT_END.exec(text.slice(-100))?.[1]);
  for (const inner of [...starts, ...ends]) {
    if (inner === undefined || !ROLE_FIRST.test(inner)) continue;
    const credits = parseCredits(inner);
    if (!credits || credits.rest !== undefined) continue;
    found.byline.push(...credits.byline);
    if (credits.editor !== undefined) found.editor ??= credits.editor;
  }
  return found;
}
