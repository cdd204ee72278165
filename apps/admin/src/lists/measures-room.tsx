/** All measures, with their functions as a column one can read down. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { EDITION_STATES, FUNCTION_NOTATIONS, MODALITIES, ORDERS } from '../app/choices.ts';
import { TopBar } from '../app/top-bar.tsx';
import { ConceptsDocument, MeasuresDocument } from '../gql/graphql.ts';
import { formatFuzzyDate } from '../i18n/format.ts';
import { editionStateLabel, modalityLabel } from '../i18n/labels.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { FUNCTIONS_SCHEME, FunctionCells } from '../ui/function-cells.tsx';
import { StatePanel } from '../ui/states.tsx';
import { FilterSelect } from './filter-select.tsx';
import { ListFrame } from './list-frame.tsx';
import { orderBy, orderLabel } from './orders.ts';
import { useRowCursor } from './use-row-cursor.ts';

const route = getRouteApi('/shell/measures');

export function MeasuresRoom() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const filters = route.useSearch();
  const { q, modality, fn, edition, order } = filters;
  const [after, setAfter] = useState<string | null>(null);
  const [at, setAt] = useState<string>();
  const [functions] = useQuery({ query: ConceptsDocument, variables: { schemes: [FUNCTIONS_SCHEME] } });
  const code = functions.data?.concepts.nodes.find(({ notation }) => notation === fn)?.code;
  const [{ data, error }, load] = useQuery({
    query: MeasuresDocument,
    variables: {
      search: q ?? null,
      filter: {
        ...(modality ? { modality: [modality] } : {}),
        ...(code ? { concepts: { anyOf: [code], includeNarrower: true } } : {}),
        ...(edition ? { editionState: [edition] } : {}),
      },
      orderBy: orderBy(order),
      after,
    },
    requestPolicy: 'cache-and-network',
    // A function in the address can be asked for only once its code is known.
    pause: fn !== undefined && code === undefined && !functions.error,
  });
  const change = (next: Partial<typeof filters>) => {
    setAfter(null);
    void navigate({ from: '/measures', to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  };
  const rows = data?.measures.nodes ?? [];
  const cursor = useRowCursor(rows, at, setAt);
  useKeys(
    {
      next: () => cursor.step(1),
      previous: () => cursor.step(-1),
      open: () =>
        cursor.current &&
        void navigate({
          to: '/articles/$articleId',
          params: { articleId: cursor.current.article.id },
          search: { tab: 'measures', item: cursor.current.id },
        }),
    },
    'list',
  );
  return (
    <>
      <TopBar crumbs={[{ label: t`Measures` }]} title={t`Measures`} />
      <ListFrame
        title={<Trans>Measures</Trans>}
        search={q ?? ''}
        onSearch={(text) => change({ q: text || undefined })}
        filters={
          <>
            <FilterSelect
              name={t`Function`}
              value={fn}
              choices={FUNCTION_NOTATIONS}
              label={(each) => each}
              onValue={(value) => change({ fn: value })}
            />
            <FilterSelect
              name={t`Modality`}
              value={modality}
              choices={MODALITIES}
              label={(each) => modalityLabel[each]}
              onValue={(value) => change({ modality: value })}
            />
            <FilterSelect
              name={t`Edition`}
              value={edition}
              choices={EDITION_STATES}
              label={(each) => editionStateLabel[each]}
              onValue={(value) => change({ edition: value })}
            />
            <FilterSelect
              name={t`Order`}
              value={order}
              choices={ORDERS}
              label={(each) => orderLabel[each]}
              onValue={(value) => change({ order: value })}
            />
          </>
        }
        filtered={!!(modality || fn || edition)}
        onClear={() => change({ modality: undefined, fn: undefined, edition: undefined })}
        page={data?.measures}
        error={error}
        onRetry={() => load({ requestPolicy: 'network-only' })}
        onMore={setAfter}
        empty={
          <StatePanel title={<Trans>No measure yet</Trans>} text={<Trans>They are found when a page is read.</Trans>} />
        }
        columns={[
          { key: 'label', label: t`Measure` },
          { key: 'functions', label: t`Function` },
          { key: 'modality', label: t`Modality` },
          { key: 'article', label: t`Article` },
          { key: 'date', label: t`Published by the source` },
          { key: 'edition', label: t`Edition` },
          { key: 'confidence', label: t`Confidence`, right: true },
        ]}
      >
        {rows.map((measure) => (
          <tr
            key={measure.id}
            data-row={measure.id}
            className={measure.id === cursor.current?.id ? 'cur' : ''}
            onMouseDown={() => setAt(measure.id)}
          >
            <td className="ti half">
              <div>
                <Link
                  to="/articles/$articleId"
                  params={{ articleId: measure.article.id }}
                  search={{ tab: 'measures', item: measure.id }}
                  className="song"
                  lang={measure.article.language}
                >
                  {measure.label}
                </Link>
              </div>
            </td>
            <td>
              <FunctionCells taggings={measure.taggings} />
            </td>
            <td>{i18n._(modalityLabel[measure.modality])}</td>
            <td className="ti half soft">
              <div>
                <span className="song small" lang={measure.article.language}>
                  {measure.article.title}
                </span>
              </div>
            </td>
            <td className="num soft">{formatFuzzyDate(measure.article.publishedAt)}</td>
            <td>
              <EditionChip draft={measure.draft} live={measure.live} />
            </td>
            <td className="r num last">{measure.confidence}</td>
          </tr>
        ))}
      </ListFrame>
    </>
  );
}
