/** Text that breaks programs, in every place that takes text: refused or nothing found, never a failure of ours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, ask, editorOf, type Harness, signIn, startHarness } from './harness.ts';

let harness: Harness;
let cookie: string;
beforeAll(async () => {
  harness = await startHarness();
  cookie = (await signIn(harness, 'ADMIN')).cookie;
});
afterAll(() => harness.stop());

const HOSTILE = [
  '',
  ' ',
  "'",
  "''; DROP TABLE published.article; --",
  '\\',
  "\\'",
  '%_%',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '#{7*7}{{7*7}}',
  '../../etc/passwd',
  '\u202e断卡\u202c',
  '\u200b\u200d\ufeff',
  '\ufffe\uffff',
  '\u0001\u001f\u007f',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'ｆｕｌｌ　ｗｉｄｔｈ',
  'ﷺ',
  'İıſK',
  '断'.repeat(200),
  '断'.repeat(5_000),
  'a:* & !b | (c <-> d)',
  ':*',
  "'断':*",
  '()&|!<->',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  Buffer.from('Article:not-a-uuid').toString('base64url'),
  Buffer.from('Article:00000000-0000-0000-0000-000000000000').toString('base64url'),
  Buffer.from('["ANNOUNCED DESC",null,"x"]').toString('base64url'),
];
const LONE = ['\0', 'a\0b', '\ud800', '\udfff断'];

const PARTNER = `query($s: String!, $id: ID!) {
  a: articles(search: $s, after: $s) { totalCount } b: measures(search: $s, filter: {campaigns: [$id], systems: [$id]}) { totalCount nodes { id } }
  c: campaign(by: {name: $s}) { id } d: scheme(by: {code: $s}) { id } e: node(id: $id) { id } f: articles(filter: {sites: [$s]}) { nodes { id } }
  g: search(query: $s) { totalCount nodes { id } } h: changes(after: $s) { totalCount } i: edition(by: {id: $id}) { id } j: organizations(search: $s, filter: {parent: $id}) { totalCount } }`;

const EDITOR = `query($s: String!, $id: ID!) {
  a: articles(search: $s, after: $s) { totalCount } b: measures(search: $s, filter: {articleIds: [$id], campaignIds: [$id]}) { totalCount }
  c: concepts(search: $s, schemes: [$s]) { totalCount nodes { id } } d: search(query: $s) { record { id } } e: node(id: $id) { id }
  f: queue(after: $s) { totalCount nodes { id } } g: article(id: $id) { id } h: ingestRun(id: $id) { id } i: publishPreview(recordIds: [$id]) { problems { message } } }`;

const MUTATIONS = `mutation($s: String!, $id: ID!) {
  a: ingestText(input: {text: $s}) { __typename } b: undo(input: {actionId: $id}) { __typename }
  c: updateMeasure(input: {id: $id, expectedVersion: 1, label: $s, enumerator: $s, announced: {edtf: $s}}) { __typename }
  d: reviewEvidence(input: {items: [{id: $id, expectedVersion: 1}], verdict: REJECTED, reason: $s}) { __typename }
  e: withdrawEdition(input: {id: $id, expectedVersion: 1, reason: OTHER, explanation: $s, replacedById: $id, dependents: REFUSE}) { __typename } }`;

const codes = ({ body }: Answer) =>
  (body.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);

let requests = 0;
test('partners', async () => {
  for (const text of HOSTILE) {
    // Aliased one by one, so that what one field refuses does not hide the next.
    for (const field of fieldsOf(PARTNER)) {
      const answer = await ask(`${harness.api.url}/graphql`, field, {
        variables: { s: text, id: text },
        headers: { 'x-forwarded-for': `203.0.${++requests % 250}.${requests % 199}` },
      });
      expect([field, text.slice(0, 40), codes(answer).filter((code: string) => code !== 'BAD_USER_INPUT')]).toEqual([
        field,
        text.slice(0, 40),
        [],
      ]);
      expect(answer.status).toBeLessThan(500);
    }
  }
});

test('editors', async () => {
  const editor = editorOf(harness, cookie);
  for (const text of HOSTILE)
    for (const query of [...fieldsOf(EDITOR), ...fieldsOf(MUTATIONS)]) {
      const answer = await editor(query, { s: text, id: text });
      expect([query, text.slice(0, 40), codes(answer).filter((code: string) => code !== 'BAD_USER_INPUT')]).toEqual([
        query,
        text.slice(0, 40),
        [],
      ]);
      expect(answer.status).toBeLessThan(500);
    }
});

test('what is no text is refused as a whole', async () => {
  for (const text of LONE) {
    const answer = await ask(`${harness.api.url}/graphql`, PARTNER, {
      variables: { s: text, id: 'x' },
      headers: { 'x-forwarded-for': '203.0.113.250' },
    });
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  }
});

/** Each field of the operation as an operation of its own, with the variables it uses. */
function fieldsOf(operation: string): string[] {
  const [head = '', body = ''] = operation.split(/\{\n/, 2).map((part) => part.trim());
  const kind = head.startsWith('mutation') ? 'mutation' : 'query';
  const fields = body
    .replace(/\}$/, '')
    .split(/(?:^|\s)(?=[a-j]: )/)
    .map((field) => field.trim())
    .filter(Boolean);
  return fields.map((field) => {
    const variables = [field.includes('$s') && '$s: String!', field.includes('$id') && '$id: ID!'].filter(Boolean);
    return `${kind}(${variables.join(', ')}) { ${field} }`;
  });
}
