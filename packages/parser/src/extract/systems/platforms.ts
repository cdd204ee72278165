/**
 * Platforms, systems and data bases by their own names: 全国快递运行监测平台, 诈骗信息拦截系统, 涉诈网址共享库. A name is proper when it opens like
 * a national body's or with a body's own; other names need a verb that takes tools. Not 短视频平台, 教育系统, 水库.
 */
import { JOINS } from '../../tables/borders.zh.ts';
import { GENERIC_WORD, INSIDE_NATIONAL_NAMES, NAME_BREAK } from '../../tables/name-limits.zh.ts';
import {
  BEHIND_VERB,
  COMPLETED,
  GENERIC_SYSTEM,
  LIBRARY_END,
  LONG_WORK,
  NATIONAL_OPENERS,
  NO_PLATFORM,
  ONLY_WORK,
  PLACE_OF_GOODS,
  PLATFORM_DOES,
  PLATFORM_HEADS,
  PLATFORM_VERBS,
  PROPER_END,
  PROPER_START,
  SECTOR_SYSTEM,
  SYSTEM_END,
  SYSTEM_WORK,
  TWO_PLATFORMS,
} from '../../tables/systems.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import type { OrganizationMention } from '../organizations/mention.ts';
import { placeStarts } from '../organizations/place-starts.ts';
import type { SpanSet } from '../span-set.ts';
import { bareSystem, type SystemMention } from './mention.ts';

const TAKES_TOOLS = new RegExp(`(?:${PLATFORM_VERBS})(?:${BEHIND_VERB})?$`);
const HEAD = new RegExp(`(?:${PLATFORM_HEADS})(?!${NO_PLATFORM})`, 'g');
const BREAKS_NAME = new RegExp(NAME_BREAK.source);

/** `toolEnds` are the ends of the tools found before, to which one more may be joined (“云剑”大模型、资金查控平台). */
export function platforms(
  text: string,
  bodies: SpanSet<OrganizationMention>,
  toolEnds: Iterable<number>,
): SystemMention[] {
  const ends = new Set(toolEnds);
  const found: SystemMention[] = [];
  const startOf = placeStarts(text);
  for (const match of text.matchAll(HEAD)) {
    const end = match.index + match[0].length;
    const owner = bodies.before(match.index, 2).find((body) => body.end >= match.index - 12);
    // A name that begins with a body's own name may hold words that break others (…工作部际联席会议合成作战平台).
    const start =
      owner && isNameTail(text.slice(owner.end, match.index))
        ? owner.start
        : (nationalStart(text, match.index) ?? startOf(bareNameStart(text, match.index, 16), match.index));
    const name = text.slice(start, end);
    const stem = text.slice(start, match.index);
    if (stem.length < 2 || GENERIC_SYSTEM.test(name) || GENERIC_WORD.test(stem)) continue;
    const proper = PROPER_START.test(name) || PROPER_END.test(name) || (owner !== undefined && start === owner.start);
    const opens =
      !/[\u3400-\u9fff]/.test(text[start - 1] ?? '') || COMPLETED.test(text.slice(Math.max(0, start - 2), start));
    // In a list, the verb before its first governs all: 运用…大模型、资金查控平台.
    const listed = JOINS.test(text[start - 1] ?? '') && ends.has(start - 1);
    const governed =
      listed ||
      TAKES_TOOLS.test(text.slice(Math.max(0, start - 6), start)) ||
      (opens && (PLATFORM_DOES.test(text.slice(end, end + 10)) || LONG_WORK.test(name)));
    // 公安系统 and 生态系统 are no tools; what computes says so, is national, or is used.
    if (SYSTEM_END.test(match[0]) && !SYSTEM_WORK.test(name) && (SECTOR_SYSTEM.test(stem) || !(proper || governed)))
      continue;
    if (LIBRARY_END.test(match[0]) && (PLACE_OF_GOODS.test(name) || stem.length < 3)) continue;
    if (ONLY_WORK.test(name) && SYSTEM_WORK.test(name)) continue;
    const shortest = SYSTEM_END.test(match[0]) ? 2 : 4;
    if (!proper && !(governed && stem.length >= shortest)) continue;
    ends.add(end);
    found.push(
      bareSystem(text, { start, end }, 'PLATFORM', proper ? 'proper-platform' : 'governed-platform', proper ? 90 : 72),
    );
  }
  return found;
}

/** 全国校外教育培训监管与服务综合平台: 国家 or 全国 opens a name that may hold 与 and 和. */
function nationalStart(text: string, head: number): number | undefined {
  const before = /[\u3400-\u9fffA-Za-z0-9]*$/.exec(text.slice(Math.max(0, head - 24), head))?.[0] ?? '';
  const last = Math.max(...NATIONAL_OPENERS.map((word) => before.lastIndexOf(word)));
  // 全国家电…平台 is nationwide, and of household goods.
  const at = last > 0 && NATIONAL_OPENERS.some((word) => before.startsWith(word, last - 1)) ? last - 1 : last;
  const run = before.slice(at);
  if (at < 0 || run.length < 4 || TWO_PLATFORMS.test(run) || BREAKS_NAME.test(run.replace(INSIDE_NATIONAL_NAMES, '')))
    return undefined;
  return head - run.length;
}

const isNameTail = (words: string) => /^[\u3400-\u9fff]{0,8}$/.test(words) && !BREAKS_NAME.test(words);
