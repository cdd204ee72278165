/** Everything that took points off a text's quality, as the parser says it; to others than readers of English, how much. */
import { Plural, useLingui } from '@lingui/react/macro';
import { EnglishDetail } from './english-detail.tsx';

type Reasons = { reasons: readonly string[] };

const Count = ({ reasons }: Reasons) => (
  <Plural value={reasons.length} one="# thing lowered the quality" other="# things lowered the quality" />
);

export function QualityReasons({ reasons }: Reasons) {
  const { i18n } = useLingui();
  return (
    <>
      {i18n.locale !== 'en' && (
        <p className="soft">
          <Count reasons={reasons} />
        </p>
      )}
      <EnglishDetail>
        <ul className="reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </EnglishDetail>
    </>
  );
}

/** One line of it, for lists. */
export function FirstQualityReason({ reasons }: Reasons) {
  const { i18n } = useLingui();
  if (reasons.length === 0) return null;
  return i18n.locale === 'en' ? <span lang="en">{reasons[0]}</span> : <Count reasons={reasons} />;
}
