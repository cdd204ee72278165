/** Why a record can't be handed in as it is. All reasons at once. */
import { canonicalSha256, type JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { asJson, type RecordDocument } from '../documents/read-documents.ts';
import { type EditionState, stateRefusal } from '../edition-transitions.ts';
import { ConflictError, type DomainError, ValidationError } from '../errors.ts';
import { fromGlobalId } from '../global-id.ts';
import type { Sentence } from '../sentence.ts';
import { fieldError } from '../validate.ts';

type EditionRow = {
  number: number;
  state: EditionState;
  document: unknown;
  updateType: string | null;
  changeNote: string | null;
};
type Editions = { draft: EditionRow | null; live: EditionRow | null; number: number };
type Wish = { updateType: 'MAJOR' | 'MINOR'; changeNote?: string | null | undefined };

export async function submissionRefusal(
  tx: Transaction,
  document: RecordDocument,
  { draft, live, number }: Editions,
  { updateType, changeNote }: Wish,
): Promise<DomainError | null> {
  if (updateType === 'MAJOR' && number > 1 && !changeNote) {
    return new ValidationError([
      fieldError(['changeNote'], 'REQUIRED', {
        en: 'A major update takes a note that says what has changed.',
        zh: '重大更新须附变更说明。',
      }),
    ]);
  }
  const refusal = draft ? stateRefusal(draft.state, 'SUBMIT') : null;
  const obstacles = [...(refusal ? [refusal] : []), ...(await contentObstacles(tx, document))];
  if (obstacles.length > 0) return new ConflictError('EDITION_STATE', obstacles);
  const same = (edition: EditionRow | null) =>
    edition !== null && canonicalSha256(edition.document as JsonValue) === canonicalSha256(asJson(document));
  if (
    draft?.state === 'SUBMITTED' &&
    same(draft) &&
    draft.updateType === updateType &&
    draft.changeNote === (changeNote || null)
  ) {
    return new ConflictError('ALREADY_DONE', [
      { en: 'It has been submitted already and has not changed since.', zh: '已经提交，此后没有改动。' },
    ]);
  }
  if (!draft && same(live)) {
    return new ConflictError('ALREADY_DONE', [
      {
        en: `Nothing differs from edition ${live?.number}, which is published.`,
        zh: `与已发布的第 ${live?.number} 版没有差别。`,
      },
    ]);
  }
  return null;
}

/** A claim needs a quotation that an editor has accepted; an article is its own. */
async function contentObstacles(tx: Transaction, document: RecordDocument): Promise<Sentence[]> {
  switch (document.recordType) {
    case 'SCHEME':
    case 'CONCEPT':
      return [];
    case 'ARTICLE':
      return articleObstacles(tx, document.id);
    case 'MEASURE':
      return (await hasAccepted(tx, document.id, 'TEXT'))
        ? []
        : [
            {
              en: `No quotation of “${document.displayLabel}” has been accepted yet.`,
              zh: `“${document.displayLabel}”的引文尚未被采纳。`,
            },
          ];
    default:
      return (await hasAccepted(tx, document.id, 'MENTION'))
        ? []
        : [
            {
              en: `No mention of “${document.displayLabel}” has been accepted yet.`,
              zh: `“${document.displayLabel}”的提及尚未被采纳。`,
            },
          ];
  }
}

async function hasAccepted(tx: Transaction, globalId: string, field: 'TEXT' | 'MENTION'): Promise<boolean> {
  const subjectId = fromGlobalId(globalId)?.id ?? '';
  return (
    (await tx.evidence.findFirst({ where: { subjectId, field, verdict: 'ACCEPTED' }, select: { id: true } })) !== null
  );
}

async function articleObstacles(tx: Transaction, globalId: string): Promise<Sentence[]> {
  const { state } = await tx.article.findUniqueOrThrow({
    where: { id: fromGlobalId(globalId)?.id ?? '' },
    select: { state: true },
  });
  if (state !== 'QUARANTINED' && state !== 'DISCARDED') return [];
  return [
    state === 'DISCARDED'
      ? { en: 'The article has been discarded.', zh: '该文章已被弃用。' }
      : { en: 'The article is in quarantine.', zh: '该文章已被隔离。' },
  ];
}
