import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksLikeApiKey, makeApiKey } from '../src/api-key.ts';
import { claimQueueItems } from '../src/claim-queue-items.ts';
import { createApiKey } from '../src/create-api-key.ts';
import { createPartner } from '../src/create-partner.ts';
import { ensureTaxonomy } from '../src/ensure-taxonomy.ts';
import { NotFoundError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { releaseQueueItems } from '../src/release-queue-items.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { sha256Hex } from '../src/sha256.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('API keys', () => {
  it('have a form and a checksum, and are never the same', () => {
    const keys = Array.from({ length: 200 }, makeApiKey);
    expect(new Set(keys.map(({ secret }) => secret)).size).toBe(200);
    for (const { secret, prefix, sha256 } of keys) {
      expect(secret).toMatch(/^cm_[0-9A-Za-z]{36}$/);
      expect(looksLikeApiKey(secret)).toBe(true);
      expect(secret.startsWith(prefix)).toBe(true);
      expect(sha256).toBe(sha256Hex(secret));
    }
  });

  it.each([
    '',
    'cm_',
    `cm_${'a'.repeat(36)}`,
    `xx_${'a'.repeat(36)}`,
    `${makeApiKey().secret}a`,
    makeApiKey().secret.toLowerCase().replace('cm_', 'CM_'),
  ])('are told from %s', (text) => expect(looksLikeApiKey(text)).toBe(false));

  it('catch a mistyped character', () => {
    const { secret } = makeApiKey();
    const swapped = secret.slice(0, 10) + (secret[10] === 'x' ? 'y' : 'x') + secret.slice(11);
    expect(looksLikeApiKey(swapped)).toBe(false);
  });

  it('are answered once and kept as a hash only', async () => {
    const { partnerId } = await createPartner(desk.admin, { name: '某银行', contact: 'api@example.org' });
    const { secret, apiKeyId } = await createApiKey(desk.admin, {
      partnerId,
      name: '风控',
      scopes: ['RECORDS_READ', 'CHANGES_READ', 'RECORDS_READ'],
      budget: 500,
    });
    const row = await desk.db.apiKey.findUniqueOrThrow({ where: { id: apiKeyId } });
    expect(row).toMatchObject({
      sha256: sha256Hex(secret),
      scopes: ['RECORDS_READ', 'CHANGES_READ'],
      budget: 500,
      restoreRate: 200,
    });
    const keys = new pg.Client({ connectionString: desk.database.keysUrl });
    await keys.connect();
    const { rows } = await keys.query('SELECT partner_id FROM auth.api_key WHERE sha256 = $1', [sha256Hex(secret)]);
    await keys.end();
    expect(rows).toEqual([{ partner_id: partnerId }]);
    const { rows: trail } = await desk.owner.query(
      `SELECT detail::text FROM editorial.audit_event WHERE subject_id = $1`,
      [apiKeyId],
    );
    expect(trail).toHaveLength(1);
    expect(trail[0].detail).not.toContain(secret);
  });

  it('are refused for nobody, for a partner switched off, and without a scope', async () => {
    const missing = '0190d0a0-1111-7000-8000-000000000001';
    const make = (partnerId: string) => createApiKey(desk.admin, { partnerId, name: 'x', scopes: ['RECORDS_READ'] });
    await expect(make(missing)).rejects.toThrow(NotFoundError);
    const { partnerId } = await createPartner(desk.admin, { name: '已停用' });
    await desk.db.partner.update({ where: { id: partnerId }, data: { active: false } });
    await expect(make(partnerId)).rejects.toThrow(/switched off/);
    await expect(createApiKey(desk.admin, { partnerId, name: 'x', scopes: [] })).rejects.toThrow(ValidationError);
    await expect(createPartner(desk.admin, { name: '已停用' })).rejects.toThrow(/There is a partner of this name/);
  });
});

describe('claims', () => {
  const claim = async (articleId: string) => desk.db.article.findUniqueOrThrow({ where: { id: articleId } });

  it('are one person’s for half an hour after their last command, and raise no version', async () => {
    const { articleId } = await ingest(desk, samplePage('领取。'));
    const id = articleId as string;
    const items = [{ type: 'Article' as const, id, expectedVersion: 1 }];
    const { applied } = await claimQueueItems(desk.editor, { items });
    expect(applied).toEqual([{ type: 'Article', id, version: 1 }]);
    const taken = await claim(id);
    expect(taken.claimedUntil?.getTime()).toBeGreaterThan(Date.now() + 29 * 60_000);
    const { refused } = await claimQueueItems(desk.second, { items });
    expect(refused[0]?.error).toMatchObject({ code: 'CONFLICT', reason: 'CLAIMED' });
    expect(refused[0]?.error.message).toMatch(/^editor is working on it, for up to 30 more minutes\.$/);
    expect((await claimQueueItems(desk.editor, { items })).applied).toHaveLength(1);

    await desk.db.article.update({ where: { id }, data: { claimedUntil: new Date(Date.now() + 60_000) } });
    const [row] = await evidenceOf(desk, id);
    await reviewEvidence(desk.editor, {
      items: [{ type: 'Evidence', id: row?.id as string, expectedVersion: 1 }],
      verdict: 'ACCEPTED',
    });
    expect((await claim(id)).claimedUntil?.getTime()).toBeGreaterThan(Date.now() + 29 * 60_000);

    await desk.db.article.update({ where: { id }, data: { claimedUntil: new Date(Date.now() - 1000) } });
    expect((await claimQueueItems(desk.second, { items })).applied).toHaveLength(1);
    expect((await claim(id)).claimedById).toBe((desk.second.actor as { id: string }).id);
  });

  it('are given back by their owner, or by an ADMIN', async () => {
    const { articleId, itemId } = await ingest(desk, samplePage('退回。'));
    const item = await desk.db.ingestItem.findUniqueOrThrow({ where: { id: itemId } });
    const items = [
      { type: 'Article' as const, id: articleId as string, expectedVersion: 1 },
      { type: 'IngestItem' as const, id: itemId, expectedVersion: item.version },
    ];
    await claimQueueItems(desk.editor, { items });
    const { refused } = await releaseQueueItems(desk.second, { items });
    expect(refused.map(({ error }) => error.code)).toEqual(['PERMISSION', 'PERMISSION']);
    expect((await releaseQueueItems(desk.editor, { items: items.slice(0, 1) })).applied).toHaveLength(1);
    expect((await releaseQueueItems(desk.admin, { items })).applied).toHaveLength(2);
    expect(await claim(articleId as string)).toMatchObject({ claimedById: null, claimedUntil: null });
    const stale = await releaseQueueItems(desk.editor, {
      items: [{ type: 'Article', id: articleId as string, expectedVersion: 8 }],
    });
    expect(stale.refused[0]?.error).toBeInstanceOf(StaleVersionError);
  });
});

describe('ensureTaxonomy', () => {
  it('publishes the base vocabularies once, forced and said so', async () => {
    expect(await ensureTaxonomy(desk.system)).toEqual({ added: 0, published: 0 });
    const published = await desk.db.publishedConcept.findFirstOrThrow({ where: { code: 'functions:prevent' } });
    expect(published).toMatchObject({
      notation: '防',
      schemeCode: 'functions',
      status: 'CURRENT',
      retiredAt: null,
      editionNumber: 1,
    });
    expect(published.nameKeys).toContain('防范');
    expect(await desk.db.edition.findFirst({ where: { contentId: published.id } })).toMatchObject({
      state: 'PUBLISHED',
      forced: true,
      forceReason: 'Ships with Countermeasure',
      submittedById: null,
    });
    expect(await desk.db.publishedScheme.count()).toBe(3);
    expect(await desk.db.publishedConcept.count()).toBe(await desk.db.concept.count());
  });

  it('adds what is missing and leaves what editors have changed', async () => {
    const concept = await desk.db.concept.findUniqueOrThrow({ where: { code: 'functions:prevent' } });
    await desk.db.concept.update({ where: { id: concept.id }, data: { prefLabels: { 'zh-Hans': '改过' } } });
    const scheme = await desk.db.scheme.findUniqueOrThrow({ where: { code: 'sectors' }, include: { concepts: true } });
    const leaf = scheme.concepts.findLast(({ id }) => !scheme.concepts.some(({ broaderId }) => broaderId === id));
    await desk.owner.query('DELETE FROM editorial.concept WHERE id = $1', [leaf?.id]);
    await desk.owner.query('DELETE FROM published.concept WHERE id = $1', [leaf?.id]);
    expect(await ensureTaxonomy(desk.system)).toEqual({ added: 1, published: 1 });
    expect(await desk.db.concept.findUnique({ where: { id: concept.id } })).toMatchObject({ label: '改过' });
  });
});
