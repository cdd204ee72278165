/** Closed lists that both endpoints show, with what each value says. */

export const SHARED_ENUMS = {
  OrderDirection: {
    says: 'Which way.',
    values: {
      ASC: 'Smallest or earliest first.',
      DESC: 'Largest or latest first.',
    },
  },
  RecordType: {
    says: 'Types of records that have editions.',
    values: {
      ARTICLE: 'An article.',
      MEASURE: 'A measure.',
      CAMPAIGN: 'A campaign.',
      ORGANIZATION: 'An organisation.',
      SYSTEM: 'A system.',
      LEGAL_INSTRUMENT: 'A legal instrument.',
      SCHEME: 'A concept scheme.',
      CONCEPT: 'A concept.',
    },
  },
  CountPrecision: {
    says: 'How exact a count is.',
    values: {
      EXACT: 'Exactly this many.',
      AT_LEAST: 'At least this many: counting stopped at 10,000.',
    },
  },
  DatePrecision: {
    says: 'How precise a date is.',
    values: {
      MINUTE: 'Date and time.',
      DAY: 'A day.',
      MONTH: 'A month.',
      YEAR: 'A year.',
      UNKNOWN: 'Not known.',
    },
  },
  MeasureModality: {
    says: 'What kind of statement a measure is.',
    values: {
      PLAN: 'Will be done.',
      DIRECTIVE: 'Is ordered or demanded.',
      REPORTED_ACTION: 'Is said to have been done.',
      REPORTED_RESULT: 'Is said to have been achieved.',
    },
  },
  MeasureLifecycle: {
    says: 'How far a measure has got.',
    values: {
      PROPOSED: 'Under discussion.',
      ANNOUNCED: 'Made public, not yet in effect.',
      IN_FORCE: 'In effect.',
      COMPLETED: 'Done.',
      ENDED: 'Ran out.',
      REVOKED: 'Taken back.',
      UNKNOWN: 'Not known.',
    },
  },
  AdministrativeLevel: {
    says: 'Level of government.',
    values: {
      NATIONAL: 'Central.',
      PROVINCIAL: 'Province, autonomous region, municipality under the centre.',
      MUNICIPAL: 'Prefecture-level city.',
      COUNTY: 'County and below.',
      INTERNATIONAL: 'Between states.',
    },
  },
  ActorRole: {
    says: 'What an organisation does in a measure.',
    values: {
      INITIATOR: 'Starts it.',
      LEAD: 'Leads it.',
      COORDINATOR: 'Coordinates it.',
      IMPLEMENTER: 'Carries it out.',
      TARGET: 'Is acted on.',
    },
  },
  MeasureListKind: {
    says: 'What a measure list enumerates.',
    values: {
      NEXT_STEP: 'What will be done next.',
      COORDINATION: 'How bodies work together.',
      RESULT: 'What was achieved.',
      OTHER: 'Something else.',
    },
  },
  CampaignKind: {
    says: 'What a campaign does.',
    values: {
      CRACKDOWN: 'Goes after offenders.',
      PUBLICITY: 'Informs the public.',
      RECTIFICATION: 'Puts a sector or area in order.',
      OTHER: 'Something else.',
    },
  },
  CampaignStatus: {
    says: 'Whether a campaign runs.',
    values: {
      PLANNED: 'Not begun.',
      ACTIVE: 'Running.',
      ENDED: 'Over.',
      UNKNOWN: 'Not known.',
    },
  },
  OrganizationKind: {
    says: 'Kinds of organisation.',
    values: {
      MINISTRY: 'A ministry or commission of the State Council.',
      PARTY_BODY: 'A body of the Party.',
      REGULATOR: 'A regulator.',
      CENTRAL_BANK: 'A central bank.',
      POLICE: 'A police body.',
      PROSECUTION: 'A procuratorate.',
      COURT: 'A court.',
      JOINT_MECHANISM: 'A standing joint body, such as an inter-ministerial conference.',
      LOCAL_GOVERNMENT: 'A local government.',
      COMPANY: 'A company.',
      MEDIA: 'A media outlet.',
      OTHER: 'Something else.',
    },
  },
  SystemKind: {
    says: 'Kinds of system.',
    values: {
      PLATFORM: 'A data or command platform.',
      APP: 'An app for the public.',
      HOTLINE: 'A telephone or message line.',
      MECHANISM: 'A standing procedure.',
      OTHER: 'Something else.',
    },
  },
  LegalInstrumentKind: {
    says: 'Rank of a legal instrument.',
    values: {
      LAW: '法律.',
      ADMINISTRATIVE_REGULATION: '行政法规.',
      DEPARTMENTAL_RULE: '部门规章.',
      LOCAL_REGULATION: '地方性法规 or 地方政府规章.',
      JUDICIAL_INTERPRETATION: '司法解释.',
      NORMATIVE_DOCUMENT: '规范性文件: opinions, notices, plans.',
      INTERNATIONAL_AGREEMENT: 'Treaty or agreement.',
      OTHER: 'Something else.',
    },
  },
  LegalInstrumentStatus: {
    says: 'Whether a legal instrument is in force.',
    values: {
      DRAFT: 'Not yet adopted.',
      IN_FORCE: 'In force.',
      REPEALED: 'No longer in force.',
      UNKNOWN: 'Not known.',
    },
  },
  ConceptStatus: {
    says: 'Whether a concept should be used.',
    values: {
      CURRENT: 'Use it.',
      DEPRECATED: 'Use what replaced it.',
    },
  },
  EvidenceField: {
    says: 'The field of a record that evidence supports.',
    values: {
      MENTION: 'The record is named here.',
      TITLE: 'A title or name.',
      ALIAS: 'Another name.',
      LABEL: "A measure's label.",
      TEXT: "A measure's text.",
      ENUMERATOR: '一是, 二是, …',
      LEAD_IN: "A list's lead-in.",
      MODALITY: 'Kind of statement.',
      LIFECYCLE: 'How far it has got.',
      ACTOR: 'Who acts.',
      PLACE: 'Where.',
      QUANTITY: 'A figure.',
      DATE: 'Any date or period.',
      CAMPAIGN: 'A link to a campaign.',
      LEGAL_INSTRUMENT: 'A link to a legal instrument.',
      SYSTEM: 'A link to a system.',
      RELATION: 'A link to another measure.',
      CONCEPT: 'A tag.',
      OBJECTIVE: "A campaign's aim.",
      STATUS: 'A status.',
      OTHER: 'Another field.',
    },
  },
  EvidenceOrigin: {
    says: 'Who found the evidence or tag.',
    values: {
      RULE: 'The parser.',
      HUMAN: 'An editor.',
      IMPORT: 'Brought in with other data.',
    },
  },
  UpdateType: {
    says: 'Whether readers should take note of an edition.',
    values: {
      MAJOR: 'Yes: its change note says why.',
      MINOR: 'No: wording, links, tags.',
    },
  },
  ParagraphKind: {
    says: 'What a paragraph is.',
    values: {
      HEADING: 'A heading within the text.',
      BODY: 'Running text.',
      CAPTION: 'A caption.',
      LIST_ITEM: 'An item of a list.',
      OTHER: 'Something else.',
    },
  },
  RepairKind: {
    says: 'What a repair put right.',
    values: {
      PINYIN: 'Pinyin inserted after characters.',
      FRAME_SHIFT: 'Bytes lost, so that what follows was read wrongly.',
      MOJIBAKE: 'Read in the wrong encoding.',
      PUNCTUATION: 'Full-width marks turned into others.',
      SCRIPT: 'Converted between simplified and traditional.',
      SPAM: 'Links and text put in by others.',
      BOILERPLATE: "The page's furniture.",
      INVISIBLE: 'Control and zero-width characters.',
      ENTITY: 'Character references left in the text.',
    },
  },
  RepairCertainty: {
    says: 'Whether a repair can be wrong.',
    values: {
      CERTAIN: 'It follows from the encoding.',
      PROBABLE: 'The best of several readings.',
    },
  },
  QuantityComparator: {
    says: 'How a text hedges a figure.',
    values: {
      EXACT: 'As stated.',
      AT_LEAST: '余, 超, 以上.',
      AT_MOST: '不到, 以下, 近.',
      ABOUT: '约, 左右.',
    },
  },
  WithdrawalReason: {
    says: 'Why a record was withdrawn.',
    values: {
      ERROR: 'It was wrong.',
      DUPLICATE: 'Merged into another record.',
      SOURCE_RETRACTED: 'The source took it back.',
      LEGAL: 'A legal duty.',
      OTHER: 'See the explanation.',
    },
  },
} as const;
