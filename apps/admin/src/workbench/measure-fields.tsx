/** A measure's fields for its card: each value with the words it rests on. */
import { useLingui } from '@lingui/react/macro';
import { pickName } from '../i18n/format.ts';
import { actorRoleLabel, lifecycleLabel, modalityLabel } from '../i18n/labels.ts';
import { isFunction } from '../ui/function-cells.tsx';
import { type CardField, type FieldValue, Ref } from './card-fields.tsx';
import type { Evidence, Kind, ReviewItem, Tagging, WorkbenchMeasure } from './review-items.ts';

const COMPARATORS = { EXACT: '', AT_LEAST: '≥ ', AT_MOST: '≤ ', ABOUT: '≈ ' } as const;

/** One verdict for several spans: pending wins, then accepted. */
const verdictOf = (spans: readonly { verdict: Evidence['verdict'] }[]): Evidence['verdict'] | null =>
  spans.find(({ verdict }) => verdict === 'PENDING')?.verdict ??
  spans.find(({ verdict }) => verdict !== 'REJECTED')?.verdict ??
  spans[0]?.verdict ??
  null;

const supported = (key: string, name: string, value: React.ReactNode, spans: readonly Evidence[]): FieldValue => ({
  key,
  name,
  value,
  verdict: verdictOf(spans),
  ids: spans.map(({ id }) => id),
  evidence: spans[0],
});

const tagged = (tagging: Tagging, value: React.ReactNode, name: string): FieldValue => ({
  key: tagging.id,
  name,
  value,
  verdict: tagging.verdict,
  ids: [tagging.id],
});

export function useMeasureFields(measure: WorkbenchMeasure, item: ReviewItem): CardField[] {
  const { t, i18n } = useLingui();
  const of = (field: Evidence['field']) => item.evidence.filter((each) => each.field === field);
  const conceptName = (tagging: Tagging) => pickName(tagging.concept.prefLabels, i18n.locale);

  /** Links name the record in `itemKey`; older evidence is matched by its words. */
  const linked = (field: Evidence['field'], kind: Kind, records: readonly { id: string; displayLabel: string }[]) =>
    records.map((record) => {
      const spans = of(field);
      const own = spans.filter(
        ({ itemKey, exact }) => itemKey === record.id || (itemKey === null && record.displayLabel.includes(exact)),
      );
      return supported(record.id, record.displayLabel, <Ref kind={kind}>{record.displayLabel}</Ref>, own);
    });

  const functions = measure.taggings.filter(isFunction);
  const tags = measure.taggings.filter((tagging) => !isFunction(tagging));
  const modality = i18n._(modalityLabel[measure.modality]);
  const lifecycle = i18n._(lifecycleLabel[measure.lifecycle]);
  const text = of('TEXT');

  const fields: CardField[] = [
    {
      key: 'text',
      label: t`Text`,
      values: text.map((span) => ({ ...supported(span.id, t`the text`, null, [span]), evidence: span })),
    },
    {
      key: 'modality',
      label: t`Modality`,
      values: [supported('modality', modality, <b>{modality}</b>, of('MODALITY'))],
    },
    { key: 'lifecycle', label: t`Stage`, values: [supported('lifecycle', lifecycle, lifecycle, of('LIFECYCLE'))] },
    {
      key: 'functions',
      label: t`Function`,
      empty: t`None set`,
      values: functions.map((each) =>
        tagged(
          each,
          <>
            <b lang="zh">{each.concept.notation}</b> {conceptName(each)}
          </>,
          conceptName(each),
        ),
      ),
    },
    {
      key: 'actors',
      label: t`Actors`,
      empty: t`Not in the source`,
      values: measure.actors.map((actor) =>
        supported(
          actor.key,
          actor.nameInText,
          <>
            <Ref kind="org">{actor.nameInText}</Ref> <span className="soft">{i18n._(actorRoleLabel[actor.role])}</span>
          </>,
          of('ACTOR').filter(({ itemKey }) => itemKey === actor.key),
        ),
      ),
    },
    { key: 'campaigns', label: t`Campaigns`, values: linked('CAMPAIGN', 'campaign', measure.campaigns) },
    { key: 'laws', label: t`Laws`, values: linked('LEGAL_INSTRUMENT', 'law', measure.legalInstruments) },
    { key: 'systems', label: t`Systems`, values: linked('SYSTEM', 'system', measure.systems) },
    {
      key: 'quantities',
      label: t`Figures`,
      values: measure.quantities.map((quantity) =>
        supported(
          quantity.key,
          quantity.what,
          <>
            {COMPARATORS[quantity.comparator]}
            <b>{quantity.value.toLocaleString(i18n.locale)}</b> <span lang="zh">{quantity.unit}</span>{' '}
            <span className="soft" lang="zh">
              {quantity.what}
            </span>
          </>,
          of('QUANTITY').filter(({ itemKey }) => itemKey === quantity.key),
        ),
      ),
    },
    { key: 'tags', label: t`Tags`, values: tags.map((each) => tagged(each, conceptName(each), conceptName(each))) },
  ];
  const always = new Set(['modality', 'lifecycle', 'functions', 'actors']);
  return fields.filter(({ key, values }) => values.length > 0 || always.has(key));
}
