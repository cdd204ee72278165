/**
 * Names inside the article's text, which stay there: `…滋生土壤。（记者 张莫 实习生 肖谦益）`, `本报北京5月20日电（记者 罗思远）…`,
 * `〔記者林沛安／臺北報導〕…`.
 */

import type { BylineEntry } from '../parsed-page.ts';
import {
  AUTHOR,
  NEWS_AGENCIES,
  ROLE_LABELS,
  ROLE_PREFIX,
  SOURCE_LABELS,
  WRITING_OUTLET,
} from '../tables/article.zh.ts';
import { AT_END, AT_START, OUTLET_DATELINE } from '../tables/article-forms.zh.ts';
import { SURNAMES } from '../tables/people.zh.ts';
import { parseCredits } from './credits.ts';
import { parseNames } from './names.ts';
import { isMenuLine } from './navigation-lines.ts';
import { isSiteName } from './site-name.ts';

const ROLE_FIRST = new RegExp(`^(?:${ROLE_PREFIX}(?:${ROLE_LABELS})|文|图|责任编辑|编辑|${SOURCE_LABELS})`);
const AGENCY = new RegExp(`^[\\s（(【]*(?:据)?(${NEWS_AGENCIES})[^，。]{0,24}?[电電讯訊消]`);

/** A byline without brackets before the first sentence: 法治日报全媒体记者 陈晓 孙立 近日，… */
const BARE_START = new RegExp(
  `^(?:[■●◆□]\\s*)?(${ROLE_PREFIX}(?:${ROLE_LABELS})[\\s:：]+(?:[\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff]{1,3}|\\s[\\u4e00-\\u9fff])[\\s、]+){1,4})(?=[\\u4e00-\\u9fff“\\d])`,
);

/** `publisher` is named at the text's end, `agency` by its dateline. */
export type BodyCredits = { byline: BylineEntry[]; editor?: string; publisher?: string; agency?: string };

/** Reads the first two paragraphs' datelines and the last three paragraphs' closing brackets. */
export function readBodyBylines(paragraphs: string[]): BodyCredits {
  const found: BodyCredits = { byline: [] };
  const starts = paragraphs.slice(0, 2).flatMap((text) => {
    const start = text.slice(0, 120);
    return [AT_START.exec(start)?.[1], BARE_START.exec(start)?.[1]];
  });
  const ends = paragraphs.slice(-3).map((text) => AT_END.exec(text.slice(-100))?.[1]);
  for (const inner of [...starts, ...ends]) {
    if (inner === undefined || !ROLE_FIRST.test(inner)) continue;
    const credits = parseCredits(inner);
    if (!credits || credits.rest !== undefined) continue;
    found.byline.push(...credits.byline);
    if (credits.editor !== undefined) found.editor ??= credits.editor;
    if (credits.publisher !== undefined) found.publisher ??= credits.publisher;
  }
  const signature = /[。！？”][（(]([^（）()]{2,16})[)）]$/.exec(paragraphs.at(-1)?.slice(-60) ?? '')?.[1];
  const signed = signature === undefined || found.byline.length > 0 ? undefined : personsIn(signature);
  if (signed) found.byline.push(...signed.map((name) => ({ name, role: AUTHOR })));
  const start = paragraphs[0]?.slice(0, 60) ?? '';
  const agency = AGENCY.exec(start)?.[1] ?? outletOf(start);
  if (agency !== undefined) found.agency = agency;
  return found;
}

/** `经原财讯北京4月10日电`: any outlet's dateline, told by its name's ending and the day behind the place. */
function outletOf(start: string): string | undefined {
  const name = OUTLET_DATELINE.exec(start)?.[1];
  return name !== undefined && isSiteName(name) && WRITING_OUTLET.test(name) ? name : undefined;
}

const SURNAME = new RegExp(`^(?:${SURNAMES})`);

/** People's names alone, each with a known surname: `陈晓 孙立`. 草案 and 江西 are none. */
export function personsIn(text: string): string[] | undefined {
  const names = parseNames(text);
  const isPerson = (name: string) =>
    SURNAME.test(name) && name.length <= 4 && !isMenuLine(name) && !/[省市县區区州镇乡村网报社台版稿]$/.test(name);
  return names?.every(isPerson) ? names : undefined;
}
