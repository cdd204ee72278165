/**
 * What importing a vocabulary would do. The file is the whole of each of its schemes: what it does not say is taken away,
 * and a concept that it does not name is deprecated, never deleted, since its code may stand in partners' filters.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../command.ts';
import type { FieldError } from '../errors.ts';
import { changeOf, type Fields, type RowChange } from '../row-changes.ts';
import { toFields } from '../row-models.ts';
import { fieldError } from '../validate.ts';
import { iriOf } from './skos-terms.ts';
import { runsInCircle } from './taxonomy-obstacles.ts';
import type { Vocabulary, VocabularyConcept } from './vocabulary.ts';

export type ImportPlan = {
  /** Codes. */
  schemes: string[];
  created: string[];
  updated: string[];
  deprecated: string[];
  problems: FieldError[];
  changes: RowChange[];
};
type Row = { id: string; code: string; status: string; fields: Fields };

/** Two statements. With problems there are no changes. */
export async function planImport(
  tx: Pick<Transaction, 'scheme' | 'concept'>,
  vocabulary: Vocabulary,
): Promise<ImportPlan> {
  const codes = vocabulary.schemes.map(({ code }) => code);
  const schemeRows = await tx.scheme.findMany();
  const conceptRows = await tx.concept.findMany();
  const schemeIds = new Map(schemeRows.map(({ code, id }) => [code, id]));
  const rows = new Map(conceptRows.map((row): [string, Row] => [row.code, { ...row, fields: toFields(row) }]));
  const changes: RowChange[] = [];
  for (const [index, { code, prefLabels, definition, position }] of vocabulary.schemes.entries()) {
    const row = schemeRows.find((scheme) => scheme.code === code);
    const wanted = { prefLabels, definition, position: position ?? row?.position ?? schemeRows.length + index };
    if (!row) schemeIds.set(code, uuidv7());
    const change = row
      ? changeOf('Scheme', row.id, toFields(row), wanted)
      : { type: 'Scheme' as const, id: schemeIds.get(code) as string, before: null, after: { code, ...wanted } };
    if (change) changes.push(change);
  }
  const ids = new Map(conceptRows.map(({ code, id }) => [code, id]));
  for (const { code } of vocabulary.concepts) if (!ids.has(code)) ids.set(code, uuidv7());
  const problems = missingReplacements(vocabulary.concepts, ids);
  const given = new Set(vocabulary.concepts.map(({ code }) => code));
  const plan: ImportPlan = { schemes: codes, created: [], updated: [], deprecated: [], problems, changes };
  for (const [index, concept] of vocabulary.concepts.entries()) {
    const row = rows.get(concept.code);
    const after = wantedFields(concept, row, index, schemeIds, ids);
    const id = ids.get(concept.code) as string;
    const change = row
      ? changeOf('Concept', id, row.fields, after)
      : { type: 'Concept' as const, id, before: null, after };
    if (!change) continue;
    changes.push(change);
    const stops = row?.status === 'CURRENT' && concept.status === 'DEPRECATED';
    (row ? (stops ? plan.deprecated : plan.updated) : plan.created).push(concept.code);
  }
  const importedIds = new Set(codes.map((code) => schemeIds.get(code)));
  for (const { id, schemeId, code, status } of conceptRows) {
    if (!importedIds.has(schemeId) || given.has(code) || status === 'DEPRECATED') continue;
    changes.push({ type: 'Concept', id, before: { status }, after: { status: 'DEPRECATED' } });
    plan.deprecated.push(code);
  }
  problems.push(...circles(changes, conceptRows));
  return problems.length > 0 ? { ...plan, changes: [] } : plan;
}

function wantedFields(
  concept: VocabularyConcept,
  row: Row | undefined,
  index: number,
  schemeIds: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): Fields {
  const { slug, notation, prefLabels, altLabels, scopeNote, status } = concept;
  const idOf = (code: string | null) => (code === null ? null : (ids.get(code) ?? null));
  return {
    ...{
      schemeId: schemeIds.get(concept.schemeCode) as string,
      slug,
      notation,
      prefLabels,
      altLabels,
      scopeNote,
      status,
    },
    ...{ broaderId: idOf(concept.broader), replacedById: idOf(concept.replacedBy) },
    position: concept.position ?? (row?.fields.position as number | undefined) ?? index,
  };
}

function missingReplacements(concepts: VocabularyConcept[], ids: ReadonlyMap<string, string>): FieldError[] {
  return concepts
    .filter(({ replacedBy }) => replacedBy !== null && !ids.has(replacedBy))
    .map(({ code, replacedBy }) =>
      fieldError([iriOf(code), 'dcterms:isReplacedBy'], 'UNKNOWN_REFERENCE', {
        en: `${replacedBy}, which replaces ${code}, is neither in the file nor here. Import its scheme first.`,
        zh: `替代 ${code} 的 ${replacedBy} 不在文件或系统中，请先导入其所在体系。`,
      }),
    );
}

type Links = { id: string; code: string; broaderId: string | null; replacedById: string | null };

/** A concept that the file leaves out keeps its place, so a circle may run through it. */
function circles(changes: RowChange[], rows: Links[]): FieldError[] {
  const concepts = changes.filter(({ type }) => type === 'Concept');
  return (['broaderId', 'replacedById'] as const).flatMap((field) => {
    const links = new Map(rows.map((row) => [row.id, row[field]]));
    for (const { id, after } of concepts) if (after && field in after) links.set(id, after[field] as string | null);
    if (!concepts.some(({ id }) => runsInCircle(id, links))) return [];
    const property = field === 'broaderId' ? 'skos:broader' : 'dcterms:isReplacedBy';
    const sentence = {
      en: `The concepts’ ${property} links run in a circle. Take one out.`,
      zh: `概念的 ${property} 关系构成循环，请删除其一。`,
    };
    return [fieldError(['file', property], 'INVALID', sentence)];
  });
}
