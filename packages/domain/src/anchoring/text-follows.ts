/** What stands on an article's text after the text has changed: its quotations, its measures' words, its lists' lead-ins. */
import type { Span } from '@countermeasure/parser/parsed-page';
import { codePointLength } from '@countermeasure/parser/spans';
import { type Quotation, quoter } from '../extraction/evidence-rows.ts';
import type { ActorField } from '../measure-fields.ts';
import { changeOf, type RowChange } from '../row-changes.ts';
import type { Fields } from '../row-writes.ts';
import { carrySpan } from './carry-span.ts';
import { type Anchored, spanOf } from './reanchor.ts';
import type { Run } from './text-diff.ts';

export type EvidenceRow = { id: string; fields: Fields };
export type TextChange = { oldText: string; newText: string; runs: Run[] };

/** How many quotations went which way; `dropped` had been rejected or replaced, and nothing of theirs is left. */
export type MoveReport = Record<'kept' | 'moved' | 'found' | 'changed' | 'orphaned' | 'dropped', number>;
export const noMoves = (): MoveReport => ({ kept: 0, moved: 0, found: 0, changed: 0, orphaned: 0, dropped: 0 });

/** Hand-made corrections say exactly what became of each character; nothing has to be looked for. */
export function anchorByRuns({ oldText, newText, runs }: TextChange): (span: Span) => Anchored {
  const lengths = { old: codePointLength(oldText), new: codePointLength(newText) };
  return (span) => {
    const carried = carrySpan(runs, lengths, span);
    const place = spanOf(carried);
    if (carried.kind === 'WHOLE') {
      return { outcome: place.start === span.start ? 'KEPT' : 'MOVED', span: place, candidates: [] };
    }
    if (carried.kind === 'CHANGED') return { outcome: 'CHANGED', span: place, candidates: [] };
    return { outcome: 'LOST', span: null, candidates: place.end > place.start ? [place] : [] };
  };
}

/** Whether what someone accepted still counts when its characters have changed: yes where a person has changed them. */
export type Trust = 'CHANGED_BY_HAND' | 'READ_ANEW';

/** The rows' changes for their answers, in order; those without an answer stay as they are. */
export function evidenceChanges(
  { newText }: TextChange,
  rows: EvidenceRow[],
  answers: Map<string, Anchored>,
  trust: Trust,
): { changes: RowChange[]; report: MoveReport; orphaned: string[] } {
  const quote = quoter(newText);
  const report = noMoves();
  const orphaned: string[] = [];
  const changes = rows.flatMap((row): RowChange[] => {
    const answer = answers.get(row.id);
    if (!answer) return [];
    const after = answer.span
      ? placed(row.fields, answer, quote(answer.span.start, answer.span.end), trust)
      : lost(row.fields, answer.candidates);
    if (answer.span) report[REPORTED[answer.outcome]]++;
    else if (after === null) report.dropped++;
    else if (row.fields.verdict !== 'ORPHANED') {
      report.orphaned++;
      orphaned.push(row.id);
    }
    if (after === null) return [{ type: 'Evidence', id: row.id, before: row.fields, after: null }];
    const change = changeOf('Evidence', row.id, row.fields, after);
    return change ? [change] : [];
  });
  return { changes, report, orphaned };
}

const REPORTED = { KEPT: 'kept', MOVED: 'moved', FOUND: 'found', CHANGED: 'changed' } as const;

function placed({ verdict }: Fields, { outcome }: Anchored, quotation: Quotation, trust: Trust): Fields {
  const after = { ...quotation } as Fields;
  // What had lost its place, or reads otherwise than what was accepted, is for an editor to look at.
  if (verdict === 'ORPHANED') return { ...after, ...UNDECIDED, candidates: [] };
  if (verdict === 'ACCEPTED' && outcome === 'CHANGED' && trust === 'READ_ANEW') return { ...after, ...UNDECIDED };
  return after;
}
const UNDECIDED = { verdict: 'PENDING', reviewerId: null, reviewedAt: null, reason: null };

