/** parsePage beside opencc-js and jieba on the same texts, decoding beside iconv-lite, and where the time goes. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/t2cn';
import { decodeBytes, extractArticle, extractFacts, parsePage, repairText, visiblePage } from './built-parser.ts';
import { interleave, timed } from './measure.ts';
import { cleanPages, damagedPages, type PageInput } from './parser-inputs.ts';
import { type Row, row } from './row.ts';

/** Shares settle sooner than ratios. */
const SHARE_ROUNDS = 5;

export function parserSpeed(): Row[] {
  const jieba = Jieba.withDict(dict);
  const convert = Converter({ from: 't', to: 'cn' });
  const damaged = damagedPages();
  return [...besideThePair('damaged', damaged, 1), ...besideThePair('clean', cleanPages(), 0.5), ...decoding(damaged)];

  /** The pair gets decoded text and neither repairs it nor finds an article in it: what it does is the least anybody does with a page. */
  function besideThePair(kind: string, pages: PageInput[], limit: number): Row[] {
    const texts = pages.map(({ bytes }) => new TextDecoder().decode(bytes));
    const medians = interleave([
      { name: 'ours', run: () => pages.forEach(({ bytes }) => void parsePage(bytes)) },
      { name: 'pair', run: () => texts.forEach((text) => void jieba.cut(convert(text), true)) },
    ]);
    const [ours, pair] = [medians.get('ours') ?? Number.NaN, medians.get('pair') ?? Number.NaN];
    const note = `${pages.length} pages: ${(ours / pages.length).toFixed(2)} ms a page, the pair ${(pair / pages.length).toFixed(2)} ms`;
    return [
      row(`parsePage, ${kind} pages, beside opencc-js + jieba`, ours / pair, '×', { limit, note }),
      ...shares(kind, pages),
    ];
  }
}

/** How much of parsePage's time each stage takes. */
function shares(kind: string, pages: PageInput[]): Row[] {
  const times = new Map<string, number>();
  const stage = <T>(name: string, run: () => T): T => {
    let value: T | undefined;
    const time = timed(() => {
      value = run();
    });
    times.set(name, (times.get(name) ?? 0) + time);
    return value as T;
  };
  for (let round = 0; round < SHARE_ROUNDS; round++) {
    for (const { bytes } of pages) {
      const decoded = stage('decode', () => decodeBytes(bytes).value);
      const visible = stage('html', () => visiblePage(decoded));
      const repaired = stage('repair', () => repairText(visible.text).value);
      const article = stage('article', () => extractArticle(repaired.text, {}).value);
      stage('extract', () => extractFacts(article));
    }
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]) => row(`  ${kind}: ${name}`, (100 * time) / total, '% of the time'));
}

function decoding(pages: PageInput[]): Row[] {
  const gbk = pages.map(({ bytes }) => new Uint8Array(iconv.encode(new TextDecoder().decode(bytes), 'gbk')));
  const medians = interleave([
    { name: 'decodeBytes', run: () => gbk.forEach((bytes) => void decodeBytes(bytes)) },
    { name: 'parsePage', run: () => gbk.forEach((bytes) => void parsePage(bytes)) },
    { name: 'iconv-lite', run: () => gbk.forEach((bytes) => void iconv.decode(bytes, 'gbk')) },
  ]);
  const peer = medians.get('iconv-lite') ?? Number.NaN;
  const ratio = (name: string) => (medians.get(name) ?? Number.NaN) / peer;
  return [
    row('decodeBytes of unlabelled GBK beside iconv-lite', ratio('decodeBytes'), '×'),
    row('parsePage of the same bytes, beside that decoding', ratio('parsePage'), '×'),
  ];
}
