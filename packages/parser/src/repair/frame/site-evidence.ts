/**
 * What the page itself tells about its mirror. The mirror replaces bytes everywhere or nowhere, so a pair of bytes that stands
 * unannotated is no key of this site, at any alignment; one that stands annotated is; and a mark that stands full-width is not
 * narrowed here. That excludes most wrong readings before the language model is asked.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation } from '../../tables/readings.ts';
import { isTraditionalOnly } from '../../tables/script-forms.ts';
import { isPair } from './page-tokens.ts';

export type SiteEvidence = {
  /** How often each pair of bytes stands with its reading, and without. */
  annotated: Uint16Array;
  bare: Uint16Array;
  /** Low byte of each full-width ASCII mark (A3xx) that stands on the page, at any alignment. */
  wideMarks: Set<number>;
};

export function siteEvidence(text: string, tokens: Uint16Array): SiteEvidence {
  const annotated = new Uint16Array(0x10000);
  const bare = new Uint16Array(0x10000);
  const wideMarks = new Set<number>();
  const readings = pinyinReadings();
  let previousByte = 0;
  const see = (first: number, second: number) => {
    const pair = first * 256 + second;
    bare[pair] = (bare[pair] as number) + 1;
    if (first === 0xa3) wideMarks.add(second);
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as number;
    const annotation = isPair(token) ? readAnnotation(text, i + 1) : undefined;
    const fits = annotation !== undefined && readings.fits(token, annotation.syllable);
    if (isPair(token)) {
      if (previousByte) see(previousByte, token >> 8);
      if (fits) annotated[token] = (annotated[token] as number) + 1;
      else see(token >> 8, token & 0xff);
      previousByte = token & 0xff;
    } else {
      if (previousByte >= 0x80 && token >= 0x40 && token < 0x80 && tokens[i + 1] !== 0x28) see(previousByte, token);
      previousByte = token < 0x80 ? token : 0;
      // A narrowed mark was two bytes before, and a `?` may have been: what they stood beside is not known.
      if (token < 0x40) previousByte = 0;
    }
    if (fits) {
      previousByte = 0;
      i = annotation.end - 1;
    }
  }
  return { annotated, bare, wideMarks };
}

export const isKey = (site: SiteEvidence, pair: number) => site.annotated[pair] !== 0 && site.bare[pair] === 0;
const isNoKey = (site: SiteEvidence, pair: number) => site.bare[pair] !== 0 && site.annotated[pair] === 0;

/** In nats: the page says that these bytes are none; or they are no traditional character, and the page's keys are. */
const SEEN_BARE = 6;
const NOT_CONVERTED = 4;
/** Share of the annotated pairs that must be traditional forms before the mirror is taken to annotate those only. */
const NEARLY_ALL = 0.9;

/** What it costs to take a pair for a key of this site. */
export function keyCosts(site: SiteEvidence): (pair: number) => number {
  const { charOf } = gbkCodec();
  const isConverted = (pair: number) => isTraditionalOnly(charOf[pair] as string) || charOf[pair] === '著';
  let converted = 0;
  let all = 0;
  for (let pair = 0; pair < site.annotated.length; pair++) {
    if (!site.annotated[pair]) continue;
    all++;
    if (isConverted(pair)) converted++;
  }
  const convertedOnly = converted >= NEARLY_ALL * all;
  return (pair) => {
    if (isNoKey(site, pair)) return SEEN_BARE;
    return convertedOnly && !site.annotated[pair] && !isConverted(pair) ? NOT_CONVERTED : 0;
  };
}
