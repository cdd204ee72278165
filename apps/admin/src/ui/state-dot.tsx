/** A state as a shape first and a colour second; the word is there for those who see neither. */
import { useLingui } from '@lingui/react/macro';
import type { ItemState } from '../workbench/review-items.ts';

export function StateDot({ state }: { state: ItemState | 'current' }) {
  const { t } = useLingui();
  const words = {
    pending: t`pending`,
    current: t`current`,
    accepted: t`accepted`,
    edited: t`edited`,
    rejected: t`rejected`,
  };
  return <span className={`st ${state}`} role="img" aria-label={words[state]} />;
}
