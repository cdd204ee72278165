/** A parsed page as the row of a new article. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import { codePointLength, sliceByCodePoints } from '@countermeasure/parser/spans';
import { sha256Hex } from '../sha256.ts';
import { storableJson, storableText } from './storable.ts';

/** Code points of the text that stand in for a title where the page gives none. */
const TITLE_FROM_TEXT = 40;

type SnapshotFacts = { id: string; sourceId: string | null; url: string | null };

export function articleRow(
  ids: { id: string; storyId: string },
  snapshot: SnapshotFacts,
  page: ParsedPage,
): Prisma.ArticleUncheckedCreateInput {
  const { article } = page;
  const text = storableText(article.text);
  const orNull = (value: string | undefined) => (value ? storableText(value) : null);
  return {
    ...ids,
    snapshotId: snapshot.id,
    sourceId: snapshot.sourceId,
    url: orNull(article.url) ?? snapshot.url,
    site: orNull(article.site),
    kicker: orNull(article.kicker),
    title: orNull(article.title) ?? titleFromText(text),
    series: orNull(article.series),
    byline: storableJson(article.byline),
    editor: orNull(article.editor),
    originalPublisher: orNull(article.originalPublisher),
    publishedValue: article.publishedAt?.precision === 'UNKNOWN' ? null : orNull(article.publishedAt?.value),
    publishedText: article.publishedAt?.precision === 'UNKNOWN' ? orNull(article.publishedAt.value) : null,
    language: article.language,
    script: article.script,
    text,
    textSha256: sha256Hex(text),
    textLength: codePointLength(text),
    paragraphs: storableJson(article.paragraphs),
    slices: storableJson(article.slices),
    // Every repair starts out applied; the key is what an editor's decision will name.
    repairs: storableJson(page.repairs.map((repair, index) => ({ key: `r${index + 1}`, ...repair, applied: true }))),
    diagnostics: storableJson(page.diagnostics),
    decoding: storableJson(page.decoding),
    parserVersion: page.parserVersion,
    quality: page.quality.score,
    qualityReasons: page.quality.reasons.map(storableText),
  };
}

function titleFromText(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return codePointLength(line) > TITLE_FROM_TEXT ? `${sliceByCodePoints(line, 0, TITLE_FROM_TEXT)}…` : line;
}
