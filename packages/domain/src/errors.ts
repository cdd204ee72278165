/**
 * Everything a command may refuse with: a closed list. The API shows each as the member of the same name of a result union;
 * whatever else a command throws is a defect of ours and is masked.
 */
import type { Role } from './permissions.ts';
import { joinSentences, type Language, type Sentence } from './sentence.ts';

export type DomainErrorCode = 'STALE_VERSION' | 'VALIDATION' | 'PERMISSION' | 'CONFLICT' | 'NOT_FOUND';

/** A row of ours by its model's name (`Measure`, `Evidence`, `Edition`, …) and uuid. */
export type Reference = { type: string; id: string };

export abstract class DomainError extends Error {
  abstract readonly code: DomainErrorCode;
  /** What is wrong, one sentence a reason; never empty. `message` is the English of all of them. */
  readonly sentences: Sentence[];

  constructor(sentences: Sentence[]) {
    super(joinSentences(sentences, 'en'));
    this.name = new.target.name;
    this.sentences = sentences;
  }

  messageIn(language: Language): string {
    return joinSentences(this.sentences, language);
  }
}

/** The record was saved by someone else since the caller read it. Nothing is ever merged silently. */
export class StaleVersionError extends DomainError {
  readonly code = 'STALE_VERSION';
  readonly target: Reference;
  readonly expectedVersion: number;
  readonly currentVersion: number;
  /** Who saved last and when, where that is known; null for the parser. */
  readonly changedById: string | null;
  readonly changedAt: Date | null;

  constructor(details: {
    target: Reference;
    expectedVersion: number;
    currentVersion: number;
    changedById?: string | null;
    changedAt?: Date | null;
  }) {
    const { expectedVersion, currentVersion } = details;
    super([
      {
        en: `This was changed meanwhile: you saw version ${expectedVersion}, it is now version ${currentVersion}. Look at it again and repeat your change.`,
        zh: `内容已被他人修改：您看到的是第 ${expectedVersion} 版，现为第 ${currentVersion} 版。请查看后重新操作。`,
      },
    ]);
    this.target = details.target;
    this.expectedVersion = expectedVersion;
    this.currentVersion = currentVersion;
    this.changedById = details.changedById ?? null;
    this.changedAt = details.changedAt ?? null;
  }
}

export type FieldErrorCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'OUT_OF_RANGE'
  | 'NOT_UNIQUE'
  | 'NOT_ALLOWED'
  | 'UNKNOWN_REFERENCE';

/** `path` goes from the input down, list positions as decimal numbers. */
export type FieldError = { path: string[]; code: FieldErrorCode; message: Sentence };

export class ValidationError extends DomainError {
  readonly code = 'VALIDATION';
  readonly fields: FieldError[];

  constructor(fields: FieldError[]) {
    super(fields.map(({ message }) => message));
    this.fields = fields;
  }
}

export class PermissionError extends DomainError {
  readonly code = 'PERMISSION';
  /** The least role that may; null when it is not a matter of role. */
  readonly required: Role | null;

  constructor(required: Role | null, sentence: Sentence) {
    super([sentence]);
    this.required = required;
  }
}

export type ConflictReason =
  | 'EDITION_STATE'
  | 'TEXT_CHANGED'
  | 'CLAIMED'
  | 'DEPENDENTS'
  | 'IN_USE'
  | 'DUPLICATE'
  | 'CYCLE'
  | 'LATER_CHANGE'
  | 'ALREADY_DONE';

/** Refused because of the state of things; every reason is listed, as a sentence each. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';
  readonly reason: ConflictReason;
  readonly conflictsWith: Reference | null;

  constructor(reason: ConflictReason, sentences: Sentence[], conflictsWith: Reference | null = null) {
    super(sentences);
    this.reason = reason;
    this.conflictsWith = conflictsWith;
  }
}

export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly target: Reference;

  constructor(target: Reference) {
    super([
      { en: 'This does not exist, or no longer does. Reload the page.', zh: '内容不存在或已被删除。请刷新页面。' },
    ]);
    this.target = target;
  }
}
