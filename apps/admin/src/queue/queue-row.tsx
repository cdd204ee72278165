/** One line of the queue. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { formatAge } from '../i18n/format.ts';
import { queueKindLabel, recordTypeLabel } from '../i18n/labels.ts';
import { QualityBar } from '../ui/quality-bar.tsx';
import { FirstQualityReason } from '../ui/quality-reasons.tsx';
import { openingOf, type QueueEntry } from './queue-item.ts';

const TONES: Partial<Record<QueueEntry['kind'], string>> = {
  QUARANTINED: 'red',
  INGEST_FAILED: 'red',
  REVIEW_ARTICLE: 'line',
};
const LATE_DAYS = 4;

function Reason({ item }: { item: QueueEntry }) {
  const { t, i18n } = useLingui();
  const { node } = item;
  if (node.__typename === 'Article') return <FirstQualityReason reasons={node.quality.reasons} />;
  if (node.__typename === 'IngestItem') {
    if (i18n.locale === 'en') return <span>{node.reason}</span>;
    return <Trans>Tried {node.attempts} times.</Trans>;
  }
  if (node.__typename !== 'Edition') return null;
  const by = node.submittedBy?.name ?? '';
  const type = i18n._(recordTypeLabel[node.record.recordType]);
  return <span>{t`${type}, edition ${node.number}, submitted by ${by}`}</span>;
}

export function QueueRow({ item, current, onCurrent }: { item: QueueEntry; current: boolean; onCurrent: () => void }) {
  const { i18n } = useLingui();
  const { node } = item;
  const to = openingOf(item);
  const late = Date.now() - Date.parse(item.since) > LATE_DAYS * 86_400_000;
  return (
    <tr
      className={current ? 'cur' : ''}
      aria-current={current ? 'true' : undefined}
      data-row={item.id}
      onMouseDown={onCurrent}
    >
      <td className="sta">
        <span className={`chip ${TONES[item.kind] ?? ''}`}>{i18n._(queueKindLabel[item.kind])}</span>
      </td>
      <td className="ti">
        <div>
          {to ? (
            <Link {...to} className="song" lang="zh">
              {item.label}
            </Link>
          ) : (
            <span className="song" lang="zh">
              {item.label}
            </span>
          )}
          <span className="why">
            <Reason item={item} />
          </span>
        </div>
      </td>
      <td className="src" lang="zh">
        {node.__typename === 'Article' ? (node.originalPublisher ?? node.site) : ''}
      </td>
      <td>{node.__typename === 'Article' && <QualityBar score={node.quality.score} />}</td>
      <td className="r num">{item.pendingCount > 0 ? item.pendingCount : <span className="muted">0</span>}</td>
      <td className={`r num last ${late ? 'late' : 'soft'}`}>{formatAge(item.since, i18n.locale)}</td>
    </tr>
  );
}
