/**
 * What a program wrote about a page, in English. Readers of English see it at once; to others it is folded away, since
 * the sentence above it already says in their language what matters.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export function EnglishDetail({ children }: { children: ReactNode }) {
  const { i18n } = useLingui();
  if (i18n.locale === 'en') return <div lang="en">{children}</div>;
  return (
    <details className="english">
      <summary>
        <Trans>Details (English)</Trans>
      </summary>
      <div lang="en">{children}</div>
    </details>
  );
}
