/**
 * What is drawn over the text: names with their kind's line, measures as rails beside whole paragraphs or between bars
 * inside one, enumerators and labels, the cues of a plan, repairs. Rejected evidence leaves no trace on the page.
 */
import type { Evidence, Kind, WorkbenchArticle } from '../workbench/review-items.ts';
import { assignTracks, type Mark } from './segment.ts';

export type TextMark = Mark & {
  look: 'name' | 'measure' | 'edges' | 'enumerator' | 'label' | 'cue' | 'repair' | 'leadin';
  kind: Kind;
  /** The record a click leads to. */
  subject: string | null;
  pending: boolean;
  track: number;
  repair?: WorkbenchArticle['repairs'][number];
};

/** A measure whose text fills its paragraphs. */
export type Rail = { subject: string; start: number; end: number };

export type ArticleMarks = { marks: TextMark[]; rails: Rail[] };

const NAMING = new Set(['MENTION', 'TITLE', 'ALIAS']);
const CUES = new Set(['MODALITY', 'LIFECYCLE', 'STATUS']);

const isDrawn = ({ verdict }: Evidence) => verdict !== 'REJECTED' && verdict !== 'ORPHANED';

/** A measure is a rail when it is the only one in its paragraph and most of the paragraph is its text. */
function isRail(text: Evidence, texts: readonly Evidence[], paragraphs: WorkbenchArticle['paragraphs']): boolean {
  const own = paragraphs.filter((each) => each.start < text.end && text.start < each.end);
  const shared = texts.some(
    (other) => other.id !== text.id && own.some((each) => each.start < other.end && other.start < each.end),
  );
  const length = own.reduce((sum, each) => sum + each.end - each.start, 0);
  return !shared && text.end - text.start > length / 2;
}

export function articleMarks(article: WorkbenchArticle): ArticleMarks {
  const kinds = new Map<string, Kind>([
    ...article.campaigns.map(({ id }) => [id, 'campaign'] as const),
    ...article.organizations.map(({ id }) => [id, 'org'] as const),
    ...article.legalInstruments.map(({ id }) => [id, 'law'] as const),
    ...article.systems.map(({ id }) => [id, 'system'] as const),
  ]);
  const measures = new Map(article.measures.map((measure) => [measure.id, measure]));
  const drawn = article.evidence.filter(isDrawn);
  const texts = drawn.filter(({ field, subject }) => field === 'TEXT' && measures.has(subject.id));
  const marks: TextMark[] = [];
  const rails: Rail[] = [];
  const seen = new Set<string>();

  const add = (
    look: TextMark['look'],
    kind: Kind,
    evidence: { id: string; start: number; end: number },
    subject: string | null,
    pending: boolean,
  ) => {
    const key = `${look} ${kind} ${evidence.start} ${evidence.end}`;
    if (seen.has(key)) return; // The same words support several fields: one line is enough.
    seen.add(key);
    marks.push({
      id: `${look}:${evidence.id}`,
      look,
      kind,
      subject,
      pending,
      start: evidence.start,
      end: evidence.end,
      track: 0,
    });
  };

  for (const text of texts) {
    const measure = measures.get(text.subject.id);
    const pending = text.verdict === 'PENDING';
    if (isRail(text, texts, article.paragraphs))
      rails.push({ subject: text.subject.id, start: text.start, end: text.end });
    else add('measure', 'measure', text, text.subject.id, pending);
    // Enumerator and label stand at the head of the text, so that their place needs no evidence of its own.
    const enumerator =
      measure?.enumerator && text.exact.startsWith(measure.enumerator) ? Array.from(measure.enumerator).length : 0;
    const after = Array.from(text.exact).slice(enumerator).join('');
    if (enumerator)
      add(
        'enumerator',
        'measure',
        { id: text.id, start: text.start, end: text.start + enumerator },
        text.subject.id,
        pending,
      );
    if (measure && after.startsWith(measure.label)) {
      const start = text.start + enumerator;
      add(
        'label',
        'measure',
        { id: text.id, start, end: start + Array.from(measure.label).length },
        text.subject.id,
        pending,
      );
    }
  }
  for (const each of drawn) {
    const kind = kinds.get(each.subject.id);
    if (kind && NAMING.has(each.field)) add('name', kind, each, each.subject.id, each.verdict === 'PENDING');
    else if (each.field === 'LEAD_IN') add('leadin', 'measure', each, each.subject.id, each.verdict === 'PENDING');
    else if (CUES.has(each.field)) add('cue', 'measure', each, each.subject.id, false);
  }

  const tracks = assignTracks(marks.filter(({ look }) => look === 'name'));
  return { marks: marks.map((mark) => ({ ...mark, track: tracks.get(mark.id) ?? 0 })), rails };
}

/** Repairs that change characters that are still there; what was only taken out is an insertion instead. */
export function repairMarks(repairs: WorkbenchArticle['repairs']): TextMark[] {
  return repairs
    .filter(({ start, end }) => end > start)
    .map((repair) => ({
      id: `repair:${repair.key}`,
      look: 'repair',
      kind: 'measure',
      subject: null,
      pending: false,
      track: 0,
      start: repair.start,
      end: repair.end,
      repair,
    }));
}
