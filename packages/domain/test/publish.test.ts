import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalSha256, type JsonValue } from '../src/canonical-json.ts';
import { ConflictError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { toGlobalId } from '../src/global-id.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { publishPreview } from '../src/publish-preview.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import {
  acceptAll,
  type Desk,
  evidenceOf,
  expectNothingRefused,
  ingest,
  openDesk,
  openSource,
  publish,
  publishPage,
  recordsOf,
} from './desk.ts';
import { addCampaign, addOrganization, distinct, pageOf, samplePage } from './page.ts';

let desk: Desk;
let partner: PrismaClient;
let articleId: string;
let items: Awaited<ReturnType<typeof recordsOf>>;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
  partner = createClient(desk.database.partnerUrl);
});
afterAll(async () => {
  await partner.$disconnect();
  await desk.close();
});
beforeEach(async () => {
  articleId = (await ingest(desk, samplePage(`发布第${++pages}篇。`))).articleId as string;
  await acceptAll(desk, articleId);
  items = await recordsOf(desk, articleId);
});

const only = (type: string) => items.filter((item) => item.type === type);
const submit = (chosen = items, context = desk.editor) =>
  submitEditions(context, { items: chosen, updateType: 'MINOR' });
const toItems = (applied: { id: string; version: number }[]) =>
  applied.map(({ id, version }) => ({ type: 'Edition' as const, id, expectedVersion: version }));
const edition = (contentId: string) =>
  desk.db.edition.findFirstOrThrow({ where: { contentId }, orderBy: { number: 'desc' } });

