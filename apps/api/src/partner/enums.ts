/** Closed lists that only partners see. */

export const PARTNER_ENUMS = {
  ArticleOrderField: {
    says: 'What articles can be ordered by.',
    values: {
      PUBLISHED_AT: "The page's own date; unknown last.",
      UPDATED_AT: 'When the live edition was published.',
      QUALITY: 'Text quality.',
      RELEVANCE: 'How well `search` matches; needs `search`, reaches 1,000 results.',
    },
  },
  MeasureOrderField: {
    says: 'What measures can be ordered by.',
    values: {
      ANNOUNCED: 'Date announced; unknown last.',
      EFFECTIVE: 'Date in effect; unknown last.',
      UPDATED_AT: 'When the live edition was published.',
      CONFIDENCE: "The editors' confidence.",
      TEXT_ORDER: 'By article, then as they stand in it.',
      RELEVANCE: 'How well `search` matches; needs `search`, reaches 1,000 results.',
    },
  },
  CampaignOrderField: {
    says: 'What campaigns can be ordered by.',
    values: {
      PERIOD_START: 'When it began; unknown last.',
      NAME: 'Its zh-Hans name, by pinyin.',
      UPDATED_AT: 'When the live edition was published.',
      RELEVANCE: 'How well `search` matches; needs `search`, reaches 1,000 results.',
    },
  },
  MeasureRelationKind: {
    says: 'How two measures are linked.',
    values: {
      UPDATES: 'Changes the other.',
      SUPERSEDES: "Takes the other's place.",
      IMPLEMENTS: 'Carries the other out.',
      REPORTS_ON: 'Tells how the other went.',
      DUPLICATES: 'Is the same as the other.',
    },
  },
  SourceScale: {
    says: 'Whom a source publishes for.',
    values: {
      NATIONAL: 'The whole country.',
      LOCAL: 'A part of it.',
      INTERNATIONAL: 'Readers abroad.',
    },
  },
  SourceReliability: {
    says: 'Reliability of a source, Admiralty code (NATO AJP-2.1).',
    values: {
      A: 'Completely reliable.',
      B: 'Usually reliable.',
      C: 'Fairly reliable.',
      D: 'Not usually reliable.',
      E: 'Unreliable.',
      F: 'Cannot be judged.',
    },
  },
  ChangeKind: {
    says: 'What happened to a record.',
    values: {
      PUBLISHED: 'It went live for the first time, or again after a withdrawal.',
      UPDATED: 'A new edition took the place of the live one.',
      WITHDRAWN: 'It is gone; see its Tombstone.',
    },
  },
  TextAccess: {
    says: 'Whether the whole text is given.',
    values: {
      FULL: '`text` is given.',
      QUOTES_ONLY: "The source's licence allows quotations only.",
      SCOPE_REQUIRED: 'The key lacks `text:read`.',
    },
  },
  ApiScope: {
    says: 'What a key may read.',
    values: {
      RECORDS_READ: '`records:read`: all records, without whole article texts. Anonymous callers have it.',
      TEXT_READ: '`text:read`: whole article texts, where the licence allows.',
      CHANGES_READ: '`changes:read`: the change feed and its Atom form. Anonymous callers have it.',
      EXPORTS_READ: '`exports:read`: bulk exports.',
    },
  },
} as const;
