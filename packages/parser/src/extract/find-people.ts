/** People whom the text names with a role: bylines （记者 张莫 实习生 肖谦益）, 研究员赵启明说, 公安部部长X. They are never stored as records. */
import type { Person, Span } from '../parsed-page.ts';
import {
  BYLINE_PREFIXES,
  BYLINE_ROLES,
  EXPERT_ROLES,
  OFFICIAL_ROLES,
  PERSON_SPEAKS,
  SURNAMES,
} from '../tables/people.zh.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';

type PersonMention = Span & { role: Span; rule: string; confidence: number };

/** People with a role, by name, in the order of the text. */
export function findPeople(reading: Reading): Person[] {
  const mentions = [...bylines(reading.text), ...titledPeople(reading.text)].sort((a, b) => a.start - b.start);
  const people = new Map<string, Person>();
  for (const mention of mentions) {
    const name = exactText(reading, mention);
    const known = people.get(name);
    if (known) {
      if (!known.evidence.some(({ start }) => start === mention.start))
        known.evidence.push(evidenceOf(reading, mention));
      continue;
    }
    people.set(name, {
      id: `p${people.size + 1}`,
      name,
      role: exactText(reading, mention.role),
      evidence: [evidenceOf(reading, mention)],
      rule: mention.rule,
      confidence: mention.confidence,
    });
  }
  return [...people.values()];
}

function bylines(text: string): PersonMention[] {
  const found: PersonMention[] = [];
  for (const paren of text.matchAll(
    new RegExp(`（(?:${BYLINE_PREFIXES})?(?:${BYLINE_ROLES})[^（）\\n]{1,40}）`, 'g'),
  )) {
    for (const entry of paren[0].matchAll(
      new RegExp(
        `(${BYLINE_ROLES})[\\s：:／/]*((?:[\\u3400-\\u9fff·]{2,12}[\\s、]+){0,8}?[\\u3400-\\u9fff·]{2,12}?[\\s、]*)(?=${BYLINE_ROLES}|[）／/，])`,
        'g',
      ),
    )) {
      const names = entry[2] as string;
      const offset = paren.index + entry.index + entry[0].indexOf(names);
      for (const name of names.matchAll(/[\u3400-\u9fff·]{2,4}/g)) {
        const start = offset + name.index;
        const from = paren.index + entry.index;
        const role = { start: from, end: from + (entry[1] as string).length };
        found.push({ start, end: start + name[0].length, role, rule: 'byline', confidence: 92 });
      }
    }
  }
  return found;
}

function titledPeople(text: string): PersonMention[] {
  const form = new RegExp(
    `(${OFFICIAL_ROLES}|${EXPERT_ROLES})((?:${SURNAMES})[\\u3400-\\u9fff]{1,2}?)(?=${PERSON_SPEAKS})`,
    'g',
  );
  return [...text.matchAll(form)].map((match) => {
    const start = match.index + (match[1] as string).length;
    return {
      start,
      end: match.index + match[0].length,
      role: { start: match.index, end: start },
      rule: 'titled-person',
      confidence: 80,
    };
  });
}
