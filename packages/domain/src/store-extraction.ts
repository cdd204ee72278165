/**
 * Stores what the parser found in one input: an article with its measures, the records it names, a quotation for each
 * claim, and tags, all waiting for an editor. Storing the same bytes twice changes nothing; the same text from another
 * place, or nearly the same, becomes a copy in the same story, without measures of its own; what can't be read is quarantined.
 */
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import { v7 as uuidv7 } from 'uuid';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import { NotFoundError } from './errors.ts';
import { articleRow } from './extraction/article-row.ts';
import { measureRows, type Names } from './extraction/measure-rows.ts';
import { mentionRows, resolvePageNames } from './extraction/name-rows.ts';
import { namesToLock } from './extraction/resolve-names.ts';
import { type EndState, endItem, hasEnded } from './ingest/end-item.ts';
import { lockNames, lockRows } from './locks.ts';
import { articleFields, measureFields, searchVector, writeSearchVectors } from './search-vector.ts';
import { chooseCanonical, outranks } from './stories/choose-canonical.ts';
import { findNearDuplicate, type NearDuplicate, storyLocks } from './stories/find-near-duplicate.ts';
import { bands, pieces } from './stories/fingerprint.ts';
import { giveWay } from './stories/give-way.ts';
import { uuid, validate } from './validate.ts';

export type StoreExtractionInput = { itemId: string; page: ParsedPage };
export type StoredExtraction = { itemId: string; state: string; articleId: string | null };

/** Throws PermissionError and NotFoundError (item); an Error when the parser's answer contradicts itself. */
export async function storeExtraction(context: CommandContext, input: StoreExtractionInput): Promise<StoredExtraction> {
  const itemId = validate(uuid, input.itemId);
  const { page } = input;
  return runCommand(context, 'storeExtraction', async (run) => {
    await lockRows(run.tx, 'IngestItem', [itemId]);
    const item = await run.tx.ingestItem.findUnique({
      where: { id: itemId },
      include: { snapshot: { select: { id: true, sha256: true, sourceId: true, url: true } } },
    });
    if (!item?.snapshot) throw new NotFoundError({ type: 'IngestItem', id: itemId });
    if (hasEnded(item.state)) return { itemId, state: item.state, articleId: item.articleId };
    const end = async (state: EndState, articleId: string | null, reason?: string): Promise<StoredExtraction> => {
      await endItem(run, item, { state, ...(reason && { reason }), ...(articleId && { articleId }) });
      const subject = articleId ? { type: 'Article', id: articleId } : { type: 'IngestItem', id: itemId };
      run.audit({ kind: 'ingest.page.stored', subject, detail: { state, itemId, parserVersion: page.parserVersion } });
      return { itemId, state, articleId };
    };
    const unreadable = whyUnreadable(page);
    if (unreadable) return end('QUARANTINED', null, unreadable);

    const row = articleRow({ id: uuidv7(), storyId: uuidv7() }, item.snapshot, page);
    const locks = [`snapshot:${item.snapshot.sha256}`, `text:${row.textSha256}`, ...storyLocks(row.text)];
    await lockNames(run.tx, [...locks, ...namesToLock(page)]);
    const read = await run.tx.article.findFirst({ where: { snapshotId: item.snapshot.id } });
    if (read) return end('UNCHANGED', read.id, whatDiffers(read, row, page.parserVersion));
    const copy = await run.tx.article.findFirst({ where: { textSha256: row.textSha256 }, orderBy: { id: 'asc' } });
    if (copy) {
      await storeArticle(run.tx, { ...row, storyId: copy.storyId, state: 'REVIEWED' });
      return end('DUPLICATE', row.id as string, `The same text as “${copy.title}”; it joins that story.`);
    }
    const near = await findNearDuplicate(run.tx, row.text);
    if (near && !(await takesOver(run.tx, row, near))) {
      await storeArticle(run.tx, { ...row, storyId: near.storyId, state: 'REVIEWED' }, 'BEHIND');
      return end(
        'DUPLICATE',
        row.id as string,
        `${percent(near)} of the text of “${near.title}”; it joins that story.`,
      );
    }
    if (near) row.storyId = near.storyId;
    else await run.tx.story.create({ data: { id: row.storyId } });
    await storeArticle(run.tx, row);
    const names = await storeNames(run, row.id as string, row.text, page);
    await storeMeasures(run, row, page, names);
    return end('NEW', row.id as string);
  });
}

