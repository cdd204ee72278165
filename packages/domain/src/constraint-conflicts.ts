/**
 * What a command answers when the database itself refuses a row that the command's own checks let through, mostly because
 * of someone else's write in between. Rules that are not here can be broken by a defect of ours only, and stay one.
 */
import { violatedConstraint } from '@countermeasure/db/violated-constraint';
import { ConflictError, type ConflictReason } from './errors.ts';
import type { Sentence } from './sentence.ts';

const TEXT_CHANGED: Sentence = {
  en: 'The text and its quotations no longer agree. Reload the page and try again.',
  zh: '正文与引文已不一致。请刷新页面后重试。',
};
const EDITION_STATE: Sentence = {
  en: 'The edition has gone on to another state meanwhile. Reload the page and try again.',
  zh: '该版本的状态已变化。请刷新页面后重试。',
};

const CONFLICTS: Record<string, [ConflictReason, Sentence]> = {
  evidence_quotes_article: ['TEXT_CHANGED', TEXT_CHANGED],
  article_text_quoted: ['TEXT_CHANGED', TEXT_CHANGED],
  edition_frozen: ['EDITION_STATE', EDITION_STATE],
  edition_kept: ['EDITION_STATE', EDITION_STATE],
  edition_state_order: ['EDITION_STATE', EDITION_STATE],
  edition_second_reader: [
    'EDITION_STATE',
    { en: 'Someone else than the submitter has to publish this edition.', zh: '该版本须由提交者以外的人员发布。' },
  ],
  edition_content_id_number_key: [
    'DUPLICATE',
    { en: 'The record has another edition of this number already.', zh: '该记录已有同一编号的版本。' },
  ],
  place_code_once: ['DUPLICATE', { en: 'Another place has this code already.', zh: '已有其他地点使用该代码。' }],
  tagging_subject_id_concept_id_key: [
    'DUPLICATE',
    { en: 'The record has this tag already.', zh: '该记录已有此标签。' },
  ],
};

/** The ConflictError of a broken rule, caused by `error`; undefined when `error` is something else. */
export function conflictOf(error: unknown): ConflictError | undefined {
  const [reason, sentence] = CONFLICTS[violatedConstraint(error) ?? ''] ?? [];
  if (!reason || !sentence) return undefined;
  const conflict = new ConflictError(reason, [sentence]);
  conflict.cause = error;
  return conflict;
}
