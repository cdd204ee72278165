/**
 * Measures repairText on simulated damage of clean texts: `node eval/repair.ts [options]`, by default some 80 texts × (20 usual sites
 * + 4 with far longer key lists), a few minutes. A quick look: `--sites=6 --wide=1 --split=TUNED`.
 *   --sites=N --wide=N --first=SEED   how many mirrors of each sort, and the first one's number
 *   --texts=FOLDER                    the .txt files of a folder instead of the committed texts
 *   --split=TUNED|KEPT --domain=IN_DOMAIN|OTHER   only those texts
 *   --verbose   each place that is not restored (never for KEPT ones: whoever tunes must not see them)
 *   --json      the figures as JSON
 * A distinct place counts once, by its worst outcome, for a page's one sentence under many sites is one finding.
 */
import { parseArgs } from 'node:util';
import { repairText } from '../packages/parser/src/repair-text.ts';
import { type Damaged, damage, site, wideSite } from '../packages/parser/test/damage.ts';
import { judgeRepair, type Place, type Verdict, widened } from '../packages/parser/test/judge-repair.ts';
import { Tally } from './repair-tally.ts';
import { type CleanText, ownTexts, readTexts } from './repair-texts.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '20' },
    wide: { type: 'string', default: '4' },
    first: { type: 'string', default: '101' },
    texts: { type: 'string' },
    split: { type: 'string' },
    domain: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const first = Number(values.first);
const texts = (values.texts === undefined ? ownTexts() : readTexts(values.texts)).filter(
  ({ split, domain }) => (values.split ?? split) === split && (values.domain ?? domain) === domain,
);
const numbered = (count: string) => Array.from({ length: Number(count) }, (_, i) => first + i);
const mirrors = [
  ...numbered(values.sites).map((seed) => ({ seed, name: `site ${seed}`, habits: site(seed) })),
  ...numbered(values.wide).map((seed) => ({ seed, name: `wide site ${seed}`, habits: wideSite(seed) })),
];

const tally = new Tally();
const told = new Set<string>();
repairText(texts[0]?.clean ?? '');
for (const text of texts) {
  const { repairs } = repairText(text.clean).value;
  if (repairs.length > 0) tally.changedClean.push(text.name);
  for (const { name, habits } of mirrors) measure(text, name, damage(text.clean, habits));
}
console.log(values.json ? JSON.stringify(tally.figures(), null, 1) : tally.table(texts.length, mirrors.length));

function measure(text: CleanText, mirror: string, damaged: Damaged): void {
  const began = performance.now();
  const { value, diagnostics } = repairText(damaged.page);
  const milliseconds = performance.now() - began;
  const verdict = judgeRepair(text.clean, damaged, value.text, value.repairs);
  const isExact = widened(value.text) === widened(text.clean);
  tally.add(text, verdict, { isExact, marked: diagnostics.length, milliseconds });
  if (values.verbose && text.split === 'TUNED')
    tell(`${text.name}, ${mirror}`, verdict, widened(value.text), widened(text.clean));
}

function tell(where: string, { places, falseEdits }: Verdict, got: string, want: string): void {
  for (const { before, after } of falseEdits) console.log(`FALSE ${where}: ${before} → ${after}`);
  const failed = places.filter((place) => place.outcome !== 'RESTORED');
  for (const place of failed) tellPlace(where, place);
  if (failed.length > 0 || falseEdits.length > 0 || got === want) return;
  let at = 0;
  while (got[at] === want[at]) at++;
  console.log(`ELSEWHERE ${where}: ${got.slice(at - 6, at + 8)}, was ${want.slice(at - 6, at + 8)}`);
}

function tellPlace(where: string, { outcome, kind, damaged, repaired, clean, context }: Place): void {
  const line = `${outcome} ${kind} ${damaged} → ${repaired}, was ${clean} in ${context.replace(/\|.*/s, '')}`;
  if (told.has(line)) return;
  told.add(line);
  console.log(`${line} (${where})`.replaceAll('\n', '⏎'));
}
