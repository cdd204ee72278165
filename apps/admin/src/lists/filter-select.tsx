/** One filter of a list: a native select that says what it filters, solid once it does. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';

type FilterSelectProps<T extends string> = {
  name: string;
  value: T | undefined;
  choices: readonly T[];
  label: (choice: T) => MessageDescriptor | string;
  onValue: (value: T | undefined) => void;
};

export function FilterSelect<T extends string>({ name, value, choices, label, onValue }: FilterSelectProps<T>) {
  const { i18n } = useLingui();
  const text = (choice: T) => {
    const words = label(choice);
    return typeof words === 'string' ? words : i18n._(words);
  };
  return (
    <select
      className={`flt${value ? ' set' : ''}`}
      aria-label={name}
      value={value ?? ''}
      onChange={(event) => onValue(choices.find((choice) => choice === event.target.value))}
    >
      <option value="">{name}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {text(choice)}
        </option>
      ))}
    </select>
  );
}