/** Null: the row goes. A rejection of words that are there no more says nothing; what was accepted is never dropped. */
function lost({ verdict }: Fields, candidates: Span[]): Fields | null {
  if (verdict === 'REJECTED' || verdict === 'EDITED') return null;
  return { verdict: 'ORPHANED', candidates: candidates.map(({ start, end }) => ({ start, end })) };
}

/** A measure's or list's own words as they read now, by its quotations. */
export function subjectChanges(
  change: TextChange,
  subjects: { type: 'Measure' | 'MeasureList'; id: string; fields: Fields }[],
  evidence: EvidenceRow[],
  answers: Map<string, Anchored>,
): RowChange[] {
  const follow = follower(change);
  const bySubject = Map.groupBy(evidence, ({ fields }) => fields.subjectId);
  return subjects.flatMap(({ type, id, fields }): RowChange[] => {
    const own = (bySubject.get(id) ?? []).filter(({ fields: { verdict } }) => !NO_SUPPORT.includes(String(verdict)));
    const after =
      type === 'Measure' ? measureAfter(fields, own, answers, follow) : listAfter(fields, own, answers, follow);
    const changed = changeOf(type, id, fields, after);
    return changed ? [changed] : [];
  });
}
const NO_SUPPORT = ['REJECTED', 'EDITED', 'ORPHANED'];

type Follow = ReturnType<typeof follower>;

function follower({ oldText, newText, runs }: TextChange) {
  const [olds, news] = [Array.from(oldText), Array.from(newText)];
  const lengths = { old: olds.length, new: news.length };
  return {
    read: ({ start, end }: Span) => news.slice(start, end).join(''),
    /** Words inside a quotation as they read now; as they were where that can't be told. */
    words: (words: string, { start, end }: Span) => {
      const at = olds.slice(start, end).join('').indexOf(words);
      if (words === '' || at < 0) return words;
      const from = start + Array.from(olds.slice(start, end).join('').slice(0, at)).length;
      const carried = carrySpan(runs, lengths, { start: from, end: from + Array.from(words).length });
      return carried.kind === 'CHANGED' ? news.slice(carried.start, carried.end).join('') : words;
    },
    /** About where a place is now. */
    place: (position: number) => {
      const start = Math.min(position, Math.max(0, olds.length - 1));
      return Math.max(0, Math.min(carrySpan(runs, lengths, { start, end: start + 1 }).start, news.length));
    },
  };
}

function measureAfter(fields: Fields, own: EvidenceRow[], answers: Map<string, Anchored>, follow: Follow): Fields {
  const text = own.find(({ fields: { field, exact } }) => field === 'TEXT' && exact === fields.text);
  const span = text && (answers.get(text.id)?.span ?? null);
  const actors = (fields.actors as ActorField[]).map((actor) => {
    const named = own.find(({ fields: { field, itemKey, exact } }) => {
      return field === 'ACTOR' && itemKey === actor.key && exact === actor.nameInText;
    });
    const there = named && (answers.get(named.id)?.span ?? null);
    return there ? { ...actor, nameInText: follow.read(there) } : actor;
  });
  if (!text || !span) return { actors, position: follow.place(fields.position as number) };
  const old = { start: text.fields.start as number, end: text.fields.end as number };
  const enumerator = fields.enumerator === null ? null : follow.words(fields.enumerator as string, old);
  return {
    actors,
    enumerator: enumerator as string | null,
    label: follow.words(fields.label as string, old),
    text: follow.read(span),
    position: span.start,
  };
}

function listAfter(fields: Fields, own: EvidenceRow[], answers: Map<string, Anchored>, follow: Follow): Fields {
  const leadIn = own.find(({ fields: { field, exact } }) => field === 'LEAD_IN' && exact === fields.leadIn);
  const span = leadIn && (answers.get(leadIn.id)?.span ?? null);
  if (!leadIn || !span) return { position: follow.place(fields.position as number) };
  const old = { start: leadIn.fields.start as number, end: leadIn.fields.end as number };
  const actorName = fields.actorName === null ? null : follow.words(fields.actorName as string, old);
  return { leadIn: follow.read(span), position: span.start, actorName: actorName as string | null };
}
