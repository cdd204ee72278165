/** A page as Markdown (CommonMark): title, metadata, the body with its headings and lists, and the measures with their spans. */

import type { Measure, Paragraph, ParsedPage } from '@countermeasure/parser/parsed-page';
import { sliceByCodePoints } from '@countermeasure/parser/spans';
import { campaignTitle } from './campaign-title.ts';
import type { Explanation } from './explain-repairs.ts';
import { metadataOf } from './metadata.ts';

export function pageMarkdown(page: ParsedPage, explanations: readonly Explanation[] = []): string {
  const { article, quality } = page;
  const metadata = metadataOf(article).map(([name, value]) => `- ${name}: ${escaped(value)}`);
  const trust = [`- Quality: ${quality.score} of 100`, ...quality.reasons.map((reason) => `  - ${escaped(reason)}`)];
  const blocks = [`# ${escaped(article.title) || '(no title)'}`, [...metadata, ...trust].join('\n'), ...body(page)];
  if (page.measures.length > 0) blocks.push('## Measures', measureList(page));
  if (page.campaigns.length > 0)
    blocks.push(
      '## Campaigns',
      page.campaigns.map(({ name, head, kind }) => `- ${escaped(campaignTitle({ name, head }))} (${kind})`).join('\n'),
    );
  if (explanations.length > 0) blocks.push('## Repairs', explanations.map(repairItem).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** Paragraphs apart, the items of a list together. */
function body({ article: { text, paragraphs } }: ParsedPage): string[] {
  const blocks: string[] = [];
  let previous: Paragraph['kind'] | undefined;
  for (const { start, end, kind } of paragraphs) {
    const shown = escaped(sliceByCodePoints(text, start, end));
    if (kind === 'LIST_ITEM' && previous === kind) blocks.push(`${blocks.pop()}\n- ${shown}`);
    else if (kind === 'LIST_ITEM') blocks.push(`- ${shown}`);
    else if (kind === 'HEADING') blocks.push(`## ${shown}`);
    else blocks.push(kind === 'CAPTION' ? `*${shown}*` : shown);
    previous = kind;
  }
  return blocks;
}

/** Spans count code points of the article's text, as they do in every other format. */
function measureList({ measures, measureLists }: ParsedPage): string {
  const leadIns = new Map(measureLists.map(({ id, leadIn }) => [id, leadIn]));
  const lines: string[] = [];
  let list: string | undefined;
  for (const measure of measures) {
    const leadIn = measure.listId === undefined ? undefined : leadIns.get(measure.listId);
    if (measure.listId !== list && leadIn) lines.push(`- ${escaped(leadIn.exact)} [${leadIn.start}–${leadIn.end}]`);
    lines.push(`${leadIn ? '  ' : ''}- ${measureItem(measure)}`);
    list = measure.listId;
  }
  return lines.join('\n');
}

function measureItem({ label, modality, actors, functions, evidence }: Measure): string {
  const about = [modality, ...actors.map(({ name, role }) => `${escaped(name)} (${role})`), functions.join('')].filter(
    Boolean,
  );
  const { start, end, exact } = evidence[0] ?? { start: 0, end: 0, exact: '' };
  return `**${escaped(label)}**, ${about.join(', ')} [${start}–${end}]: ${escaped(exact.replace(/\n/g, ' '))}`;
}

function repairItem({ line, kind, certainty, before, after, reason }: Explanation): string {
  const change = `${escaped(before.replace(/\n/g, '↵')) || '∅'} → ${escaped(after.replace(/\n/g, '↵')) || '∅'}`;
  return `- line ${line}: ${change} (${kind}, ${certainty}): ${escaped(reason)}`;
}

/** What Markdown would take for markup stands as it is; the text of a page is nobody's HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|=+$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
