/** Two people saved one measure: both versions side by side, field by field. Nothing typed is lost. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatDateTime } from '../i18n/format.ts';
import { actorRoleLabel, lifecycleLabel, modalityLabel } from '../i18n/labels.ts';
import { useViewer } from '../session/viewer.tsx';
import { Modal } from '../ui/modal.tsx';
import { FORM_FIELDS, type MeasureForm, sameField } from './measure-form.ts';
import type { Conflict } from './use-save-measure.ts';

type Field = (typeof FORM_FIELDS)[number];
type Side = 'mine' | 'theirs';

function Value({ field, values }: { field: Field; values: MeasureForm }) {
  const { i18n } = useLingui();
  if (field === 'modality') return i18n._(modalityLabel[values.modality]);
  if (field === 'lifecycle') return i18n._(lifecycleLabel[values.lifecycle]);
  if (field !== 'actors')
    return (
      <span className="song" lang="zh">
        {values[field]}
      </span>
    );
  return (
    <ul>
      {values.actors.map(({ nameInText, role }) => (
        <li key={`${nameInText} ${role}`}>
          <span className="song" lang="zh">
            {nameInText}
          </span>{' '}
          <span className="soft">{i18n._(actorRoleLabel[role])}</span>
        </li>
      ))}
    </ul>
  );
}

type ConflictDialogProps = {
  conflict: Conflict;
  mine: MeasureForm;
  onMerge: (values: MeasureForm) => void;
  onClose: () => void;
};

export function ConflictDialog({ conflict, mine, onMerge, onClose }: ConflictDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const { theirs, seen, version } = conflict;
  const who = conflict.who ?? t`Someone else`;
  const [picked, setPicked] = useState<Partial<Record<Field, Side>>>({});
  const names: Record<Field, string> = {
    label: t`Label`,
    text: t`Text`,
    modality: t`Modality`,
    lifecycle: t`Stage`,
    actors: t`Actors`,
  };
  const sideOf = (field: Field): Side => picked[field] ?? 'mine';
  const merged = () => {
    const chosen = Object.fromEntries(
      FORM_FIELDS.map((field) => [field, (sideOf(field) === 'mine' ? mine : theirs)[field]]),
    );
    return chosen as MeasureForm;
  };
  return (
    <Modal
      title={t`${who} saved first`}
      text={t`You opened revision ${seen}, it is now revision ${version}. What you wrote is all here and not saved yet. Pick a side for each field, then save.`}
      wide
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn quiet" onClick={onClose}>
            <Trans>Keep my text, decide later</Trans>
          </button>
          <button type="button" className="btn" onClick={() => onMerge(theirs)}>
            <Trans>All theirs</Trans>
          </button>
          <button type="button" className="btn" onClick={() => onMerge(mine)}>
            <Trans>All mine</Trans>
          </button>
          <button type="button" className="btn primary" onClick={() => onMerge(merged())}>
            <Trans>Save as picked</Trans>
          </button>
        </>
      }
    >
      <div className="conflict">
        <div className="conflict-head">
          <span />
          <b className="conflict-name">
            {user.name} <span className="muted">{t`yours, not saved`}</span>
          </b>
          <b className="conflict-name">
            {who} <span className="muted">{t`saved ${formatDateTime(conflict.when)}`}</span>
          </b>
        </div>
        {FORM_FIELDS.map((field) =>
          sameField(field, mine, theirs) ? (
            <div key={field} className="conflict-row">
              <span className="muted">{names[field]}</span>
              <div className="same">
                <Value field={field} values={mine} />
                <span className="muted">{t`the same on both sides`}</span>
              </div>
            </div>
          ) : (
            <fieldset key={field} className="conflict-row">
              <legend className="muted">{names[field]}</legend>
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side} className={sideOf(field) === side ? 'pick' : ''}>
                  <input
                    type="radio"
                    name={field}
                    checked={sideOf(field) === side}
                    onChange={() => setPicked({ ...picked, [field]: side })}
                  />
                  <Value field={field} values={side === 'mine' ? mine : theirs} />
                </label>
              ))}
            </fieldset>
          ),
        )}
      </div>
    </Modal>
  );
}
