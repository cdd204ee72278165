/** Takes a link between two measures away. */
import { type CommandContext, runCommand } from './command.ts';
import {
  lockMeasures,
  type MeasureLinkInput,
  type MeasureLinkResult,
  measureLink,
  writeRelations,
} from './measure-link.ts';

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function unlinkMeasures(context: CommandContext, input: MeasureLinkInput): Promise<MeasureLinkResult> {
  const link = measureLink(input);
  return runCommand(context, 'unlinkMeasures', async (run) => {
    const { version, relations, label, otherLabel } = await lockMeasures(run, link);
    const after = relations.filter(({ kind, toId }) => kind !== link.kind || toId !== link.toId);
    if (after.length === relations.length) return { actionId: null, id: link.measureId, version };
    const summary = { en: `Unlinked “${label}” from “${otherLabel}”`, zh: `取消“${label}”与“${otherLabel}”的关联` };
    return writeRelations(run, link, { before: relations, after }, { summary, kind: 'measure.unlinked' });
  });
}
