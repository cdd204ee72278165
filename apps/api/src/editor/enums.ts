/** Closed lists that only editors see. */

export const EDITOR_ENUMS = {
  RecordOrderField: {
    says: 'What lists can be ordered by.',
    values: {
      UPDATED_AT: 'When last changed.',
      LABEL: 'Title, label or name.',
      DATE: 'Published, announced or begun.',
    },
  },
  ArticleState: {
    says: 'Where an article stands in review.',
    values: {
      NEW: 'Nobody has looked at it.',
      IN_REVIEW: 'Someone has begun.',
      REVIEWED: 'Nothing is pending in it.',
      QUARANTINED: 'The parser could not make sense of it.',
      DISCARDED: 'Not worth keeping.',
    },
  },
  EvidenceVerdict: {
    says: 'What the editors say of a span or tag.',
    values: {
      PENDING: 'Nothing yet.',
      ACCEPTED: 'It is right.',
      EDITED: 'It is right after a change.',
      REJECTED: 'It is wrong.',
      ORPHANED: 'Its place in the text was lost.',
    },
  },
  ReviewVerdict: {
    says: 'What one can say of a span or tag.',
    values: {
      ACCEPTED: 'It is right.',
      REJECTED: 'It is wrong.',
      PENDING: 'Back to undecided.',
    },
  },
  EditionState: {
    says: 'Where an edition stands.',
    values: {
      DRAFT: 'Being worked on.',
      SUBMITTED: 'Waiting for a reviewer.',
      CHANGES_REQUESTED: 'Sent back.',
      SCHEDULED: 'To go live later.',
      PUBLISHED: 'Live.',
      SUPERSEDED: 'Was live.',
      WITHDRAWN: 'Taken away.',
    },
  },
  EditionTransition: {
    says: 'What can be done with an edition.',
    values: {
      SUBMIT: 'submitEditions.',
      PUBLISH: 'publishEditions.',
      FORCE_PUBLISH: 'publishEditions with a reason.',
      WITHDRAW: 'withdrawEdition.',
    },
  },
  DependentsPolicy: {
    says: 'What to do with published records that rest on a withdrawn one.',
    values: {
      REFUSE: 'Refuse to withdraw while there are any.',
      WITHDRAW: 'Withdraw them too.',
    },
  },
  ProblemSeverity: {
    says: 'Whether a problem stops publishing.',
    values: {
      BLOCKER: 'It does.',
      WARNING: 'It does not.',
    },
  },
  QueueKind: {
    says: 'What a queue item needs.',
    values: {
      REVIEW_ARTICLE: 'A new or changed article to review.',
      PUBLISH: 'A submission to publish.',
      QUARANTINED: 'A page the parser could not make sense of.',
      INGEST_FAILED: 'An input that failed five times.',
    },
  },
  IngestTrigger: {
    says: 'What starts a run.',
    values: {
      MANUAL: 'A person.',
      SCHEDULE: 'The schedule.',
      BACKFILL: 'Reading the past.',
      REPLAY: 'Parsing known snapshots again.',
    },
  },
  IngestRunState: {
    says: 'Where a run stands.',
    values: {
      QUEUED: 'Waiting.',
      RUNNING: 'Running.',
      SUCCEEDED: 'Every item ended well.',
      PARTIAL: 'Some items failed.',
      FAILED: 'It could not run.',
      CANCELLED: 'Stopped by a person.',
    },
  },
  IngestItemState: {
    says: 'Where an item stands.',
    values: {
      WAITING: 'Waiting.',
      RUNNING: 'Being worked on.',
      NEW: 'A new article.',
      CHANGED: 'A changed article.',
      UNCHANGED: 'The same as before.',
      DUPLICATE: 'A reprint.',
      QUARANTINED: 'Kept aside.',
      FAILED: 'Failed.',
      DISMISSED: 'Given up by a person.',
    },
  },
  Role: {
    says: 'What a person may do. Each contains the one before.',
    values: {
      VIEWER: 'Read.',
      EDITOR: 'Change records and submit.',
      REVIEWER: 'Publish, merge, keep the taxonomy.',
      ADMIN: 'Settings, people, partners.',
    },
  },
  Permission: {
    says: 'What a role allows, for showing and hiding controls. The command checks again.',
    values: {
      EDIT_RECORDS: 'Change records, review spans and tags.',
      SUBMIT: 'Submit for review.',
      PUBLISH: 'Publish, schedule, withdraw.',
      FORCE_PUBLISH: "Publish one's own submission.",
      MANAGE_TAXONOMY: 'Make and import schemes.',
      RUN_INGEST: 'Start runs, retry items.',
      MANAGE_PARTNERS: 'Partners, keys, webhooks.',
    },
  },
  FieldErrorCode: {
    says: 'What is wrong with a field.',
    values: {
      REQUIRED: 'It is missing.',
      INVALID: 'It is not of the right form.',
      TOO_LONG: 'It is too long, or too many.',
      TOO_SHORT: 'It is too short, or too few.',
      OUT_OF_RANGE: 'It is too small or too large.',
      NOT_UNIQUE: 'Something else has it.',
      NOT_ALLOWED: "It can't be set here.",
      UNKNOWN_REFERENCE: 'It names something that does not exist.',
    },
  },
  ConflictReason: {
    says: 'What a command contradicts.',
    values: {
      EDITION_STATE: 'The edition is not in a state that allows it.',
      TEXT_CHANGED: "The span's characters are not what was selected.",
      CLAIMED: 'Someone else has claimed it.',
      DEPENDENTS: 'Published records rest on it.',
      IN_USE: 'Something refers to it.',
      DUPLICATE: 'It exists already.',
      CYCLE: 'It would become its own ancestor.',
      LATER_CHANGE: 'Undo: something later depends on it.',
      ALREADY_DONE: 'It has been done already.',
    },
  },
} as const;
