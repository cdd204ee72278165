/** The state of one span or tag, and a menu to change just this one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { DropdownMenu } from 'radix-ui';
import type { EvidenceVerdict, ReviewVerdict } from '../gql/graphql.ts';
import { StateDot } from '../ui/state-dot.tsx';

const LOOK = {
  PENDING: 'pending',
  ACCEPTED: 'accepted',
  EDITED: 'edited',
  REJECTED: 'rejected',
  ORPHANED: 'rejected',
} as const;

type VerdictMenuProps = {
  verdict: EvidenceVerdict;
  name: string;
  disabled: boolean;
  onVerdict: (verdict: ReviewVerdict) => void;
};

export function VerdictMenu({ verdict, name, disabled, onVerdict }: VerdictMenuProps) {
  const { t } = useLingui();
  if (disabled) return <StateDot state={LOOK[verdict]} />;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="dot-button" aria-label={t`Change the verdict on ${name}`}>
        <StateDot state={LOOK[verdict]} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end">
          <DropdownMenu.Item className="menu-item" onSelect={() => onVerdict('ACCEPTED')}>
            <StateDot state="accepted" />
            <Trans>Accept this one</Trans>
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => onVerdict('REJECTED')}>
            <StateDot state="rejected" />
            <Trans>Reject this one</Trans>
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => onVerdict('PENDING')}>
            <StateDot state="pending" />
            <Trans>Leave it open</Trans>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
