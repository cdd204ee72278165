/**
 * What a figure counts, in the author's words: 招聘诈骗举报量同比下降 of 18.5%, 高空瞭望点 of 37个. The words of the clause before it; those behind it
 * when it opens the clause; and those of the figure before when figures follow one another (查获集团312件、2108人).
 */
import type { Span } from '../../parsed-page.ts';
import {
  ACT_BEFORE,
  CONDITION,
  NAMED_BEHIND,
  NOT_COUNTED,
  NOT_COUNTED_BEHIND,
  REACHED,
  UNITS,
} from '../../tables/quantities.zh.ts';
import { exactText, type Reading } from '../reading.ts';

const CLAUSE = /^[\s\S]*[，。；：！？、（）()\n]/u;
const FIGURE_BEFORE = new RegExp(`^[\\s\\S]*\\d[万亿千百余多几]*(?:${UNITS})(?:以上|以下|以内|左右)?`);
/** The clause's words near the figure are enough, and a clause may be as long as the text. */
const REACH = 48;
const LONGEST = 20;

/** At most twenty of the author’s characters; empty where nothing tells. */
export function whatIsCounted(reading: Reading, { start, end }: Span): string {
  const before = exactText(reading, { start: Math.max(0, start - REACH), end: start });
  const own = counted(before.replace(CLAUSE, ''));
  const behind = exactText(reading, { start: end, end: Math.min(reading.chars.length, end + LONGEST) })
    .replace(/[，。；！？、（）(),;\n][\s\S]*$/u, '')
    .replace(NOT_COUNTED_BEHIND, '')
    .replace(/\d[\s\S]*$/, '')
    .trim();
  // 县应急管理局要组织3支专业队伍集中驻防 counts what is behind, and its act: the subject counts nothing.
  if (behind.length >= 2 && own.length >= 2 && NAMED_BEHIND.test(behind))
    return `${(ACT_BEFORE.exec(own) ?? CONDITION.exec(own))?.[0] ?? ''}${behind}`.slice(0, LONGEST);
  if (own.length >= 2) return own;
  if (behind.length >= 2) return behind;
  const earlier =
    before
      .slice(0, -1)
      .split(/[，。；：！？、\n]/u)
      .at(-1) ?? '';
  return counted(earlier.replace(/\d[\s\S]*$/, '')) || own || behind;
}

function counted(words: string): string {
  return words.replace(FIGURE_BEFORE, '').replace(NOT_COUNTED, '').replace(REACHED, '').slice(-LONGEST).trim();
}
