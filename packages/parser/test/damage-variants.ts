/**
 * What other mirrors do besides the usual damage, each as a change of a page that `damage` made: the author's text must come back
 * from the variant where it comes back from the usual page. Forms seen on real mirrors, on invented and CC0 texts only.
 */
import { gbkCodec } from '../src/gbk/gbk-codec.ts';

const READING = /\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})\)/g;
/** Behind these the page has whole characters, so that no shifted run is touched. */
const WHOLE = /[\u4e00-\u9fff]/;

export type Variant = { name: string; change(page: string): string };

/** Readings behind whole traditional characters only: those in shifted runs are part of the bytes. */
const eachReading = (page: string, change: (syllable: string, at: number) => string) => {
  let nth = 0;
  return page.replace(READING, (whole, syllable: string, at: number) =>
    WHOLE.test(page.charAt(at - 1)) ? change(syllable, nth++) : whole,
  );
};

const BAND = '亚洲精品久久无码_免费成人高清视频_国产麻豆在线观看_中文字幕一区';
const BRAND = '开云体育官网登录';

export const VARIANTS: readonly Variant[] = [
  { name: 'full-width brackets', change: (page) => eachReading(page, (syllable) => `（${syllable}）`) },
  { name: 'a space before the closing bracket', change: (page) => eachReading(page, (syllable) => `(${syllable} )`) },
  { name: 'a space behind each reading', change: (page) => page.replace(READING, '$& ') },
  { name: 'a picture behind each reading', change: (page) => page.replace(READING, '$&😀') },
  { name: 'doubled readings', change: (page) => eachReading(page, (syllable) => `(${syllable})(${syllable})`) },
  {
    name: 'readings cut off',
    change: (page) =>
      page.replace(/(?<=[\u4e00-\u9fff])\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]{2,6})\)(?=[\u4e00-\u9fff])/g, cutEveryFifth()),
  },
  { name: 'bands above and below', change: (page) => `${BAND}\n${page}\n${BAND}` },
  { name: 'an advertisement in a word', change: (page) => page.replace(/公安(?=機關|部|局)/, `公安《彩云平台3.0》`) },
  { name: 'a brand in a word', change: (page) => page.replace(/公安(?=機關|部|局)/, `公安${BRAND}`) },
  { name: 'indentation as `?`', change: (page) => page.replace(/^(?=[\u4e00-\u9fff“《])/gm, '??') },
  { name: 'doubled commas', change: (page) => page.replace(/，(?=[\u4e00-\u9fff])/g, '，，') },
  { name: 'UTF-8 read as windows-1252', change: (page) => readAsWindows1252(page) },
  { name: 'UTF-8 read as windows-1252, twice', change: (page) => readAsWindows1252(readAsWindows1252(page)) },
  {
    name: 'zero-width characters',
    change: (page) => page.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '\u200b'),
  },
];

/** Every fifth reading behind a traditional character loses its end. */
function cutEveryFifth(): (whole: string, syllable: string) => string {
  let nth = 0;
  return (whole, syllable) => (nth++ % 5 === 0 ? `(${syllable.slice(0, -1)}` : whole);
}

const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function readAsWindows1252(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join('');
}

/**
 * A mirror whose mark stays full-width: where a mark's two bytes lie astride two characters of `text`, the lead byte before becomes
 * `?` and the mark stands whole, so that everything behind is read one byte off until an ASCII byte. Undefined where there is none.
 */
export function breakMark(text: string, mark: string): string | undefined {
  const { codeOf, charOf, valid } = gbkCodec();
  const wanted = codeOf[mark.charCodeAt(0)] as number;
  for (let i = 0; i + 1 < text.length; i++) {
    const [first, second] = [codeOf[text.charCodeAt(i)] as number, codeOf[text.charCodeAt(i + 1)] as number];
    if (first < 0x8000 || second < 0x8000 || (first & 0xff) * 256 + (second >> 8) !== wanted) continue;
    let out = `${text.slice(0, i)}?${mark}`;
    let lead = second & 0xff;
    for (let j = i + 2; j < text.length; j++) {
      const code = codeOf[text.charCodeAt(j)] as number;
      const next = code < 0x80 ? code : code >> 8;
      if (!valid[lead * 256 + next]) return out + text.slice(j);
      out += charOf[lead * 256 + next];
      if (code < 0x80) return out + text.slice(j + 1);
      lead = code & 0xff;
      if (lead < 0x80) return `${out}${String.fromCharCode(lead)}${text.slice(j + 1)}`;
    }
  }
  return undefined;
}
