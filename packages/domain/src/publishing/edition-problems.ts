/**
 * What stands in the way of publishing editions, and what should be looked at: the same answer for the command, which
 * refuses, and for the preview, which shows it beforehand. All reasons are given, not the first.
 */
import { canonicalSha256, type JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { asJson, type RecordDocument } from '../documents/read-documents.ts';
import { lacksSecondReader, stateRefusal } from '../edition-transitions.ts';
import type { Reference } from '../errors.ts';
import { fromGlobalId } from '../global-id.ts';
import { type CommandActor, mayUse } from '../permissions.ts';
import type { RecordHead } from '../records.ts';
import type { Sentence } from '../sentence.ts';
import { linkedRecords } from './linked-records.ts';
import { type EditionRow, type Facts, type PublicationPlan, readFacts, type Withdrawal } from './publication-facts.ts';
import { referencesOf } from './published-evidence.ts';

export type Problem = {
  severity: 'BLOCKER' | 'WARNING';
  message: Sentence;
  /** JSON Pointer into the document. */
  path: string | null;
  /** The other record it is about. */
  record: Reference | null;
  /** True for the want of a second reader, which a reason can stand in for. */
  secondReader?: boolean;
};

/** By edition id. `editions` are to be published together. `tx` may be a client too. */
export async function editionProblems(
  tx: Transaction,
  editions: EditionRow[],
  actor: CommandActor,
  plan: PublicationPlan = { transition: 'PUBLISH' },
): Promise<Map<string, Problem[]>> {
  const facts = await readFacts(tx, editions, plan);
  return new Map(
    editions.map((edition) => [
      edition.id,
      [
        ...stateProblems(edition, facts.heads.get(edition.contentId), plan),
        ...(plan.transition === 'GO_LIVE' ? [] : readerProblems(edition, actor)),
        ...evidenceProblems(edition.document as RecordDocument, facts.current.get(edition.contentId)),
        ...linkProblems(edition.document as RecordDocument, facts),
        ...sameTextProblems(edition.document as RecordDocument, facts),
        ...staleProblems(edition, facts.current.get(edition.contentId)),
        ...textProblems(edition, facts),
        ...withdrawalProblems(facts.withdrawn.get(edition.contentId)),
      ],
    ]),
  );
}

const blocker = (message: Sentence, path: string | null = null, record: Reference | null = null): Problem => {
  return { severity: 'BLOCKER', message, path, record };
};
const warning = (message: Sentence, path: string | null = null, record: Reference | null = null): Problem => {
  return { severity: 'WARNING', message, path, record };
};

function stateProblems(
  { state }: EditionRow,
  head: RecordHead | undefined,
  { transition }: PublicationPlan,
): Problem[] {
  const problems: Problem[] = [];
  if (!head?.present) {
    problems.push(blocker({ en: 'The record has been deleted or merged.', zh: '该记录已被删除或合并。' }));
  }
  const refusal = stateRefusal(state, transition);
  if (refusal) problems.push(blocker(refusal));
  return problems;
}

function readerProblems({ submittedById }: EditionRow, actor: CommandActor): Problem[] {
  if (!lacksSecondReader(submittedById, actor)) return [];
  const may = mayUse(actor, 'FORCE_PUBLISH');
  const message: Sentence = may
    ? {
        en: 'You submitted this yourself. Publishing it without a second reader takes a reason and is counted.',
        zh: '此版本由您本人提交。无第二人审阅而发布须说明理由，并计入统计。',
      }
    : {
        en: 'You submitted this yourself; someone else has to publish it.',
        zh: '此版本由您本人提交，须由他人发布。',
      };
  return [{ ...(may ? warning(message) : blocker(message)), secondReader: true }];
}

/** What partners would be shown as quoted has to be what editors hold to be quoted now, in the same words and place. */
function evidenceProblems(document: RecordDocument, current: RecordDocument | undefined): Problem[] {
  const accepted = new Map((current ? referencesOf(current) : []).map(({ id, sha256 }) => [id, sha256]));
  const problems: Problem[] = [];
  const named = referencesOf(document);
  if (named.some(({ id }) => !accepted.has(id))) {
    const message = {
      en: 'A quotation it rests on is no longer accepted; submit the record again.',
      zh: '所依据的引文已不再被采纳；请重新提交该记录。',
    };
    problems.push(blocker(message, '/evidence'));
  }
  if (named.some(({ id, sha256 }) => accepted.has(id) && accepted.get(id) !== sha256)) {
    const message = {
      en: 'A quotation it rests on has moved or was changed since; submit the record again.',
      zh: '所依据的引文此后位置或内容有变；请重新提交该记录。',
    };
    problems.push(blocker(message, '/evidence'));
  }
  if (
    document.recordType === 'ARTICLE' &&
    current?.recordType === 'ARTICLE' &&
    document.textSha256 !== current.textSha256
  ) {
    const message = {
      en: 'The article’s text has changed since; submit the article again.',
      zh: '文章正文此后有改动；请重新提交该文章。',
    };
    problems.push(blocker(message, '/textSha256'));
  }
  return problems;
}

/** A measure needs its article; any other link waits until its record is published. */
function linkProblems(document: RecordDocument, { heads, live }: Facts): Problem[] {
  return linkedRecords(document)
    .filter(({ id }) => !live.has(id))
    .map(({ type, id, path, required }) => {
      const record = { type, id };
      const label = heads.get(id)?.label ?? '';
      if (required) {
        const message = {
          en: `Its article “${label}” is not published; publish it before, or together with it.`,
          zh: `所属文章“${label}”尚未发布；请先发布该文章，或一并发布。`,
        };
        return blocker(message, path, record);
      }
      const message = {
        en: `“${label}” is not published; partners will not see the link until it is.`,
        zh: `“${label}”尚未发布；发布之前，合作方看不到此关联。`,
      };
      return warning(message, path, record);
    });
}

/** A measure’s quotations stand in the text that partners have, or will have with it. */
function sameTextProblems(document: RecordDocument, { texts }: Facts): Problem[] {
  if (document.recordType !== 'MEASURE') return [];
  const id = fromGlobalId(document.articleId)?.id ?? '';
  const text = texts.get(id);
  if (!text?.published || text.published === text.current) return [];
  const message = {
    en: 'Its article is published with an earlier text; publish the article again before, or together with it.',
    zh: '所属文章发布的是较早的正文；请先重新发布该文章，或一并发布。',
  };
  return [blocker(message, '/articleId', { type: 'Article', id })];
}

function staleProblems(edition: EditionRow, current: RecordDocument | undefined): Problem[] {
  if (!current || canonicalSha256(asJson(current)) === canonicalSha256(edition.document as JsonValue)) return [];
  const message = {
    en: 'The record has been changed since it was submitted; what was submitted is published.',
    zh: '该记录在提交后又有修改；发布的是提交时的内容。',
  };
  return [warning(message)];
}

function textProblems({ contentType, contentId }: EditionRow, { republishable }: Facts): Problem[] {
  if (contentType !== 'ARTICLE' || republishable.has(contentId)) return [];
  const message = {
    en: 'The source does not allow its text to be republished; partners get quotations only.',
    zh: '来源不允许转载全文；合作方只能看到引文。',
  };
  return [warning(message)];
}

const REASONS_ZH: Record<string, string> = {
  ERROR: '有误',
  DUPLICATE: '重复',
  SOURCE_RETRACTED: '来源已撤稿',
  LEGAL: '法律要求',
  OTHER: '其他',
};
const REASONS_EN: Record<string, string> = {
  ERROR: 'it was wrong',
  DUPLICATE: 'it was a duplicate',
  SOURCE_RETRACTED: 'the source took it back',
  LEGAL: 'a legal duty',
  OTHER: 'another reason',
};

/** Whoever brings a record back must know that somebody had taken it away, and why. */
function withdrawalProblems(withdrawal: Withdrawal | undefined): Problem[] {
  if (!withdrawal) return [];
  const { withdrawnAt, reason, explanation } = withdrawal;
  const day = withdrawnAt.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const message = {
    en: `It was withdrawn on ${day} (${REASONS_EN[reason]}${explanation ? `: ${explanation}` : ''}). Publishing brings it back.`,
    zh: `此记录已于 ${day} 撤回（${REASONS_ZH[reason]}${explanation ? `：${explanation}` : ''}）。发布后合作方将重新看到它。`,
  };
  return [warning(message)];
}
