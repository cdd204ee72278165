/** One edition in the publishing table. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { EditionsQuery } from '../gql/graphql.ts';
import { formatDateTime } from '../i18n/format.ts';
import { recordTypeLabel } from '../i18n/labels.ts';

export type EditionEntry = EditionsQuery['editions']['nodes'][number];

type EditionRowProps = {
  edition: EditionEntry;
  current: boolean;
  selectable: boolean;
  selected: boolean;
  onSelect: () => void;
  onCurrent: () => void;
};

export function EditionRow({ edition, current, selectable, selected, onSelect, onCurrent }: EditionRowProps) {
  const { t, i18n } = useLingui();
  const { record, submittedBy, publishedBy, submittedAt, publishedAt, withdrawnAt } = edition;
  const name = record.displayLabel;
  const person = selectable ? submittedBy : publishedBy;
  return (
    <tr
      className={current ? 'cur' : ''}
      aria-current={current ? 'true' : undefined}
      data-row={edition.id}
      onMouseDown={onCurrent}
    >
      {selectable && (
        <td className="ck">
          <input type="checkbox" aria-label={t`Select ${name}`} checked={selected} onChange={onSelect} />
        </td>
      )}
      <td className="sta">
        <span className="chip line">{i18n._(recordTypeLabel[record.recordType])}</span>
      </td>
      <td className="ti">
        <div>
          <button type="button" className="row-name song" lang="zh" onClick={onCurrent}>
            {name}
          </button>
          {'article' in record && record.article && (
            <span className="why song" lang="zh">
              {record.article.title}
            </span>
          )}
        </div>
      </td>
      <td className="r num">{edition.number}</td>
      <td>
        {person?.name}{' '}
        {edition.forced && (
          <span className="chip warn" title={edition.forceReason ?? ''}>
            <Trans>one reader</Trans>
          </span>
        )}
      </td>
      <td className="r num soft last">{formatDateTime(withdrawnAt ?? publishedAt ?? submittedAt)}</td>
    </tr>
  );
}
