import { Client, fetchExchange, gql } from 'urql';
import { describe, expect, it } from 'vitest';
import { ReviewEvidenceDocument } from '../gql/graphql.ts';
import { createCacheExchange } from './cache.ts';

const SPANS = gql`
  query Spans($id: ID!) {
    article(id: $id) {
      id
      version
      quality { score reasons }
      evidence { id version verdict subject { id version } }
      taggings { id version verdict }
    }
  }
`;

const span = (id: string, verdict: string, version = 1) => ({ __typename: 'Evidence', id, version, verdict });
const article = {
  __typename: 'Article',
  id: 'A',
  version: 1,
  quality: { __typename: 'TextQuality', score: 61, reasons: [] },
  evidence: [{ ...span('E1', 'PENDING'), subject: { __typename: 'Measure', id: 'M1', version: 1 } }],
  taggings: [{ __typename: 'Tagging', id: 'T1', version: 1, verdict: 'PENDING' }],
};

type Body = { operationName: string };

/** A client whose server answers from a table, holding back the command's answer until told. */
function setUp(command: object) {
  const warnings: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetcher: typeof fetch = async (_url, init) => {
    const { operationName } = JSON.parse(String(init?.body)) as Body;
    if (operationName === 'ReviewEvidence') await held;
    const data = operationName === 'ReviewEvidence' ? { reviewEvidence: command } : { article };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  };
  const client = new Client({
    url: 'http://localhost/editor/graphql',
    preferGetMethod: false,
    fetch: fetcher,
    exchanges: [
      createCacheExchange((severity, message) => severity !== 'debug' && warnings.push(message)),
      fetchExchange,
    ],
  });
  const verdict = () => client.readQuery(SPANS, { id: 'A' })?.data?.article.evidence[0].verdict;
  return { client, warnings, release, verdict };
}

const input = {
  items: [
    { id: 'E1', expectedVersion: 1 },
    { id: 'T1', expectedVersion: 1 },
  ],
  verdict: 'ACCEPTED' as const,
};

describe('the cache', () => {
  it('shows a verdict before the server has answered and keeps the version until then', async () => {
    const answer = { __typename: 'BulkSuccess', action: null, applied: [span('E1', 'ACCEPTED', 2)], refused: [] };
    const { client, warnings, release, verdict } = setUp(answer);
    await client.query(SPANS, { id: 'A' }).toPromise();
    const command = client.mutation(ReviewEvidenceDocument, { input }).toPromise();
    expect(verdict()).toBe('ACCEPTED');
    expect(client.readQuery(SPANS, { id: 'A' })?.data?.article.evidence[0].version).toBe(1);
    expect(client.readQuery(SPANS, { id: 'A' })?.data?.article.taggings[0].verdict).toBe('ACCEPTED');
    release();
    await command;
    expect(client.readQuery(SPANS, { id: 'A' })?.data?.article.evidence[0].version).toBe(2);
    expect(warnings).toEqual([]);
  });

  it('returns to the truth when the command is refused', async () => {
    const { client, warnings, release, verdict } = setUp({ __typename: 'PermissionError', message: 'No.' });
    await client.query(SPANS, { id: 'A' }).toPromise();
    const command = client.mutation(ReviewEvidenceDocument, { input }).toPromise();
    expect(verdict()).toBe('ACCEPTED');
    release();
    await command;
    expect(verdict()).toBe('PENDING');
    expect(warnings).toEqual([]);
  });
});
