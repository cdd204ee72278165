/**
 * What a reader should know about an article's text before trusting it: lost characters, another language, a page that
 * breaks off, a text that a program has reworded. Use it once the article is found; it changes nothing.
 *
 *     …堅持大年夜力開展專項行動 (the author wrote 大力)  →  SPUN_TEXT
 */
import type { Diagnostic } from '../parsed-page.ts';
import { SPUN_WORD } from '../tables/spun-words.zh.ts';

/** Above this share of marks for lost characters nothing can be restored. Questions in a talk stay far below. */
const LOST_SHARE = 0.3;
/** An article about foreign brands is still three parts in four Han; below this share it is another language. */
const MIN_HAN = 0.3;
const MIN_LETTERS = 40;
/** The beginning tells the language. */
const SAMPLE = 1000;
/** One such compound may be a slip or a quotation; two are a machine. */
const MIN_SPUN = 2;
/** A last line this long is a sentence, not a signature. */
const MIN_BROKEN = 20;
const ENDS = /[。！？!?…；;：:”’」』）)】\]》.][”’」』）)】\]]*$/;

/** `page` is the whole repaired text, for pages of which nothing was left that could be an article. */
export function findTextFaults(text: string, page: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (isLost(text === '' ? page : text)) {
    faults.push({ code: 'TEXT_LOST', message: 'Most characters are lost; nothing can be restored.' });
    return faults;
  }
  if (isForeign(text)) faults.push({ code: 'NOT_CHINESE', message: 'Hardly any of the text is Chinese.' });
  if (breaksOff(text)) faults.push({ code: 'TEXT_CUT_OFF', message: 'The text stops in the middle of a sentence.' });
  const spun = [...new Set(text.match(SPUN_WORD) ?? [])];
  if (spun.length >= MIN_SPUN) {
    const message = `A program reworded the text (${spun.slice(0, 3).join('、')}); the author’s own words are gone.`;
    faults.push({ code: 'SPUN_TEXT', message });
  }
  return faults;
}

function isLost(text: string): boolean {
  const shown = text.replace(/\s/g, '');
  const lost = shown.match(/[?？\uFFFD]/g)?.length ?? 0;
  return shown !== '' && lost / shown.length > LOST_SHARE;
}

function isForeign(whole: string): boolean {
  const text = whole.slice(0, SAMPLE);
  // A text has no more letters than units, so this many Han are enough whatever the rest is.
  if (countHan(text) >= MIN_HAN * text.length) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= MIN_LETTERS && han < MIN_HAN * letters;
}

/** Han of the basic plane; the few others are not needed to be sure. */
function countHan(text: string): number {
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fef) han++;
  }
  return han;
}

function breaksOff(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1).trimEnd();
  return last.length >= MIN_BROKEN && /[，、]/.test(last) && !ENDS.test(last) && !last.includes('\t');
}
