/** The foot of the workbench: the last ten decisions and the keys of the room. */
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { KeyBar } from '../keys/key-bar.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { type Decision, medianSeconds } from './decisions.ts';

export const Dock = memo(function Dock({
  recent,
  onItem,
}: {
  recent: readonly Decision[];
  onItem: (itemId: string) => void;
}) {
  const { t } = useLingui();
  const median = medianSeconds(recent);
  return (
    <footer className="dock">
      <div className="strip">
        <span className="muted lab">
          <Trans>Last ten</Trans>
        </span>
        <div className="decs">
          {recent.length === 0 && (
            <span className="muted">
              <Trans>Nothing decided yet in this visit</Trans>
            </span>
          )}
          {recent.map((decision) => (
            <button key={decision.key} type="button" className="dec" onClick={() => onItem(decision.itemId)}>
              <StateDot state={decision.verdict} />
              <span className="song" lang="zh">
                {decision.label}
              </span>
              <span className="muted num">{decision.seconds.toFixed(1)}</span>
            </button>
          ))}
        </div>
        {median !== null && <span className="muted lab num">{t`median ${median.toFixed(1)} s`}</span>}
      </div>
      <KeyBar room="review" />
    </footer>
  );
});
