/** Links a measure to another. No measure comes before itself: UPDATES and SUPERSEDES never close a circle. */
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError } from './errors.ts';
import { lockNames } from './locks.ts';
import {
  lockMeasures,
  type MeasureLink,
  type MeasureLinkInput,
  type MeasureLinkResult,
  measureLink,
  writeRelations,
} from './measure-link.ts';

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (CYCLE). */
export async function linkMeasures(context: CommandContext, input: MeasureLinkInput): Promise<MeasureLinkResult> {
  const link = measureLink(input);
  return runCommand(context, 'linkMeasures', async (run) => {
    const { tx } = run;
    const { kind, toId } = link;
    if (isOrdered(kind)) await lockNames(tx, ['measure order']);
    const { version, relations, label, otherLabel } = await lockMeasures(run, link);
    if (relations.some((relation) => relation.kind === kind && relation.toId === toId)) {
      return { actionId: null, id: link.measureId, version };
    }
    if (isOrdered(kind) && (await closesCircle(tx, link))) {
      throw new ConflictError('CYCLE', [CIRCLE], { type: 'Measure', id: toId });
    }
    const after = [...relations, { kind, toId }];
    const summary = { en: `Linked “${label}” to “${otherLabel}”`, zh: `关联“${label}”与“${otherLabel}”` };
    return writeRelations(run, link, { before: relations, after }, { summary, kind: 'measure.linked' });
  });
}

const isOrdered = (kind: string) => kind === 'UPDATES' || kind === 'SUPERSEDES';
const CIRCLE = {
  en: 'The other measure updates or supersedes this one already, directly or through others.',
  zh: '对方措施已直接或间接更新、取代本措施。',
};

/** Whether `fromId` comes, over either kind of link, behind `toId`. */
async function closesCircle(tx: Transaction, { fromId, toId }: MeasureLink): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE behind AS (
      SELECT ${toId}::uuid AS id
      UNION
      SELECT relation.to_id FROM behind JOIN editorial.measure_relation AS relation
        ON relation.from_id = behind.id AND relation.kind IN ('UPDATES', 'SUPERSEDES')
    )
    SELECT true AS found FROM behind WHERE id = ${fromId}::uuid`;
  return rows.length > 0;
}
