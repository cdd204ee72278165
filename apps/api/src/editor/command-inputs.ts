/** Ids inside commands' inputs: global outside, model and uuid inside. What is no id of ours is a field error. */
import { type FieldError, ValidationError } from '@countermeasure/domain/errors';
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { builder } from './builder.ts';

export const VersionedId = builder.inputType('VersionedId', {
  description: 'Something and the version the editor saw.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    expectedVersion: t.int({ required: true, description: 'The version the editor saw.' }),
  }),
});

type Given = typeof VersionedId.$inferInput;

/** Items whose type is one of `types`. Throws ValidationError naming every other. */
export function versionedItems<Type extends string>(field: string, types: readonly Type[], items: readonly Given[]) {
  const read = items.map(({ id, expectedVersion }) => ({ ...reference(types, id), expectedVersion }));
  const wrong = read.flatMap(({ id }, index) => (id === undefined ? [unknownReference([field, index, 'id'])] : []));
  if (wrong.length > 0) throw new ValidationError(wrong);
  return read as { type: Type; id: string; expectedVersion: number }[];
}

function reference<Type extends string>(types: readonly Type[], globalId: string): { type?: Type; id?: string } {
  const decoded = fromGlobalId(globalId);
  const type = types.find((each) => each === decoded?.type);
  return decoded && type ? { type, id: decoded.id } : {};
}

/** The uuid of an id of the given type. Throws ValidationError naming the field. */
export function requiredId(type: string, path: (string | number)[], globalId: string): string {
  const { id } = reference([type], globalId);
  if (id === undefined) throw new ValidationError([unknownReference(path)]);
  return id;
}

/** Absent leaves, null clears: both pass through. */
export function optionalId<Given extends string | null | undefined>(
  type: string,
  path: (string | number)[],
  globalId: Given,
) {
  return (globalId == null ? globalId : requiredId(type, path, globalId)) as Given;
}

export function optionalIds(type: string, path: string, globalIds: readonly string[] | null | undefined) {
  return globalIds?.map((globalId, index) => requiredId(type, [path, index], globalId));
}

const unknownReference = (path: (string | number)[]): FieldError => ({
  path: path.map(String),
  code: 'UNKNOWN_REFERENCE',
  message: { en: 'There is nothing with this id that fits here.', zh: '此编号没有对应的内容。' },
});

/** Without what the caller left out: absent leaves a value as it is, which null would clear. */
export function withoutAbsent<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
