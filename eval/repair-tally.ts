/** Counts of eval/repair.ts: outcomes by kind of damage, domain and split, and the table of them. */
import type { Outcome, Place, PlaceKind, Verdict } from '../packages/parser/test/judge-repair.ts';
import type { CleanText } from './repair-texts.ts';

const KINDS: PlaceKind[] = ['KEY', 'KEY_LOST', 'MARK', 'MIXED'];
const WORST: Outcome[] = ['WRONG', 'LEFT', 'RESTORED'];
const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

type Counts = { instances: number; distinct: number; restored: number; wrong: number; left: number };
type Group = { domain: string; split: string; kind: PlaceKind };
type Page = { isExact: boolean; marked: number; milliseconds: number };
type PageCounts = Page & { falseEdits: number; wrong: number };

export class Tally {
  changedClean: string[] = [];
  #places: (Group & { place: Place })[] = [];
  #pages: PageCounts[] = [];

  add({ domain, split }: CleanText, { places, falseEdits }: Verdict, page: Page): void {
    for (const place of places) this.#places.push({ domain, split, kind: place.kind, place });
    const wrong = places.filter((place) => place.outcome === 'WRONG').length;
    this.#pages.push({ ...page, falseEdits: falseEdits.length, wrong });
  }

  figures() {
    const rows = KINDS.flatMap((kind) => {
      const all: [string, string][] = [
        ['IN_DOMAIN', 'TUNED'],
        ['IN_DOMAIN', 'KEPT'],
        ['OTHER', 'TUNED'],
        ['OTHER', 'KEPT'],
      ];
      const groups = all.map(([domain, split]) => ({ kind, domain, split }));
      return [...groups, { kind, domain: 'all', split: 'all' }].map((group) => ({ ...group, ...this.#count(group) }));
    });
    const sum = (of: (page: PageCounts) => number) => this.#pages.reduce((total, page) => total + of(page), 0);
    return {
      rows: rows.filter((row) => row.instances > 0),
      pages: this.#pages.length,
      exact: sum((page) => Number(page.isExact)),
      falseEdits: sum((page) => page.falseEdits),
      pagesWithFalseEdits: sum((page) => Number(page.falseEdits > 0)),
      pagesWithWrong: sum((page) => Number(page.wrong > 0)),
      marked: sum((page) => page.marked),
      milliseconds: sum((page) => page.milliseconds),
      changedClean: this.changedClean,
    };
  }

  /** Distinct places by their worst outcome; `all` takes every group together. */
  #count({ kind, domain, split }: Group): Counts {
    const places = this.#places.filter(
      (one) => one.kind === kind && (domain === 'all' || (one.domain === domain && one.split === split)),
    );
    const worst = new Map<string, Outcome>();
    for (const { place } of places) {
      const seen = worst.get(place.context);
      if (!seen || WORST.indexOf(place.outcome) < WORST.indexOf(seen)) worst.set(place.context, place.outcome);
    }
    const of = (outcome: Outcome) => [...worst.values()].filter((one) => one === outcome).length;
    return {
      instances: places.length,
      distinct: worst.size,
      restored: of('RESTORED'),
      wrong: of('WRONG'),
      left: of('LEFT'),
    };
  }

  table(texts: number, mirrors: number): string {
    const { rows, ...whole } = this.figures();
    const lines = rows.map(({ kind, domain, split, instances, distinct, restored, wrong, left }) => {
      const cells = [instances, distinct, ...[restored, wrong, left].map((part) => percent(part, distinct))];
      return `${kind.padEnd(9)} ${domain.padEnd(9)} ${split.padEnd(6)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
    });
    return [
      `${texts} texts × ${mirrors} mirrors: ${whole.pages} pages`,
      `kind      domain    split  instances  distinct  restored     wrong      left`,
      ...lines,
      `pages exact ${percent(whole.exact, whole.pages)}, with a wrong place ${whole.pagesWithWrong}, with a false edit ${whole.pagesWithFalseEdits} (${whole.falseEdits} edits); places named as damaged ${whole.marked}`,
      `clean texts changed ${whole.changedClean.length} of ${texts}; ${(whole.milliseconds / whole.pages).toFixed(1)} ms a page`,
    ].join('\n');
  }
}
