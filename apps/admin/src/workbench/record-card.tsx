/** The record that has the cursor: its fields, the words they rest on, and what can be done with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { ariaKeys, Keys } from '../keys/keys.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { FunctionCells } from '../ui/function-cells.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { type CardField, Field, undecidedFirst } from './card-fields.tsx';
import { useMeasureFields } from './measure-fields.tsx';
import { useRecordFields } from './record-fields.tsx';
import { KIND_OF_TAB, type ReviewItem, type WorkbenchArticle, type WorkbenchMeasure } from './review-items.ts';

type CardCommands = { accept: () => void; reject: () => void; edit: () => void; tag: () => void };

type CardProps = { item: ReviewItem; commands: CardCommands; mayEdit: boolean };

function Body({
  item,
  fields,
  commands,
  mayEdit,
  measure,
  lead,
}: CardProps & { fields: CardField[]; measure?: WorkbenchMeasure; lead?: React.ReactNode }) {
  const { t } = useLingui();
  const waiting = item.pendingIds.length;
  const rule = item.evidence.find((each) => each.rule)?.rule;
  return (
    <article className={`rec k-${KIND_OF_TAB[item.tab]}`} data-record={item.id} aria-label={item.label}>
      <header className="mrow current">
        <StateDot state={item.state === 'pending' ? 'current' : item.state} />
        {lead}
        <h3 className="lb song" lang="zh">
          {item.label}
        </h3>
        <span className="grow" />
        {measure && (
          <>
            <EditionChip draft={measure.draft} live={measure.live} />
            <FunctionCells taggings={measure.taggings} />
            <span className="cf num" title={t`Confidence`}>
              {measure.confidence}
            </span>
          </>
        )}
      </header>
      <dl>
        {undecidedFirst(fields).map((field) => (
          <Field key={field.key} field={field} />
        ))}
      </dl>
      {mayEdit && (
        <footer>
          <button
            type="button"
            className="btn primary"
            onClick={commands.accept}
            disabled={waiting === 0 && item.state !== 'rejected'}
            aria-keyshortcuts={ariaKeys('accept')}
          >
            <Trans>Accept, next</Trans> <Keys id="accept" />
          </button>
          <button type="button" className="btn" onClick={commands.reject} aria-keyshortcuts={ariaKeys('reject')}>
            <Trans>Reject</Trans> <Keys id="reject" />
          </button>
          {measure && (
            <>
              <button type="button" className="btn" onClick={commands.edit} aria-keyshortcuts={ariaKeys('edit')}>
                <Trans>Edit</Trans> <Keys id="edit" />
              </button>
              <button type="button" className="btn" onClick={commands.tag} aria-keyshortcuts={ariaKeys('tag')}>
                <Trans>Tag</Trans> <Keys id="tag" />
              </button>
            </>
          )}
          <span className="grow" />
          {rule && (
            <span className="muted rule">
              <Trans>Rule</Trans> <span className="mono">{rule}</span>
            </span>
          )}
        </footer>
      )}
    </article>
  );
}

function MeasureCard({ measure, ...props }: CardProps & { measure: WorkbenchMeasure }) {
  const fields = useMeasureFields(measure, props.item);
  const lead = measure.enumerator ? (
    <span className="en song" lang="zh">
      {measure.enumerator}
    </span>
  ) : null;
  return <Body {...props} fields={fields} measure={measure} lead={lead} />;
}

function OtherCard({ article, ...props }: CardProps & { article: WorkbenchArticle }) {
  const fields = useRecordFields(article, props.item);
  return <Body {...props} fields={fields} />;
}

export const RecordCard = memo(function RecordCard({ article, ...props }: CardProps & { article: WorkbenchArticle }) {
  const measure =
    props.item.tab === 'measures' && props.item.type === 'record'
      ? article.measures.find(({ id }) => id === props.item.id)
      : undefined;
  return measure ? <MeasureCard {...props} measure={measure} /> : <OtherCard {...props} article={article} />;
});
