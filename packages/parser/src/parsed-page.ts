/**
 * The shape of everything the parser answers. Additive changes only: `schemaVersion` rises when a key changes its meaning.
 * All spans count Unicode code points, half open `[start, end)`; see `spans.ts` for the way from and to UTF-16.
 */

export type Span = { start: number; end: number };

/** A quotation of `article.text` with up to 32 code points of context on either side (W3C TextQuoteSelector). */
export type Evidence = Span & { exact: string; prefix: string; suffix: string };

export type Certainty = 'CERTAIN' | 'PROBABLE';
export type RepairKind =
  | 'PINYIN'
  | 'FRAME_SHIFT'
  | 'MOJIBAKE'
  | 'PUNCTUATION'
  | 'SCRIPT'
  | 'SPAM'
  | 'BOILERPLATE'
  | 'INVISIBLE'
  | 'ENTITY';

/** One reversible change. `from` lies in the decoded text, `to` in the repaired text; `rule` names what fired, `reason` explains it to a person. */
export type Repair = {
  kind: RepairKind;
  certainty: Certainty;
  from: Span;
  to: Span;
  before: string;
  after: string;
  rule: string;
  reason: string;
};

/** Something a reader should know that is no change of the text, for example a damaged place left alone. */
export type Diagnostic = { code: string; message: string; span?: Span };

export type Diagnosed<T> = { value: T; diagnostics: Diagnostic[] };

/** What the bytes say once decoded; for HTML `text` is what a reader sees and `origin` maps it to the decoded source. */
export type DecodedText = {
  text: string;
  /** Web name of the encoding the bytes are truly in; `unicode` when a string was given. */
  encoding: string;
  /** What the page, header or caller claimed, when it claimed anything. */
  declared?: string;
  certainty: Certainty;
  /** Encodings undone one after another when the text was mis-decoded before it reached us, outermost first. */
  layers: string[];
};

export type RepairedText = { text: string; repairs: Repair[] };

export type DatePrecision = 'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN';
export type FuzzyDate = { value: string; precision: DatePrecision };
export type BylineEntry = { name: string; role: string };
export type ParagraphKind = 'HEADING' | 'BODY' | 'CAPTION' | 'LIST_ITEM' | 'OTHER';
export type Paragraph = Span & { kind: ParagraphKind };

export type Article = {
  title: string;
  kicker?: string;
  site?: string;
  originalPublisher?: string;
  byline: BylineEntry[];
  editor?: string;
  series?: string;
  publishedAt?: FuzzyDate;
  url?: string;
  language: string;
  script: 'Hans' | 'Hant';
  text: string;
  paragraphs: Paragraph[];
  /** The slices of the repaired text that, joined by newlines, make `text`: cutting furniture away is no repair. */
  slices: Span[];
};

/** What every found thing carries. `confidence` is a percentage. */
export type Fact = { evidence: Evidence[]; rule: string; confidence: number };

export type Modality = 'PLAN' | 'DIRECTIVE' | 'REPORTED_ACTION' | 'REPORTED_RESULT';
export type MeasureListKind = 'NEXT_STEP' | 'COORDINATION' | 'RESULT' | 'OTHER';
export type ActorRole = 'INITIATOR' | 'LEAD' | 'COORDINATOR' | 'IMPLEMENTER' | 'TARGET';
export type Actor = { name: string; role: ActorRole };
/** 打 crack down, 防 prevent, 管 regulate, 控 control, 宣 publicise. */
export type FunctionNotation = '打' | '防' | '管' | '控' | '宣';

export type MeasureList = {
  id: string;
  kind: MeasureListKind;
  leadIn?: Evidence;
  parentMeasure?: string;
  actor?: Actor;
  measures: string[];
};

export type Measure = Fact & {
  id: string;
  listId?: string;
  enumerator?: string;
  ordinal?: number;
  label: string;
  modality: Modality;
  actors: Actor[];
  functions: FunctionNotation[];
  campaigns: string[];
  laws: string[];
  systems: string[];
  quantities: string[];
};

export type CampaignKind = 'CRACKDOWN' | 'PUBLICITY' | 'RECTIFICATION' | 'OTHER';
/** `name` has neither quotation marks nor head; `head` is 行动, 专项, 战役, … */
export type Campaign = Fact & { id: string; name: string; head: string; aliases: string[]; kind: CampaignKind };

export type OrganizationKind =
  | 'MINISTRY'
  | 'PARTY_BODY'
  | 'REGULATOR'
  | 'CENTRAL_BANK'
  | 'POLICE'
  | 'PROSECUTION'
  | 'COURT'
  | 'JOINT_MECHANISM'
  | 'LOCAL_GOVERNMENT'
  | 'COMPANY'
  | 'MEDIA'
  | 'OTHER';
/** `members` is given where one short name stands for several bodies (两高一部). */
export type Organization = Fact & {
  id: string;
  name: string;
  aliases: string[];
  kind: OrganizationKind;
  members?: string[];
};

export type LawKind =
  | 'LAW'
  | 'ADMINISTRATIVE_REGULATION'
  | 'DEPARTMENTAL_RULE'
  | 'LOCAL_REGULATION'
  | 'JUDICIAL_INTERPRETATION'
  | 'NORMATIVE_DOCUMENT'
  | 'INTERNATIONAL_AGREEMENT'
  | 'OTHER';
export type LawStatus = 'DRAFT' | 'IN_FORCE' | 'REPEALED' | 'UNKNOWN';
export type Law = Fact & { id: string; name: string; aliases: string[]; kind: LawKind; status: LawStatus };

export type SystemKind = 'PLATFORM' | 'APP' | 'HOTLINE' | 'MECHANISM' | 'OTHER';
export type System = Fact & { id: string; name: string; aliases: string[]; kind: SystemKind };

/** People stay in the parser's answer and in the workbench: news names suspects and victims, so they are never stored as records. */
export type Person = Fact & { id: string; name: string; role?: string };
export type PlaceKind = 'COUNTRY' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'OTHER';
/** `code` is the place's GB/T 2260 code. */
export type Place = Fact & { id: string; name: string; kind: PlaceKind; code?: string };
export type QuantityComparator = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT';
export type Quantity = Fact & {
  id: string;
  value: number;
  unit: string;
  what: string;
  comparator: QuantityComparator;
};
export type PageDate = Fact & FuzzyDate & { id: string };

export type Extraction = {
  measureLists: MeasureList[];
  measures: Measure[];
  campaigns: Campaign[];
  organizations: Organization[];
  laws: Law[];
  systems: System[];
  people: Person[];
  places: Place[];
  quantities: Quantity[];
  dates: PageDate[];
};

/** 0 nothing can be read, 100 nothing is wrong; `reasons` are sentences for a person. */
export type Quality = { score: number; reasons: string[] };

export type ParsedPage = {
  schemaVersion: 1;
  parserVersion: string;
  decoding: Omit<DecodedText, 'text'>;
  repairs: Repair[];
  diagnostics: Diagnostic[];
  quality: Quality;
  article: Article;
} & Extraction;

export type ParseOptions = { url?: string; mediaType?: string; charset?: string; fetchedAt?: string };
