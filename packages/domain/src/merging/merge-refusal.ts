/** Why records can't be merged: all reasons at once. */
import type { Transaction } from '../command.ts';
import { ConflictError, type ConflictReason } from '../errors.ts';
import { ancestors } from '../named-references.ts';
import type { NamedModel } from '../records.ts';
import type { Fields } from '../row-writes.ts';
import type { Sentence } from '../sentence.ts';

export type MergePart = { id: string; label: string; fields: Fields };
export type EditionOnWay = { contentId: string; number: number; state: string };

/** `editions` are those of all parts that are SUBMITTED, SCHEDULED or PUBLISHED. */
export async function mergeRefusal(
  tx: Transaction,
  model: NamedModel,
  kept: MergePart,
  sources: MergePart[],
  editions: EditionOnWay[],
): Promise<ConflictError | null> {
  const reasons: [ConflictReason, Sentence][] = [];
  const live = new Set(editions.filter(({ state }) => state === 'PUBLISHED').map(({ contentId }) => contentId));
  for (const { id, label } of sources) {
    const waiting = editions.find(({ contentId, state }) => contentId === id && state !== 'PUBLISHED');
    if (waiting) reasons.push(['EDITION_STATE', onItsWay(label, waiting.number)]);
    if (live.has(id) && !live.has(kept.id)) reasons.push(['EDITION_STATE', leftWithout(label, kept.label)]);
  }
  if (model === 'Organization' || model === 'Place') {
    const above = new Set((await ancestors(tx, model, kept.id)).slice(1));
    for (const { id, label } of sources) if (above.has(id)) reasons.push(['CYCLE', liesUnder(kept.label, label)]);
  }
  if (model === 'Place') {
    const codes = [kept, ...sources].flatMap(({ fields: { code } }) => (typeof code === 'string' ? [code] : []));
    if (new Set(codes).size > 1) reasons.push(['DUPLICATE', differentCodes(codes)]);
  }
  const [first] = reasons;
  if (!first) return null;
  return new ConflictError(
    first[0],
    reasons.map(([, sentence]) => sentence),
    { type: model, id: kept.id },
  );
}

const onItsWay = (label: string, number: number): Sentence => ({
  en: `Edition ${number} of “${label}” is submitted; recall it first.`,
  zh: `“${label}”的第 ${number} 版已提交，请先撤回提交。`,
});
const leftWithout = (label: string, kept: string): Sentence => ({
  en: `“${label}” is published and “${kept}” is not: keep the published one, or publish “${kept}” first.`,
  zh: `“${label}”已发布而“${kept}”尚未发布：请保留已发布的记录，或先发布“${kept}”。`,
});
const liesUnder = (kept: string, label: string): Sentence => ({
  en: `“${kept}” lies under “${label}”: change what is above it first.`,
  zh: `“${kept}”隶属于“${label}”：请先修改其上级。`,
});
const differentCodes = (codes: string[]): Sentence => ({
  en: `The places have different codes: ${[...new Set(codes)].join(', ')}.`,
  zh: `各地点的代码不同：${[...new Set(codes)].join('、')}。`,
});