describe('submitEditions', () => {
  it('freezes a canonical document of accepted evidence, with its hash', async () => {
    const submitted = await submit(only('Measure').slice(0, 1));
    expectNothingRefused(submitted);
    const [measure] = only('Measure');
    const { document, ...row } = await edition(measure?.id as string);
    expect(row).toMatchObject({
      number: 1,
      state: 'SUBMITTED',
      updateType: 'MINOR',
      changedPaths: [],
      version: 1,
      submittedById: (desk.editor.actor as { id: string }).id,
      sha256: canonicalSha256(document as JsonValue),
    });
    const campaign = await desk.db.campaign.findFirstOrThrow({ where: { label: '铁帆行动' } });
    const organization = await desk.db.organization.findFirstOrThrow({ where: { label: '东岭市公安局' } });
    expect(document).toMatchObject({
      id: toGlobalId('Measure', measure?.id as string),
      recordType: 'MEASURE',
      displayLabel: '持续深入推进“铁帆”行动',
      articleId: toGlobalId('Article', articleId),
      listKind: 'NEXT_STEP',
      enumerator: '一是',
      ordinal: 1,
      text: '一是持续深入推进“铁帆”行动，全年侦办案件1200余起。',
      language: 'zh-Hans',
      modality: 'PLAN',
      level: null,
      actors: [
        {
          key: 'a1',
          role: 'IMPLEMENTER',
          nameInText: '东岭市公安局',
          organizationId: toGlobalId('Organization', organization.id),
        },
      ],
      quantities: [{ key: 'q1', value: 1200, comparator: 'AT_LEAST', unit: '起', what: '案件' }],
      announced: {
        edtf: '2023-05-04T09:30:00+08:00',
        precision: 'MINUTE',
        start: '2023-05-04T01:30:00.000Z',
        end: '2023-05-04T01:31:00.000Z',
        text: null,
      },
      effective: null,
      campaignIds: [toGlobalId('Campaign', campaign.id)],
      placeIds: [],
      relations: [],
      concepts: [{ code: 'functions:crackdown' }],
    });
    const fields = (document as { evidence: { id: string; sha256: string }[] }).evidence;
    expect(fields).toHaveLength(4);
    for (const { sha256 } of fields) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves out what has evidence and none of it accepted, and keeps what an editor wrote', async () => {
    const [measure] = only('Measure');
    const id = measure?.id as string;
    const rows = await desk.db.evidence.findMany({
      where: { subjectId: id, field: { in: ['QUANTITY', 'CAMPAIGN', 'ACTOR'] } },
    });
    await reviewEvidence(desk.editor, {
      items: rows.map((row) => ({ type: 'Evidence', id: row.id, expectedVersion: row.version })),
      verdict: 'REJECTED',
    });
    await updateMeasure(desk.editor, {
      id,
      expectedVersion: 1,
      actors: [
        { key: 'a1', role: 'LEAD', nameInText: '东岭市公安局' },
        { role: 'COORDINATOR', nameInText: '各部门' },
      ],
    });
    expectNothingRefused(await submit([{ type: 'Measure', id, expectedVersion: 2 }]));
    expect((await edition(id)).document).toMatchObject({
      actors: [{ key: 'a2', nameInText: '各部门' }],
      quantities: [],
      campaignIds: [],
    });
  });

  it('refuses a measure without accepted text and a name without accepted mention', async () => {
    const other = (await ingest(desk, samplePage(`未复核${pages}。`))).articleId as string;
    const measures = await desk.db.measure.findMany({ where: { articleId: other }, orderBy: { position: 'asc' } });
    const page = pageOf(`“无名”行动第${pages}次。`);
    addCampaign(page, '无名');
    await ingest(desk, page);
    const campaign = await desk.db.campaign.findFirstOrThrow({ where: { label: '无名行动' } });
    const { refused, applied, actionId } = await submit([
      { type: 'Measure', id: measures[0]?.id as string, expectedVersion: 1 },
      { type: 'Campaign', id: campaign.id, expectedVersion: 1 },
    ]);
    expect([applied, actionId]).toEqual([[], null]);
    expect(refused.map(({ error }) => error.message)).toEqual([
      'No quotation of “持续深入推进“铁帆”行动” has been accepted yet.',
      'No mention of “无名行动” has been accepted yet.',
    ]);
    expect(refused[1]?.error.messageIn('zh')).toBe('“无名行动”的提及尚未被采纳。');
  });

  it('refuses stale, missing and quarantined records by themselves', async () => {
    await desk.db.article.update({ where: { id: articleId }, data: { state: 'DISCARDED' } });
    const [measure, other] = only('Measure');
    const missing = '0190d0a0-1111-7000-8000-000000000001';
    const { refused, applied } = await submit([
      { type: 'Article', id: articleId, expectedVersion: 1 },
      { type: 'Measure', id: measure?.id as string, expectedVersion: 4 },
      { type: 'Measure', id: other?.id as string, expectedVersion: 1 },
      { type: 'System', id: missing, expectedVersion: 1 },
    ]);
    expect(applied).toHaveLength(1);
    expect(refused.map(({ error }) => error.constructor)).toEqual([ConflictError, StaleVersionError, NotFoundError]);
  });

  it('is done again after a change, under the same number, and not without one', async () => {
    const [measure] = only('Measure');
    const id = measure?.id as string;
    await submit([{ type: 'Measure', id, expectedVersion: 1 }]);
    const again = await submit([{ type: 'Measure', id, expectedVersion: 1 }]);
    expect(again.refused[0]?.error).toMatchObject({ reason: 'ALREADY_DONE' });
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 60 });
    const third = await submit([{ type: 'Measure', id, expectedVersion: 2 }], desk.second);
    expect(third.applied[0]?.version).toBe(2);
    expect(await edition(id)).toMatchObject({
      number: 1,
      document: { confidence: 60 },
      submittedById: (desk.second.actor as { id: string }).id,
    });
  });

  it('takes a note for a major update, a first edition aside', async () => {
    const [measure] = only('Measure');
    const id = measure?.id as string;
    const first = await submitEditions(desk.editor, {
      items: [{ type: 'Measure', id, expectedVersion: 1 }, ...only('Article')],
      updateType: 'MAJOR',
    });
    expectNothingRefused(first);
    await publishEditions(desk.reviewer, { items: toItems(first.applied) });
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 60 });
    const item = { type: 'Measure' as const, id, expectedVersion: 2 };
    const { refused } = await submitEditions(desk.editor, { items: [item], updateType: 'MAJOR', changeNote: ' ' });
    expect(refused[0]?.error).toBeInstanceOf(ValidationError);
    expectNothingRefused(
      await submitEditions(desk.editor, { items: [item], updateType: 'MAJOR', changeNote: '改正可信度' }),
    );
    expect(await edition(id)).toMatchObject({ number: 2, changeNote: '改正可信度', changedPaths: ['/confidence'] });
  });

  it('refuses what does not differ from the live edition', async () => {
    await publish(desk, items);
    const { refused } = await submit(only('Article'));
    expect(refused[0]?.error.message).toBe('Nothing differs from edition 1, which is published.');
  });

  it('needs a person with the role', async () => {
    await expect(submit(items, desk.viewer)).rejects.toThrow(PermissionError);
    await expect(submit(items, desk.system)).rejects.toThrow(/A person has to submit/);
  });

  it('makes one edition when five submit at once', async () => {
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => submit(only('Article'))));
    expect(results.filter(({ applied }) => applied.length === 1)).toHaveLength(1);
    expect(await desk.db.edition.count({ where: { contentId: articleId } })).toBe(1);
  });
});

