/** Runs a domain command for the viewer; whatever was read before it is forgotten, so that the answer shows what is now. */
import type { CommandContext } from '@countermeasure/domain/command';
import type { EditorContext } from './context.ts';

export async function runForViewer<Result>(
  { db, actor, batches }: EditorContext,
  command: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  batches.forget();
  return command({ db, actor });
}
