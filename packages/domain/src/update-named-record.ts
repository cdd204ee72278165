/** What changing a campaign, an organisation, a system, a legal instrument and a place have in common. */
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { NotFoundError } from './errors.ts';
import { lockRows } from './locks.ts';
import { NAMED_NAMES, readNamedFields } from './named-fields.ts';
import { aliasesField, namesField } from './named-input.ts';
import { checkNameIsFree, lockRecordNames } from './named-names.ts';
import { checkNamedReferences, checkParent } from './named-references.ts';
import { type NamedModel, RECORD_TYPES, readRecordHeads } from './records.ts';
import { changeOf } from './row-changes.ts';
import type { Fields } from './row-writes.ts';

/** `actionId` is null when nothing differed. */
export type UpdateNamedResult = { actionId: string | null; id: string; version: number };
type Localized = { language: string; value: string }[];
export type RecordChange = {
  id: string;
  expectedVersion: number;
  names?: Localized | undefined;
  aliases?: Localized | undefined;
  /** The other fields that are set, as the row would keep them; worked out from what it holds now. */
  fields: (current: Fields) => Fields;
};

export async function updateNamedRecord(
  context: CommandContext,
  model: NamedModel,
  { id, expectedVersion, names, aliases, fields }: RecordChange,
): Promise<UpdateNamedResult> {
  return runCommand(context, `update${model}`, async (run) => {
    const { tx } = run;
    const wantedOf = (current: Fields): Fields => ({
      ...(names && { names: namesField(names) }),
      ...(aliases && { aliases: aliasesField(aliases) }),
      ...fields(current),
    });
    const target = { type: model, id, expectedVersion };
    // Names are locked before rows, as an article that names the record does.
    const seen = (await readNamedFields(tx, model, [id])).get(id);
    if (!seen) throw new NotFoundError({ type: model, id });
    await lockRecordNames(tx, model, seen, { ...seen, ...wantedOf(seen) });
    await lockRows(tx, model, [id]);
    const head = (await readRecordHeads(tx, [target])).get(id);
    const error = versionRefusal(target, head?.present ? head : undefined);
    if (error || !head) throw error;
    const current = (await readNamedFields(tx, model, [id])).get(id) as Fields;
    const change = changeOf(model, id, current, wantedOf(current));
    if (!change?.after) return { actionId: null, id, version: head.version };
    const { after } = change;
    await checkNamedReferences(tx, model, after);
    const { parentId } = after;
    if ((model === 'Organization' || model === 'Place') && typeof parentId === 'string') {
      await checkParent(tx, model, id, parentId);
    }
    if ('names' in after || 'head' in after) await checkNameIsFree(tx, model, id, { ...current, ...after });
    const changed = Object.keys(after);
    const { actionId, versionOf } = await changeRows(run, [change], {
      summary: {
        en: `Changed the ${NAMED_NAMES[model].en} “${head.label}”`,
        zh: `修改${NAMED_NAMES[model].zh}“${head.label}”`,
      },
      payload: { fields: changed },
      audit: {
        kind: `${RECORD_TYPES[model].toLowerCase()}.updated`,
        subject: { type: model, id },
        detail: { fields: changed },
      },
    });
    return { actionId, id, version: versionOf(id) };
  });
}
