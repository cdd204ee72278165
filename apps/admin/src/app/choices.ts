/** The closed lists that addresses may name. */
export const REVIEW_TABS = ['measures', 'campaigns', 'organizations', 'laws', 'systems', 'tags'] as const;
export const QUEUE_KINDS = ['REVIEW_ARTICLE', 'PUBLISH', 'QUARANTINED', 'INGEST_FAILED'] as const;
export const EDITION_TABS = ['SUBMITTED', 'PUBLISHED', 'WITHDRAWN'] as const;
export const EDITION_STATES = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN'] as const;
export const ARTICLE_STATES = ['NEW', 'IN_REVIEW', 'REVIEWED', 'QUARANTINED'] as const;
export const MODALITIES = ['PLAN', 'DIRECTIVE', 'REPORTED_ACTION', 'REPORTED_RESULT'] as const;
export const CAMPAIGN_KINDS = ['CRACKDOWN', 'PUBLICITY', 'RECTIFICATION', 'OTHER'] as const;
export const FUNCTION_NOTATIONS = ['打', '防', '管', '控', '宣'] as const;
export const ORDERS = ['UPDATED_AT', 'DATE', 'LABEL'] as const;
