/** Clauses that deny an act or pass on a rumour: 从未要求…, 没有启动…, 有网民称…将…（该信息为谣言）. None of them tells a measure. */
import type { Span } from '../parsed-page.ts';
import { DENIED_ACT, PLAIN_RUMOUR, REFUTES, RUMOUR, STILL_BINDS } from '../tables/denials.zh.ts';
import type { Reading } from './reading.ts';
import { spanIndexAt } from './span-set.ts';

/** How far behind a rumour it is refuted. */
const REFUTED_WITHIN = 120;

/** True when the act that `words` tell was not done, is not asked or not planned. */
export const isDenied = (words: string): boolean => DENIED_ACT.test(words) && !STILL_BINDS.test(words);

/** True when `clause` is part of a rumour: told as one in its sentence, and not yet refuted there. */
export function isRumour({ text, sentences, article }: Reading, clause: Span): boolean {
  const sentence = sentences[spanIndexAt(sentences, clause.start)];
  if (!sentence || sentence.end < clause.end) return false;
  // A sentence may be a whole page without marks: only the words near the clause are read.
  const near = Math.max(sentence.start, clause.start - REFUTED_WITHIN);
  const said = text.slice(near, Math.min(clause.end, clause.start + REFUTED_WITHIN));
  const rumour = RUMOUR.exec(said);
  if (!rumour) return false;
  const from = near + rumour.index;
  if (REFUTES.test(text.slice(from, clause.start))) return false;
  if (from >= clause.start && PLAIN_RUMOUR.test(rumour[0])) return true;
  return REFUTES.test(text.slice(from, from + REFUTED_WITHIN)) || REFUTES.test(article.title);
}
