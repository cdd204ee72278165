/** The records that a page names: found or made, each mention as evidence. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import type { Transaction } from '../command.ts';
import { NAMED_MODELS, RECORD_TYPES } from '../records.ts';
import { nameFields, searchVector, writeSearchVectors } from '../search-vector.ts';
import { evidenceMaker } from './evidence-rows.ts';
import { storeLearned } from './learn-aliases.ts';
import type { Names } from './measure-rows.ts';
import { proposalsOf, resolveNames } from './resolve-names.ts';
import { resolvePlaces } from './resolve-places.ts';

type MentionSubject = 'CAMPAIGN' | 'ORGANIZATION' | 'SYSTEM' | 'LEGAL_INSTRUMENT' | 'PLACE';

/** Makes drafts of what is not known yet. The names must be locked. */
export async function resolvePageNames(tx: Transaction, page: ParsedPage): Promise<Names> {
  const language = `zh-${page.article.script}`;
  const proposals = proposalsOf(page);
  const names = {} as Names;
  for (const model of NAMED_MODELS) {
    const resolved =
      model === 'Place'
        ? await resolvePlaces(tx, page.places, language)
        : await resolveNames(tx, model, proposals[model], language);
    names[model] = resolved;
    await storeLearned(tx, model, resolved.learned, language);
    const vectors = resolved.created.map(({ id, texts }) => ({ id, vector: searchVector(nameFields(texts)) }));
    await writeSearchVectors(tx, model, vectors);
  }
  return names;
}

export function mentionRows(
  article: { id: string; text: string },
  page: ParsedPage,
  names: Names,
): Prisma.EvidenceCreateManyInput[] {
  const proposals = { ...proposalsOf(page), Place: page.places };
  const evidence = evidenceMaker(article, page.parserVersion);
  return NAMED_MODELS.flatMap((model) => {
    const subjectType = RECORD_TYPES[model] as MentionSubject;
    const mentions = proposals[model].flatMap(({ id, rule, confidence, evidence: spans }) => {
      const subject = { subjectType, subjectId: names[model].rows.get(id) as string, rule, confidence };
      return spans.map((span) => evidence.row({ ...subject, field: 'MENTION' }, span));
    });
    const aliases = names[model].learned.map(({ id, value, span, rule, confidence }) => {
      return evidence.row({ subjectType, subjectId: id, field: 'ALIAS', itemKey: value, rule, confidence }, span);
    });
    return [...mentions, ...aliases];
  });
}
