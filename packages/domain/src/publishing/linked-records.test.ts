import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '../documents/read-documents.ts';
import { toGlobalId } from '../global-id.ts';
import { linkedRecords } from './linked-records.ts';

const uuid = (nth: number) => `0190d0a0-1111-7000-8000-${String(nth).padStart(12, '0')}`;
const links = (document: object) =>
  linkedRecords(document as RecordDocument).map(({ type, id, path, required }) => [
    type,
    Number(id.slice(-3)),
    path,
    required,
  ]);
const organization = (nth: number) => toGlobalId('Organization', uuid(nth));

describe('linkedRecords', () => {
  it('of a measure are its article, which it needs, and everything it names', () => {
    const measure = {
      recordType: 'MEASURE',
      articleId: toGlobalId('Article', uuid(1)),
      actors: [{ organizationId: null }, { organizationId: organization(2) }, { organizationId: organization(2) }],
      placeIds: [],
      campaignIds: [toGlobalId('Campaign', uuid(3))],
      legalInstrumentIds: [toGlobalId('LegalInstrument', uuid(4))],
      systemIds: [toGlobalId('System', uuid(5))],
      concepts: [{ id: toGlobalId('Concept', uuid(6)), code: 'functions:prevent' }],
    };
    expect(links(measure)).toEqual([
      ['Concept', 6, '/concepts/0/id', false],
      ['Article', 1, '/articleId', true],
      ['Organization', 2, '/actors/1/organizationId', false],
      ['Campaign', 3, '/campaignIds/0', false],
      ['LegalInstrument', 4, '/legalInstrumentIds/0', false],
      ['System', 5, '/systemIds/0', false],
    ]);
  });

  it.each<[string, object, unknown[]]>([
    [
      'an article',
      {
        recordType: 'ARTICLE',
        concepts: [],
        measureLists: [{ actor: null }, { actor: { organizationId: organization(2) } }],
      },
      [['Organization', 2, '/measureLists/1/actor/organizationId', false]],
    ],
    [
      'a campaign',
      { recordType: 'CAMPAIGN', concepts: [], leadOrganizationIds: [organization(2)] },
      [['Organization', 2, '/leadOrganizationIds/0', false]],
    ],
    [
      'an organisation',
      { recordType: 'ORGANIZATION', parentId: organization(2) },
      [['Organization', 2, '/parentId', false]],
    ],
    ['a system', { recordType: 'SYSTEM', operatorId: organization(2) }, [['Organization', 2, '/operatorId', false]]],
    [
      'a law',
      { recordType: 'LEGAL_INSTRUMENT', issuerIds: [organization(2)] },
      [['Organization', 2, '/issuerIds/0', false]],
    ],
    [
      'a concept',
      { recordType: 'CONCEPT', schemeId: toGlobalId('Scheme', uuid(7)), broaderId: null },
      [['Scheme', 7, '/schemeId', false]],
    ],
    ['a scheme', { recordType: 'SCHEME' }, []],
  ])('of %s', (_, document, expected) => expect(links(document)).toEqual(expected));

  it('pass over what has no editions and what is no id', () => {
    expect(links({ recordType: 'SYSTEM', operatorId: toGlobalId('User', uuid(1)) })).toEqual([]);
    expect(links({ recordType: 'SYSTEM', operatorId: 'nonsense' })).toEqual([]);
  });
});
