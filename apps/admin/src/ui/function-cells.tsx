/**
 * 打防管控宣 as five fixed cells, so that a column of them reads like a punched card: filled is accepted, dashed is
 * suggested. Rejected functions are empty cells.
 */
import { useLingui } from '@lingui/react/macro';
import { FUNCTION_NOTATIONS } from '../app/choices.ts';
import type { TaggingPartsFragment } from '../gql/graphql.ts';

export const FUNCTIONS_SCHEME = 'functions';

export const isFunction = (tagging: TaggingPartsFragment) => tagging.concept.scheme.code === FUNCTIONS_SCHEME;

export function FunctionCells({ taggings }: { taggings: readonly TaggingPartsFragment[] }) {
  const { t } = useLingui();
  const verdicts = new Map(taggings.filter(isFunction).map((each) => [each.concept.notation, each.verdict]));
  const looks = FUNCTION_NOTATIONS.map((notation) => {
    const verdict = verdicts.get(notation);
    if (verdict === 'ACCEPTED' || verdict === 'EDITED') return 'on';
    return verdict === 'PENDING' ? 'maybe' : '';
  });
  const named = FUNCTION_NOTATIONS.filter((_, at) => looks[at] !== '').join('、');
  return (
    <span className="fn" lang="zh-CN" role="img" aria-label={named ? t`Functions: ${named}` : t`No function set`}>
      {FUNCTION_NOTATIONS.map((notation, at) => (
        <i key={notation} className={looks[at]}>
          {notation}
        </i>
      ))}
    </span>
  );
}
