/** Why a command was refused, as data: each of the domain's errors is the type of the same name. */
import * as domain from '@countermeasure/domain/errors';
import { toGlobalId } from '@countermeasure/domain/global-id';
import { builder, enums } from './builder.ts';
import type { EditorContext } from './context.ts';
import { isModel, loadRow, loadRowOrNull } from './load-rows.ts';
import { Node, type NodeShape, User, Versioned } from './refs.ts';

/** By name, since an item's error is shown by a copy (see `asData`). */
const isNamed = (name: string) => (value: unknown) => value instanceof Object && 'name' in value && value.name === name;

/** The error as a value: GraphQL takes every Error that a field answers for a failure of the field. */
export function asData(error: domain.DomainError): domain.DomainError {
  return { ...error, name: error.name, message: error.message, messageIn: (language) => error.messageIn(language) };
}

export const CommandError = builder.interfaceRef<domain.DomainError>('CommandError').implement({
  description: 'Why a command was refused. Match the type; show the message.',
  resolveType: (error) => error.name,
  fields: (t) => ({
    message: t.string({
      description: 'What is wrong, in the language of the viewer, for people.',
      resolve: (error, _args, { language }) => error.messageIn(language),
    }),
  }),
});

/** The row a reference names, where it is one that the admin app can show. */
async function referred(context: EditorContext, reference: domain.Reference | null): Promise<NodeShape | null> {
  return reference && isModel(reference.type) ? loadRow(context, reference.type, reference.id) : null;
}

export const StaleVersionError = builder.objectType(domain.StaleVersionError, {
  name: 'StaleVersionError',
  isTypeOf: isNamed('StaleVersionError'),
  description: 'Someone else saved first. Nothing was changed.',
  interfaces: [CommandError],
  fields: (t) => ({
    targetId: t.id({
      description: 'What was to be changed.',
      resolve: ({ target }) => toGlobalId(target.type, target.id),
    }),
    expectedVersion: t.exposeInt('expectedVersion', { description: 'The version the editor saw.' }),
    currentVersion: t.exposeInt('currentVersion', { description: 'The version it has now.' }),
    current: t.field({
      type: Versioned,
      nullable: true,
      description: 'As it is now, to be shown beside what was typed.',
      resolve: async ({ target }, _args, context) => {
        const row = await referred(context, target);
        return row && 'version' in row ? row : null;
      },
    }),
    changedBy: t.field({
      type: User,
      nullable: true,
      description: 'Who saved.',
      resolve: ({ changedById }, _args, context) => loadRowOrNull(context, 'User', changedById),
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
  }),
});

const FieldError = builder.objectRef<domain.FieldError>('FieldError').implement({
  description: 'What is wrong with one field.',
  fields: (t) => ({
    path: t.exposeStringList('path', {
      description: 'From `input` down, list positions as decimal numbers, for example `["actors", "0", "role"]`.',
    }),
    code: t.expose('code', { type: enums.FieldErrorCode, description: 'For programs.' }),
    message: t.string({
      description: 'For people.',
      resolve: ({ message }, _args, { language }) => message[language],
    }),
  }),
});

export const ValidationError = builder.objectType(domain.ValidationError, {
  name: 'ValidationError',
  isTypeOf: isNamed('ValidationError'),
  description: "The input can't be accepted as it is.",
  interfaces: [CommandError],
  fields: (t) => ({
    fields: t.expose('fields', { type: [FieldError], description: 'Field by field; never empty.' }),
  }),
});

export const PermissionError = builder.objectType(domain.PermissionError, {
  name: 'PermissionError',
  isTypeOf: isNamed('PermissionError'),
  description: "The viewer's role does not allow it.",
  interfaces: [CommandError],
  fields: (t) => ({
    required: t.expose('required', {
      type: enums.Role,
      nullable: true,
      description: 'The least role that may; null when it is not a matter of role (own submission).',
    }),
  }),
});

export const ConflictError = builder.objectType(domain.ConflictError, {
  name: 'ConflictError',
  isTypeOf: isNamed('ConflictError'),
  description: 'It contradicts the present state.',
  interfaces: [CommandError],
  fields: (t) => ({
    reason: t.expose('reason', { type: enums.ConflictReason, description: 'For programs.' }),
    conflictsWith: t.field({
      type: Node,
      nullable: true,
      description: 'What it contradicts.',
      resolve: ({ conflictsWith }, _args, context) => referred(context, conflictsWith),
    }),
  }),
});

export const NotFoundError = builder.objectType(domain.NotFoundError, {
  name: 'NotFoundError',
  isTypeOf: isNamed('NotFoundError'),
  description: 'Something named in the input does not exist.',
  interfaces: [CommandError],
  fields: (t) => ({
    targetId: t.id({
      description: 'What was looked for.',
      resolve: ({ target }) => toGlobalId(target.type, target.id),
    }),
  }),
});
