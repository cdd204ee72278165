/** Saving a measure: sends what changed, and sorts refusals into field errors, a conflict to settle, or a sentence. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { UseFormSetError } from 'react-hook-form';
import { useMutation } from 'urql';
import { UpdateMeasureDocument, type UpdateMeasureMutation } from '../gql/graphql.ts';
import { errorSentence } from '../graphql/errors.ts';
import { useNotice } from '../ui/notice.tsx';
import { changesOf, FORM_FIELDS, type MeasureForm, valuesOf } from './measure-form.ts';
import type { WorkbenchMeasure } from './review-items.ts';

type Stale = Extract<UpdateMeasureMutation['updateMeasure'], { __typename: 'StaleVersionError' }>;

/** What someone else saved meanwhile. */
export type Conflict = { version: number; theirs: MeasureForm; who: string | null; when: string | null; seen: number };

function conflictOf(stale: Stale): Conflict | null {
  const { current, currentVersion, expectedVersion, changedBy, changedAt } = stale;
  if (!current || !('actors' in current)) return null;
  return {
    version: currentVersion,
    seen: expectedVersion,
    theirs: valuesOf(current),
    who: changedBy?.name ?? null,
    when: changedAt ?? null,
  };
}

export function useSaveMeasure(
  measure: WorkbenchMeasure,
  setError: UseFormSetError<MeasureForm>,
  onSaved: (actionId: string | null) => void,
) {
  const { t } = useLingui();
  const notice = useNotice();
  const [, update] = useMutation(UpdateMeasureDocument);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** `version` is given once a conflict has been settled: everything is sent then, since it is no longer known who wrote what. */
  const save = async (values: MeasureForm, version?: number) => {
    setProblem(null);
    setConflict(null);
    const before = version && conflict ? conflict.theirs : valuesOf(measure);
    const changes = changesOf(before, values);
    if (Object.keys(changes).length === 0) {
      onSaved(null);
      return;
    }
    const { data, error } = await update({
      input: { id: measure.id, expectedVersion: version ?? measure.version, ...changes },
    });
    const answer = data?.updateMeasure;
    if (!answer) {
      setProblem(error ? errorSentence(error) : t`The server did not answer.`);
      return;
    }
    if (answer.__typename === 'MeasureSuccess') {
      notice({ tone: 'done', text: t`Saved: ${values.label}` });
      onSaved(answer.action?.id ?? null);
      return;
    }
    if (answer.__typename === 'StaleVersionError') {
      const found = conflictOf(answer);
      if (found) setConflict(found);
      else setProblem(answer.message);
      return;
    }
    if (answer.__typename === 'ValidationError') {
      const unplaced = answer.fields.filter(({ path, message }) => {
        const field = FORM_FIELDS.find((each) => each === path[0]);
        if (field) setError(field, { message });
        return !field;
      });
      if (unplaced.length > 0) setProblem(unplaced.map(({ message }) => message).join(' '));
      return;
    }
    setProblem(answer.message);
  };

  return { save, conflict, clearConflict: () => setConflict(null), problem };
}