/** Why a page gives no article, in words; null when it does. */
function whyUnreadable({ quality, article }: ParsedPage): string | null {
  if (quality.score > 0 && article.text.trim() !== '') return null;
  return quality.reasons.length > 0 ? quality.reasons.join(' ') : 'No text of an article was found.';
}

/** An article keeps the text its evidence stands on; that a newer parser reads the page otherwise is said, not done. */
function whatDiffers(
  read: { textSha256: string; parserVersion: string },
  row: { textSha256: string },
  parserVersion: string,
): string | undefined {
  if (read.textSha256 === row.textSha256) return undefined;
  return `Parser ${parserVersion} reads this page differently; the article keeps the text that ${read.parserVersion} read.`;
}

type Row = ReturnType<typeof articleRow>;
const percent = ({ similarity }: NearDuplicate) => `${Math.round(similarity * 100)} %`;

/** A copy with a better text takes the first place with its own measures, unless an editor has begun on the other's. */
async function takesOver(tx: Transaction, row: Row, near: NearDuplicate): Promise<boolean> {
  const damages = [row.repairs, row.diagnostics].flat().length;
  const copy = { damages, sourceId: row.sourceId ?? null, publishedValue: row.publishedValue ?? null };
  return (await outranks(tx, copy, near.articleId)) && (await giveWay(tx, near.articleId));
}

/** BEHIND: whatever its rank, the copy whose measures an editor reads stays first. */
async function storeArticle(tx: Transaction, row: Row, place: 'BY_RANK' | 'BEHIND' = 'BY_RANK'): Promise<void> {
  const article = await tx.article.create({ data: { ...row, simhashBands: bands(pieces(row.text)) } });
  if (place === 'BY_RANK') await chooseCanonical(tx, row.storyId);
  await writeSearchVectors(tx, 'Article', [{ id: article.id, vector: searchVector(articleFields(article)) }]);
}

/** The records the article names, with every mention as evidence. */
async function storeNames({ tx }: CommandRun, articleId: string, text: string, page: ParsedPage): Promise<Names> {
  const names = await resolvePageNames(tx, page);
  await tx.evidence.createMany({ data: mentionRows({ id: articleId, text }, page, names) });
  return names;
}

async function storeMeasures(
  { tx }: CommandRun,
  article: ReturnType<typeof articleRow>,
  page: ParsedPage,
  names: Names,
): Promise<void> {
  const concepts = await tx.concept.findMany({ where: { scheme: { code: 'functions' }, notation: { not: null } } });
  const functions = new Map(concepts.map(({ notation, id }) => [notation as string, id]));
  const { id, text, publishedValue = null, publishedText = null } = article;
  const rows = measureRows({ id: id as string, text, publishedValue, publishedText }, page, names, functions);
  await tx.measureList.createMany({ data: rows.lists });
  await tx.measure.createMany({ data: rows.measures });
  for (const { id, parentId } of rows.listParents) await tx.measureList.update({ where: { id }, data: { parentId } });
  await tx.measureActor.createMany({ data: rows.actors });
  await tx.measureCampaign.createMany({ data: rows.campaigns });
  await tx.measureLegalInstrument.createMany({ data: rows.legalInstruments });
  await tx.measureSystem.createMany({ data: rows.systems });
  await tx.measurePlace.createMany({ data: rows.places });
  await tx.tagging.createMany({ data: rows.taggings });
  await tx.evidence.createMany({ data: rows.evidence });
  const vectors = rows.measures.map((measure) => {
    return { id: measure.id as string, vector: searchVector(measureFields(measure)) };
  });
  await writeSearchVectors(tx, 'Measure', vectors);
}
