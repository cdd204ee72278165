/** What lists can be counted by. */

export const FACET_ENUMS = {
  FacetDimension: {
    says: 'Every dimension a facet can be of.',
    values: {
      FUNCTION: 'The five functions.',
      CONCEPT: 'Tags.',
      CAMPAIGN: 'Campaigns.',
      ORGANIZATION: 'Acting organisations.',
      LEAD_ORGANIZATION: 'Leading organisations.',
      MODALITY: 'What kind of statement.',
      LIFECYCLE: 'How far it has got.',
      LEVEL: 'Level of government.',
      KIND: "The record's kind.",
      STATUS: "The record's status.",
      SITE: "The site's name.",
      SOURCE_SCALE: 'Whom the source publishes for.',
      LANGUAGE: 'Language tag.',
      PUBLISHED_MONTH: 'Month of publication.',
      ANNOUNCED_MONTH: 'Month of announcement.',
      ANNOUNCED_YEAR: 'Year of announcement.',
      START_YEAR: 'Year it began.',
    },
  },
  ArticleFacetDimension: {
    says: 'What articles can be counted by.',
    values: {
      CONCEPT: 'Tags.',
      SITE: "The site's name.",
      SOURCE_SCALE: 'Whom the source publishes for.',
      LANGUAGE: 'Language tag.',
      PUBLISHED_MONTH: '`YYYY-MM`.',
    },
  },
  MeasureFacetDimension: {
    says: 'What measures can be counted by.',
    values: {
      FUNCTION: 'The five functions (scheme `functions`).',
      CONCEPT: 'All tags.',
      CAMPAIGN: 'Campaigns.',
      ORGANIZATION: 'Acting organisations.',
      MODALITY: 'What kind of statement.',
      LIFECYCLE: 'How far it has got.',
      LEVEL: 'Level of government.',
      ANNOUNCED_MONTH: '`YYYY-MM`.',
      ANNOUNCED_YEAR: '`YYYY`.',
    },
  },
  CampaignFacetDimension: {
    says: 'What campaigns can be counted by.',
    values: {
      KIND: 'What it does.',
      STATUS: 'Whether it runs.',
      LEAD_ORGANIZATION: 'Who leads it.',
      START_YEAR: '`YYYY`.',
    },
  },
} as const;
