/** Whether readers should take note of a new edition, and the note they get. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { UpdateType } from '../gql/graphql.ts';

const LONGEST_NOTE = 280;

type UpdateTypeChoiceProps = {
  value: UpdateType;
  onValue: (value: UpdateType) => void;
  note: string;
  onNote: (note: string) => void;
};

export function UpdateTypeChoice({ value, onValue, note, onNote }: UpdateTypeChoiceProps) {
  const { t } = useLingui();
  return (
    <fieldset className="choice">
      <legend>
        <Trans>Should readers take note?</Trans>
      </legend>
      <label>
        <input type="radio" name="update-type" checked={value === 'MINOR'} onChange={() => onValue('MINOR')} />
        <Trans>No: wording, links, tags</Trans>
      </label>
      <label>
        <input type="radio" name="update-type" checked={value === 'MAJOR'} onChange={() => onValue('MAJOR')} />
        <Trans>Yes: the meaning changed</Trans>
      </label>
      {value === 'MAJOR' && (
        <label className="field">
          <Trans>Change note, readers see it</Trans>
          <textarea
            className="input"
            rows={3}
            maxLength={LONGEST_NOTE}
            required
            value={note}
            placeholder={t`What changed, and why`}
            onChange={(event) => onNote(event.target.value)}
          />
        </label>
      )}
    </fieldset>
  );
}
