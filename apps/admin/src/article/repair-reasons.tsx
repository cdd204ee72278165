/** Why each repair that needs a word was made: shifted bytes and everything that is only probable. */
import { useLingui } from '@lingui/react/macro';
import { repairKindLabel, repairKindMeaning } from '../i18n/labels.ts';
import { EnglishDetail } from '../ui/english-detail.tsx';
import type { WorkbenchArticle } from '../workbench/review-items.ts';
import { Arrow } from './pieces.tsx';

type Repair = WorkbenchArticle['repairs'][number];

const needsWord = ({ kind, certainty }: Repair) =>
  certainty === 'PROBABLE' || kind === 'FRAME_SHIFT' || kind === 'MOJIBAKE';

export function RepairReasons({ repairs }: { repairs: readonly Repair[] }) {
  const { t, i18n } = useLingui();
  // Forty commas restored for one reason are one line.
  const groups = new Map<string, { repair: Repair; count: number }>();
  for (const repair of repairs.filter(needsWord)) {
    const key = `${repair.kind} ${repair.certainty} ${repair.reason}`;
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { repair, count: 1 });
  }
  if (groups.size === 0) return null;
  return (
    <ul className="whys">
      {[...groups].map(([key, { repair, count }]) => (
        <li key={key} className="why">
          <span className="why-kind">
            {i18n._(repairKindLabel[repair.kind])}
            {count > 1 ? ` ×${count}` : ''} <span>{repair.certainty === 'CERTAIN' ? t`certain` : t`probable`}</span>
          </span>
          <div>
            {repair.kind === 'FRAME_SHIFT' && (
              <span className="song" lang="zh">
                {repair.before}
                <Arrow />
                {repair.after}{' '}
              </span>
            )}
            {i18n._(repairKindMeaning[repair.kind])}
            <EnglishDetail>
              <span className="muted">{repair.reason}</span>
            </EnglishDetail>
          </div>
        </li>
      ))}
    </ul>
  );
}
