/** Stories: articles that are the same text reprinted. They live in their articles' documents. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import type { Order } from '../graphql/keyset-list.ts';
import { ArticleConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import { recordListOf } from './record-list.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import { Article, Node, Story, type StoryNode } from './refs.ts';

const EARLIEST: Order = {
  name: 'EARLIEST',
  expression: () => 'r.page_from',
  sqlType: 'timestamptz',
  direction: 'ASC',
};

Story.implement({
  description: 'Articles that are the same text reprinted.',
  interfaces: [Node],
  fields: (t) => ({
    canonical: t.field({
      type: Article,
      nullable: true,
      description: 'The earliest copy from the most reliable source, among those published.',
      resolve: ({ storyId }, _args, context) =>
        context.batches.get('canonical article', (ids) => loadCanonical(context, ids)).load(storyId),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'All published copies, earliest first.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ storyId }, paging, context) => {
        const parent = { id: storyId, belongs: (parentId: string) => `r.story_id = ${parentId}` };
        return recordListOf(context, 'ARTICLE', { name: 'of story', order: EARLIEST }, paging, parent);
      },
    }),
  }),
});

export function storyOf(globalId: string | null | undefined): StoryNode | null {
  const decoded = globalId ? fromGlobalId(globalId) : null;
  return decoded?.type === 'Story' ? { nodeType: 'Story', storyId: decoded.id } : null;
}

/** A story that none of the live articles belongs to does not exist for partners. */
export async function storyById(context: PartnerContext, globalId: string): Promise<StoryNode | null> {
  const story = storyOf(globalId);
  const canonical =
    story && (await context.batches.get('canonical article', (ids) => loadCanonical(context, ids)).load(story.storyId));
  return canonical ? story : null;
}

async function loadCanonical({ reader }: PartnerContext, storyIds: readonly string[]) {
  const rows = await reader.rows<RecordRow<'ARTICLE'> & { storyId: string }>(
    (statement) => `SELECT DISTINCT ON (r.story_id) r.story_id AS "storyId", ${recordColumns('ARTICLE')}
      FROM published.article r WHERE r.story_id = ANY(${statement.value(storyIds, 'uuid[]')})
        AND ${reader.live(statement, 'r')}
      ORDER BY r.story_id, r.canonical DESC, r.page_from NULLS LAST, r.id`,
  );
  const byStory = new Map(rows.map((row) => [row.storyId, row]));
  return storyIds.map((id): RecordRow<'ARTICLE'> | null => byStory.get(id) ?? null);
}
