/** Makes one record of all mentions of one system; “…合成作战平台，即国家反诈中心” are two names of one. */

import type { Span, System } from '../parsed-page.ts';
import { NO_SECOND_NAME, SECOND_NAME } from '../tables/systems.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';
import type { SystemMention } from './systems/mention.ts';

/** Systems of one page; beyond them no second names are looked for, each of which costs a search of the text. */
const MOST_SYSTEMS = 50;

type Group = { name: Span; mentions: SystemMention[]; forms: string[] };

/** Records in the order of their first mention. */
export function groupSystems(reading: Reading, mentions: readonly SystemMention[]): System[] {
  const groups: Group[] = [];
  const byName = new Map<string, Group>();
  for (const mention of mentions) {
    const group = byName.get(mention.name);
    if (group) {
      group.mentions.push(mention);
      if (
        mention.nameSpan.end - mention.nameSpan.start > group.name.end - group.name.start &&
        mention.rule !== 'practice-of-mechanism'
      ) {
        group.name = mention.nameSpan;
      }
    } else {
      const first = { name: mention.nameSpan, mentions: [mention], forms: [mention.name] };
      byName.set(mention.name, first);
      groups.push(first);
    }
  }
  for (const group of groups.slice(0, MOST_SYSTEMS)) addSecondName(reading, group);
  return groups.map((group, index) => systemOf(reading, group, index));
}

/** The name after 即 (or 也就是) is the one the system goes by; all its later mentions count. */
function addSecondName({ text }: Reading, group: Group): void {
  const first = group.mentions[0] as SystemMention;
  const second = SECOND_NAME.exec(text.slice(first.end, first.end + 22));
  if (!second) return;
  const name = second[1] as string;
  const start = first.end + second[0].length - name.length;
  if (bareNameStart(text, start + name.length, 14) > start && NO_SECOND_NAME.test(name)) return;
  for (let at = text.indexOf(name, start); at >= 0; at = text.indexOf(name, at + name.length)) {
    const span = { start: at, end: at + name.length };
    group.mentions.push({ ...first, ...span, name, nameSpan: span, rule: 'second-name' });
  }
  group.name = { start, end: start + name.length };
  group.forms.push(name);
}

function systemOf(reading: Reading, group: Group, index: number): System {
  const first = group.mentions[0] as SystemMention;
  const name = exactText(reading, group.name);
  const forms = group.mentions.map((mention) => exactText(reading, mention.nameSpan));
  return {
    id: `s${index + 1}`,
    name,
    aliases: [...new Set(forms)].filter((form) => form !== name),
    kind: first.kind,
    evidence: [...group.mentions].sort((a, b) => a.start - b.start).map((mention) => evidenceOf(reading, mention)),
    rule: first.rule,
    confidence: first.confidence,
  };
}
