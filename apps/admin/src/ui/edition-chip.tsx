/** Where a record's editions stand, in one chip: what waits, else what partners see. */
import { useLingui } from '@lingui/react/macro';
import type { EditionState } from '../gql/graphql.ts';
import { editionStateLabel } from '../i18n/labels.ts';

type Edition = { state: EditionState; number: number } | null | undefined;

export function EditionChip({ draft, live }: { draft: Edition; live: Edition }) {
  const { t, i18n } = useLingui();
  const edition = draft && draft.state !== 'DRAFT' ? draft : (live ?? draft);
  if (!edition || edition.state === 'DRAFT') return null;
  const number = edition.number;
  const tone = edition.state === 'PUBLISHED' ? ' ok' : edition.state === 'CHANGES_REQUESTED' ? ' warn' : '';
  return (
    <span className={`chip${tone}`} title={t`Edition ${number}`}>
      {i18n._(editionStateLabel[edition.state])}
    </span>
  );
}
