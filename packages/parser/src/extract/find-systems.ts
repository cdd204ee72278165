/**
 * Platforms, apps, hotlines and mechanisms that a page names: 国家反诈中心预警平台, “消防隐患随手拍”小程序, 12333热线,
 * 国务院部际联席会议制度. Not 媒体平台, 协调机制, 系统推进: kinds of thing, or other words.
 */
import { NAMED_SYSTEMS } from '../tables/systems.zh.ts';
import { matchTable, nameTable } from './match-table.ts';
import { longestMentions } from './mentions.ts';
import type { OrganizationMention } from './organizations/mention.ts';
import type { Reading } from './reading.ts';
import { spanSet } from './span-set.ts';
import { apps } from './systems/apps.ts';
import { hotlines } from './systems/hotlines.ts';
import { mechanisms } from './systems/mechanisms.ts';
import { bareSystem, type SystemMention } from './systems/mention.ts';
import { platforms } from './systems/platforms.ts';
import { quotedTools } from './systems/quoted-tools.ts';

const TABLE = nameTable(NAMED_SYSTEMS);

/** Mentions in the order of the text, none overlapping another; groupSystems makes records of them. */
export function findSystems({ text }: Reading, organizations: readonly OrganizationMention[]): SystemMention[] {
  const bodies = spanSet(organizations);
  const tools = [...apps(text), ...quotedTools(text)];
  const named = longestMentions([
    ...matchTable(TABLE, text).map((match) => bareSystem(text, match, match.value, 'system-table', 90)),
    // 12321 in the name of the centre behind it is no line by itself.
    ...hotlines(text).filter((line) => line.rule !== 'known-line' || !bodies.overlaps(line)),
    ...tools,
    ...platforms(
      text,
      bodies,
      tools.map(({ end }) => end),
    ),
    ...mechanisms(text, bodies),
  ]);
  return longestMentions([...named, ...namedAgain(text, named)]);
}

/** 「防騙視伏器」 once named as a tool is one wherever its name stands in marks. */
function namedAgain(text: string, named: readonly SystemMention[]): SystemMention[] {
  const quoted = named.filter(({ start, nameSpan }) => start < nameSpan.start);
  const names = new Map(quoted.map((one) => [one.name, one]));
  return matchTable(nameTable(names), text)
    .filter(({ start, end }) => text[start - 1] === '“' && text[end] === '”')
    .map(({ start, end, value }) => {
      return {
        ...value,
        start: start - 1,
        end: end + 1,
        nameSpan: { start, end },
        rule: 'named-again',
        confidence: 80,
      };
    });
}