describe('publishEditions', () => {
  it('puts an article with all its records where partners read, in one action', async () => {
    const published = await publish(desk, items);
    expect(published.applied).toHaveLength(items.length);
    const article = await partner.publishedArticle.findFirstOrThrow({ where: { id: articleId } });
    expect(article).toMatchObject({
      editionNumber: 1,
      retiredAt: null,
      title: '公安机关部署下一步工作',
      site: '东岭新闻网',
      language: 'zh-Hans',
      sourceScale: 'NATIONAL',
      pagePrecision: 'MINUTE',
      quality: 92,
      canonical: true,
      conceptCodes: [],
      text: null,
      paragraphs: null,
      repairs: null,
    });
    expect(article.sha256).toBe(canonicalSha256(article.document as JsonValue));
    expect(article.document).toMatchObject({
      title: '公安机关部署下一步工作',
      byline: [{ name: '王小明', role: '记者' }],
      textSha256: article.textSha256,
      source: { name: 'Uploads', reliability: 'F', scale: 'NATIONAL', licence: null },
      measureLists: [
        {
          kind: 'NEXT_STEP',
          leadIn: '下一步，东岭市公安局将继续强化责任担当。',
          actor: { role: 'IMPLEMENTER' },
          parentId: null,
        },
      ],
    });
    const campaign = await partner.publishedCampaign.findFirstOrThrow({
      where: { nameKeys: { has: '铁帆' }, retiredAt: null },
    });
    const organization = await partner.publishedOrganization.findFirstOrThrow({
      where: { nameKeys: { has: '市公安局' }, retiredAt: null },
    });
    const measures = await partner.publishedMeasure.findMany({
      where: { articleId, retiredAt: null },
      orderBy: { position: 'asc' },
    });
    expect(measures).toHaveLength(2);
    expect(measures[0]).toMatchObject({
      label: '持续深入推进“铁帆”行动',
      modality: 'PLAN',
      lifecycle: 'ANNOUNCED',
      listKind: 'NEXT_STEP',
      ordinal: 1,
      confidence: 90,
      organizationIds: [organization.id],
      actorRoles: ['IMPLEMENTER'],
      actorKeys: [`IMPLEMENTER:${organization.id}`],
      campaignIds: [campaign.id],
      conceptCodes: ['functions:crackdown'],
      announcedPrecision: 'MINUTE',
    });
    expect(measures[0]?.announcedFrom?.toISOString()).toBe('2023-05-04T01:30:00.000Z');
    expect(measures[1]).toMatchObject({ conceptCodes: ['functions:prevent', 'functions:publicise'] });
    expect(measures[1]?.legalInstrumentIds).toHaveLength(1);
    const evidence = await partner.publishedEvidence.findMany({ where: { recordId: measures[0]?.id ?? '' } });
    expect(evidence.map(({ field }) => field).sort()).toEqual(['ACTOR', 'CAMPAIGN', 'QUANTITY', 'TEXT']);
    const { evidence: references } = (measures[0]?.document ?? {}) as unknown as {
      evidence: { id: string; sha256: string }[];
    };
    expect(new Set(references)).toEqual(
      new Set(evidence.map(({ id, sha256 }) => ({ id: toGlobalId('Evidence', id), sha256 }))),
    );
    const changes = await partner.publishedChange.findMany({ where: { recordId: articleId } });
    expect(changes).toMatchObject([{ kind: 'PUBLISHED', recordType: 'ARTICLE', editionNumber: 1 }]);
    const events = await desk.db.auditEvent.findMany({
      where: { subjectId: { in: published.applied.map(({ id }) => id) }, kind: 'edition.published' },
    });
    expect(events).toHaveLength(items.length);
  });

  it('can be found by partners’ search, in either script', async () => {
    await publish(desk, items);
    const { rows } = await desk.owner.query(
      `SELECT count(*)::int AS count FROM published.measure WHERE article_id = $1 AND search_vector @@ '''预警'' <-> ''警平'''::tsquery`,
      [articleId],
    );
    expect(rows[0].count).toBe(1);
  });

  it('gives text, paragraphs and repairs only where the source may be republished', async () => {
    const page = samplePage(`可转载${pages}。`);
    const length = Array.from(page.article.text).length;
    page.article.slices = [{ start: 7, end: 7 + length }];
    const repair = { certainty: 'CERTAIN', from: { start: 0, end: 9 }, rule: 'r', reason: 'Why.' } as const;
    page.repairs.push(
      { ...repair, kind: 'SPAM', to: { start: 0, end: 0 }, before: '垃圾', after: '' },
      { ...repair, kind: 'PUNCTUATION', to: { start: 10, end: 11 }, before: ',', after: '，' },
    );
    const { articleId: id } = await publishPage(desk, page, { sourceId: await openSource(desk) });
    const open = await partner.publishedArticle.findFirstOrThrow({ where: { id } });
    expect(open).toMatchObject({
      text: page.article.text,
      paragraphs: [{ kind: 'BODY', start: 0, end: length }],
      repairs: [
        {
          kind: 'PUNCTUATION',
          rule: 'r',
          reason: 'Why.',
          certainty: 'CERTAIN',
          start: 3,
          end: 4,
          before: ',',
          after: '，',
        },
      ],
    });
    await publish(desk, only('Article'));
    const search = (record: string) =>
      desk.owner.query(
        `SELECT 1 FROM published.article WHERE id = $1 AND search_vector @@ '''侦办'' <-> ''办案'''::tsquery`,
        [record],
      );
    expect((await search(id)).rowCount).toBe(1);
    expect((await search(articleId)).rowCount).toBe(0);
  });

  it('lets nothing unpublished through: no draft record, no waiting word, no text beyond the quotations', async () => {
    const far = '与引文相距甚远的一句话';
    const page = samplePage(`${'隔'.repeat(40)}${far}。`);
    const { articleId: quoted } = await publishPage(desk, distinct(page));
    expect(quoted).toBeTruthy();
    const secret = samplePage(`机密内容${pages}。`);
    secret.article.title = '绝密标题';
    const { articleId: id } = await ingest(desk, secret);
    await submit([{ type: 'Article', id: id as string, expectedVersion: 1 }]);
    const tables = [
      'article',
      'measure',
      'campaign',
      'organization',
      'system',
      'legal_instrument',
      'evidence',
      'change',
      'tombstone',
    ];
    for (const table of tables) {
      const { rows } = await desk.owner.query(`SELECT to_jsonb(t)::text AS row FROM published.${table} t`);
      const all = rows.map(({ row }) => row).join();
      for (const word of ['绝密标题', '机密内容', id as string, far])
        expect([table, word, all.includes(word)]).toEqual([table, word, false]);
    }
    await expect(partner.article.findMany()).rejects.toThrow(/permission denied/);
  });

  it('is for another person than the submitter, whose refusal says so', async () => {
    const submitted = await submit(only('Article'), desk.reviewer);
    const refusal = await publishEditions(desk.reviewer, { items: toItems(submitted.applied) });
    expect(refusal).toMatchObject({ actionId: null, applied: [] });
    expect(refusal.refused[0]?.error).toBeInstanceOf(PermissionError);
    expect(refusal.refused[0]?.error).toMatchObject({
      required: null,
      message: 'You submitted this yourself; someone else has to publish it.',
    });
    const forced = await publishEditions(desk.reviewer, { items: toItems(submitted.applied), forceReason: '没有别人' });
    expect(forced.refused).toHaveLength(1);
    expectNothingRefused(await publishEditions(desk.second, { items: toItems(submitted.applied) }));
    expect(await edition(articleId)).toMatchObject({
      forced: false,
      forceReason: null,
      publishedById: (desk.second.actor as { id: string }).id,
    });
  });

  it('lets an ADMIN go without a second reader, with a reason, counted and kept', async () => {
    const submitted = await submit(only('Article'), desk.admin);
    const { refused } = await publishEditions(desk.admin, { items: toItems(submitted.applied), forceReason: ' ' });
    expect(refused[0]?.error.message).toMatch(/takes a reason and is counted/);
    const { actionId } = await publishEditions(desk.admin, {
      items: toItems(submitted.applied),
      forceReason: '只有一人',
    });
    expect(await edition(articleId)).toMatchObject({ state: 'PUBLISHED', forced: true, forceReason: '只有一人' });
    expect(await desk.db.action.findUnique({ where: { id: actionId as string } })).toMatchObject({
      payload: { forced: 1, forceReason: '只有一人' },
    });
  });

  it('does not count as forced what someone else submitted, whatever reason is given', async () => {
    const submitted = await submit(only('Article'), desk.editor);
    await publishEditions(desk.admin, { items: toItems(submitted.applied), forceReason: '多余' });
    expect(await edition(articleId)).toMatchObject({ forced: false, forceReason: null });
  });

  it('publishes all or none, and names everything that is wrong', async () => {
    const submitted = await submit([...only('Measure'), ...only('System')]);
    expectNothingRefused(submitted);
    const [first] = submitted.applied;
    const wrong = toItems(submitted.applied);
    (wrong[2] as { expectedVersion: number }).expectedVersion = 9;
    const result = await publishEditions(desk.reviewer, { items: wrong });
    expect(result).toMatchObject({ actionId: null, applied: [] });
    expect(result.refused.map(({ error }) => error.code).sort()).toEqual(['CONFLICT', 'CONFLICT', 'STALE_VERSION']);
    const error = result.refused.find(({ id }) => id === first?.id)?.error;
    expect(error).toMatchObject({ conflictsWith: { type: 'Article', id: articleId } });
    expect(error?.message).toBe(
      'Its article “公安机关部署下一步工作” is not published; publish it before, or together with it.',
    );
    expect(await partner.publishedMeasure.count({ where: { articleId } })).toBe(0);
  });

  it('lists all reasons of one edition, not the first', async () => {
    const [measure] = only('Measure');
    const submitted = await submit([measure as (typeof items)[number]], desk.reviewer);
    const rows = await desk.db.evidence.findMany({ where: { subjectId: measure?.id as string, field: 'TEXT' } });
    await reviewEvidence(desk.editor, {
      items: rows.map(({ id, version }) => ({ type: 'Evidence', id, expectedVersion: version })),
      verdict: 'REJECTED',
    });
    const { refused } = await publishEditions(desk.reviewer, { items: toItems(submitted.applied) });
    expect(refused[0]?.error.sentences.map(({ en }) => en)).toEqual([
      'A quotation it rests on is no longer accepted; submit the record again.',
      'Its article “公安机关部署下一步工作” is not published; publish it before, or together with it.',
      'You submitted this yourself; someone else has to publish it.',
    ]);
  });

  it('refuses what is not submitted, or published already', async () => {
    const published = await publish(desk, items);
    const row = await edition(articleId);
    const { refused } = await publishEditions(desk.reviewer, { items: toItems([row]) });
    expect(refused[0]?.error).toMatchObject({ code: 'CONFLICT', reason: 'EDITION_STATE' });
    expect(refused[0]?.error.message).toBe('Only a submitted edition can be published; this one is published.');
    expect(published.applied.some(({ id }) => id === row.id)).toBe(true);
  });

  it('supersedes the live edition: one live row, the old one retired at that instant, UPDATED in the feed', async () => {
    await publish(desk, items);
    const [measure] = only('Measure');
    const id = measure?.id as string;
    await updateMeasure(desk.editor, { id, expectedVersion: 1, lifecycle: 'IN_FORCE' });
    await publish(desk, [{ type: 'Measure', id, expectedVersion: 2 }]);
    const rows = await partner.publishedMeasure.findMany({ where: { id }, orderBy: { editionNumber: 'asc' } });
    expect(
      rows.map(({ editionNumber, lifecycle, retiredAt }) => [editionNumber, lifecycle, retiredAt === null]),
    ).toEqual([
      [1, 'ANNOUNCED', false],
      [2, 'IN_FORCE', true],
    ]);
    expect(rows[0]?.retiredAt).toEqual(rows[1]?.publishedAt);
    expect(rows[1]?.changedPaths).toEqual(['/lifecycle']);
    const evidence = await partner.publishedEvidence.findMany({ where: { recordId: id, retiredAt: null } });
    expect(new Set(evidence.map(({ editionNumber }) => editionNumber))).toEqual(new Set([2]));
    expect(await desk.db.edition.findMany({ where: { contentId: id }, orderBy: { number: 'asc' } })).toMatchObject([
      { state: 'SUPERSEDED', number: 1 },
      { state: 'PUBLISHED', number: 2 },
    ]);
    const changes = await partner.publishedChange.findMany({ where: { recordId: id }, orderBy: { sequence: 'asc' } });
    expect(changes.map(({ kind, editionNumber }) => [kind, editionNumber])).toEqual([
      ['PUBLISHED', 1],
      ['UPDATED', 2],
    ]);
  });

  it('publishes what was submitted, not what the record has become since', async () => {
    const submitted = await submit(items);
    const [measure] = only('Measure');
    await updateMeasure(desk.editor, { id: measure?.id as string, expectedVersion: 1, label: '后来改的' });
    expectNothingRefused(await publishEditions(desk.reviewer, { items: toItems(submitted.applied) }));
    const row = await partner.publishedMeasure.findFirstOrThrow({ where: { id: measure?.id as string } });
    expect(row.label).toBe('持续深入推进“铁帆”行动');
  });

  it('gives a campaign’s quotations of an article only once that article is live', async () => {
    const page = pageOf(`先有“孤帆${pages}”行动。`);
    addCampaign(page, `孤帆${pages}`);
    addOrganization(page, '先有', { kind: 'OTHER' });
    const { articleId: id } = await ingest(desk, page);
    await acceptAll(desk, id as string);
    const records = await recordsOf(desk, id as string);
    await publish(
      desk,
      records.filter(({ type }) => type === 'Campaign'),
    );
    const campaignId = records.find(({ type }) => type === 'Campaign')?.id as string;
    expect(await partner.publishedEvidence.count({ where: { subjectId: campaignId } })).toBe(0);
    await publish(
      desk,
      records.filter(({ type }) => type === 'Article'),
    );
    const [row, ...others] = await partner.publishedEvidence.findMany({ where: { subjectId: campaignId } });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      recordType: 'CAMPAIGN',
      editionNumber: 1,
      field: 'MENTION',
      articleId: id,
      exact: `孤帆${pages}`,
      retiredAt: null,
    });
    expect(row?.pageFrom?.toISOString()).toBe('2023-05-04T01:30:00.000Z');
  });

  it('chooses a story’s canonical article among those that are live', async () => {
    const source = await openSource(desk);
    const mirror = await ingest(desk, samplePage(`转载${pages}。`));
    const original = await ingest(desk, samplePage(`转载${pages}。`), { bytes: `原件${pages}`, sourceId: source });
    await publish(desk, [{ type: 'Article', id: mirror.articleId as string, expectedVersion: 1 }]);
    const canonical = async () =>
      (
        await partner.publishedArticle.findMany({
          where: { canonical: true, id: { in: [mirror.articleId as string, original.articleId as string] } },
        })
      ).map(({ id }) => id);
    expect(await canonical()).toEqual([mirror.articleId]);
    await publish(desk, [{ type: 'Article', id: original.articleId as string, expectedVersion: 1 }]);
    expect(await canonical()).toEqual([original.articleId]);
  });

  it('happens once when five publish at once', async () => {
    const submitted = await submit(items);
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((nth) =>
        publishEditions(nth % 2 ? desk.reviewer : desk.second, { items: toItems(submitted.applied) }),
      ),
    );
    expect(results.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
    expect(await partner.publishedChange.count({ where: { recordId: articleId } })).toBe(1);
  });

  it('refuses editors', async () => {
    const submitted = await submit(items);
    await expect(publishEditions(desk.editor, { items: toItems(submitted.applied) })).rejects.toMatchObject({
      required: 'REVIEWER',
    });
  });
});

