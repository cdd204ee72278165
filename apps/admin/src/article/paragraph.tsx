/** One paragraph with its gutter: number, state, doubt, rail; above it, when repairs are shown, what was repaired. */
import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useMemo, useState } from 'react';
import { repairKindLabel } from '../i18n/labels.ts';
import { StateDot } from '../ui/state-dot.tsx';
import type { ItemState } from '../workbench/review-items.ts';
import type { TextMark } from './article-marks.ts';
import type { ParagraphModel, RepairInsertion } from './article-model.ts';
import { Pieces } from './pieces.tsx';
import { RepairReasons } from './repair-reasons.tsx';
import { segment } from './segment.ts';

type ParagraphProps = {
  model: ParagraphModel;
  text: readonly string[];
  /** The current record, when something of it stands here. */
  current: string | null;
  extraMarks: readonly TextMark[];
  railState: ItemState | null;
  repairs: boolean;
  script: boolean;
  onScript: () => void;
  language: string;
};

function RepairBar({
  model,
  script,
  onScript,
  shown,
  onToggle,
}: {
  model: ParagraphModel;
  script: boolean;
  onScript: () => void;
  shown: boolean;
  onToggle: () => void;
}) {
  const { t, i18n } = useLingui();
  const counts = new Map<ParagraphModel['repairs'][number]['kind'], number>();
  for (const { kind } of model.repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <div className="rbar">
      <b>
        <Trans>Repairs</Trans>
      </b>
      {[...counts].map(([kind, count]) =>
        kind === 'SCRIPT' ? (
          <button key={kind} type="button" className="tog" aria-pressed={script} onClick={onScript}>
            {i18n._(repairKindLabel[kind])} {count}
            {!script && <span className="muted">{t`not shown`}</span>}
          </button>
        ) : (
          <span key={kind}>
            {i18n._(repairKindLabel[kind])} {count}
          </span>
        ),
      )}
      <span className="grow" />
      <button type="button" className="tog" role="switch" aria-checked={shown} onClick={onToggle}>
        <Trans>Show here</Trans>
        <i className="switch" />
      </button>
    </div>
  );
}

const NO_INSERTIONS: readonly RepairInsertion[] = [];

export const Paragraph = memo(function Paragraph({
  model,
  text,
  current,
  extraMarks,
  railState,
  repairs,
  script,
  onScript,
  language,
}: ParagraphProps) {
  const { t } = useLingui();
  const [hidden, setHidden] = useState(false);
  const shown = repairs && !hidden;
  const pieces = useMemo(() => {
    const drawn = shown ? model.repairMarks.filter(({ repair }) => script || repair?.kind !== 'SCRIPT') : [];
    return segment(
      model.start,
      model.end,
      [...extraMarks, ...model.marks, ...drawn],
      shown ? model.insertions : NO_INSERTIONS,
    );
  }, [model, extraMarks, shown, script]);
  // A comma that may have been half-width changes no meaning: it is counted above, and marked nowhere.
  const doubtful = model.repairs.some(({ kind, certainty }) => certainty === 'PROBABLE' && kind !== 'PUNCTUATION');
  const isCurrent = model.rail !== null && model.rail.subject === current;
  const rail = model.rail ? ` meas ${isCurrent ? 'current' : (railState ?? '')}` : '';
  const Tag = model.kind === 'HEADING' ? 'h3' : 'p';
  return (
    <section className={`para${rail}${shown ? ' rep' : ''}`} data-para={model.index} data-subject={model.rail?.subject}>
      {repairs && model.repairs.length > 0 && (
        <RepairBar model={model} script={script} onScript={onScript} shown={shown} onToggle={() => setHidden(shown)} />
      )}
      <div className="gutter">
        <span className="pn">{model.index + 1}</span>
        {model.rail && railState && <StateDot state={isCurrent ? 'current' : railState} />}
        {doubtful && (
          <span className="doubt-mark" lang="zh-CN" title={t`A repair here is probable, not certain`}>
            疑
          </span>
        )}
      </div>
      <Tag className="song" lang={language}>
        <Pieces pieces={pieces} context={{ text, current }} />
      </Tag>
      {shown && <RepairReasons repairs={model.repairs} />}
    </section>
  );
});
