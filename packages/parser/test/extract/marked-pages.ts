/**
 * Reads invented pages whose measures are marked in place: `{PL打 一是[保持打击力度]。严查团伙。}` is a listed plan that serves 打, its
 * headline in brackets. First letter: P plan, D directive, A reported action, R reported result, X either of the first two;
 * second: L listed, U unlisted; `?` after it: a careful reader may or may not take it; `-` for no function at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Modality, Span } from '../../src/parsed-page.ts';

export type MarkedMeasure = Span & {
  exact: string;
  label: string;
  listed: boolean;
  optional: boolean;
  modalities: Modality[];
  functions?: string;
};
export type MarkedPage = { id: string; title: string; text: string; measures: MarkedMeasure[] };

const MODALITIES: Record<string, Modality[]> = {
  P: ['PLAN'],
  D: ['DIRECTIVE'],
  A: ['REPORTED_ACTION'],
  R: ['REPORTED_RESULT'],
  X: ['PLAN', 'DIRECTIVE'],
};
const FOLDER = join(import.meta.dirname, 'marked');

export function readMarkedPages(): MarkedPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => markedPage(file.replace('.txt', ''), readFileSync(join(FOLDER, file), 'utf8')));
}

/** All characters of these pages are of the basic plane, so a string's index is a code point position. */
function markedPage(id: string, source: string): MarkedPage {
  const [first = '', ...lines] = source.trimEnd().split('\n');
  const measures: MarkedMeasure[] = [];
  const open: MarkedMeasure[] = [];
  let text = '';
  let label = 0;
  const marked = lines.join('\n');
  for (const [token, modality, kind, optional, functions] of marked.matchAll(
    /\{([PDARX])([LU])(\??)([打防管控宣]*|-) |\}|\[|\]|[^{}[\]]+/g,
  )) {
    if (modality) {
      const measure: MarkedMeasure = {
        start: text.length,
        end: 0,
        exact: '',
        label: '',
        listed: kind === 'L',
        optional: optional === '?',
        modalities: MODALITIES[modality] ?? [],
        ...(functions ? { functions: functions === '-' ? '' : functions } : {}),
      };
      measures.push(measure);
      open.push(measure);
    } else if (token === '}') {
      const measure = open.pop();
      if (!measure) throw new Error(`${id}: a } closes nothing.`);
      measure.end = text.length;
      measure.exact = text.slice(measure.start);
    } else if (token === '[') label = text.length;
    else if (token === ']') (open.at(-1) as MarkedMeasure).label = text.slice(label);
    else text += token;
  }
  if (open.length > 0) throw new Error(`${id}: a { is never closed.`);
  return { id, title: first.replace(/^# /, ''), text, measures };
}
