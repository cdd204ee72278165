/** Editing a measure in place. What is typed survives a reload; a refusal leaves it as it is and says why. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { actorRoleLabel, lifecycleLabel, modalityLabel } from '../i18n/labels.ts';
import { Chord } from '../keys/keys.tsx';
import { Icon } from '../ui/icon.tsx';
import { readStored, writeStored } from '../ui/stored.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import {
  ACTOR_ROLES,
  LIFECYCLES,
  type MeasureForm,
  MODALITY_CHOICES,
  measureFormSchema,
  valuesOf,
} from './measure-form.ts';
import type { WorkbenchMeasure } from './review-items.ts';
import { useSaveMeasure } from './use-save-measure.ts';

type EditFormProps = {
  measure: WorkbenchMeasure;
  articleText: string;
  /** The words selected in the article now; empty when none are. */
  selectedText: () => string;
  onSaved: (actionId: string | null) => void;
  onClose: () => void;
};

export function EditForm({ measure, articleText, selectedText, onSaved, onClose }: EditFormProps) {
  const { t, i18n } = useLingui();
  const textId = useId();
  const storeKey = `draft.${measure.id}`;
  const [restored] = useState(() => readStored<MeasureForm | null>(storeKey, null));
  const form = useForm<MeasureForm>({
    resolver: zodResolver(
      measureFormSchema(articleText, {
        empty: t`This can’t be empty.`,
        long: t`At most 120 characters.`,
        notInText: t`These words do not stand in the article. Copy them exactly, or select them and use the selection.`,
      }),
    ),
    defaultValues: restored ?? valuesOf(measure),
  });
  const actors = useFieldArray({ control: form.control, name: 'actors' });
  const { errors, isSubmitting } = form.formState;
  const { save, conflict, clearConflict, problem } = useSaveMeasure(measure, form.setError, (actionId) => {
    writeStored(storeKey, null);
    onSaved(actionId);
  });

  useEffect(() => {
    const subscription = form.watch((values) => writeStored(storeKey, values));
    return () => subscription.unsubscribe();
  }, [form, storeKey]);

  const close = () => {
    writeStored(storeKey, null);
    onClose();
  };

  return (
    <form
      className="rec k-measure edit"
      data-record={measure.id}
      aria-label={t`Edit ${measure.label}`}
      onSubmit={(event) => void form.handleSubmit((values) => save(values))(event)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <header className="mrow current">
        <span className="en song" lang="zh">
          {measure.enumerator}
        </span>
        <h3 className="lb">
          <Trans>Edit the measure</Trans>
        </h3>
        <span className="grow" />
        {restored && (
          <span className="chip warn">
            <Trans>What you typed before is here</Trans>
          </span>
        )}
      </header>
      <div className="edit-fields">
        <label className="field">
          <Trans>Label</Trans>
          {/* biome-ignore lint/a11y/noAutofocus: the editor pressed e to type here */}
          <input className="input song" lang="zh" autoFocus aria-invalid={!!errors.label} {...form.register('label')} />
          {errors.label && <span className="err">{errors.label.message}</span>}
        </label>
        <div className="field">
          <span className="field-head">
            <label htmlFor={textId}>
              <Trans>Text, in the article’s own words</Trans>
            </label>
            <button
              type="button"
              className="btn quiet sm"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const words = selectedText();
                if (words) form.setValue('text', words, { shouldDirty: true, shouldValidate: true });
                else form.setError('text', { message: t`Select words in the article first.` });
              }}
            >
              <Trans>Use the selection</Trans>
            </button>
          </span>
          <textarea
            id={textId}
            className="input song"
            lang="zh"
            rows={4}
            aria-invalid={!!errors.text}
            {...form.register('text')}
          />
          {errors.text && <span className="err">{errors.text.message}</span>}
        </div>
        <div className="field-row">
          <label className="field">
            <Trans>Modality</Trans>
            <select className="input" {...form.register('modality')}>
              {MODALITY_CHOICES.map((value) => (
                <option key={value} value={value}>
                  {i18n._(modalityLabel[value])}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <Trans>Stage</Trans>
            <select className="input" {...form.register('lifecycle')}>
              {LIFECYCLES.map((value) => (
                <option key={value} value={value}>
                  {i18n._(lifecycleLabel[value])}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset className="field">
          <legend>
            <Trans>Actors</Trans>
          </legend>
          {actors.fields.map((actor, at) => {
            const name = actor.nameInText;
            return (
              <div key={actor.id} className="actor-row">
                <input
                  className="input song"
                  lang="zh"
                  aria-label={t`Name in the text`}
                  aria-invalid={!!errors.actors?.[at]?.nameInText}
                  {...form.register(`actors.${at}.nameInText`)}
                />
                <select className="input" aria-label={t`Role of ${name}`} {...form.register(`actors.${at}.role`)}>
                  {ACTOR_ROLES.map((value) => (
                    <option key={value} value={value}>
                      {i18n._(actorRoleLabel[value])}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  className="btn quiet icon"
                  aria-label={t`Remove ${name}`}
                  onClick={() => actors.remove(at)}
                >
                  <Icon name="close" />
                </button>
              </div>
            );
          })}
          <button
            type="button"
            className="btn sm self-start"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() =>
              actors.append({ key: null, nameInText: selectedText(), role: 'IMPLEMENTER', organizationId: null })
            }
          >
            <Trans>Add an actor</Trans>
          </button>
          {errors.actors && (
            <span className="err">
              <Trans>Every actor needs a name.</Trans>
            </span>
          )}
        </fieldset>
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
      </div>
      <footer>
        <button type="submit" className="btn primary" disabled={isSubmitting}>
          <Trans>Save</Trans>
          <Chord chord="Mod+Enter" />
        </button>
        <button type="button" className="btn" onClick={close}>
          <Trans>Cancel</Trans>
          <Chord chord="Escape" />
        </button>
      </footer>
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          mine={form.getValues()}
          onMerge={(values) => {
            form.reset(values);
            void save(values, conflict.version);
          }}
          onClose={clearConflict}
        />
      )}
    </form>
  );
}
