/**
 * Lists without numbers: sentences that each begin with 要 (会议强调，要…。要…。要…。), 四个不：不…，不…，不…，不…, and
 * paragraphs that begin with the same bullet (——强化…).
 * A single 要 is no list, and 要 inside a clause (要引起重视, 主要) is no enumerator.
 */
import type { Span } from '../parsed-page.ts';
import { FIRST_MUST, STARTS_WITH_MUST } from '../tables/enumerators.zh.ts';
import { MODAL_MUST } from '../tables/measures.zh.ts';
import type { RawList } from './build-lists.ts';
import { chineseNumber, type Enumerator } from './find-enumerators.ts';
import { clausesOf, type Reading } from './reading.ts';
import { spanIndexAt } from './span-set.ts';

/** Rows of 要, of counted words and of bullets; they may overlap numbered lists, which go before them. */
export function repeatedLists(reading: Reading): RawList[] {
  return [...mustLists(reading), ...countedLists(reading), ...bulletLists(reading), ...inlineBullets(reading)];
}

function mustLists(reading: Reading): RawList[] {
  const lists: RawList[] = [];
  let run: Enumerator[] = [];
  const close = () => {
    if (isList(reading, run)) lists.push({ items: run });
    run = [];
  };
  reading.paragraphs.forEach((paragraph, index) => {
    // A row goes on in the next paragraph only when that begins with 要 and so did this one.
    if (!(run.at(-1)?.opens && startsWithMust(reading, paragraph.start))) close();
    for (const { start } of clausesOf(reading, paragraph)) {
      if (!startsWithMust(reading, start)) continue;
      const skip = reading.text[start] === '要' ? 0 : 1;
      const opens = start === paragraph.start;
      const last = run.at(-1);
      // Rows of paragraphs are told paragraph by paragraph: a 要 inside one belongs to its item.
      if (!opens && last?.opens && followed(reading, index)) continue;
      // More than one sentence without 要 between two of them: the row is broken.
      if (last && !opens && (reading.text.slice(last.start, start).match(/[。！]/g) ?? []).length > 1) close();
      const subject = run.length === 0 ? mustBehindSubject(reading, start) : undefined;
      if (subject !== undefined) run.push(mustAt(subject, 0, index, 1));
      run.push({ ...mustAt(start, skip, index, run.length + 1), opens });
    }
  });
  close();
  return lists;
}

const mustAt = (start: number, skip: number, paragraph: number, ordinal: number): Enumerator => ({
  start,
  end: start + skip + 1,
  family: '要',
  ordinal,
  paragraph,
  opens: false,
  body: start + skip + 1,
});

/** 各级法院要…；要…: the first of a row may stand behind its subject, in the part of the sentence before `start`. */
function mustBehindSubject({ text, sentences }: Reading, start: number): number | undefined {
  if (text[start - 1] !== '；') return undefined;
  const from = Math.max(sentences[spanIndexAt(sentences, start)]?.start ?? start, start - LONGEST_FIRST);
  const before = text.slice(from, start - 1);
  if (before.includes('；')) return undefined;
  const must = FIRST_MUST.exec(before);
  return must ? from + must.index + must[0].length - 1 : undefined;
}

/** How long the first item of such a row may be. */
const LONGEST_FIRST = 120;

const startsWithMust = ({ text }: Reading, start: number) => STARTS_WITH_MUST.test(text.slice(start, start + 4));

/** True when the paragraphs around `index` begin with 要 as well. */
function followed(reading: Reading, index: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const paragraph = reading.paragraphs[at];
    return paragraph !== undefined && startsWithMust(reading, paragraph.start);
  });
}

/** Paragraphs in a row that begin with the same bullet: ——强化…, ●推进…. */
function bulletLists({ text, paragraphs }: Reading): RawList[] {
  const lists: RawList[] = [];
  let run: Enumerator[] = [];
  paragraphs.forEach((paragraph, index) => {
    const bullet = /^(?:[—－-]{1,2}|[●■▲◆★·◇□○▪▶►➤√✓✔☆※◎])\s*/.exec(
      text.slice(paragraph.start, paragraph.start + 6),
    )?.[0];
    if (bullet === undefined) {
      if (run.length > 1) lists.push({ items: run });
      run = [];
      return;
    }
    const body = paragraph.start + bullet.length;
    const end = paragraph.start + bullet.trimEnd().length;
    run.push({
      start: paragraph.start,
      end,
      family: '—',
      ordinal: run.length + 1,
      paragraph: index,
      opens: true,
      body,
    });
  });
  if (run.length > 1) lists.push({ items: run });
  return lists;
}

/** Bullets within a paragraph, behind a colon or the item before: 推进以下工作：●开发课程；●组建讲师团。 */
function inlineBullets({ text, paragraphs }: Reading): RawList[] {
  return paragraphs.flatMap((paragraph, index) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const items = [...words.matchAll(/(?<=[：；。])[●■▲◆★](?=[\u3400-\u9fff“])/g)].map(
      (match, at): Enumerator => ({
        start: paragraph.start + match.index,
        end: paragraph.start + match.index + 1,
        family: '—',
        ordinal: at + 1,
        paragraph: index,
        opens: false,
        body: paragraph.start + match.index + 1,
      }),
    );
    return items.length > 1 && !/^[●■▲◆★]/.test(words) ? [{ items }] : [];
  });
}

/** Three 要 in a row are a list; two are one only when a semicolon or a paragraph sets them apart. */
function isList({ text }: Reading, run: readonly Enumerator[]): boolean {
  const first = run[0];
  if (!first || run.length < 2) return false;
  const joined = run.slice(1).filter(({ start }) => /[；\n]/.test(text[start - 1] as string)).length;
  return run.length >= 3 || (joined >= 1 && MODAL_MUST.test(text.slice(first.start, first.start + 3)));
}

/** 四个不：不…，不… : as many clauses as counted, each beginning with the counted words. */
function countedLists(reading: Reading): RawList[] {
  const lists: RawList[] = [];
  for (const match of reading.text.matchAll(/([两二三四五六七八九十])个([\u3400-\u9fff]{1,2})[”]?[：:，]/g)) {
    const count = match[1] === '两' ? 2 : chineseNumber(match[1] as string);
    const word = match[2] as string;
    const from = match.index + match[0].length;
    const paragraph = spanIndexAt(reading.paragraphs, from);
    const end = reading.paragraphs[paragraph]?.end ?? from;
    const clauses: Span[] = clausesOf(reading, { start: from, end }, '，；。！、').slice(0, count);
    if (clauses.length < count || !clauses.every(({ start }) => reading.text.startsWith(word, start))) continue;
    lists.push({
      items: clauses.map(({ start }, index) => ({
        start,
        end: start + word.length,
        family: '不',
        ordinal: index + 1,
        paragraph,
        opens: false,
        body: start + word.length,
      })),
    });
  }
  return lists;
}
