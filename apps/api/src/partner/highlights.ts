/** Where a search matched in a record: only in what the caller may read anyway. */
import { loadText } from './article-text.ts';
import { builder } from './builder.ts';
import type { PartnerContext } from './context.ts';
import type { Localized } from './documents.ts';
import { findSnippet, type Match, type Snippet } from './find-matches.ts';
import type { RecordRow, RecordType } from './record-types.ts';
import type { NamedRow } from './refs.ts';

type HighlightShape = Snippet & { field: string };

const Span = builder.objectRef<Match>('Span').implement({
  description: 'A half-open span [start, end) in code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First code point.' }),
    end: t.exposeInt('end', { description: 'Code point after the last.' }),
  }),
});

export const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'Where a search matched. Offsets count code points of `snippet`.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field that matched, for example `text`.' }),
    snippet: t.exposeString('snippet', { description: 'Up to 120 code points of it, in its own script.' }),
    offset: t.exposeInt('offset', { description: 'Where the snippet begins in the field, in code points.' }),
    spans: t.expose('spans', { type: [Span], description: 'The matches in the snippet, in order, without overlap.' }),
  }),
});

export async function highlightsIn(
  context: PartnerContext,
  record: RecordRow,
  search: string,
): Promise<HighlightShape[]> {
  const fields = await fieldsOf(context, record);
  return fields.flatMap(([field, text]) => {
    const snippet = text ? findSnippet(text, search) : null;
    return snippet ? [{ field, ...snippet }] : [];
  });
}

type Field = [name: string, text: string | null];
const values = (field: string, texts: readonly Localized[]) => texts.map(({ value }): Field => [field, value]);

/** What the index holds of a record, as far as its document or its published text has it. */
async function fieldsOf(context: PartnerContext, record: RecordRow): Promise<Field[]> {
  if (isOf(record, 'ARTICLE')) {
    const { title, kicker, site } = record.document;
    const text = (await loadText(context, record))?.text ?? null;
    return [
      ['title', title],
      ['kicker', kicker],
      ['site', site],
      ['text', text],
    ];
  }
  if (isOf(record, 'MEASURE'))
    return [
      ['label', record.document.label],
      ['text', record.document.text],
    ];
  if (isOf(record, 'SCHEME')) return values('prefLabels', record.document.prefLabels);
  if (isOf(record, 'CONCEPT')) {
    const { prefLabels, altLabels } = record.document;
    return [...values('prefLabels', prefLabels), ...values('altLabels', altLabels)];
  }
  const { names, aliases } = (record as NamedRow).document;
  return [...values('names', names), ...values('aliases', aliases)];
}

function isOf<Type extends RecordType>(record: RecordRow, type: Type): record is RecordRow<Type> {
  return record.recordType === type;
}
