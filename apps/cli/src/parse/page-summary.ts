/** A page on a terminal: what it is, how far it can be trusted, what it says should be done, and the text. */

import type { Measure, ParsedPage } from '@countermeasure/parser/parsed-page';
import type { Paint } from '../paint.ts';
import { campaignTitle } from './campaign-title.ts';
import { metadataOf } from './metadata.ts';
import { printable } from './printable.ts';

export function pageSummary(page: ParsedPage, paint: Paint): string {
  const { article, quality, repairs, measures, campaigns } = page;
  const lines = [paint('bold', printable(article.title || '(no title)'))];
  for (const [name, value] of metadataOf(article)) lines.push(`${paint('dim', `${name}:`)} ${printable(value)}`);
  const trust = quality.score >= 80 ? 'green' : quality.score >= 40 ? 'yellow' : 'red';
  lines.push(`${paint('dim', 'Quality:')} ${paint(trust, `${quality.score} of 100`)}`);
  for (const reason of quality.reasons) lines.push(`  ${reason}`);
  lines.push('', printable(article.text), '');
  if (repairs.length > 0) lines.push(`${heading('Repairs')} ${countsByKind(page)} (--explain shows each)`);
  if (measures.length > 0) {
    lines.push(heading(`Measures (${measures.length})`));
    for (const measure of measures) lines.push(measureLine(measure, paint));
  }
  if (campaigns.length > 0) {
    lines.push(heading(`Campaigns (${campaigns.length})`));
    for (const { name, head, kind } of campaigns) lines.push(`  ${printable(campaignTitle({ name, head }))}  ${kind}`);
  }
  for (const key of ['organizations', 'laws', 'systems'] as const) {
    const names = page[key].map(({ name }) => name);
    if (names.length > 0)
      lines.push(
        `${heading(`${key[0]?.toUpperCase()}${key.slice(1)} (${names.length})`)} ${printable(names.join(' · '))}`,
      );
  }
  return `${lines.join('\n').trimEnd()}\n`;

  function heading(text: string): string {
    return paint('cyan', text);
  }
}

function measureLine({ label, modality, actors, functions, evidence }: Measure, paint: Paint): string {
  const { start, end } = evidence[0] ?? { start: 0, end: 0 };
  const about = [modality, ...actors.map(({ name }) => name), functions.join(''), `${start}–${end}`].filter(Boolean);
  return `  ${printable(label)}  ${paint('dim', printable(about.join(' · ')))}`;
}

function countsByKind({ repairs }: ParsedPage): string {
  const counts = new Map<string, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}
