/** One place where a system is named, before mentions become records. */
import type { Span, SystemKind } from '../../parsed-page.ts';

export type SystemMention = Span & { name: string; nameSpan: Span; kind: SystemKind; rule: string; confidence: number };

/** A system named without marks: its mention is its name. */
export function bareSystem(
  text: string,
  { start, end }: Span,
  kind: SystemKind,
  rule: string,
  confidence: number,
): SystemMention {
  return { start, end, name: text.slice(start, end), nameSpan: { start, end }, kind, rule, confidence };
}

/** A system whose name stands in marks at the beginning of `match` (“随手拍”平台): the mention goes on to the match's end. */
export function quotedSystem(
  match: RegExpMatchArray,
  kind: SystemKind,
  rule: string,
  confidence: number,
): SystemMention {
  const start = match.index ?? 0;
  const name = match[1] as string;
  const nameSpan = { start: start + 1, end: start + 1 + name.length };
  return { start, end: start + match[0].length, name, nameSpan, kind, rule, confidence };
}
