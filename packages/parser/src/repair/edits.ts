/** An edit of one stage: `text.slice(start, end)` becomes `after`. Offsets are UTF-16 units of the stage's own input, edits in order and apart. */
import type { Certainty, Diagnostic, RepairKind } from '../parsed-page.ts';

export type Edit = {
  start: number;
  end: number;
  after: string;
  kind: RepairKind;
  certainty: Certainty;
  rule: string;
  reason: string;
};

/** What a stage found: edits, and places it leaves alone (spans in UTF-16 units of its input). */
export type StageResult = { edits: Edit[]; diagnostics: Diagnostic[] };

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.after;
    at = edit.end;
  }
  return out + text.slice(at);
}
