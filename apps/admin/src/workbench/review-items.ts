/**
 * What there is to decide in one article, in the order in which it is decided. An item is one record, one list's
 * lead-in or one tag, with every span and tagging that speaks for it; deciding an item decides all that is pending in it.
 */
import type { EvidencePartsFragment, EvidenceVerdict, TaggingPartsFragment, WorkbenchQuery } from '../gql/graphql.ts';

export type WorkbenchArticle = NonNullable<WorkbenchQuery['article']>;
export type WorkbenchMeasure = WorkbenchArticle['measures'][number];
export type Evidence = EvidencePartsFragment;
export type Tagging = TaggingPartsFragment;

export type ReviewTab = 'measures' | 'campaigns' | 'organizations' | 'laws' | 'systems' | 'tags';
export const REVIEW_TAB_ORDER: readonly ReviewTab[] = [
  'measures',
  'campaigns',
  'organizations',
  'laws',
  'systems',
  'tags',
];

/** The kinds evidence is drawn in: hue, line and word belong together. */
export type Kind = 'measure' | 'campaign' | 'org' | 'law' | 'system' | 'tag';
export const KIND_OF_TAB: Record<ReviewTab, Kind> = {
  measures: 'measure',
  campaigns: 'campaign',
  organizations: 'org',
  laws: 'law',
  systems: 'system',
  tags: 'tag',
};

export type ItemState = 'pending' | 'accepted' | 'edited' | 'rejected';

export type ReviewItem = {
  id: string;
  tab: ReviewTab;
  type: 'list' | 'record' | 'tag';
  label: string;
  /** The measure list it stands in. */
  listId: string | null;
  evidence: Evidence[];
  taggings: Tagging[];
  state: ItemState;
  /** The ids one key press decides. */
  pendingIds: string[];
  /** Where it stands in the text, in code points; null when nothing in the text speaks for it. */
  anchor: { start: number; end: number } | null;
};

/** The evidence without which a record can't be submitted. */
const FOUNDATION = new Set(['TEXT', 'MENTION', 'LEAD_IN']);

const stateOf = (evidence: readonly Evidence[], taggings: readonly Tagging[]): ItemState => {
  const verdicts: EvidenceVerdict[] = [...evidence, ...taggings].map(({ verdict }) => verdict);
  if (verdicts.includes('PENDING')) return 'pending';
  const foundation = evidence.filter(({ field }) => FOUNDATION.has(field)).map(({ verdict }) => verdict);
  const deciding = foundation.length > 0 ? foundation : verdicts;
  if (deciding.length > 0 && deciding.every((verdict) => verdict === 'REJECTED' || verdict === 'ORPHANED'))
    return 'rejected';
  return verdicts.includes('EDITED') ? 'edited' : 'accepted';
};

type Draft = Omit<ReviewItem, 'state' | 'pendingIds' | 'anchor'>;

const finish = (draft: Draft): ReviewItem => {
  const foundation = draft.evidence.find(({ field, verdict }) => FOUNDATION.has(field) && verdict !== 'ORPHANED');
  const place = foundation ?? draft.evidence.find(({ verdict }) => verdict !== 'ORPHANED');
  return {
    ...draft,
    state: stateOf(draft.evidence, draft.taggings),
    pendingIds: [...draft.evidence, ...draft.taggings]
      .filter(({ verdict }) => verdict === 'PENDING')
      .map(({ id }) => id),
    anchor: place ? { start: place.start, end: place.end } : null,
  };
};

const conceptLabel = (tagging: Tagging) =>
  tagging.concept.prefLabels.find(({ language }) => language.startsWith('zh'))?.value ?? tagging.concept.code;

