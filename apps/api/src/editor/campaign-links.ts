/** What a campaign leads to: its measures, and what was said about it. */
import type { Connection } from '../graphql/connection.ts';
import { nestedList, type Paging } from '../graphql/keyset-list.ts';
import type { EditorContext } from './context.ts';
import { loadEntries } from './load-rows.ts';
import type { Row } from './rows.ts';

/** By article, then as they stand in it. */
export function measuresOfCampaign(context: EditorContext, id: string, paging: Paging): Connection<Row<'Measure'>> {
  const query = {
    key: 'measures of campaign',
    from: () =>
      '(SELECT m.id, m.article_id, m.position, l.campaign_id FROM editorial.measure m JOIN editorial.measure_campaign l ON l.measure_id = m.id WHERE m.deleted_at IS NULL)',
    columns: 'r.id',
    conditions: () => [],
    order: {
      name: 'TEXT_ORDER',
      expression: () => "r.article_id::text || lpad(r.position::text, 10, '0')",
      sqlType: 'text' as const,
      direction: 'ASC' as const,
    },
  };
  const parent = { id, belongs: (parentId: string) => `r.campaign_id = ${parentId}` };
  return nestedList<{ id: string }>(context, query, paging, parent).map((rows) =>
    loadEntries(context, 'Measure', rows),
  );
}

export function timelineOfCampaign(context: EditorContext, id: string, paging: Paging): Connection<Row<'Evidence'>> {
  const query = {
    key: 'timeline of campaign',
    from: () =>
      "(SELECT e.id, e.subject_id, a.published_from FROM editorial.evidence e JOIN editorial.article a ON a.id = e.article_id WHERE e.verdict NOT IN ('REJECTED', 'EDITED'))",
    columns: 'r.id',
    conditions: () => [],
    order: {
      name: 'TIMELINE',
      expression: () => 'r.published_from',
      sqlType: 'timestamptz' as const,
      direction: 'ASC' as const,
    },
  };
  const parent = { id, belongs: (parentId: string) => `r.subject_id = ${parentId}` };
  return nestedList<{ id: string }>(context, query, paging, parent).map((rows) =>
    loadEntries(context, 'Evidence', rows),
  );
}
