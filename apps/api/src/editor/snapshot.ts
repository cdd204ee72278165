/** Snapshots: the bytes as they came. */
import { decodeBytes } from '@countermeasure/parser/decode-bytes';
import { oneInOrder } from '../graphql/batches.ts';
import type { EditorContext } from './context.ts';
import { Node, Snapshot } from './refs.ts';

const MOST_CODE_POINTS = 1_000_000;

Snapshot.implement({
  description: 'Bytes as they came.',
  interfaces: [Node],
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'SHA-256 (hex).' }),
    bytes: t.int({ description: 'Size in bytes.', resolve: ({ byteLength }) => byteLength }),
    mediaType: t.exposeString('mediaType', { description: 'As declared or detected.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where from.' }),
    fetchedAt: t.expose('fetchedAt', { type: 'DateTime', description: 'When.' }),
    text: t.string({
      description: 'Decoded, not repaired; never rendered as HTML. At most 1,000,000 code points.',
      resolve: async ({ id, mediaType, charset }, _args, context) => {
        const content = await context.batches.get('snapshot bytes', (ids) => loadBytes(context, ids)).load(id);
        const { value } = decodeBytes(content ?? new Uint8Array(), { mediaType, ...(charset && { charset }) });
        return Array.from(value.text).slice(0, MOST_CODE_POINTS).join('');
      },
    }),
    downloadPath: t.string({
      description: '`/editor/snapshots/{sha256}`: the bytes as an attachment.',
      resolve: ({ sha256 }) => `/editor/snapshots/${sha256}`,
    }),
  }),
});

async function loadBytes({ db }: EditorContext, ids: readonly string[]): Promise<(Uint8Array | null)[]> {
  const rows = await db.snapshot.findMany({ where: { id: { in: [...ids] } }, select: { id: true, content: true } });
  return oneInOrder(ids, rows, ({ id }) => id).map((row) => row?.content ?? null);
}