export function buildReviewItems(article: WorkbenchArticle): ReviewItem[] {
  const bySubject = new Map<string, Evidence[]>();
  for (const each of article.evidence) {
    const known = bySubject.get(each.subject.id);
    if (known) known.push(each);
    else bySubject.set(each.subject.id, [each]);
  }
  const evidenceOf = (id: string) => bySubject.get(id) ?? [];
  const record = (tab: ReviewTab) => (one: { id: string; displayLabel: string }) =>
    finish({
      id: one.id,
      tab,
      type: 'record',
      label: one.displayLabel,
      listId: null,
      evidence: evidenceOf(one.id),
      taggings: [],
    });

  const measureItem = (measure: WorkbenchMeasure) =>
    finish({
      id: measure.id,
      tab: 'measures',
      type: 'record',
      label: measure.label,
      listId: measure.list?.id ?? null,
      evidence: evidenceOf(measure.id),
      taggings: measure.taggings,
    });
  const measureById = new Map(article.measures.map((measure) => [measure.id, measure]));
  const lists = article.measureLists.flatMap((list) => {
    const evidence = evidenceOf(list.id);
    const head =
      evidence.length > 0
        ? [
            finish({
              id: list.id,
              tab: 'measures',
              type: 'list',
              label: list.leadIn ?? '',
              listId: list.id,
              evidence,
              taggings: [],
            }),
          ]
        : [];
    return [...head, ...list.measures.flatMap(({ id }) => measureById.get(id) ?? []).map(measureItem)];
  });
  const listed = new Set(lists.map(({ id }) => id));
  const single = article.measures.filter(({ id }) => !listed.has(id)).map(measureItem);

  /** A tag stands where its measure stands; the article's own stand nowhere. */
  const tag = (tagging: Tagging, on: ReviewItem | undefined) => ({
    ...finish({
      id: tagging.id,
      tab: 'tags',
      type: 'tag',
      label: conceptLabel(tagging),
      listId: null,
      evidence: [],
      taggings: [tagging],
    }),
    anchor: on?.anchor ?? null,
  });
  const tagsOf = (measure: ReviewItem) => measure.taggings.map((tagging) => tag(tagging, measure));

  return [
    ...lists,
    ...single,
    ...article.campaigns.map(record('campaigns')),
    ...article.organizations.map(record('organizations')),
    ...article.legalInstruments.map(record('laws')),
    ...article.systems.map(record('systems')),
    ...article.taggings.map((tagging) => tag(tagging, undefined)),
    ...[...lists, ...single].flatMap(tagsOf),
  ];
}

/** Decided and all, of the records and tags; a list's lead-in is decided too but not counted as a record. */
export function countDecided(items: readonly ReviewItem[]): { decided: number; total: number } {
  const counted = items.filter(({ type }) => type !== 'list');
  return { decided: counted.filter(({ state }) => state !== 'pending').length, total: counted.length };
}

/**
 * The next item that waits: after the current one in its tab, then from the tab's top, then in the tabs that follow.
 * Null when nothing waits any more.
 */
export function nextPending(items: readonly ReviewItem[], currentId: string | null): ReviewItem | null {
  const current = items.find(({ id }) => id === currentId);
  const tab = current?.tab ?? 'measures';
  const tabs = [
    ...REVIEW_TAB_ORDER.slice(REVIEW_TAB_ORDER.indexOf(tab)),
    ...REVIEW_TAB_ORDER.slice(0, REVIEW_TAB_ORDER.indexOf(tab)),
  ];
  for (const each of tabs) {
    const here = items.filter((item) => item.tab === each);
    const from = each === tab ? here.findIndex(({ id }) => id === currentId) + 1 : 0;
    const waiting = [...here.slice(from), ...here.slice(0, from)].find(
      ({ id, state }) => state === 'pending' && id !== currentId,
    );
    if (waiting) return waiting;
  }
  return null;
}

const isStanding = ({ verdict }: { verdict: EvidenceVerdict }) => verdict !== 'REJECTED' && verdict !== 'ORPHANED';

/** What `a` accepts: what waits, or all that was rejected when the item had been. */
export function acceptIds(item: ReviewItem): string[] {
  if (item.pendingIds.length > 0 || item.state !== 'rejected') return item.pendingIds;
  return [...item.evidence, ...item.taggings].filter(({ verdict }) => verdict === 'REJECTED').map(({ id }) => id);
}

/** What `r` rejects: everything that still stands, so that the record stays out whatever was accepted before. */
export const rejectIds = (item: ReviewItem): string[] =>
  [...item.evidence, ...item.taggings].filter(isStanding).map(({ id }) => id);

/** Whether the record may be submitted: someone has accepted the words it rests on. */
export const isFounded = (item: ReviewItem): boolean =>
  item.evidence.some(({ field, verdict }) => FOUNDATION.has(field) && (verdict === 'ACCEPTED' || verdict === 'EDITED'));