describe('publishPreview', () => {
  const preview = (context = desk.reviewer, refs = items) =>
    publishPreview(
      desk.db,
      refs.map(({ type, id }) => ({ type, id })),
      context.actor,
    );
  const messages = (problems: { severity: string; message: { en: string } }[]) =>
    problems.map(({ severity, message }) => `${severity} ${message.en}`);

  it('finds nothing but the licence to look at where all is published together', async () => {
    await submit(items);
    const previews = await preview();
    expect(previews.map(({ record }) => record.id)).toEqual(items.map(({ id }) => id));
    expect(messages(previews.flatMap(({ problems }) => problems))).toEqual([
      'WARNING The source does not allow its text to be republished; partners get quotations only.',
    ]);
  });

  it('warns of links that partners will not see, and blocks a measure without its article', async () => {
    await submit(only('Measure'));
    const [first] = await preview(desk.reviewer, only('Measure').slice(0, 1));
    const found = messages(first?.problems ?? []);
    expect(found[0]).toContain('BLOCKER Its article');
    expect(found.filter((message) => message.startsWith('WARNING'))).toEqual(expect.arrayContaining([]));
    const paths = first?.problems.map(({ path }) => path);
    expect(paths?.[0]).toBe('/articleId');
  });

  it('says what has not been submitted and what has changed since', async () => {
    const [measure] = only('Measure');
    await submit(only('Article'));
    await submit([measure as (typeof items)[number]]);
    await updateMeasure(desk.editor, { id: measure?.id as string, expectedVersion: 1, label: '又改了' });
    const [article, changed, other] = await preview(desk.reviewer, [...only('Article'), ...only('Measure')]);
    expect(article?.editionId).not.toBeNull();
    expect(messages(changed?.problems ?? [])).toContain(
      'WARNING The record has been changed since it was submitted; what was submitted is published.',
    );
    expect(other).toMatchObject({
      editionId: null,
      problems: [{ severity: 'BLOCKER', message: { zh: '该记录尚未提交。' } }],
    });
  });

  it('tells the submitter what they need: someone else, or as ADMIN a reason', async () => {
    await submit(only('Article'), desk.reviewer);
    const [own] = await preview(desk.reviewer, only('Article'));
    expect(messages(own?.problems ?? [])).toContain(
      'BLOCKER You submitted this yourself; someone else has to publish it.',
    );
    await updateAndResubmit();
    const [forced] = await preview(desk.admin, only('Article'));
    expect(messages(forced?.problems ?? [])[0]).toMatch(/^WARNING You submitted this yourself\. Publishing it without/);
  });

  async function updateAndResubmit() {
    await submitEditions(desk.admin, { items: only('Article'), updateType: 'MAJOR' });
  }
});

it('counts evidence of the right article only', async () => {
  await publish(desk, items);
  const accepted = (await evidenceOf(desk, articleId)).filter(({ verdict }) => verdict === 'ACCEPTED');
  const published = await partner.publishedEvidence.findMany({ where: { articleId, retiredAt: null } });
  const live = new Set(published.map(({ id }) => id));
  const measureEvidence = accepted.filter(
    ({ subjectType }) => subjectType === 'MEASURE' || subjectType === 'MEASURE_LIST',
  );
  for (const { id } of measureEvidence) expect(live.has(id)).toBe(true);
});
