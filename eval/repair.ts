/**
 * Measures repairText on simulated damage of the clean test pages: `node eval/repair.ts [sites] [first site] [--verbose] [--texts=FOLDER]`;
 * with a folder, on the .txt files in it instead; --wide draws mirrors with far longer key lists, --swapped adds the texts with
 * invented names.
 * For each kind of frame shift: distinct places, restored / wrong / left, and false edits beside them. A distinct place counts once,
 * by its worst outcome, for a page's one sentence under many sites is one finding.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repairText } from '../packages/parser/src/repair-text.ts';
import { damage, site, wideSite } from '../packages/parser/test/damage.ts';
import {
  judgeRepair,
  type Outcome,
  type Place,
  type PlaceKind,
  widened,
} from '../packages/parser/test/judge-repair.ts';
import { swapNames } from '../packages/parser/test/swap-names.ts';

const PAGES = new URL('../packages/parser/test/pages/', import.meta.url);
/** Genuine traditional pages: no mirror converts those. */
const TRADITIONAL = /hong-kong|taiwan/;
const sites = Number(process.argv[2] ?? 40);
const makeSite = process.argv.includes('--wide') ? wideSite : site;
const firstSite = Number(process.argv[3] ?? 101);
const verbose = process.argv.includes('--verbose');

const folder = process.argv.find((argument) => argument.startsWith('--texts='))?.slice('--texts='.length);

const originals = folder
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ page: file, clean: readFileSync(join(folder, file), 'utf8').trimEnd() }))
  : readdirSync(PAGES)
      .filter((page) => !TRADITIONAL.test(page))
      .map((page) => ({ page, clean: readFileSync(new URL(`${page}/clean.txt`, PAGES), 'utf8').trimEnd() }));

const texts = process.argv.includes('--swapped')
  ? [...originals, ...originals.map(({ page, clean }) => ({ page: `${page}, swapped`, clean: swapNames(clean) }))]
  : originals;

const KINDS: PlaceKind[] = ['KEY', 'KEY_LOST', 'MARK', 'MIXED'];
const WORST: Outcome[] = ['WRONG', 'LEFT', 'RESTORED'];
const instances = new Map<PlaceKind, Place[]>(KINDS.map((kind) => [kind, []]));
let [pages, exact, falseEdits, marked, milliseconds] = [0, 0, 0, 0, 0];

repairText(texts[0]?.clean ?? '');
for (const { page, clean } of texts) {
  for (let seed = firstSite; seed < firstSite + sites; seed++) {
    const damaged = damage(clean, makeSite(seed));
    const began = performance.now();
    const { value, diagnostics } = repairText(damaged.page);
    milliseconds += performance.now() - began;
    const verdict = judgeRepair(clean, damaged, value.text, value.repairs);
    pages++;
    if (widened(value.text) === widened(clean)) exact++;
    falseEdits += verdict.falseEdits.length;
    marked += diagnostics.length;
    for (const repair of verdict.falseEdits)
      console.log(`false edit in ${page}, site ${seed}: ${repair.before} → ${repair.after}`);
    for (const place of verdict.places) {
      instances.get(place.kind)?.push(place);
      if (verbose && place.outcome !== 'RESTORED') {
        console.log(
          `${place.outcome} ${place.kind} ${page} ${seed}: ${place.damaged} → ${place.repaired}, was ${place.clean}`,
        );
      }
    }
    if (
      verbose &&
      verdict.places.every((place) => place.outcome === 'RESTORED') &&
      widened(value.text) !== widened(clean)
    ) {
      const [got, want] = [widened(value.text), widened(clean)];
      let at = 0;
      while (got[at] === want[at]) at++;
      console.log(
        `differs elsewhere in ${page}, site ${seed}: ${got.slice(at - 6, at + 8)}, was ${want.slice(at - 6, at + 8)}`,
      );
    }
  }
}

let changedClean = 0;
for (const { page, clean } of texts) {
  const { repairs } = repairText(clean).value;
  if (repairs.length > 0) changedClean++;
  for (const { before, after } of repairs) console.log(`clean ${page} changed: ${before} → ${after}`);
}

const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const share = (places: Place[], outcome: Outcome) =>
  percent(places.filter((p) => p.outcome === outcome).length, places.length);

console.log(`\n${texts.length} texts × ${sites} sites from ${firstSite}: ${pages} pages`);
console.log('kind       instances  restored    wrong     left | distinct  restored    wrong     left');
for (const kind of KINDS) {
  const all = instances.get(kind) ?? [];
  const distinct = new Map<string, Place>();
  for (const place of all) {
    const seen = distinct.get(place.context);
    if (!seen || WORST.indexOf(place.outcome) < WORST.indexOf(seen.outcome)) distinct.set(place.context, place);
  }
  const once = [...distinct.values()];
  const columns = (places: Place[]) =>
    [share(places, 'RESTORED'), share(places, 'WRONG'), share(places, 'LEFT')].map((cell) => cell.padStart(9)).join('');
  console.log(
    `${kind.padEnd(9)} ${String(all.length).padStart(10)} ${columns(all)} | ${String(once.length).padStart(8)} ${columns(once)}`,
  );
}
console.log(`pages exact ${percent(exact, pages)}; false frame edits ${falseEdits}; places named as damaged ${marked}`);
console.log(`clean pages changed ${changedClean} of ${texts.length}; ${(milliseconds / pages).toFixed(1)} ms a page`);
