import { describe, expect, it } from 'vitest';
import { type DecidedEvidence, evidenceReferences, evidenceSha256, isSupported } from './document-evidence.ts';

const evidence = (more: Partial<DecidedEvidence> = {}): DecidedEvidence => ({
  id: '0190d0a0-1111-7000-8000-000000000001',
  subjectType: 'MEASURE',
  subjectId: '0190d0a0-1111-7000-8000-0000000000aa',
  field: 'ACTOR',
  itemKey: 'a1',
  articleId: '0190d0a0-1111-7000-8000-0000000000bb',
  start: 3,
  end: 5,
  exact: '公安',
  prefix: '下一步',
  suffix: '部署',
  origin: 'RULE',
  extractorVersion: '0.1.0',
  rule: 'actor-name',
  confidence: 90,
  verdict: 'ACCEPTED',
  reason: null,
  reviewerId: null,
  reviewedAt: null,
  candidates: [],
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  article: { textSha256: 'f'.repeat(64), publishedFrom: null },
  ...more,
});

describe('isSupported', () => {
  it.each<[string, DecidedEvidence[], string | null, boolean]>([
    ['what an editor wrote without a quotation', [], 'a1', true],
    ['what is quoted and accepted', [evidence()], 'a1', true],
    ['one accepted of two', [evidence({ verdict: 'REJECTED' }), evidence()], 'a1', true],
    ['what is rejected', [evidence({ verdict: 'REJECTED' })], 'a1', false],
    ['what waits', [evidence({ verdict: 'PENDING' })], 'a1', false],
    ['what has lost its place', [evidence({ verdict: 'ORPHANED' })], 'a1', false],
    ['what an editor has put in the place of a rule’s', [evidence({ verdict: 'EDITED' })], 'a1', true],
    ['another item than the rejected one', [evidence({ verdict: 'REJECTED' })], 'a2', true],
    ['another field than the rejected one', [evidence({ verdict: 'REJECTED', field: 'QUANTITY' })], 'a1', true],
  ])('%s', (_, rows, key, supported) => expect(isSupported(rows, 'ACTOR', key)).toBe(supported));
});

describe('evidenceReferences', () => {
  it('name accepted quotations only, in the order given', () => {
    const second = evidence({ id: '0190d0a0-1111-7000-8000-000000000002' });
    const references = evidenceReferences([second, evidence({ verdict: 'PENDING' }), evidence()]);
    expect(references).toHaveLength(2);
    expect(references[0]?.id).not.toBe(references[1]?.id);
    // The same words for the same field: the hash is of what is claimed, not of the row.
    expect(references[0]?.sha256).toBe(references[1]?.sha256);
    expect(evidenceReferences(undefined)).toEqual([]);
  });
});

describe('evidenceSha256', () => {
  it.each<[string, Partial<DecidedEvidence>]>([
    ['the place', { start: 4, end: 6 }],
    ['the words', { exact: '公民' }],
    ['the context', { prefix: '下两步' }],
    ['the field', { field: 'QUANTITY' }],
    ['the item', { itemKey: 'a2' }],
    ['who found it', { origin: 'HUMAN' }],
    ['the text', { article: { textSha256: 'e'.repeat(64), publishedFrom: null } }],
  ])('changes with %s', (_, change) => expect(evidenceSha256(evidence(change))).not.toBe(evidenceSha256(evidence())));

  it('does not change with what is said about the quotation', () => {
    const reviewed = evidence({ verdict: 'REJECTED', reason: 'x', version: 9, reviewedAt: new Date(1), confidence: 1 });
    expect(evidenceSha256(reviewed)).toBe(evidenceSha256(evidence()));
  });
});
