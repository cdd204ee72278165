/**
 * Functions of all measures of a page: each by its own words, then by those around it: the other items of its list,
 * and the item it is nested in.
 */
import type { CampaignKind, FunctionNotation, Span } from '../parsed-page.ts';
import { ACCORDING_TO, BINDS, GOES_ON } from '../tables/functions.zh.ts';
import type { DraftMeasure } from './listed-measures.ts';
import { fromSiblings, functionsOf, type MeasureWords, measureFunctions } from './measure-functions.ts';
import type { Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';

type Named = {
  /** Names of bodies and laws, whose words are no evidence (市场监管总局 does not regulate by its name). */
  names: SpanSet<Span>[];
  laws: SpanSet<Span>;
  campaigns: SpanSet<Span & { id: string }>;
  kinds: Map<string, CampaignKind>;
};

/** Functions by draft; results have none, and neither have drafts that the answer lacks. */
export function functionsOfMeasures(
  reading: Reading,
  drafts: readonly DraftMeasure[],
  named: Named,
): Map<DraftMeasure, FunctionNotation[]> {
  const found = new Map<DraftMeasure, FunctionNotation[]>();
  // An outcome serves nothing by itself: what led to it did.
  const acts = drafts.filter(({ modality }) => modality !== 'REPORTED_RESULT');
  for (const draft of acts) {
    const functions = measureFunctions(wordsOf(reading, draft, named));
    if (functions) found.set(draft, functions);
  }
  const drives = new DrivesOfMeasures(reading, found, named);
  for (const draft of acts) if (found.get(draft)?.length === 0) drives.tell(draft);
  for (const list of new Set(acts.flatMap(({ list }) => list ?? []))) {
    const shared = fromSiblings(list.measures.map((one) => found.get(one) ?? []));
    const outer = (list.parent && found.get(list.parent)) ?? [];
    for (const one of list.measures)
      if (found.get(one)?.length === 0) found.set(one, shared.length > 0 ? shared : outer);
  }
  return found;
}

/** How many measures away an act can still be part of a drive, those that follow first. */
const NEAREST = [1, 2, -1, -2];

/** Words of `span` with blanks for the names in it. */
function wordsWithout({ text }: Reading, span: Span | undefined, names: readonly SpanSet<Span>[]): string {
  if (!span) return '';
  const chars = text.slice(span.start, span.end).split('');
  for (const set of names)
    for (const name of set.within(span)) chars.fill(' ', name.start - span.start, name.end - span.start);
  return chars.join('');
}

const sentenceAt = ({ sentences }: Reading, position: number): number => spanIndexAt(sentences, position);

/** A sentence and the one before it in its paragraph, which says why. */
const sameParagraph = ({ sentences }: Reading, index: number): number[] =>
  [index - 1, index].filter((at) => sentences[at]?.paragraph === sentences[index]?.paragraph);

/** What measures serve by the drives they name, and by what is told beside them. Each question looks up, and reads no page again. */
class DrivesOfMeasures {
  readonly #reading: Reading;
  readonly #found: Map<DraftMeasure, FunctionNotation[]>;
  readonly #named: Named;
  readonly #drafts: readonly DraftMeasure[];
  readonly #positions: ReadonlyMap<DraftMeasure, number>;
  /** Where each drive is named first. */
  readonly #firstMentions = new Map<string, Span>();
  /** Position of the first measure that names a drive and serves something. */
  readonly #served = new Map<string, number>();
  /** What sentences serve, by their numbers. */
  readonly #told = new Map<string, FunctionNotation | undefined>();

  constructor(reading: Reading, found: Map<DraftMeasure, FunctionNotation[]>, named: Named) {
    this.#reading = reading;
    this.#found = found;
    this.#named = named;
    this.#drafts = [...found.keys()];
    this.#positions = new Map(this.#drafts.map((draft, position) => [draft, position]));
    for (const mention of named.campaigns.all)
      if (!this.#firstMentions.has(mention.id)) this.#firstMentions.set(mention.id, mention);
    for (const draft of this.#drafts) this.#serves(draft);
  }

  /** Gives `draft`, which serves nothing by its own words, the functions of its drive. */
  tell(draft: DraftMeasure): void {
    this.#found.set(draft, this.#ofItsCampaign(draft));
    this.#serves(draft);
  }

  #serves(draft: DraftMeasure): void {
    if (this.#found.get(draft)?.length === 0) return;
    const position = this.#positions.get(draft) as number;
    for (const { id } of this.#named.campaigns.startingIn(draft))
      this.#served.set(id, Math.min(position, this.#served.get(id) ?? position));
  }

  /** “夜鹰”行动将延续到9月底 serves what the measure served that said what the drive is for, else what the
   * sentences say that name the drive. */
  #ofItsCampaign(draft: DraftMeasure): FunctionNotation[] {
    const { campaigns } = this.#named;
    const { text } = this.#reading;
    const mentions = campaigns
      .startingIn({ start: draft.start, end: draft.label.end })
      // 根据“净水”行动情况推出新举措: another act.
      .filter(({ start }) => !ACCORDING_TO.test(text.slice(draft.start, start)));
    const ids = new Set(mentions.map(({ id }) => id));
    if (ids.size === 0) return [];
    const first = this.#toldWhereNamed([...ids]);
    if (first) return [first];
    const served = [...ids].flatMap((id) => this.#served.get(id) ?? []);
    if (served.length > 0) return this.#functionsAt(served.reduce((least, position) => Math.min(least, position)));
    // What the drive does beside that has its own words.
    const itself = campaigns.startingIn(draft.label).length > 0;
    return itself || GOES_ON.test(text.slice(draft.label.start, draft.label.end)) ? this.#besideIt(draft) : [];
  }

  /** What the sentences serve in which the drives are named first. */
  #toldWhereNamed(ids: readonly string[]): FunctionNotation | undefined {
    const reading = this.#reading;
    const sentences = ids
      .flatMap((id) => this.#firstMentions.get(id) ?? [])
      .flatMap(({ start }) => sameParagraph(reading, sentenceAt(reading, start)));
    const told = [...new Set(sentences)];
    const key = told.join();
    if (!this.#told.has(key)) {
      const words = told.map((index) => wordsWithout(reading, reading.sentences[index], this.#named.names)).join('');
      this.#told.set(key, functionsOf('', words)[0]);
    }
    return this.#told.get(key);
  }

  /** What the act told next serves, or the one before: how a drive goes on is told beside it. */
  #besideIt(draft: DraftMeasure): FunctionNotation[] {
    const at = this.#positions.get(draft) as number;
    for (const step of NEAREST) {
      const functions = this.#functionsAt(at + step);
      if (functions.length > 0) return functions.slice(0, 1);
    }
    return [];
  }

  #functionsAt(position: number): FunctionNotation[] {
    const draft = this.#drafts[position];
    return (draft && this.#found.get(draft)) ?? [];
  }
}

function wordsOf(
  reading: Reading,
  { start, end, label, modality }: DraftMeasure,
  { names, laws, campaigns, kinds }: Named,
): MeasureWords {
  const without = (span: Span) => wordsWithout(reading, span, names);
  return {
    label: without(label),
    body: without({ start, end: label.start }) + without({ start: label.end, end }),
    campaigns: campaigns.startingIn(label).flatMap(({ id }) => kinds.get(id) ?? []),
    law: laws.overlaps({ start, end }),
    binds: modality === 'DIRECTIVE' && BINDS.test(reading.text.slice(start, end)),
  };
}
